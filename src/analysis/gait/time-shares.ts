import type { TimeShares, UnjudgedReason, Window } from './gait-analysis.js';
import { motionCodes } from './motion.js';
import type { JudgedTimeline } from './timeline.js';

/** Where the time went; the parts add up to the elapsed time. */
export function timeSharesOf({ timeline, holdS, pausedS, unknownS }: JudgedTimeline): TimeShares {
  const seconds = [0, 0, 0, 0];
  for (let i = 0; i < holdS.length; i++) seconds[timeline.motion[i]] += holdS[i];
  return {
    runningS: seconds[motionCodes.running],
    walkingS: seconds[motionCodes.walking],
    standingS: seconds[motionCodes.standing],
    pausedS,
    unknownS: unknownS + seconds[motionCodes.unknown],
  };
}

/** Why time could not be judged, most first: windows by their gate, and all that was not running. */
export function unjudgedTimes(
  windows: readonly Window[],
  time: TimeShares,
): { reason: UnjudgedReason; timeS: number }[] {
  const seconds = new Map<UnjudgedReason, number>([
    ['walking', time.walkingS],
    ['standing', time.standingS],
    ['pause', time.pausedS],
    ['gap', time.unknownS],
  ]);
  for (const { unjudged, startS, endS } of windows) {
    if (unjudged) seconds.set(unjudged, (seconds.get(unjudged) ?? 0) + endS - startS);
  }
  return [...seconds]
    .filter(([, timeS]) => timeS > 0)
    .map(([reason, timeS]) => ({ reason, timeS }))
    .sort((a, b) => b.timeS - a.timeS);
}
