import type { StepStatistics } from '../own-baseline.js';
import { baselineThresholds } from './baseline-thresholds.js';
import { gapS, type LnWindow } from './ln-windows.js';

/**
 * Returns the sufficient statistics of windows in order of time: counts, means, centred sums of squares and products, and
 * the products of neighbouring windows. With them a later run can be compared without the windows themselves. All zero
 * sums, and NaN means, for no windows.
 */
export function stepStatistics(windows: readonly LnWindow[]): StepStatistics {
  const count = windows.length;
  const meanX = windows.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = windows.reduce((sum, { y }) => sum + y, 0) / count;
  let [sumXx, sumXy, sumYy, pairs, lagXx, lagXy, lagYy] = [0, 0, 0, 0, 0, 0, 0];
  windows.forEach((window, k) => {
    const x = window.x - meanX;
    const y = window.y - meanY;
    sumXx += x * x;
    sumXy += x * y;
    sumYy += y * y;
    if (k + 1 === count || gapS(window, windows[k + 1]) > baselineThresholds.neighbourGapS) return;
    const next = windows[k + 1];
    pairs++;
    lagXx += x * (next.x - meanX);
    lagXy += (x * (next.y - meanY) + y * (next.x - meanX)) / 2;
    lagYy += y * (next.y - meanY);
  });
  return { windows: count, meanX, meanY, sumXx, sumXy, sumYy, pairs, lagXx, lagXy, lagYy };
}
