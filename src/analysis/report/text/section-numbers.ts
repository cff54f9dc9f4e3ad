import { judgedMedians } from '../judged-medians.js';
import { missingWords } from '../missing-words.js';
import type { Language } from '../../language/language.js';
import type { Report } from '../report.js';
import { sayNumbers } from '../texts/numbers.js';
import { columns, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

type Spread = Report['gait']['cadenceSpm'];

/** One number of the steps: over the whole run, and where it was judged beside what was expected there. */
interface NumberRow {
  readonly name: string;
  readonly spread: Spread;
  readonly judged: number | undefined;
  readonly expected: number | undefined;
  readonly write: (value: number) => string;
}

/** What all rows of a run share. */
interface OfRun {
  /** Said in place of a number that is not there. */
  readonly missing: string;
  readonly language: Language;
}

/** Returns the three numbers: the steps that were judged beside what was expected, and the range of the whole run. */
export function numberLines(view: TextView): Lines {
  const { report, format, language } = view;
  const say = sayNumbers(language);
  const { cadenceSpm, stepLengthM, judgedS, judgedShare } = report.gait;
  const judged = judgedMedians(report);
  const of = { missing: missingWords(report, language), language };
  const cadence: NumberRow = {
    name: say('cadence'),
    spread: cadenceSpm,
    judged: judged?.cadenceSpm,
    expected: judged?.expectedCadenceSpm,
    write: format.cadence,
  };
  const step: NumberRow = {
    name: say('stepLength'),
    spread: stepLengthM,
    judged: judged?.stepLengthM,
    expected: judged?.expectedStepLengthM,
    write: format.stepLength,
  };
  const share = say('ofRunning', {
    judged: format.duration(judgedS),
    running: format.duration(report.run.runningTimeS),
  });
  return section(
    view,
    say('title'),
    columns([
      rowOf(cadence, of),
      rowOf(step, of),
      [say('couldBeJudged'), format.percent(judgedShare), report.run.runningTimeS === 0 ? of.missing : share],
    ]),
  );
}

function rowOf({ name, spread, judged, expected, write }: NumberRow, of: OfRun): string[] {
  if (spread === null) return [name, '–', of.missing];
  const say = sayNumbers(of.language);
  const range = say('mostlyShort', { from: bare(write(spread.p10)), to: bare(write(spread.p90)) });
  if (judged === undefined || expected === undefined) return [name, write(spread.median), range];
  return [name, write(judged), say('expectedShort', { value: bare(write(expected)), range })];
}

/** The number alone: its unit stands in the same row already. */
function bare(text: string): string {
  return text.split(' ')[0] ?? text;
}
