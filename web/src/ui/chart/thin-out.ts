import { firstFrom, valueAt, type Column } from './column.js';
import type { Range } from './range.js';

/** Columns on a common x, as few as can be seen. */
export interface ThinnedOut {
  readonly x: number[];
  readonly lines: (number | null)[][];
}

/** Two rows for each pixel column: the lowest and the highest value, in the order in which they came. */
const rowsPerColumn = 2;

/**
 * Returns what a line needs to look the same on so many pixel columns: the rows inside the range and one beyond at either
 * side as they are where they are few, otherwise the extremes of each pixel column. Linear in the rows of the range.
 */
export function thinOut(x: Column, lines: readonly Column[], range: Range, columns: number): ThinnedOut {
  const from = Math.max(0, firstFrom(x, range.min) - 1);
  const to = Math.min(x.length, firstFrom(x, range.max) + 2);
  if (to - from <= rowsPerColumn * columns) return rowsAsTheyAre(x, lines, from, to);
  const starts = startsOfColumns(x, range, columns, { from, to });
  return {
    x: starts.slice(0, -1).flatMap((start, column) => {
      const last = starts[column + 1] - 1;
      return last < start ? [] : [valueAt(x, start), valueAt(x, last)];
    }),
    lines: lines.map((line) => extremes(line, starts)),
  };
}

function rowsAsTheyAre(x: Column, lines: readonly Column[], from: number, to: number): ThinnedOut {
  return {
    x: Array.from(x.slice(from, to), (value) => value ?? NaN),
    lines: lines.map((line) => Array.from(line.slice(from, to), (value) => orNull(value ?? NaN))),
  };
}

/** Where each pixel column begins in the rows, and where the last one ends. */
function startsOfColumns(
  x: Column,
  range: Range,
  columns: number,
  { from, to }: { from: number; to: number },
): number[] {
  const width = (range.max - range.min) / columns;
  const starts = [from];
  let row = from;
  for (let column = 1; column < columns; column++) {
    const end = range.min + column * width;
    while (row < to && valueAt(x, row) < end) row++;
    starts.push(row);
  }
  return [...starts, to];
}

function extremes(line: Column, starts: readonly number[]): (number | null)[] {
  const thin: (number | null)[] = [];
  for (let column = 0; column + 1 < starts.length; column++) {
    const [start, end] = [starts[column], starts[column + 1]];
    if (end === start) continue;
    const [first, second] = lowestAndHighest(line, start, end);
    thin.push(orNull(first), orNull(second));
  }
  return thin;
}

function lowestAndHighest(line: Column, start: number, end: number): readonly [number, number] {
  let lowest = start;
  let highest = start;
  for (let row = start; row < end; row++) {
    const value = valueAt(line, row);
    if (Number.isNaN(value)) continue;
    if (!(valueAt(line, lowest) <= value)) lowest = row;
    if (!(valueAt(line, highest) >= value)) highest = row;
  }
  const [first, second] = lowest < highest ? [lowest, highest] : [highest, lowest];
  return [valueAt(line, first), valueAt(line, second)];
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
