import type { AnswerHead, Pause } from '../../provider.js';

/** The shortest of Wahoo's windows. */
const shortestMs = 5 * 60_000;
const longestMs = 86_400_000;

/**
 * `X-RateLimit-Remaining: day, hour, 5 minutes` and `X-RateLimit-Reset: seconds`, for the whole app (Wahoo's own
 * documentation, read July 2026).
 */
export function pauseAfter({ status, headers }: AnswerHead, now: Date): Pause | null {
  const remaining = (headers.get('x-ratelimit-remaining') ?? '').split(',').map((one) => one.trim());
  const isUsedUp = remaining.some((one) => /^\d+$/.test(one) && Number(one) === 0);
  if (!isUsedUp && status !== 429) return null;
  const resetMs = Number(headers.get('x-ratelimit-reset') ?? NaN) * 1000;
  const waitMs = resetMs > 0 ? Math.min(resetMs, longestMs) : shortestMs;
  return { until: new Date(now.getTime() + waitMs), of: 'provider' };
}
