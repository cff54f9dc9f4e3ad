/** A column together with the time each of its values holds. */
export interface HeldColumn {
  /** Seconds, strictly increasing. */
  readonly timeS: Float64Array;
  /** Seconds from each time on; NaN values count for nothing. */
  readonly holdS: Float64Array;
  readonly values: Float64Array;
}

/** Means around each sample, and the seconds with a value that each of them rests on. */
export interface HeldMeans {
  readonly mean: Float64Array;
  readonly coveredS: Float64Array;
}

/**
 * The mean of a held column from `fromS` to `toS` seconds around the middle of each sample's hold, weighted by time;
 * NaN where nothing was measured. Linear in the number of samples, whatever the reach.
 */
export function heldMeans(column: HeldColumn, fromS: number, toS: number): HeldMeans {
  const { timeS, holdS, values } = column;
  const samples = timeS.length;
  const sums = runningSums(holdS, values);
  const mean = new Float64Array(samples);
  const coveredS = new Float64Array(samples);
  let from = 0;
  let to = 0;
  for (let i = 0; i < samples; i++) {
    const middleS = timeS[i] + holdS[i] / 2;
    while (from + 1 < samples && timeS[from + 1] <= middleS + fromS) from++;
    while (to + 1 < samples && timeS[to + 1] <= middleS + toS) to++;
    const a = heldBy(column, from, middleS + fromS);
    const b = heldBy(column, to, middleS + toS);
    coveredS[i] = sums.seconds[to] + b - (sums.seconds[from] + a);
    const sum = sums.value[to] - sums.value[from] + known(values[to]) * b - known(values[from]) * a;
    mean[i] = coveredS[i] > 0 ? sum / coveredS[i] : NaN;
  }
  return { mean, coveredS };
}

/** For how long a sample has held a value by then, seconds. */
function heldBy({ timeS, holdS, values }: HeldColumn, index: number, atS: number): number {
  return Number.isNaN(values[index]) ? 0 : Math.min(holdS[index], Math.max(0, atS - timeS[index]));
}

function runningSums(holdS: Float64Array, values: Float64Array) {
  const value = new Float64Array(values.length + 1);
  const seconds = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) {
    value[i + 1] = value[i] + known(values[i]) * holdS[i];
    seconds[i + 1] = seconds[i] + (Number.isNaN(values[i]) ? 0 : holdS[i]);
  }
  return { value, seconds };
}

function known(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
