import type { Measure } from '../running-dynamics.js';
import { timeQuantiles } from '../time-quantiles.js';
import { dynamicsThresholds } from './dynamics-thresholds.js';
import type { JudgedTime } from './judged-time.js';

/**
 * Returns median, 10th and 90th percentile of a column over the judged time, weighted by time, in the column's unit;
 * undefined when it was measured for less than a window.
 */
export function measureOf(column: Float64Array | undefined, time: JudgedTime): Measure | undefined {
  if (column === undefined) return undefined;
  const { totalS, values } = timeQuantiles(column, time.heldS, [0.5, 0.1, 0.9]);
  if (!(totalS >= dynamicsThresholds.minMeasuredS)) return undefined;
  const [median, p10, p90] = values;
  return { median, p10, p90, coverage: Math.min(1, totalS / time.totalS) };
}

/** Returns the median of a column over the judged time, weighted by time; NaN when nothing was measured. */
export function medianOf(column: Float64Array, time: JudgedTime): number {
  return timeQuantiles(column, time.heldS, [0.5]).values[0];
}

/** Returns the share of the judged time with a value in which it is as asked, 0 to 1; 0 without any value. */
export function shareWhere(
  column: Float64Array,
  { heldS }: JudgedTime,
  isAsked: (value: number) => boolean,
): number {
  let askedS = 0;
  let totalS = 0;
  for (let i = 0; i < column.length; i++) {
    if (Number.isNaN(column[i])) continue;
    totalS += heldS[i];
    if (isAsked(column[i])) askedS += heldS[i];
  }
  return totalS > 0 ? askedS / totalS : 0;
}

/** Returns whether a quantity was measured long enough, and for enough of the time, to bear on anything. */
export function isWellMeasured({ coverage }: Measure, { totalS }: JudgedTime): boolean {
  const { minMeasuredS, minCoverage } = dynamicsThresholds.bearing;
  return coverage >= minCoverage && coverage * totalS >= minMeasuredS;
}
