const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long after the one before a try comes (Standard Webhooks, "Deliverability and reliability"): ten, over three days. */
export const triesAfterMs: readonly number[] = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** So much of a wait is added by chance, so that what failed together does not come back together. */
const mostJitter = 0.2;

/** What takes nothing for so long is switched off: the longest time that all tries of one delivery take, some four days. */
export const longestFailingMs = triesAfterMs.reduce((sum, wait) => sum + wait, 0) * (1 + mostJitter);
/** A receiver may ask for a pause of a day, and no longer. */
const longestPauseMs = 24 * hour;
/** The pause of a receiver that is overwhelmed and does not say for how long. */
const usualPauseMs = minute;
const overwhelmed: readonly number[] = [429, 502, 504];

/** What comes of a try. `pauseMs`: nothing is sent to this receiver for so long. */
export type Outcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'again'; readonly afterMs: number; readonly pauseMs: number }
  | { readonly kind: 'failed'; readonly pauseMs: number };

/**
 * What to do after a try, the `attempts`-th, that was answered with this status; undefined: not at all. A redirect is a
 * failure. `chance` is a number from 0 to 1.
 */
export function outcomeOf(
  answer: { readonly status: number; readonly retryAfterMs?: number } | undefined,
  attempts: number,
  chance: number,
): Outcome {
  const status = answer?.status ?? 0;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) return { kind: 'gone' };
  const askedMs = Math.min(answer?.retryAfterMs ?? 0, longestPauseMs);
  const pauseMs = overwhelmed.includes(status) ? Math.max(askedMs, usualPauseMs) : askedMs;
  if (attempts >= triesAfterMs.length) return { kind: 'failed', pauseMs };
  const waitMs = triesAfterMs[attempts] * (1 + chance * mostJitter);
  return { kind: 'again', afterMs: Math.round(Math.max(waitMs, pauseMs)), pauseMs };
}

/** Milliseconds of a `Retry-After` header (RFC 9110, 10.2.3): seconds, or a date. Undefined for anything else. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * second;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
