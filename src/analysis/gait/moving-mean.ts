/**
 * Means of `values` over all samples within `halfWidth` of each sample's place on `axis` (seconds or metres, not
 * falling), NaN where the window holds no value. Two pointers: linear in the samples.
 */
export function movingMean(axis: Float64Array, values: Float64Array, halfWidth: number): Float64Array {
  const means = new Float64Array(axis.length);
  let from = 0;
  let to = 0;
  let sum = 0;
  let count = 0;
  for (let i = 0; i < axis.length; i++) {
    for (; to < axis.length && axis[to] <= axis[i] + halfWidth; to++) {
      if (Number.isNaN(values[to])) continue;
      sum += values[to];
      count++;
    }
    for (; axis[from] < axis[i] - halfWidth; from++) {
      if (Number.isNaN(values[from])) continue;
      sum -= values[from];
      count--;
    }
    if (count === 0) sum = 0;
    means[i] = count === 0 ? NaN : sum / count;
  }
  return means;
}
