import { adjustableForTests } from '../../platform/failpoint.js';

/** After each try that failed so long is waited, in seconds; half a day in all, as long as most outages take at the most. */
const waitsS = [10, 60, 600, 3600, 6 * 3600, 6 * 3600];

/** Whether nothing more is tried when this one fails, too. `attempts`: those that failed before. */
export function isLastTry(attempts: number): boolean {
  return attempts >= waitsS.length;
}

/** When to try again after one that failed. */
export function nextTryAt(attempts: number, now: Date): Date {
  const waitMs = waitsS[Math.min(attempts, waitsS.length - 1)] * 1000;
  return new Date(now.getTime() + Math.min(waitMs, adjustableForTests('connections.longestWaitMs', waitMs)));
}
