/** A closed interval on an axis, `min < max`. */
export interface Domain {
  readonly min: number;
  readonly max: number;
}

/**
 * Returns the smallest interval that holds all finite values, widened evenly to at least `minSpan`; undefined
 * when no value is finite. Axes with a least span keep noise from filling the chart.
 */
export function domainOf(values: Iterable<number>, minSpan: number): Domain | undefined {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min > max) return undefined;
  const widen = Math.max(0, minSpan - (max - min)) / 2;
  return { min: min - widen, max: max + widen };
}

/** Returns the interval with a margin of `share` of its span on both sides. */
export function padded(domain: Domain, share: number): Domain {
  const margin = (domain.max - domain.min) * share;
  return { min: domain.min - margin, max: domain.max + margin };
}

/** Maps a value of the axis to a place in the drawing. */
export type Scale = (value: number) => number;

/** Returns the straight scale from a domain to drawing units; `from` may lie beyond `to`, as on a y axis. */
export function linearScale(domain: Domain, from: number, to: number): Scale {
  const perUnit = (to - from) / (domain.max - domain.min);
  return (value) => from + (value - domain.min) * perUnit;
}

/**
 * Returns round values inside the domain: multiples of the first of `steps` (rising) that gives at most `most`
 * of them; none when no step is coarse enough.
 */
export function ticksOf(domain: Domain, steps: readonly number[], most: number): readonly number[] {
  const step = steps.find((candidate) => multiplesIn(domain, candidate) <= most);
  if (step === undefined) return [];
  const first = Math.ceil(domain.min / step);
  return Array.from({ length: multiplesIn(domain, step) }, (_, index) => (first + index) * step);
}

function multiplesIn(domain: Domain, step: number): number {
  return Math.max(0, Math.floor(domain.max / step) - Math.ceil(domain.min / step) + 1);
}

/** Drawing coordinates with one decimal: a tenth of a unit is less than a screen shows. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** One place in a drawing. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Returns the SVG path through the points, or an empty string without any. */
export function pathOf(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${coordinate(x)} ${coordinate(y)}`)
    .join('');
}

/** Returns the closed SVG path between an upper and a lower edge, both from left to right. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  return upper.length === 0 ? '' : `${pathOf([...upper, ...[...lower].reverse()])}Z`;
}
