import { gradePct } from './grade.js';
import type { Activity } from '../activity/activity.js';
import type { Timeline } from './gait-analysis.js';
import { isIndoors } from '../activity/indoors.js';
import { stepLengthM } from './judge-window.js';
import { classifyMotion, motions } from './motion.js';
import type { RunSamples } from './run-samples.js';
import { speedChange } from './speed-change.js';

/** The timeline, and what cutting windows needs besides. */
export interface TrackedRun {
  readonly timeline: Timeline;
  /** 1 where speed changes hard. */
  readonly accelerating: Uint8Array;
}

/**
 * Returns what was going on at each sample: speed smoothed over a few seconds, cadence as recorded, step length from
 * the two while running, grade (0 indoors), motion.
 */
export function trackRun(activity: Activity, run: RunSamples): TrackedRun {
  const { smoothMps, accelerating } = speedChange(run);
  const motion = classifyMotion(run, smoothMps);
  const timeline: Timeline = {
    timeS: run.timeS,
    distanceM: run.distanceM,
    speedMps: smoothMps,
    cadenceSpm: run.cadenceSpm,
    stepLengthM: stepLengths(smoothMps, run.cadenceSpm, motion),
    gradePct: gradeOf(activity, run),
    motion,
  };
  return { timeline, accelerating };
}

function stepLengths(speedMps: Float64Array, cadenceSpm: Float64Array, motion: Uint8Array): Float64Array {
  const lengths = new Float64Array(motion.length).fill(NaN);
  for (let i = 0; i < motion.length; i++) {
    if (motion[i] === motions.running) lengths[i] = stepLengthM(speedMps[i], cadenceSpm[i]);
  }
  return lengths;
}

/** own: a belt counts as level. Its slope is not in the file; most runs leave it near 0. */
function gradeOf(activity: Activity, { samples, distanceM, altitudeM }: RunSamples): Float64Array {
  if (isIndoors(activity)) return new Float64Array(samples);
  if (!altitudeM) return new Float64Array(samples).fill(NaN);
  return gradePct(distanceM, altitudeM);
}
