import type { Activity } from '../activity/activity.js';
import { mergedPauses } from './paused-time.js';
import { thresholds } from './thresholds.js';

/** For how long each sample speaks. */
export interface HoldTimes {
  /** Seconds from each sample's time on in which its values are taken as true. */
  readonly holdS: Float64Array;
  /** 1 where the hold of a sample does not reach the next one: a pause or a silence stands between them. */
  readonly broken: Uint8Array;
  /** 1 for samples that were taken while the watch was paused; they hold for 0 s. */
  readonly paused: Uint8Array;
}

/**
 * A sample holds until the next one, the next pause or the end of the activity, and never longer than the cap of
 * `thresholds.hold`: what happened in a longer silence is unknown. Averages weighted by it are the same whether the
 * watch recorded every second or only changes.
 */
export function holdTimes(
  activity: Pick<Activity, 'timeS' | 'samples' | 'pauses' | 'elapsedTimeS' | 'recordingIntervalS'>,
): HoldTimes {
  const { timeS, samples, elapsedTimeS } = activity;
  const pauses = mergedPauses(activity.pauses, elapsedTimeS);
  const capS = longestHoldS(activity.recordingIntervalS);
  const holdS = new Float64Array(samples);
  const broken = new Uint8Array(samples);
  const paused = new Uint8Array(samples);
  let next = 0;
  for (let i = 0; i < samples; i++) {
    const atS = timeS[i];
    while (next < pauses.length && pauses[next].endS <= atS) next++;
    const pauseStartS = next < pauses.length ? pauses[next].startS : Infinity;
    const nextS = i + 1 < samples ? timeS[i + 1] : elapsedTimeS;
    const untilS = Math.min(nextS, elapsedTimeS, pauseStartS, atS + capS);
    paused[i] = pauseStartS <= atS ? 1 : 0;
    holdS[i] = Math.max(0, untilS - atS);
    broken[i] = untilS < nextS ? 1 : 0;
  }
  return { holdS, broken, paused };
}

/** The longest time for which a sample is believed, seconds, given the median interval between samples. */
function longestHoldS(recordingIntervalS: number): number {
  const { intervals, minS, maxS } = thresholds.hold;
  const usual = recordingIntervalS > 0 ? intervals * recordingIntervalS : minS;
  return Math.min(maxS, Math.max(minS, usual));
}
