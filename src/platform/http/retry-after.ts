const longestMs = 86_400_000;

/** The time that a `Retry-After` names, in seconds or as a date; null for anything else. Never over a day away (RFC 9110, 10.2.3). */
export function retryAfter(value: string | null, now: Date): Date | null {
  if (value === null) return null;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  if (!Number.isFinite(ms)) return null;
  return new Date(now.getTime() + Math.min(Math.max(ms, 0), longestMs));
}
