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
  const from = { index: 0 };
  const to = { index: 0 };
  for (let i = 0; i < samples; i++) {
    const middleS = timeS[i] + holdS[i] / 2;
    const a = partAt(column, from, middleS + fromS);
    const b = partAt(column, to, middleS + toS);
    coveredS[i] = sums.seconds[to.index] + b - (sums.seconds[from.index] + a);
    const sum =
      sums.value[to.index] -
      sums.value[from.index] +
      known(values[to.index]) * b -
      known(values[from.index]) * a;
    mean[i] = coveredS[i] > 0 ? sum / coveredS[i] : NaN;
  }
  return { mean, coveredS };
}

/** Moves the cursor on to the sample that holds at `atS`, and returns for how long it has a value by then. */
function partAt({ timeS, holdS, values }: HeldColumn, cursor: { index: number }, atS: number): number {
  while (cursor.index + 1 < timeS.length && timeS[cursor.index + 1] <= atS) cursor.index++;
  const { index } = cursor;
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
