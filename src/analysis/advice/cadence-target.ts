import { expectedCadenceSpm } from '../gait/expectation.js';
import type { GaitAnalysis } from '../gait/gait-analysis.js';
import { cadenceAt } from './cadence-at.js';
import { changeDose } from './change-dose.js';
import { hasComplaint } from './pain.js';
import { redFlagOf } from './safety.js';
import type { Symptoms } from './symptoms.js';
import { usualSpeeds } from './usual-speeds.js';

/** What to aim for at one pace; whole steps per minute, both feet. */
export interface TargetRow {
  readonly speedMps: number;
  readonly fromSpm: number;
  readonly toSpm: number;
  /** Not beyond this, and never beyond what is expected of this runner. */
  readonly mostSpm: number;
}

export interface CadenceTarget {
  /** By rising speed, at least one: a cadence belongs to a pace. */
  readonly rows: readonly TargetRow[];
  /** The row nearest to the pace that was run most. */
  readonly usual: TargetRow;
}

/** What a target is made from. */
export interface TargetFacts {
  readonly gait: GaitAnalysis;
  readonly symptoms?: Symptoms;
}

/**
 * Returns the cadences to try at this runner's usual speeds: 5 % more, at most 10 %, never more than expected for speed and
 * height (E6). It is a step from the runner's own cadence; no cadence is right for everybody (E1). Undefined when there
 * is nothing to change (see {@link mayHaveTarget}), or when every step to take is too small to be a number.
 */
export function cadenceTarget(facts: TargetFacts): CadenceTarget | undefined {
  if (!mayHaveTarget(facts)) return undefined;
  const { gait } = facts;
  const speeds = usualSpeeds(gait.windows.filter(({ unjudged }) => unjudged === undefined));
  if (speeds === undefined) return undefined;
  const rows = speeds.speedsMps
    .map((speedMps) => targetRow(gait, speedMps))
    .filter((row) => row !== undefined);
  const apart = ({ speedMps }: TargetRow) => Math.abs(speedMps - speeds.medianMps);
  const usual = [...rows].sort((one, other) => apart(one) - apart(other)).at(0);
  return usual && { rows, usual };
}

/**
 * No target on a red flag, for a run that could not be judged, or for speed that the watch guessed; none for z > -1 of a
 * runner without complaint (E6), nor without a flag or a complaint.
 */
function mayHaveTarget({ gait, symptoms }: TargetFacts): boolean {
  const { level, z, reasons, ownBaseline } = gait;
  if (level === 'unknown' || z === undefined || Number.isNaN(z)) return false;
  if (redFlagOf(symptoms) !== 'none') return false;
  if (reasons.some(({ code }) => code === 'speedInferred')) return false;
  if (hasComplaint(symptoms)) return true;
  const isOwnFlagged = ownBaseline?.level === 'possible' || ownBaseline?.level === 'likely';
  return z <= changeDose.noTargetAboveZ && (level !== 'none' || isOwnFlagged);
}

function targetRow(gait: GaitAnalysis, speedMps: number): TargetRow | undefined {
  const ownSpm = cadenceAt(gait, speedMps);
  if (ownSpm === undefined) return undefined;
  const expectedSpm = expectedCadenceSpm(speedMps, gait.expectation.heightM);
  const fromSpm = Math.round(ownSpm);
  const mostSpm = Math.floor(Math.min(ownSpm * (1 + changeDose.mostRaise), expectedSpm));
  const toSpm = Math.min(Math.round(ownSpm * (1 + changeDose.raise)), mostSpm);
  return toSpm > fromSpm ? { speedMps, fromSpm, toSpm, mostSpm } : undefined;
}
