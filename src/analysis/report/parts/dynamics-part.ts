import { z } from 'zod';
import type { GaitAnalysis } from '../../gait/gait-analysis.js';
import type { Measure, RunningDynamics } from '../../gait/running-dynamics.js';
import { decimals, rounded, roundedFinite } from '../rounding.js';

const finite = z.number();
const measured = {
  median: finite,
  p10: finite,
  p90: finite,
  coverage: finite.describe('Share of the judged time that it was measured in, 0 to 1.'),
};
const measure = z.strictObject(measured);
type Part = z.infer<typeof measure>;

/** What sensors measured besides, over the judged time; null where it was not measured. */
export const dynamicsSchema = z.strictObject({
  stepSpeedLossCmps: measure.nullable(),
  halfSweep: z
    .strictObject({
      ...measured,
      norm: finite,
      z: finite,
      doubts: z
        .array(z.enum(['assumedHeight', 'speedOutsideNorm', 'littleTime']))
        .describe('Why it bears on nothing; empty when it may.'),
    })
    .nullable()
    .describe('Speed · contact time / (2 · leg length).'),
  contactTimeMs: measure.nullable(),
  impossibleFlightShare: finite
    .nullable()
    .describe('Share of the time in which contact time and cadence contradict each other.'),
  contactContradictsCadence: z.boolean(),
  dutyFactor: measure.nullable().describe('Contact time by the time of two steps.'),
  flightTimeMs: measure.nullable(),
  verticalOscillationMm: measure.nullable(),
  verticalRatioPct: measure.nullable(),
  balance: z
    .strictObject({ ...measured, beyond52: z.boolean() })
    .nullable()
    .describe('The left foot’s share of contact time, per cent.'),
  powerW: measure.nullable(),
  stepLengthCheck: z
    .strictObject({
      watchM: finite,
      oursM: finite,
      ratio: finite,
      says: z.enum(['agrees', 'twoSteps', 'differs']),
    })
    .nullable(),
  style: z.enum(['bounding', 'brakingLike']).nullable(),
  bearing: z
    .enum(['supports', 'contradicts', 'neutral'])
    .describe('What it does to the confidence in a long-step pattern.'),
});

export type DynamicsPart = z.infer<typeof dynamicsSchema>;

/** Decimals of milliseconds, millimetres, watts and the like: finer than any sensor. */
const fine = 1;

/** Returns the part of a report on what sensors measured besides; null when they measured nothing. */
export function dynamicsPart({ dynamics }: Pick<GaitAnalysis, 'dynamics'>): DynamicsPart | null {
  if (dynamics === undefined) return null;
  const { balance, style, bearing, contactContradictsCadence, impossibleFlightShare } = dynamics;
  return {
    stepSpeedLossCmps: measurePart(dynamics.stepSpeedLossCmps, fine),
    halfSweep: sweepPart(dynamics),
    contactTimeMs: measurePart(dynamics.contactTimeMs, fine),
    impossibleFlightShare: rounded(impossibleFlightShare, decimals.share),
    contactContradictsCadence,
    dutyFactor: measurePart(dynamics.dutyFactor, decimals.ratio),
    flightTimeMs: measurePart(dynamics.flightTimeMs, fine),
    verticalOscillationMm: measurePart(dynamics.verticalOscillationMm, fine),
    verticalRatioPct: measurePart(dynamics.verticalRatioPct, fine),
    balance: balance ? { ...roundedMeasure(balance, fine), beyond52: balance.beyond52 } : null,
    powerW: measurePart(dynamics.powerW, fine),
    stepLengthCheck: checkPart(dynamics),
    style: style ?? null,
    bearing,
  };
}

function measurePart(measure: Measure | undefined, places: number): Part | null {
  return measure === undefined ? null : roundedMeasure(measure, places);
}

function roundedMeasure({ median, p10, p90, coverage }: Measure, places: number) {
  return {
    median: roundedFinite(median, places),
    p10: roundedFinite(p10, places),
    p90: roundedFinite(p90, places),
    coverage: roundedFinite(coverage, decimals.share),
  };
}

function sweepPart({ halfSweep }: RunningDynamics): DynamicsPart['halfSweep'] {
  if (halfSweep === undefined) return null;
  return {
    ...roundedMeasure(halfSweep, decimals.ratio),
    norm: roundedFinite(halfSweep.norm, decimals.ratio),
    z: roundedFinite(halfSweep.z, decimals.z),
    doubts: [...halfSweep.doubts],
  };
}

function checkPart({ stepLengthCheck }: RunningDynamics): DynamicsPart['stepLengthCheck'] {
  if (stepLengthCheck === undefined) return null;
  const { watchM, oursM, ratio, says } = stepLengthCheck;
  return {
    watchM: roundedFinite(watchM, decimals.stepLengthM),
    oursM: roundedFinite(oursM, decimals.stepLengthM),
    ratio: roundedFinite(ratio, decimals.ratio),
    says,
  };
}
