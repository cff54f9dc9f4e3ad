import type { GaitAnalysis } from '../gait/gait-analysis.js';
import { thresholds } from '../gait/thresholds.js';
import { cadenceAt } from './cadence-at.js';
import { changeDose } from './change-dose.js';
import { hasComplaint } from './pain.js';
import { redFlagOf } from './safety.js';
import type { Symptoms } from './symptoms.js';
import { usualSpeeds } from './usual-speeds.js';
import { isWeakRecording } from './weak-recording.js';

/** What to aim for at one pace; whole steps per minute, both feet. */
export interface TargetRow {
  readonly speedMps: number;
  readonly fromSpm: number;
  readonly toSpm: number;
  /** Not beyond this: 10 % more than now. */
  readonly mostSpm: number;
}

export interface CadenceTarget {
  /** Where `fromSpm` comes from: the line through the runner's own earlier runs, or this run alone. */
  readonly basis: 'own' | 'run';
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
 * Returns the cadences to try at this runner's usual speeds: 5 % more, at most 10 % (E6). It is a step from the runner's own cadence; no cadence is right for everybody (E1). Undefined when there
 * is nothing to change (see {@link mayHaveTarget}), or no usual speed to change it at.
 */
export function cadenceTarget(facts: TargetFacts): CadenceTarget | undefined {
  if (!mayHaveTarget(facts)) return undefined;
  const { gait } = facts;
  const speeds = usualSpeeds(gait.windows.filter(({ unjudged }) => unjudged === undefined));
  if (speeds === undefined) return undefined;
  const rows = speeds.speedsMps
    .filter(isInModel)
    .map((speedMps) => targetRow(gait, speedMps))
    .filter((row) => row !== undefined);
  const apart = ({ speedMps }: TargetRow) => Math.abs(speedMps - speeds.medianMps);
  const usual = [...rows].sort((one, other) => apart(one) - apart(other)).at(0);
  return usual && { rows, usual, basis: gait.ownBaseline?.fit === undefined ? 'run' : 'own' };
}

/** Beyond the speeds of the model nothing says how unusual the runner's cadence is. */
function isInModel(speedMps: number): boolean {
  const { min, max } = thresholds.modelSpeedMps;
  return speedMps >= min && speedMps <= max;
}

/**
 * No target on a red flag, for a run that could not be judged, or for a weak recording; none for z > -1 of a runner without
 * complaint (E6), nor without a flag or a complaint. A stretch that was unlike the runner in a run as usual is no reason for
 * one: there the own steps are what to go back to.
 */
function mayHaveTarget({ gait, symptoms }: TargetFacts): boolean {
  const { level, z, ownBaseline } = gait;
  if (level === 'unknown' || z === undefined || Number.isNaN(z)) return false;
  if (redFlagOf(symptoms) !== 'none') return false;
  if (isWeakRecording(gait)) return false;
  if (hasComplaint(symptoms)) return z <= changeDose.noTargetAboveZWithComplaint;
  const isOwnFlagged = ownBaseline?.level === 'possible' || ownBaseline?.level === 'likely';
  const isOwnRunSlow = isOwnFlagged && (ownBaseline.wholeRun?.level ?? 'none') !== 'none';
  return z <= changeDose.noTargetAboveZ && (level !== 'none' || isOwnRunSlow);
}

function targetRow(gait: GaitAnalysis, speedMps: number): TargetRow | undefined {
  const ownSpm = cadenceAt(gait, speedMps);
  if (ownSpm === undefined) return undefined;
  const fromSpm = Math.round(ownSpm);
  const mostSpm = Math.floor(ownSpm * (1 + changeDose.mostRaise));
  return { speedMps, fromSpm, toSpm: Math.round(ownSpm * (1 + changeDose.raise)), mostSpm };
}
