import { flagWords, ownFlagWords } from '../flag-words.js';
import { kindOfRun } from '../html/words.js';
import { howSureWords } from '../low-because.js';
import { sayPage } from '../texts/page.js';
import { sayWords } from '../texts/words.js';
import { bullet, section } from './blocks.js';
import type { Lines, TextView } from './view.js';
import { wrap } from './wrap.js';

/** Returns which run this is, in one line. */
export function runLine({ report, format, language, width }: TextView): Lines {
  const { startTime, timeZone, distanceM, runningTimeS, subSport } = report.run;
  const facts = [
    format.date(startTime, timeZone),
    distanceM === null ? undefined : format.distance(distanceM),
    sayPage(language)('running', { duration: format.duration(runningTimeS) }),
    kindOfRun(subSport, language),
  ];
  return wrap(facts.filter((fact) => fact !== undefined).join(' · '), width);
}

/** Returns where to look first with signs that need a professional; nothing where those stand first already. */
export function seekHelpPointer({ report, language, width }: TextView): Lines {
  const advice = report.advice.find(({ id }) => id === 'seek-help');
  if (advice === undefined || report.safety.redFlag !== 'none') return [];
  const page = sayPage(language);
  return wrap(`${page('warnSymptoms')} ${page('warnSee', { title: advice.title })}`, width);
}

/** Returns what outranks form: symptoms that need a professional; nothing without them. */
export function safetyLines(view: TextView): Lines {
  const { redFlag, because } = view.report.safety;
  if (redFlag === 'none') return [];
  const title = sayPage(view.language)(redFlag === 'emergency' ? 'emergency' : 'seekHelp');
  const { text } = view.report.advice.find(({ id }) => id === 'seek-help') ?? {};
  // In an emergency, "promptly" would take back what "now" says.
  const sentences = text === undefined || redFlag === 'emergency' ? because : [...because, text];
  return section(
    view,
    title,
    sentences.flatMap((sentence) => bullet(view, sentence, '!')),
  );
}

function ownFlagLines({ report, language, width }: TextView): Lines {
  const { ownBaseline } = report;
  if (ownBaseline === null || ownBaseline.level === 'unknown') return [];
  return wrap(ownFlagWords(ownBaseline.level, language), width);
}

/** Returns the first thing to read: one sentence, how sure it is, and what led there. */
export function verdictLines(view: TextView): Lines {
  const { report, ink, language, width } = view;
  const words = sayWords(language);
  const page = sayPage(language);
  const { level, confidence, headline, because } = report.verdict;
  const flagged = level === 'possible' || level === 'likely';
  const howSure = howSureWords(report, language);
  const sure = confidence === 'none' ? howSure : `${howSure} ${page('sureAtMostShort')}`;
  return [
    ...wrap(headline, width).map((line) => ink.bold(flagged ? ink.warn(line) : line)),
    '',
    ...wrap(`${words('flagName')}: ${flagWords(report, language)}`, width),
    ...ownFlagLines(view),
    ...wrap(sure, width),
    '',
    ...because.flatMap((sentence) => bullet(view, sentence)),
  ];
}
