import type { RunSamples } from '../run-samples.js';

/** Samples in a row for which something is so. */
export interface Bout {
  readonly first: number;
  readonly last: number;
  /** For how long they hold together, seconds. */
  readonly heldS: number;
}

/** How often something happened, and for how long in all, seconds. */
export interface Counted {
  readonly count: number;
  readonly timeS: number;
}

/** Returns the longest pieces of samples in a row for which `holds` is true; a pause or a silence ends a piece. */
export function boutsOf(
  { samples, holdS, broken }: Pick<RunSamples, 'samples' | 'holdS' | 'broken'>,
  holds: (sample: number) => boolean,
): Bout[] {
  const bouts: Bout[] = [];
  let first = -1;
  let heldS = 0;
  for (let i = 0; i < samples; i++) {
    if (!holds(i)) continue;
    if (first === -1) first = i;
    heldS += holdS[i];
    if (i + 1 < samples && !broken[i] && holds(i + 1)) continue;
    bouts.push({ first, last: i, heldS });
    first = -1;
    heldS = 0;
  }
  return bouts;
}

/** Returns how many bouts there are, and their seconds in all. */
export function counted(bouts: readonly Pick<Bout, 'heldS'>[]): Counted {
  return { count: bouts.length, timeS: bouts.reduce((sum, { heldS }) => sum + heldS, 0) };
}
