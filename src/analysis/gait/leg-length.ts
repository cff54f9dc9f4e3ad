import type { Expectation } from './gait-analysis.js';
import { thresholds } from './thresholds.js';

/**
 * own: lengths of a leg that a runner may have, metres, and how they may stand to the height. Morin's 0.53 varies by about
 * 0.02 from person to person (one standard deviation); six of them to either side leave room for how it is measured.
 */
export const legLengthLimits = { minM: 0.4, maxM: 1.4, minByHeight: 0.41, maxByHeight: 0.65 } as const;

/** Whether a leg of so many metres may belong to a runner of that height; any height when it is not known. */
export function isPlausibleLeg(legLengthM: number, heightM: number | null | undefined): boolean {
  const { minM, maxM, minByHeight, maxByHeight } = legLengthLimits;
  if (!(legLengthM >= minM && legLengthM <= maxM)) return false;
  if (heightM === null || heightM === undefined) return true;
  return legLengthM >= minByHeight * heightM && legLengthM <= maxByHeight * heightM;
}

/** The leg length that numbers by body size rest on, metres: as told, else 0.53 of the height. */
export function legLengthOf({ legLengthM, heightM }: Expectation): number {
  return legLengthM ?? thresholds.legLengthByHeight * heightM;
}

/** Whether the leg length is a guess: neither told nor made from a height that is known. */
export function isLegGuessed({ legLengthM, heightSource }: Expectation): boolean {
  return legLengthM === undefined && heightSource === 'assumed';
}
