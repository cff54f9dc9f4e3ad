/** Decimals that a report keeps per kind of quantity: finer than any watch measures, short enough to be read. */
export const decimals = {
  seconds: 1,
  metres: 1,
  cadenceSpm: 1,
  speedMps: 3,
  stepLengthM: 3,
  gradePct: 1,
  share: 3,
  ratio: 3,
  z: 2,
} as const;

/** Returns the value rounded to so many decimals; null where there is no finite value, which JSON can carry. */
export function rounded(value: number | undefined, places: number): number | null {
  if (value === undefined || !Number.isFinite(value)) return null;
  const factor = 10 ** places;
  // Adding 0 turns -0 into 0.
  return Math.round(value * factor) / factor + 0;
}

/** Returns a value that is there by contract, rounded. @throws RangeError when it is not finite after all. */
export function roundedFinite(value: number, places: number): number {
  const result = rounded(value, places);
  if (result === null) throw new RangeError(`A report needs a finite number here, not ${value}.`);
  return result;
}
