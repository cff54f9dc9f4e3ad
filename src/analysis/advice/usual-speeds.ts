import type { Window } from '../gait/gait-analysis.js';
import { weightedQuantile } from '../gait/weighted-quantile.js';

/** own: speeds closer together than this, m/s (about 11 s per kilometre at 3 m/s), are one pace to a runner. */
const leastApartMps = 0.1;
/** own: a table of more rows is not kept in mind while running. */
const mostSpeeds = 4;

/** The speeds a runner is told cadences for, m/s. */
export interface UsualSpeeds {
  /** Rising; from the 10th to the 90th percentile of the time in the windows. */
  readonly speedsMps: readonly number[];
  readonly medianMps: number;
}

/**
 * Returns one to four speeds that span the 10th to the 90th percentile of windows by time, evenly apart, rounded to
 * 0.01 m/s; the median alone for a run at one pace. Undefined without windows.
 */
export function usualSpeeds(windows: readonly Window[]): UsualSpeeds | undefined {
  if (windows.length === 0) return undefined;
  const low = speedQuantile(windows, 0.1);
  const high = speedQuantile(windows, 0.9);
  const medianMps = rounded(speedQuantile(windows, 0.5));
  const gaps = Math.min(mostSpeeds - 1, Math.floor((high - low) / leastApartMps));
  if (gaps < 1) return { speedsMps: [medianMps], medianMps };
  const speedsMps = Array.from({ length: gaps + 1 }, (_, k) => rounded(low + ((high - low) * k) / gaps));
  return { speedsMps, medianMps };
}

function speedQuantile(windows: readonly Window[], q: number): number {
  const values = Float64Array.from(windows, ({ speedMps }) => speedMps);
  const weights = Float64Array.from(windows, ({ startS, endS }) => endS - startS);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weightedQuantile({ values, weights, count: values.length, total }, q);
}

function rounded(speedMps: number): number {
  return Math.round(speedMps * 100) / 100;
}
