const dayMs = 86_400_000;

/** Without a run for so many days, somebody is silent. */
export const silentFromDays = 7;

/** So long ago is told by its date. */
export const datedFromDays = 60;

/** Returns how many midnights, where the reader is, lie between a time and now; never less than 0. */
export function daysAgo(iso: string, nowMs: number): number {
  // From midnight to midnight a day may be an hour longer or shorter.
  return Math.max(0, Math.round((midnightBefore(nowMs) - midnightBefore(Date.parse(iso))) / dayMs));
}

function midnightBefore(timeMs: number): number {
  return new Date(timeMs).setHours(0, 0, 0, 0);
}
