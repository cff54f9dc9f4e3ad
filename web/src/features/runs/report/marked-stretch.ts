/** A part of a run that a physio marked, with the number that stands by its comment. Seconds of elapsed time. */
export interface MarkedStretch {
  readonly name: string;
  readonly startS: number;
  readonly endS: number;
}

/** Returns the marks with their numbers, in the order of the run. */
export function numbered<Mark extends { readonly startS: number; readonly endS: number }>(
  marks: readonly Mark[],
): readonly (Mark & MarkedStretch)[] {
  return [...marks]
    .sort((a, b) => a.startS - b.startS)
    .map((mark, index) => ({ ...mark, name: String(index + 1) }));
}
