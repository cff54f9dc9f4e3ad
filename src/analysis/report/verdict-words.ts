import type { GaitAnalysis } from '../gait/gait-analysis.js';
import type { Language } from '../language/language.js';
import { ownBecause, ownHeadline } from './own-wording.js';
import { becauseSentences, headline } from './wording.js';

/** The rest of the reasons stands in the section on the own runs: nobody reads eight. */
const ownReasons = 2;

/** What the first lines of a report say. */
export interface VerdictWords {
  readonly headline: string;
  readonly because: string[];
}

/**
 * Returns the sentence that matters first, and what led to it. A flag against the runner's own runs deserves more trust than
 * one against others, so it leads where there is one; both are always told, each as what it is.
 */
export function verdictWords(gait: GaitAnalysis, language: Language): VerdictWords {
  const population = { headline: headline(gait, language), because: becauseSentences(gait, language) };
  const own = gait.ownBaseline;
  if (own === undefined || own.state !== 'compared') return population;
  const ownFirst = ownHeadline(gait, own, language);
  if (own.level !== 'possible' && own.level !== 'likely') {
    return { ...population, because: [...population.because, ownFirst] };
  }
  return {
    headline: ownFirst,
    because: [
      ...ownBecause(gait, own, language).slice(0, ownReasons),
      population.headline,
      ...population.because.slice(-1),
    ],
  };
}
