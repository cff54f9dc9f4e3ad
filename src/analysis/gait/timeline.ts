import type { Activity } from '../activity/activity.js';
import type { Timeline } from './gait-analysis.js';
import { gradeOf } from './grade.js';
import { holdsOf, type Holds } from './holds.js';
import { motionCodes, motionOf } from './motion.js';
import { movingMean } from './moving-mean.js';
import { thresholds } from './thresholds.js';

/** The run sample by sample, as the later stages judge it. */
export interface JudgedTimeline extends Holds {
  readonly timeline: Timeline;
  /** |change of smoothed speed|, m/s². */
  readonly accelerationMps2: Float64Array;
}

/** Puts the columns together that windows and charts are made from. Linear in the samples. */
export function timelineOf(activity: Activity): JudgedTimeline {
  const { timeS, samples, channels } = activity;
  const missing = (): Float64Array => new Float64Array(samples).fill(NaN);
  const holds = holdsOf(timeS, activity.pauses, activity.elapsedTimeS);
  const speedMps = channels.speedMps ?? missing();
  const cadenceSpm = channels.cadenceSpm ?? missing();
  const distanceM = channels.distanceM ?? distanceFromSpeed(speedMps, holds.holdS);
  const motion = motionOf(activity);
  return {
    ...holds,
    timeline: {
      timeS,
      distanceM,
      speedMps,
      cadenceSpm,
      stepLengthM: stepLengths(speedMps, cadenceSpm, motion),
      gradePct: gradeOf(activity, distanceM),
      motion,
    },
    accelerationMps2: accelerations(timeS, speedMps),
  };
}

function distanceFromSpeed(speedMps: Float64Array, holdS: Float64Array): Float64Array {
  const distanceM = new Float64Array(speedMps.length);
  let sum = 0;
  for (let i = 0; i < speedMps.length; i++) {
    distanceM[i] = sum;
    if (speedMps[i] > 0) sum += speedMps[i] * holdS[i];
  }
  return distanceM;
}

/** Step length = 60 · speed / cadence, while running; NaN elsewhere. At a known speed the two are one number. */
function stepLengths(speedMps: Float64Array, cadenceSpm: Float64Array, motion: Uint8Array): Float64Array {
  const lengths = new Float64Array(speedMps.length).fill(NaN);
  for (let i = 0; i < lengths.length; i++) {
    if (motion[i] === motionCodes.running && cadenceSpm[i] > 0)
      lengths[i] = (60 * speedMps[i]) / cadenceSpm[i];
  }
  return lengths;
}

function accelerations(timeS: Float64Array, speedMps: Float64Array): Float64Array {
  const smooth = movingMean(timeS, speedMps, thresholds.judged.accelerationSmoothS / 2);
  const accelerationMps2 = new Float64Array(speedMps.length);
  for (let i = 1; i < smooth.length; i++) {
    const change = (smooth[i] - smooth[i - 1]) / (timeS[i] - timeS[i - 1]);
    accelerationMps2[i] = Number.isFinite(change) ? Math.abs(change) : 0;
  }
  return accelerationMps2;
}
