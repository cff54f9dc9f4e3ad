import { weightedQuantile } from '../../gait/weighted-quantile.js';
import type { TrendWindow } from './trend-run.js';
import { trendThresholds } from './trend-thresholds.js';

/**
 * Returns the speeds (m/s, rising, at most three) at which a runner is compared with themselves: slow, usual and fast by
 * judged time, rounded, and only as many as differ. None without windows.
 */
export function referenceSpeeds(windows: readonly TrendWindow[]): readonly number[] {
  const { referenceQuantiles, leastApartMps, roundMps } = trendThresholds;
  if (windows.length === 0) return [];
  const values = Float64Array.from(windows, ({ speedMps }) => speedMps);
  const weights = Float64Array.from(windows, ({ seconds }) => seconds);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const speeds: number[] = [];
  // The usual speed first: when the runner has one pace, it is the one that stays.
  for (const q of [referenceQuantiles[1], referenceQuantiles[0], referenceQuantiles[2]]) {
    const exact = weightedQuantile(
      { values: values.slice(), weights: weights.slice(), count: values.length, total },
      q,
    );
    const speed = Number((Math.round(exact / roundMps) * roundMps).toFixed(2));
    if (speeds.every((other) => Math.abs(other - speed) >= leastApartMps)) speeds.push(speed);
  }
  return speeds.sort((a, b) => a - b);
}
