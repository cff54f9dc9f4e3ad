import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useSay } from '../../../language/language.js';
import { useDay } from '../../../ui/moment.js';
import '../care.css';
import type { Terms } from './consent-calls.js';
import { consentTexts } from './texts.js';

/** What is shared and what is not, in words. */
export function TermsList({ terms }: { terms: Terms }) {
  const say = useSay(consentTexts);
  const day = useDay();
  const { series, routes, diary, fromTime, until } = terms;
  return (
    <ul className="terms">
      <Term text={say('reports')} isShared />
      <Term text={say('series')} isShared={series} />
      <Term text={say('routesTrimmed')} isShared={routes} />
      <Term text={say('diary')} isShared={diary} />
      <li className="terms-time">
        {fromTime === null ? say('allRuns') : say('runsFrom', { date: day(fromTime) })}
        {' · '}
        {until === null ? say('untilEnded') : say('untilDate', { date: day(until) })}
      </li>
    </ul>
  );
}

function Term({ text, isShared }: { text: string; isShared: boolean }) {
  const say = useSay(consentTexts);
  const Sign = isShared ? IconCheck : IconMinus;
  return (
    <li data-shared={isShared}>
      <Sign size={18} stroke={2} aria-hidden />
      <span>
        {text}: {say(isShared ? 'yes' : 'no')}
      </span>
    </li>
  );
}
