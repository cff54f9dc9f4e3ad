/**
 * Median of `values` weighted by `weights` (seconds that each value stands for), rounded to `step`. NaN values
 * and weights of 0 do not count; values lie between 0 and `max`. Linear time. NaN when nothing counts.
 */
export function weightedMedian(
  values: Float64Array,
  weights: Float64Array,
  { step, max }: { readonly step: number; readonly max: number },
): number {
  const bins = new Float64Array(Math.round(max / step) + 1);
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(values[i] >= 0 && values[i] <= max) || !(weights[i] > 0)) continue;
    bins[Math.round(values[i] / step)] += weights[i];
    total += weights[i];
  }
  if (total === 0) return NaN;
  let below = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    below += bins[bin];
    if (below >= total / 2) return bin * step;
  }
  return NaN;
}
