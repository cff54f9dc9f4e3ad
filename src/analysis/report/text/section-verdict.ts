import { flagWords } from '../flag-words.js';
import { confidenceWords, flagName } from '../html/words.js';
import { bullet, section } from './blocks.js';
import type { Lines, TextView } from './view.js';
import { wrap } from './wrap.js';

/** Returns which run this is, in one line. */
export function runLine({ report, format, width }: TextView): Lines {
  const { startTime, timeZone, distanceM, runningTimeS, subSport } = report.run;
  const facts = [
    format.date(startTime, timeZone),
    distanceM === null ? undefined : format.distance(distanceM),
    `${format.duration(runningTimeS)} of running`,
    subSport === 'generic' ? undefined : subSport.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(),
  ];
  return wrap(facts.filter((fact) => fact !== undefined).join(' · '), width);
}

/** Returns what outranks form: symptoms that need a professional; nothing without them. */
export function safetyLines(view: TextView): Lines {
  const { redFlag, because } = view.report.safety;
  if (redFlag === 'none') return [];
  const title = redFlag === 'emergency' ? 'First: get medical help now' : 'First: have this looked at';
  const { text } = view.report.advice.find(({ id }) => id === 'seek-help') ?? {};
  const sentences = text === undefined ? because : [...because, text];
  return section(
    view,
    title,
    sentences.flatMap((sentence) => bullet(view, sentence, '!')),
  );
}

/** Returns the first thing to read: one sentence, how sure it is, and what led there. */
export function verdictLines(view: TextView): Lines {
  const { report, ink, width } = view;
  const { level, confidence, headline, because } = report.verdict;
  const flagged = level === 'possible' || level === 'likely';
  const sure = confidence === 'none' ? '' : ' (a watch alone never gives more than moderate)';
  return [
    ...wrap(headline, width).map((line) => ink.bold(flagged ? ink.warn(line) : line)),
    '',
    ...wrap(`${flagName}: ${flagWords(report)}`, width),
    ...wrap(`How sure: ${confidenceWords[confidence]}${sure}`, width),
    '',
    ...because.flatMap((sentence) => bullet(view, sentence)),
  ];
}
