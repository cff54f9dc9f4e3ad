import type { RunSamples } from '../run-samples.js';
import { weightedQuantile } from '../weighted-quantile.js';
import type { PacedPiece } from './paced-pieces.js';

/** The samples that a median is of. */
export interface Counting {
  readonly column: Float64Array;
  readonly isRunning: (sample: number) => boolean;
}

/**
 * Returns the median of a column over the running within some pieces (in order of time), weighted by time; NaN where nothing
 * was measured. One pass through the samples.
 */
export function pieceMedian(
  pieces: readonly PacedPiece[],
  { samples, timeS, holdS }: Pick<RunSamples, 'samples' | 'timeS' | 'holdS'>,
  { column, isRunning }: Counting,
): number {
  const values = new Float64Array(samples);
  const weights = new Float64Array(samples);
  let [count, total, piece] = [0, 0, 0];
  for (let i = 0; i < samples && piece < pieces.length; i++) {
    while (piece < pieces.length && pieces[piece].endS <= timeS[i]) piece++;
    const isWithin = piece < pieces.length && timeS[i] >= pieces[piece].startS;
    if (!isWithin || !isRunning(i) || Number.isNaN(column[i])) continue;
    values[count] = column[i];
    weights[count++] = holdS[i];
    total += holdS[i];
  }
  return weightedQuantile({ values, weights, count, total }, 0.5);
}
