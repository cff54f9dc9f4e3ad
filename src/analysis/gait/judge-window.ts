import type { WindowCut } from './cut-windows.js';
import { expectedCadenceSpm, levelOfRatio, zOfRatio } from './expectation.js';
import type { Expectation, UnjudgedReason, Window } from './gait-analysis.js';
import type { Measured } from './measure-window.js';
import { thresholds } from './thresholds.js';

/** A sprinter's step is 2.6 m. */
const longestStepM = 3;

/**
 * Compares a window with the expectation. A window that a gate of evidence section 3 keeps out carries its numbers and
 * the reason, and its level is `none`. Numbers that need a missing one are NaN; a judged window has all but the grade.
 */
export function judgeWindow(cut: WindowCut, measured: Measured, expectation: Expectation): Window {
  const { speedMps, cadenceSpm, gradePct } = measured;
  const { startS, endS, startM, endM } = cut;
  const expected = expectedCadenceSpm(speedMps, expectation.heightM);
  const ratio = cadenceSpm > 0 ? cadenceSpm / expected : NaN;
  const unjudged = unjudgedReason(cut, measured);
  return {
    startS,
    endS,
    startM,
    endM,
    speedMps,
    cadenceSpm,
    stepLengthM: stepLengthM(speedMps, cadenceSpm),
    gradePct,
    expectedCadenceSpm: expected,
    ratio,
    z: zOfRatio(ratio, expectation.sdLn),
    level: unjudged === undefined ? levelOfRatio(ratio) : 'none',
    ...(unjudged !== undefined && { unjudged }),
  };
}

/**
 * One step in metres, from one foot to the other, of a speed in m/s and a cadence of both feet. NaN without steps, and
 * where the step would be longer than a sprinter's: then steps were lost.
 */
export function stepLengthM(speedMps: number, cadenceSpm: number): number {
  const lengthM = cadenceSpm > 0 ? (60 * speedMps) / cadenceSpm : NaN;
  return lengthM <= longestStepM ? lengthM : NaN;
}

interface Gate {
  readonly reason: UnjudgedReason;
  readonly shuts: (cut: WindowCut, measured: Measured) => boolean;
}

const { judged, positions, window } = thresholds;
/** Windows as short as the shortest that counts, but for the rounding of their borders, count. */
const roundingS = 1e-6;
const isShort = (lengthS: number) => lengthS < window.minS - roundingS;

/** The gates of evidence section 3 in the order in which the reason is named. */
const gates: readonly Gate[] = [
  { reason: 'firstMinute', shuts: ({ inFirstMinute }) => inFirstMinute },
  { reason: 'accelerating', shuts: ({ accelerating }) => accelerating },
  { reason: 'shortPiece', shuts: ({ startS, endS }) => isShort(endS - startS) },
  { reason: 'noSpeed', shuts: (_, { speedS }) => isShort(speedS) },
  { reason: 'noCadence', shuts: (_, { cadenceS }) => isShort(cadenceS) },
  { reason: 'gap', shuts: (_, { lostS }) => lostS > positions.maxHoleS + roundingS },
  { reason: 'uphill', shuts: (_, { gradePct }) => gradePct > judged.maxAbsGradePct },
  { reason: 'downhill', shuts: (_, { gradePct }) => gradePct < -judged.maxAbsGradePct },
  { reason: 'tooSlow', shuts: (_, { speedMps }) => speedMps < judged.minSpeedMps },
  { reason: 'tooFast', shuts: (_, { speedMps }) => speedMps > judged.maxSpeedMps },
  {
    reason: 'cadenceOutOfRange',
    shuts: (_, { cadenceSpm }) => cadenceSpm < judged.minCadenceSpm || cadenceSpm > judged.maxCadenceSpm,
  },
];

function unjudgedReason(cut: WindowCut, measured: Measured): UnjudgedReason | undefined {
  return gates.find(({ shuts }) => shuts(cut, measured))?.reason;
}
