/** The part of the x axis that is shown. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Nothing is zoomed in further than to this part of the whole. */
const leastShare = 1 / 400;

/** Returns `range` moved and narrowed so that it lies inside `full`. */
export function within(range: Range, full: Range): Range {
  const whole = full.max - full.min;
  const span = Math.min(whole, Math.max(whole * leastShare, range.max - range.min));
  const middle = (range.min + range.max) / 2;
  const min = Math.min(full.max - span, Math.max(full.min, middle - span / 2));
  return { min, max: min + span };
}

/** Returns the range `factor` times as wide (below 1: closer), with the value `at` staying where it is. */
export function zoomed(range: Range, full: Range, factor: number, at: number): Range {
  const whole = full.max - full.min;
  const span = range.max - range.min;
  const least = whole * leastShare;
  const scale = Math.min(Math.max(span * factor, least), whole) / span;
  return within({ min: at - (at - range.min) * scale, max: at + (range.max - at) * scale }, full);
}

/** Returns the range moved by `by`, stopped at the ends. */
export function panned(range: Range, full: Range, by: number): Range {
  const step = Math.max(full.min - range.min, Math.min(full.max - range.max, by));
  return { min: range.min + step, max: range.max + step };
}

/** Whether less than everything is shown. */
export function isZoomed(range: Range, full: Range): boolean {
  return range.max - range.min < (full.max - full.min) * 0.999;
}
