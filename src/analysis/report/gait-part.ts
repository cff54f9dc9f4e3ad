import type { GaitAnalysis, Spread, Stretch, Window } from '../gait/gait-analysis.js';
import type { Report } from './report.js';
import { decimals, rounded, roundedFinite } from './rounding.js';

type GaitPart = Report['gait'];

/** Returns the measured part of a report; a number that does not exist is null, never 0. */
export function gaitPart(gait: GaitAnalysis): GaitPart {
  const { cadenceSpm, stepLengthM, speedMps, ratio, z, share, seconds } = decimals;
  return {
    cadenceSpm: spreadPart(gait.cadenceSpm, cadenceSpm),
    stepLengthM: spreadPart(gait.stepLengthM, stepLengthM),
    strideLengthM: spreadPart(gait.strideLengthM, stepLengthM),
    speedMps: spreadPart(gait.speedMps, speedMps),
    expectedCadenceSpm: rounded(gait.expectedCadenceSpm, cadenceSpm),
    cadenceRatio: rounded(gait.cadenceRatio, ratio),
    z: rounded(gait.z, z),
    froude: rounded(gait.froude, ratio),
    stepLengthByLeg: rounded(gait.stepLengthByLeg, ratio),
    judgedShare: roundedFinite(gait.judgedShare, share),
    judgedS: roundedFinite(gait.judgedS, seconds),
    unjudged: gait.unjudged.map(({ reason, timeS }) => ({ reason, timeS: roundedFinite(timeS, seconds) })),
    height: {
      heightM: roundedFinite(gait.expectation.heightM, stepLengthM),
      source: gait.expectation.heightSource,
    },
    ...legPart(gait.expectation),
    stretches: gait.stretches.map(stretchPart),
    windows: gait.windows.filter(hasPlace).map(windowPart),
    averages: averagesPart(gait.cadenceAverages),
  };
}

function spreadPart(spread: Spread | undefined, places: number): GaitPart['cadenceSpm'] {
  const median = rounded(spread?.median, places);
  const p10 = rounded(spread?.p10, places);
  const p90 = rounded(spread?.p90, places);
  return median === null || p10 === null || p90 === null ? null : { median, p10, p90 };
}

function legPart({ legLengthM }: GaitAnalysis['expectation']): Pick<GaitPart, 'legLengthM'> {
  return legLengthM === undefined ? {} : { legLengthM: roundedFinite(legLengthM, decimals.stepLengthM) };
}

function stretchPart(stretch: Stretch): GaitPart['stretches'][number] {
  const { basis, level, confidence } = stretch;
  return {
    basis,
    level,
    confidence,
    startS: roundedFinite(stretch.startS, decimals.seconds),
    endS: roundedFinite(stretch.endS, decimals.seconds),
    startM: roundedFinite(stretch.startM, decimals.metres),
    endM: roundedFinite(stretch.endM, decimals.metres),
    judgedS: roundedFinite(stretch.judgedS, decimals.seconds),
    speedMps: roundedFinite(stretch.speedMps, decimals.speedMps),
    cadenceSpm: roundedFinite(stretch.cadenceSpm, decimals.cadenceSpm),
    stepLengthM: roundedFinite(stretch.stepLengthM, decimals.stepLengthM),
    gradePct: rounded(stretch.gradePct ?? undefined, decimals.gradePct),
    expectedCadenceSpm: roundedFinite(stretch.expectedCadenceSpm, decimals.cadenceSpm),
    z: roundedFinite(stretch.z, decimals.z),
  };
}

/** Windows are what charts are drawn from; without a distance they have no place in them. */
function hasPlace({ startM, endM }: Window): boolean {
  return Number.isFinite(startM) && Number.isFinite(endM);
}

function windowPart(window: Window): GaitPart['windows'][number] {
  const { level, unjudged } = window;
  return {
    startS: roundedFinite(window.startS, decimals.seconds),
    endS: roundedFinite(window.endS, decimals.seconds),
    startM: roundedFinite(window.startM, decimals.metres),
    endM: roundedFinite(window.endM, decimals.metres),
    speedMps: rounded(window.speedMps, decimals.speedMps),
    cadenceSpm: rounded(window.cadenceSpm, decimals.cadenceSpm),
    stepLengthM: rounded(window.stepLengthM, decimals.stepLengthM),
    gradePct: rounded(window.gradePct, decimals.gradePct),
    expectedCadenceSpm: rounded(window.expectedCadenceSpm, decimals.cadenceSpm),
    z: rounded(window.z, decimals.z),
    level,
    ...(unjudged !== undefined && { unjudged }),
  };
}

function averagesPart(averages: GaitAnalysis['cadenceAverages']): GaitPart['averages'] {
  const runningSpm = rounded(averages?.runningSpm, decimals.cadenceSpm);
  const allSpm = rounded(averages?.allSpm, decimals.cadenceSpm);
  if (runningSpm === null || allSpm === null) return null;
  const statedSpm = rounded(averages?.statedSpm, decimals.cadenceSpm);
  return { runningSpm, allSpm, ...(statedSpm !== null && { statedSpm }) };
}
