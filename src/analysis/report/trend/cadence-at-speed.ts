import type { TrendWindow } from './trend-run.js';
import { trendThresholds } from './trend-thresholds.js';

/**
 * Returns the mean cadence (spm, weighted by time) of the windows near a speed (m/s), each moved to that speed along the
 * usual slope inside a runner; undefined with less than three minutes of them.
 */
export function cadenceAtSpeed(windows: readonly TrendWindow[], speedMps: number): number | undefined {
  const { nearLn, slope, minSecondsPerRun } = trendThresholds;
  let sum = 0;
  let seconds = 0;
  for (const window of windows) {
    if (Math.abs(Math.log(window.speedMps / speedMps)) > nearLn) continue;
    sum += window.cadenceSpm * (speedMps / window.speedMps) ** slope * window.seconds;
    seconds += window.seconds;
  }
  return seconds >= minSecondsPerRun ? sum / seconds : undefined;
}
