import { type Weighted, weightedQuantile } from './weighted-quantile.js';

/**
 * Returns the mean of what remains when the lowest and the highest `share` (0 to below 0.5) of the weight are left out. A
 * value that lies across a border counts with the part of its weight inside. NaN when nothing has any weight. The
 * entries are left in another order.
 */
export function trimmedMean(weighted: Weighted, share: number): number {
  const { values, weights, count, total } = weighted;
  const low = weightedQuantile(weighted, share);
  const high = weightedQuantile(weighted, 1 - share);
  if (!(high > low)) return low;
  let between = 0;
  let betweenWeight = 0;
  let belowWeight = 0;
  for (let i = 0; i < count; i++) {
    if (values[i] <= low) belowWeight += weights[i];
    else if (values[i] < high) {
      between += values[i] * weights[i];
      betweenWeight += weights[i];
    }
  }
  // What is left of the border values once the shares are cut off.
  const lowWeight = Math.max(0, belowWeight - share * total);
  const highWeight = Math.max(0, (1 - share) * total - belowWeight - betweenWeight);
  return (between + low * lowWeight + high * highWeight) / (betweenWeight + lowWeight + highWeight);
}
