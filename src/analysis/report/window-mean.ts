/** A piece of the run with its length. */
interface Piece {
  readonly startS: number;
  readonly endS: number;
}

/** The mean of a quantity over windows, weighted by their length; NaN when no window has a value. */
export function windowMean<Window extends Piece>(
  windows: readonly Window[],
  value: (window: Window) => number | null,
): number {
  let sum = 0;
  let weight = 0;
  for (const window of windows) {
    const here = value(window);
    if (here === null || Number.isNaN(here)) continue;
    sum += here * (window.endS - window.startS);
    weight += window.endS - window.startS;
  }
  return weight > 0 ? sum / weight : NaN;
}
