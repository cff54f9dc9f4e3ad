import type { Activity } from '../activity/activity.js';
import type { TimeShares, UnjudgedReason, Window } from './gait-analysis.js';
import { mergedPauses, totalS } from './paused-time.js';
import type { RunSamples } from './run-samples.js';

/** Less is rounding, s. */
const shortestToldS = 1e-3;

/** Returns where the time of the run went, seconds; the parts add up to the elapsed time. */
export function timeShares(activity: Activity, run: RunSamples, motion: Uint8Array): TimeShares {
  const heldS = timeByMotion(run, motion);
  const pausedS = totalS(mergedPauses(activity.pauses, activity.elapsedTimeS));
  const [, standingS, walkingS, runningS] = heldS;
  const knownS = standingS + walkingS + runningS + pausedS;
  return { runningS, walkingS, standingS, pausedS, unknownS: Math.max(0, activity.elapsedTimeS - knownS) };
}

function timeByMotion({ holdS }: RunSamples, motion: Uint8Array): readonly number[] {
  const heldS = [0, 0, 0, 0, 0];
  for (let i = 0; i < motion.length; i++) heldS[motion[i]] += holdS[i];
  return heldS;
}

/**
 * Returns the time that was not judged by reason, longest first; with the judged time it adds up to the elapsed time.
 * `pause` is what the watch itself says; silences, samples that say nothing, and running with lost positions are `gap`.
 */
export function unjudgedTime(
  activity: Activity,
  time: TimeShares,
  windows: readonly Window[],
): { readonly reason: UnjudgedReason; readonly timeS: number }[] {
  const saidPauses = activity.pauses.filter(({ kind }) => kind !== 'gap');
  const pauseS = totalS(mergedPauses(saidPauses, activity.elapsedTimeS));
  const sums = new Map<UnjudgedReason, number>([
    ['walking', time.walkingS],
    ['standing', time.standingS],
    ['pause', pauseS],
    ['gap', time.pausedS - pauseS + time.unknownS],
  ]);
  for (const { unjudged, startS, endS } of windows) {
    if (unjudged !== undefined) sums.set(unjudged, (sums.get(unjudged) ?? 0) + endS - startS);
  }
  return [...sums]
    .filter(([, timeS]) => timeS > shortestToldS)
    .map(([reason, timeS]) => ({ reason, timeS }))
    .sort((a, b) => b.timeS - a.timeS);
}
