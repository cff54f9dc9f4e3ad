import { compareSources, isRunnerOnly, type RunSource } from './source-policy.js';

/**
 * When two recordings are of one run. Nobody runs twice at once, so two recordings of a runner that begin together are one
 * run that came twice: by watch and phone, or from a watch and from a site that exported it. Own numbers:
 *
 * - `startS`: exports begin with their first sample, which smart recording leaves up to 8 s after the start, and two
 *   devices are started by one hand one after the other. Starts half a minute apart with everything else alike are no chance.
 * - `durationS`, `durationShare`: the second device is stopped later, and exports end with their last sample.
 * - `distanceM`, `distanceShare`: two watches differ by 1 to 3 % outdoors; on a belt, where both guess, by 10 %.
 */
export const sameRunWithin = {
  startS: 30,
  durationS: 60,
  durationShare: 0.03,
  distanceM: 200,
  distanceShare: 0.1,
} as const;

/** What is compared of a recording. */
export interface Recording {
  readonly id: string;
  /** UTC, milliseconds since 1970. */
  readonly startMs: number;
  readonly elapsedS: number;
  readonly distanceM: number | null;
  /** See running-values.ts. */
  readonly runningValues: number;
  readonly source: RunSource;
  /** What is told apart by nothing else is put in this order; says nothing of when it came. */
  readonly tieBreak: string;
}

/** Whether two recordings of one runner are of the same run. A distance that one of them lacks says nothing. */
export function isSameRun(a: Recording, b: Recording): boolean {
  const within = sameRunWithin;
  if (Math.abs(a.startMs - b.startMs) > within.startS * 1000) return false;
  if (differ(a.elapsedS, b.elapsedS, within.durationS, within.durationShare)) return false;
  if (a.distanceM === null || b.distanceM === null) return true;
  return !differ(a.distanceM, b.distanceM, within.distanceM, within.distanceShare);
}

/**
 * Which of a runner's recordings are of a run that another one shows better: the id of each such recording, and that of the
 * one that leads. One that others may see leads before one that is its runner's alone, then the one with more running
 * data; the order in which they came decides nothing, and whoever leads is nobody's duplicate.
 */
export function duplicatesAmong(recordings: readonly Recording[]): Map<string, string> {
  const leaders: Recording[] = [];
  const duplicates = new Map<string, string>();
  for (const recording of [...recordings].sort(betterFirst)) {
    const leader = leaders.find((one) => isSameRun(one, recording));
    if (leader) duplicates.set(recording.id, leader.id);
    else leaders.push(recording);
  }
  return duplicates;
}

function differ(a: number, b: number, most: number, mostShare: number): boolean {
  return Math.abs(a - b) > Math.max(most, mostShare * Math.max(a, b));
}

function betterFirst(a: Recording, b: Recording): number {
  return (
    Number(isRunnerOnly(a.source)) - Number(isRunnerOnly(b.source)) ||
    b.runningValues - a.runningValues ||
    compareSources(a.source, b.source) ||
    (a.tieBreak < b.tieBreak ? -1 : 1)
  );
}
