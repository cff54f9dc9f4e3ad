import type { Activity } from '../activity/activity.js';
import { odometerM } from './odometer.js';
import { holdTimes, type HoldTimes } from './hold-times.js';

/** The columns of an activity as the analysis works on them: each there, NaN where nothing is known. */
export interface RunSamples extends HoldTimes {
  readonly samples: number;
  readonly timeS: Float64Array;
  /** As recorded, m/s; all NaN when there is no speed, or never any other than 0. */
  readonly speedMps: Float64Array;
  /** Both feet, spm; all NaN when there is no cadence, or never any other than 0. */
  readonly cadenceSpm: Float64Array;
  /** Metres from the start, never falling, without holes; all NaN when neither distance nor speed is known. */
  readonly distanceM: Float64Array;
  readonly altitudeM?: Float64Array;
  readonly watchMotion?: Uint8Array;
  readonly hasSpeed: boolean;
  readonly hasCadence: boolean;
}

/**
 * Takes the columns out of an activity. A channel that is 0 throughout is a sensor that never woke up (a treadmill
 * run without a pod, a dead strap), and is treated as missing.
 */
export function runSamples(activity: Activity): RunSamples {
  const { samples, timeS, channels, watchMotion } = activity;
  const holds = holdTimes(activity);
  const missing = new Float64Array(samples).fill(NaN);
  const hasSpeed = isAlive(channels.speedMps);
  const hasCadence = isAlive(channels.cadenceSpm);
  const speedMps = (hasSpeed && channels.speedMps) || missing;
  return {
    ...holds,
    samples,
    timeS,
    speedMps,
    cadenceSpm: (hasCadence && channels.cadenceSpm) || missing,
    distanceM: odometerM(timeS, holds.holdS, channels.distanceM, speedMps),
    altitudeM: channels.altitudeM,
    watchMotion,
    hasSpeed,
    hasCadence,
  };
}

function isAlive(column: Float64Array | undefined): boolean {
  return column !== undefined && column.some((value) => value > 0);
}
