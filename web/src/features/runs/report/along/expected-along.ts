import { bandEdges } from '../../../../../../src/analysis/report/html/expected-band.js';
import { isNumber } from '../../../../../../src/analysis/report/html/report-windows.js';
import type { Report } from '../../../../../../src/analysis/report/report.js';
import { valueAt, type Column } from '../../../../ui/chart/column.js';

/** What is expected at each row of a series, steps per minute; NaN where nothing is. */
export interface ExpectedAlong {
  readonly expected: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Windows further apart than this are not joined, as in the drawn chart. */
const joinGapS = 30;

/** Returns the expected cadence along the run with its band: that of the report's windows, straight between their middles. */
export function expectedAlong(report: Report, timeS: Column): ExpectedAlong {
  const { possible, upper } = bandEdges(report);
  const expected = new Float64Array(timeS.length).fill(NaN);
  const windows = report.gait.windows.filter(({ expectedCadenceSpm }) => isNumber(expectedCadenceSpm));
  let next = 0;
  for (let row = 0; row < timeS.length; row++) {
    const at = valueAt(timeS, row);
    while (next < windows.length && middleOf(windows[next]) < at) next++;
    expected[row] = between(windows[next - 1], windows[next], at);
  }
  return {
    expected,
    lower: expected.map((value) => value * possible),
    upper: expected.map((value) => value * upper),
  };
}

type Window = Report['gait']['windows'][number];

function between(before: Window | undefined, after: Window | undefined, at: number): number {
  const isJoined = before && after && after.startS - before.endS <= joinGapS;
  if (isJoined) {
    const share = (at - middleOf(before)) / (middleOf(after) - middleOf(before));
    const [from, to] = [before.expectedCadenceSpm ?? NaN, after.expectedCadenceSpm ?? NaN];
    return from + share * (to - from);
  }
  if (before && at <= before.endS) return before.expectedCadenceSpm ?? NaN;
  if (after && at >= after.startS) return after.expectedCadenceSpm ?? NaN;
  return NaN;
}

function middleOf({ startS, endS }: Window): number {
  return (startS + endS) / 2;
}
