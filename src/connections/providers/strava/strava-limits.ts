import type { AnswerHead, Pause } from '../../provider.js';

const quarterMs = 15 * 60_000;
const dayMs = 86_400_000;
/** Our clock may be ahead of theirs, and whoever comes too early waits for a whole window more. */
const marginMs = 10_000;

/**
 * `X-RateLimit-Limit` and `-Usage`, `X-ReadRateLimit-Limit` and `-Usage`, each for the quarter of an hour and the day, for
 * the whole app. The windows end at :00, :15, :30 and :45, and at midnight UTC (Strava's own documentation, read July 2026).
 */
export function pauseAfter({ status, headers }: AnswerHead, now: Date): Pause | null {
  const used = ['x-ratelimit', 'x-readratelimit'].flatMap((name) => {
    const limits = numbersIn(headers.get(`${name}-limit`));
    return numbersIn(headers.get(`${name}-usage`)).flatMap((usage, window) =>
      limits[window] > 0 && usage >= limits[window] ? [window] : [],
    );
  });
  if (used.length === 0 && status !== 429) return null;
  const windowMs = used.includes(1) ? dayMs : quarterMs;
  const endMs = (Math.floor(now.getTime() / windowMs) + 1) * windowMs;
  return { until: new Date(endMs + marginMs), of: 'provider' };
}

/** Two numbers; what is none is passed over by every comparison. */
function numbersIn(header: string | null): number[] {
  return header === null
    ? []
    : header
        .split(',')
        .slice(0, 2)
        .map((one) => Number.parseInt(one, 10));
}
