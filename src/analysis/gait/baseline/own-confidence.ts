import type { Activity, WarningCode } from '../../activity/activity.js';
import { isIndoors } from '../../activity/indoors.js';
import type { Confidence } from '../gait-analysis.js';
import { baselineThresholds } from './baseline-thresholds.js';

/** Warnings after which cadence or the run itself may not be what was recorded. */
const doubtful: readonly WarningCode[] = ['truncated', 'damagedPart', 'tooManySamples', 'cadenceScaled'];

/**
 * How sure a stretch against the own baseline can be: `low` for speed that the watch guessed, for recording every 3 s or
 * slower (within-runner.md: 76 % instead of 89 % found), for a run outdoors without altitude, whose hills cannot be told
 * from level ground (16 false per 100), and for doubtful files; else `moderate`. Height has no part in
 * it: the runner is compared with nobody else.
 */
export function ownConfidence(activity: Activity): Confidence {
  const { speedKind, recordingIntervalS, warnings, channels } = activity;
  const isLow =
    speedKind === 'inferred' ||
    (channels.altitudeM === undefined && !isIndoors(activity)) ||
    recordingIntervalS >= baselineThresholds.sparseS ||
    warnings.some(({ code }) => doubtful.includes(code));
  return isLow ? 'low' : 'moderate';
}
