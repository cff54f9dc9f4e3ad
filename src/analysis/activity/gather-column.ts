import type { CleanTimes } from './clean-time.js';
import type { PlausibleRange } from './plausible.js';

/** A column on the samples of the activity. */
export interface GatheredColumn {
  /** One entry per sample, NaN where not measured. */
  readonly values: Float64Array;
  /** Samples with a value. */
  readonly present: number;
  /** Samples with a value that is not 0. */
  readonly nonZero: number;
  /** Values of the file that were left out because they cannot be. */
  readonly impossible: number;
}

/**
 * Lays a column as written onto the samples: of records with one time the last value present counts, values
 * outside the plausible range become NaN and are counted, and so does a 0 that says "not measured" (uncounted).
 */
export function gatherColumn(
  written: Float64Array,
  times: CleanTimes,
  range: PlausibleRange,
): GatheredColumn {
  const values = new Float64Array(times.timeMs.length).fill(NaN);
  let impossible = 0;
  for (let k = 0; k < times.record.length; k++) {
    const value = written[times.record[k]] ?? NaN;
    if (value >= range.min && value <= range.max && !(value === 0 && range.zeroIsMissing)) {
      values[times.sample[k]] = value;
    } else if (value !== 0 && !Number.isNaN(value)) {
      impossible++;
    }
  }
  return { values, ...countPresent(values), impossible };
}

/** How many samples have a value, and how many one that is not 0. */
export function countPresent(values: Float64Array): { present: number; nonZero: number } {
  let present = 0;
  let nonZero = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    present++;
    if (values[i] !== 0) nonZero++;
  }
  return { present, nonZero };
}
