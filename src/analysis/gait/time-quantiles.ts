import { weightedQuantile } from './weighted-quantile.js';

/** Quantiles of a column, and the seconds that have a value. */
export interface TimeQuantiles {
  readonly totalS: number;
  /** One for each share that was asked for; NaN when nothing was measured. */
  readonly values: readonly number[];
}

/** So many bins keep what is searched exactly to a few values, and fit into the nearest cache. */
const bins = 1024;
/** Of a sample that does not count. */
const noBin = 0xffff;

/**
 * Returns quantiles of a column weighted by time: `seconds` is how long each sample counts, 0 for not at all; samples without
 * a value count for nothing. Exactly those of {@link weightedQuantile}, for all shares in a few passes that move nothing:
 * a histogram says in which narrow range each one lies, and only that range is searched.
 */
export function timeQuantiles(
  column: Float64Array,
  seconds: Float64Array,
  shares: readonly number[],
): TimeQuantiles {
  const { min, max, totalS } = extentOf(column, seconds);
  if (!(totalS > 0)) return { totalS: 0, values: shares.map(() => NaN) };
  if (min === max) return { totalS, values: shares.map(() => min) };
  const binOf = new Uint16Array(column.length).fill(noBin);
  const heights = new Float64Array(bins);
  const perUnit = bins / (max - min);
  for (let i = 0; i < column.length; i++) {
    if (!(seconds[i] > 0) || Number.isNaN(column[i])) continue;
    binOf[i] = Math.min(bins - 1, Math.floor((column[i] - min) * perUnit));
    heights[binOf[i]] += seconds[i];
  }
  const within = (bin: number) => valuesIn(column, seconds, { binOf, bin });
  return { totalS, values: shares.map((share) => quantileIn(heights, share * totalS, within)) };
}

function extentOf(column: Float64Array, seconds: Float64Array) {
  let min = Infinity;
  let max = -Infinity;
  let totalS = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i];
    if (!(seconds[i] > 0) || Number.isNaN(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
    totalS += seconds[i];
  }
  return { min, max, totalS };
}

interface Weighted {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** The value at which the weight, in the order of values, first reaches `target`. */
function quantileIn(heights: Float64Array, target: number, within: (bin: number) => Weighted): number {
  // Fractions of a second do not add up exactly: a share is reached when it is as good as reached.
  const reached = target * (1 - 1e-9);
  let below = 0;
  let bin = 0;
  while (bin < heights.length - 1 && below + heights[bin] < reached) below += heights[bin++];
  const { values, weights } = within(bin);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = Math.min(1, Math.max(0, (target - below) / total));
  return weightedQuantile({ values, weights, count: values.length, total }, share);
}

function valuesIn(
  column: Float64Array,
  seconds: Float64Array,
  { binOf, bin }: { readonly binOf: Uint16Array; readonly bin: number },
): Weighted {
  const values: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < binOf.length; i++) {
    if (binOf[i] !== bin) continue;
    values.push(column[i]);
    weights.push(seconds[i]);
  }
  return { values: Float64Array.from(values), weights: Float64Array.from(weights) };
}
