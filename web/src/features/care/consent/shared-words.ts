import { useSay } from '../../../language/language.js';
import type { Terms } from './consent-calls.js';
import { consentTexts } from './texts.js';

/** Returns what says in a few words what is shared: `reports, curves, diary`. */
export function useSharedWords(): (terms: Terms) => string {
  const say = useSay(consentTexts);
  return ({ series, routes, diary }) =>
    [
      say('shortReports'),
      ...(series ? [say('shortSeries')] : []),
      ...(routes ? [say('shortRoutes')] : []),
      ...(diary ? [say('shortDiary')] : []),
    ].join(', ');
}
