import type { Look } from './sharing-calls.js';

/** Looks of the same kind that follow each other: the newest, and how many there were. */
export interface SameLooks {
  readonly look: Look;
  readonly count: number;
}

/** One look goes on for so long at most: whoever comes back later looks again. */
const longestMs = 30 * 60_000;

/** Gathers looks that follow each other and are of the same person at the same thing: a page asks for several things. */
export function gatherLooks(looks: readonly Look[]): SameLooks[] {
  const gathered: SameLooks[] = [];
  for (const look of looks) {
    const last = gathered.at(-1);
    if (last && isSame(last.look, look)) gathered[gathered.length - 1] = { ...last, count: last.count + 1 };
    else gathered.push({ look, count: 1 });
  }
  return gathered;
}

function isSame(newer: Look, older: Look): boolean {
  return (
    newer.actor === older.actor &&
    newer.practice === older.practice &&
    newer.action === older.action &&
    newer.objectId === older.objectId &&
    Date.parse(newer.at) - Date.parse(older.at) < longestMs
  );
}
