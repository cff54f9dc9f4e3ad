import { adjustableForTests } from '../../platform/failpoint.js';

const firstWaitMs = 1_000;
const longestWaitMs = 5 * 60_000;

/**
 * How long to wait before the next try, after so many in a row: twice as long each time, up to five minutes, and a little
 * more or less, so that many who wait do not come at once. Never less than the service asked for.
 */
export function waitBeforeNextMs(tries: number, askedForS: number | undefined): number {
  const first = adjustableForTests('watch.firstWaitMs', firstWaitMs);
  const wait = Math.min(longestWaitMs, first * 2 ** Math.min(tries - 1, 20));
  return Math.max(wait * (0.75 + Math.random() / 2), (askedForS ?? 0) * 1000);
}
