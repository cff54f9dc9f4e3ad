import { z } from 'zod';
import type { Language } from '../../language/language.js';
import type { GaitAnalysis } from '../../gait/gait-analysis.js';
import type { OwnBaseline } from '../../gait/own-baseline.js';
import { ownBecause, ownHeadline, ownLimits } from '../own-wording.js';
import { decimals, roundedFinite } from '../rounding.js';

const finite = z.number();

/** A run against the runner's own earlier ones; its stretches stand among those of `gait`, with basis `ownBaseline`. */
export const ownBaselineSchema = z.strictObject({
  state: z.enum(['compared', 'fewRuns', 'newBaseline', 'noisy', 'shortRun', 'notMeasured']),
  level: z.enum(['none', 'possible', 'likely', 'unknown']),
  confidence: z.enum(['none', 'low', 'moderate']),
  headline: z.string(),
  because: z.array(z.string()),
  limits: z.array(z.string()),
  surface: z.enum(['road', 'track', 'trail', 'treadmill']),
  runs: z.int().describe('Earlier runs that the comparison rests on.'),
  missingRuns: z.int().describe('How many more are needed; 0 when there is a comparison.'),
  oddRuns: z.int().describe('Earlier runs that were set aside because they fit none of the others.'),
  lastingStep: z
    .strictObject({ since: z.iso.datetime(), changePct: finite, runsSince: z.int(), newDevice: z.boolean() })
    .nullable(),
  fit: z
    .strictObject({
      cadenceSpm: finite.describe(
        'Own cadence at `referenceMps`: cadence = cadenceSpm · (speed / referenceMps)^slope.',
      ),
      referenceMps: finite,
      slope: finite,
      withinSd: finite,
      betweenSd: finite,
      correlation: finite,
      minSpeedMps: finite,
      maxSpeedMps: finite,
    })
    .nullable(),
  wholeRun: z
    .strictObject({
      changePct: finite,
      z: finite,
      level: z.enum(['none', 'possible', 'likely']),
      twoInARow: z.boolean(),
    })
    .nullable(),
});

export type OwnBaselinePart = z.infer<typeof ownBaselineSchema>;

/** Decimals of ln–ln slopes and of spreads. */
const fine = 4;

/** Returns the own-baseline part of a report, in words and numbers; null when nothing was compared or asked. */
export function ownBaselinePart(gait: GaitAnalysis, language: Language): OwnBaselinePart | null {
  const own = gait.ownBaseline;
  if (own === undefined) return null;
  const { state, level, surface, runs, missingRuns, oddRuns } = own;
  return {
    state,
    level,
    confidence: gait.ownConfidence ?? 'none',
    headline: ownHeadline(gait, own, language),
    because: ownBecause(gait, own, language),
    limits: ownLimits(gait, own, language),
    surface,
    runs,
    missingRuns,
    oddRuns,
    lastingStep: stepPart(own),
    fit: fitPart(gait, own),
    wholeRun: wholePart(own),
  };
}

function stepPart({ lastingStep }: OwnBaseline): OwnBaselinePart['lastingStep'] {
  if (lastingStep === undefined) return null;
  const { sinceMs, changePct, runsSince, newDevice } = lastingStep;
  return {
    since: new Date(sinceMs).toISOString(),
    changePct: roundedFinite(changePct, decimals.gradePct),
    runsSince,
    newDevice,
  };
}

function fitPart(gait: GaitAnalysis, { fit }: OwnBaseline): OwnBaselinePart['fit'] {
  if (fit === undefined) return null;
  return {
    cadenceSpm: roundedFinite(fit.cadenceSpm, decimals.cadenceSpm),
    referenceMps: gait.thresholds.ownBaseline.referenceMps,
    slope: roundedFinite(fit.slope, fine),
    withinSd: roundedFinite(fit.withinSd, fine),
    betweenSd: roundedFinite(fit.betweenSd, fine),
    correlation: roundedFinite(fit.correlation, decimals.ratio),
    minSpeedMps: roundedFinite(fit.minSpeedMps, decimals.speedMps),
    maxSpeedMps: roundedFinite(fit.maxSpeedMps, decimals.speedMps),
  };
}

function wholePart({ wholeRun }: OwnBaseline): OwnBaselinePart['wholeRun'] {
  if (wholeRun === undefined) return null;
  const { changePct, level, twoInARow } = wholeRun;
  return {
    changePct: roundedFinite(changePct, decimals.gradePct),
    z: roundedFinite(wholeRun.z, decimals.z),
    level,
    twoInARow,
  };
}
