import type { Window } from './gait-analysis.js';
import { weightedQuantile } from './weighted-quantile.js';

/** Returns the median of a quantity over windows, weighted by their length; undefined when no window has a value. */
export function windowMedian(windows: readonly Window[], of: (window: Window) => number): number | undefined {
  const values = new Float64Array(windows.length);
  const weights = new Float64Array(windows.length);
  let count = 0;
  let total = 0;
  for (const window of windows) {
    const value = of(window);
    if (Number.isNaN(value)) continue;
    values[count] = value;
    weights[count] = window.endS - window.startS;
    total += weights[count++];
  }
  return count === 0 ? undefined : weightedQuantile({ values, weights, count, total }, 0.5);
}
