import type { Activity, Pause } from '../../activity/activity.js';
import { lostPositions } from '../lost-positions.js';
import { mergedPauses, totalS, type Interval } from '../paused-time.js';
import type { RunSamples } from '../run-samples.js';
import { boutsOf, type Counted } from './bouts.js';

/** Returns the stops of the watch that the file names: how many, and the seconds in all. */
export function watchPauses({ pauses, elapsedTimeS }: Activity): Counted {
  return countedIntervals(mergedPauses(pauses.filter(isStop), elapsedTimeS));
}

/**
 * Returns the holes in the recording: silences that no stop explains, and pieces without positions in a run whose speed
 * hangs on them; those that touch are one. Seconds in all.
 */
export function recordingGaps(activity: Activity, run: RunSamples): Counted {
  const lost = lostPositions(activity, run);
  const holes = boutsOf(run, (i) => lost[i] === 1).map(({ first, last }) => ({
    startS: run.timeS[first],
    endS: run.timeS[last] + run.holdS[last],
  }));
  const said = activity.pauses.filter((pause) => !isStop(pause));
  const all = [...said, ...silences(activity, run), ...holes].map(({ startS, endS }): Pause => ({
    startS,
    endS,
    kind: 'gap',
  }));
  return countedIntervals(mergedPauses(all, activity.elapsedTimeS));
}

function isStop({ kind }: Pause): boolean {
  return kind !== 'gap';
}

/** Silences that are too short, or too fast, to be a pause: the runner went on, but nobody knows how. */
function silences(activity: Activity, { samples, timeS, holdS, broken }: RunSamples): Interval[] {
  const pauses = mergedPauses(activity.pauses, activity.elapsedTimeS);
  const found: Interval[] = [];
  let next = 0;
  for (let i = 0; i + 1 < samples; i++) {
    if (!broken[i]) continue;
    while (next < pauses.length && pauses[next].endS <= timeS[i]) next++;
    const isPause = next < pauses.length && pauses[next].startS < timeS[i + 1];
    if (!isPause) found.push({ startS: timeS[i] + holdS[i], endS: timeS[i + 1] });
  }
  return found;
}

function countedIntervals(intervals: readonly Interval[]): Counted {
  return { count: intervals.length, timeS: totalS(intervals) };
}
