/** What is wanted of a figure, and whether it came out so. */
export interface Goal {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

/** A part of the proof: Markdown to read, and the goals that it decides. */
export interface Section {
  readonly title: string;
  /** Paragraphs and tables. */
  readonly body: readonly string[];
  readonly goals: readonly Goal[];
}

/** How much is simulated: 1 for the documented figures, less for a quick look. */
export interface Effort {
  readonly share: number;
  readonly seed: number;
}

/** Returns a goal that a number is at least, or at most, so much; the same unit for both. */
export function numberGoal(
  what: string,
  measured: number,
  bound: { readonly atLeast: number } | { readonly atMost: number },
  digits = 1,
): Goal {
  const isFloor = 'atLeast' in bound;
  const limit = isFloor ? bound.atLeast : bound.atMost;
  return {
    what,
    wanted: `${isFloor ? '≥' : '≤'} ${limit}`,
    measured: measured.toFixed(digits),
    met: isFloor ? measured >= limit : measured <= limit,
  };
}
