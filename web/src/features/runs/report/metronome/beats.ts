/** One click: when, in seconds since the start, and for which foot. */
export interface Beat {
  readonly atS: number;
  readonly foot: 0 | 1;
}

/** A minute of clicks and a minute without, in turn, as in the file to download. Seconds. */
export const pattern = { onS: 60, offS: 60 } as const;

/**
 * Returns the clicks from a time (included) to another (not), seconds since the start, at a cadence in steps per minute. Click k
 * of a minute stands at k · 60 / spm, so that nothing adds up.
 */
export function beatsBetween(spm: number, fromS: number, toS: number): readonly Beat[] {
  const cycleS = pattern.onS + pattern.offS;
  const beats: Beat[] = [];
  for (let cycle = Math.floor(fromS / cycleS); cycle * cycleS < toS; cycle++) {
    const startS = cycle * cycleS;
    const endS = Math.min(toS, startS + pattern.onS);
    for (let step = Math.max(0, Math.ceil(((fromS - startS) * spm) / 60 - 1e-9)); ; step++) {
      const atS = startS + (step * 60) / spm;
      if (atS >= endS - 1e-9) break;
      beats.push({ atS, foot: (step % 2) as 0 | 1 });
    }
  }
  return beats;
}

/** Returns whether there are clicks at a time, and for how long it stays so, in seconds. */
export function turnAt(timeS: number): { readonly isOn: boolean; readonly leftS: number } {
  const inCycle = timeS % (pattern.onS + pattern.offS);
  const isOn = inCycle < pattern.onS;
  return { isOn, leftS: (isOn ? pattern.onS : pattern.onS + pattern.offS) - inCycle };
}
