import type { Report } from '../report.js';
import { columns, section } from './blocks.js';
import type { Lines, TextView } from './view.js';

type Spread = Report['gait']['cadenceSpm'];

/** Returns the three numbers of the run with their usual range, and what was expected beside them. */
export function numberLines(view: TextView): Lines {
  const { report, format } = view;
  const { cadenceSpm, stepLengthM, expectedCadenceSpm, cadenceRatio, judgedS, judgedShare } = report.gait;
  // At one speed, step length and cadence are one number, so the expected step follows from the ratio.
  const expectedStepM =
    stepLengthM === null || cadenceRatio === null ? null : stepLengthM.median * cadenceRatio;
  const judged = `${format.duration(judgedS)} of ${format.duration(report.run.runningTimeS)} running`;
  return section(
    view,
    'Three numbers',
    columns([
      spreadRow('Cadence', cadenceSpm, expectedCadenceSpm, format.cadence),
      spreadRow('Step length', stepLengthM, expectedStepM, format.stepLength),
      ['Could be judged', format.percent(judgedShare), judged],
    ]),
  );
}

function spreadRow(
  name: string,
  spread: Spread,
  expected: number | null,
  write: (value: number) => string,
): string[] {
  if (spread === null) return [name, '–', 'not in this recording'];
  const { median, p10, p90 } = spread;
  const range = `mostly ${bare(write(p10))} to ${bare(write(p90))}`;
  return [name, write(median), expected === null ? range : `${range}; expected ${bare(write(expected))}`];
}

/** The number alone: its unit stands in the same row already. */
function bare(text: string): string {
  return text.split(' ')[0] ?? text;
}
