import type { Pause } from '../activity/activity.js';

/** A piece of time, seconds since the start of the activity. */
export interface Interval {
  readonly startS: number;
  readonly endS: number;
}

/** Returns pauses in order, clipped to the activity, those that touch or overlap made one. */
export function mergedPauses(pauses: readonly Pause[], elapsedTimeS: number): Interval[] {
  const merged: { startS: number; endS: number }[] = [];
  for (const pause of [...pauses].sort((a, b) => a.startS - b.startS)) {
    const startS = Math.max(0, pause.startS);
    const endS = Math.min(elapsedTimeS, pause.endS);
    if (!(endS > startS)) continue;
    const last = merged.at(-1);
    if (last && startS <= last.endS) last.endS = Math.max(last.endS, endS);
    else merged.push({ startS, endS });
  }
  return merged;
}

/** Returns the length of all intervals together, seconds. */
export function totalS(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
}
