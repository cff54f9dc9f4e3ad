import type { Activity } from '../activity/activity.js';
import type { GaitAnalysis } from './gait-analysis.js';
import { motions } from './motion.js';
import type { RunSamples } from './run-samples.js';

/**
 * Returns the mean cadence, spm weighted by time, while running and while moving at all (walking too), beside the one
 * that the file states: watches differ by up to 25 spm in whether walks and stops count. Seconds without any step
 * count in neither. Undefined when no running has a cadence.
 */
export function cadenceAverages(
  { stated }: Pick<Activity, 'stated'>,
  { cadenceSpm, holdS }: RunSamples,
  motion: Uint8Array,
): GaitAnalysis['cadenceAverages'] {
  const running = { steps: 0, seconds: 0 };
  const walking = { steps: 0, seconds: 0 };
  for (let i = 0; i < motion.length; i++) {
    const isRunning = motion[i] === motions.running;
    if ((!isRunning && motion[i] !== motions.walking) || !(cadenceSpm[i] > 0)) continue;
    const sum = isRunning ? running : walking;
    sum.steps += cadenceSpm[i] * holdS[i];
    sum.seconds += holdS[i];
  }
  if (running.seconds === 0) return undefined;
  return {
    runningSpm: running.steps / running.seconds,
    allSpm: (running.steps + walking.steps) / (running.seconds + walking.seconds),
    ...(stated.avgCadenceSpm !== undefined && { statedSpm: stated.avgCadenceSpm }),
  };
}
