import type { GaitAnalysis, Stretch } from '../gait/gait-analysis.js';
import { changeDose } from './change-dose.js';
import { flaggedSteps } from './flagged-steps.js';

/** What to aim for at the pace of one stretch; whole steps per minute, both feet. */
export interface CadenceTarget {
  /** The longest flagged stretch: paces differ along a run, and a cadence belongs to one of them. */
  readonly stretch: Stretch;
  readonly fromSpm: number;
  readonly toSpm: number;
  /** Not beyond this, and never beyond what is expected of this runner. */
  readonly mostSpm: number;
}

/**
 * Returns a cadence to try in place of that of the longest flagged stretch: 5 % more, at most 10 %, never more than
 * expected for the runner's speed and height (E6). Undefined when nothing was flagged, when the run as a whole was
 * close to expected, or when the step to take is too small to be a number. It is a step from the runner's own
 * cadence; no cadence is right for everybody (E1).
 */
export function cadenceTarget(gait: GaitAnalysis): CadenceTarget | undefined {
  const stretch = flaggedSteps(gait)?.stretches[0];
  if (stretch === undefined || gait.level === 'none' || gait.level === 'unknown') return undefined;
  if (gait.z === undefined || !(gait.z <= changeDose.noTargetAboveZ)) return undefined;
  const { cadenceSpm, expectedCadenceSpm } = stretch;
  const fromSpm = Math.round(cadenceSpm);
  const mostSpm = Math.floor(Math.min(cadenceSpm * (1 + changeDose.mostRaise), expectedCadenceSpm));
  const toSpm = Math.min(Math.round(cadenceSpm * (1 + changeDose.raise)), mostSpm);
  return toSpm > fromSpm ? { stretch, fromSpm, toSpm, mostSpm } : undefined;
}
