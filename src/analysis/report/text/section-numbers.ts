import { judgedMedians } from '../judged-medians.js';
import { missingWords } from '../missing-words.js';
import type { Report } from '../report.js';
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

/** Returns the three numbers: the steps that were judged beside what was expected, and the range of the whole run. */
export function numberLines(view: TextView): Lines {
  const { report, format } = view;
  const { cadenceSpm, stepLengthM, judgedS, judgedShare } = report.gait;
  const judged = judgedMedians(report);
  const missing = missingWords(report);
  const cadence: NumberRow = {
    name: 'Cadence',
    spread: cadenceSpm,
    judged: judged?.cadenceSpm,
    expected: judged?.expectedCadenceSpm,
    write: format.cadence,
  };
  const step: NumberRow = {
    name: 'Step length',
    spread: stepLengthM,
    judged: judged?.stepLengthM,
    expected: judged?.expectedStepLengthM,
    write: format.stepLength,
  };
  const share = `${format.duration(judgedS)} of ${format.duration(report.run.runningTimeS)} running`;
  return section(
    view,
    'Three numbers',
    columns([
      rowOf(cadence, missing),
      rowOf(step, missing),
      ['Could be judged', format.percent(judgedShare), report.run.runningTimeS === 0 ? missing : share],
    ]),
  );
}

function rowOf({ name, spread, judged, expected, write }: NumberRow, missing: string): string[] {
  if (spread === null) return [name, '–', missing];
  const range = `mostly ${bare(write(spread.p10))} to ${bare(write(spread.p90))}`;
  if (judged === undefined || expected === undefined) return [name, write(spread.median), range];
  return [name, write(judged), `expected ${bare(write(expected))}; run ${range}`];
}

/** The number alone: its unit stands in the same row already. */
function bare(text: string): string {
  return text.split(' ')[0] ?? text;
}
