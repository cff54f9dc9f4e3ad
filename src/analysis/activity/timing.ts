import type { Pause } from './activity.js';

/** When the samples of an activity were taken, and how long each stands for. */
export interface Timing {
  /** Seconds since the start, strictly increasing. */
  readonly timeS: Float64Array;
  /** Seconds that each sample stands for: until the next one, without pauses, at most 30 s. */
  readonly weightS: Float64Array;
  /** Index of the first sample of each uninterrupted piece; the first is 0. */
  readonly pieceStarts: readonly number[];
}

/** Longest interval of smart recording in a steady real run, s; a value is not believed for longer. */
const longestHoldS = 30;

/**
 * Weights and uninterrupted pieces from times and pauses (in order, none overlapping). The last sample stands
 * for one usual interval.
 */
export function timingOf(timeS: Float64Array, pauses: readonly Pause[], intervalS: number): Timing {
  const weightS = new Float64Array(timeS.length);
  const pieceStarts = [0];
  let next = 0;
  for (let i = 0; i + 1 < timeS.length; i++) {
    while (next < pauses.length && pauses[next].endS <= timeS[i]) next++;
    const pausedS = overlapS(pauses, next, timeS[i], timeS[i + 1]);
    if (pausedS > 0) pieceStarts.push(i + 1);
    weightS[i] = Math.min(longestHoldS, Math.max(0, timeS[i + 1] - timeS[i] - pausedS));
  }
  weightS[timeS.length - 1] = Math.min(longestHoldS, intervalS);
  return { timeS, weightS, pieceStarts };
}

function overlapS(pauses: readonly Pause[], from: number, startS: number, endS: number): number {
  let sum = 0;
  for (let k = from; k < pauses.length && pauses[k].startS < endS; k++) {
    sum += Math.min(endS, pauses[k].endS) - Math.max(startS, pauses[k].startS);
  }
  return sum;
}

/** The pieces as pairs of first sample and the one after the last. */
export function piecesOf({ timeS, pieceStarts }: Timing): (readonly [number, number])[] {
  return pieceStarts.map((start, k) => [start, pieceStarts[k + 1] ?? timeS.length] as const);
}
