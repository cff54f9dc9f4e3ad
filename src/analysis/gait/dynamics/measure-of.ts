import type { Measure } from '../running-dynamics.js';
import { type Weighted, weightedQuantile } from '../weighted-quantile.js';
import { dynamicsThresholds } from './dynamics-thresholds.js';
import type { JudgedTime } from './judged-time.js';

/**
 * Returns median, 10th and 90th percentile of a column over the judged time, weighted by time, in the column's unit;
 * undefined when it was measured for less than a window.
 */
export function measureOf(column: Float64Array | undefined, time: JudgedTime): Measure | undefined {
  if (column === undefined) return undefined;
  const weighted = measured(column, time);
  if (!(weighted.total >= dynamicsThresholds.minMeasuredS)) return undefined;
  return {
    median: weightedQuantile(weighted, 0.5),
    p10: weightedQuantile(weighted, 0.1),
    p90: weightedQuantile(weighted, 0.9),
    coverage: Math.min(1, weighted.total / time.totalS),
  };
}

/** Returns the median of a column over the judged time, weighted by time; NaN when nothing was measured. */
export function medianOf(column: Float64Array, time: JudgedTime): number {
  return weightedQuantile(measured(column, time), 0.5);
}

/** Returns the share of the judged time with a value in which it is as asked, 0 to 1; 0 without any value. */
export function shareWhere(
  column: Float64Array,
  time: JudgedTime,
  isAsked: (value: number) => boolean,
): number {
  const { values, weights, count, total } = measured(column, time);
  let askedS = 0;
  for (let i = 0; i < count; i++) if (isAsked(values[i])) askedS += weights[i];
  return total > 0 ? askedS / total : 0;
}

/** Returns whether a quantity was measured long enough, and for enough of the time, to bear on anything. */
export function isWellMeasured({ coverage }: Measure, { totalS }: JudgedTime): boolean {
  const { minMeasuredS, minCoverage } = dynamicsThresholds.bearing;
  return coverage >= minCoverage && coverage * totalS >= minMeasuredS;
}

/** The values of a column in judged time with their seconds; fresh memory, which the search for quantiles reorders. */
function measured(column: Float64Array, { heldS }: JudgedTime): Weighted {
  const values = new Float64Array(column.length);
  const weights = new Float64Array(column.length);
  let count = 0;
  let total = 0;
  for (let i = 0; i < column.length; i++) {
    if (!(heldS[i] > 0) || Number.isNaN(column[i])) continue;
    values[count] = column[i];
    weights[count++] = heldS[i];
    total += heldS[i];
  }
  return { values, weights, count, total };
}
