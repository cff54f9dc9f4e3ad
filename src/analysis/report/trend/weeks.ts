const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** 1970-01-05 was a Monday. */
const firstMondayMs = 4 * dayMs;

/** Returns the Monday, UTC ms at midnight, of the week that a time belongs to. */
export function mondayOf(timeMs: number): number {
  return firstMondayMs + Math.floor((timeMs - firstMondayMs) / weekMs) * weekMs;
}

/** Returns the Mondays from the first week to the last one, both included, at most `most` of them, the latest. */
export function mondaysBetween(firstMs: number, lastMs: number, most: number): readonly number[] {
  const last = mondayOf(lastMs);
  const count = Math.min(most, Math.round((last - mondayOf(firstMs)) / weekMs) + 1);
  return Array.from({ length: count }, (_, index) => last - (count - 1 - index) * weekMs);
}

/** Returns the day of a time, UTC: `2026-05-04`. */
export function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
