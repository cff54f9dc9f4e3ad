/** Values of one quantity; null or NaN where there is none. */
export type Column = Float64Array | readonly (number | null)[];

/** Returns the value at an index, NaN where there is none. */
export function valueAt(column: Column | undefined, index: number): number {
  return column?.[index] ?? NaN;
}

/** Returns the index of the value of a rising column that is nearest to `value`; -1 in an empty one. */
export function nearestIndex(rising: Column, value: number): number {
  const after = firstFrom(rising, value);
  if (after === 0) return rising.length === 0 ? -1 : 0;
  if (after === rising.length) return after - 1;
  return valueAt(rising, after) - value < value - valueAt(rising, after - 1) ? after : after - 1;
}

/** Returns the index of the first value of a rising column that is at least `value`; its length when none is. */
export function firstFrom(rising: Column, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(rising, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
