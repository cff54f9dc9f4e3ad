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
 * What a line needs to look the same on so many pixel columns. It writes into its own arrays, since it is asked at every
 * frame of a zoom: what it returned before is gone.
 */
export class Thinner {
  /** Where each pixel column begins in the rows, and where the last one ends. */
  private starts = new Int32Array(0);
  private readonly thin: ThinnedOut = { x: [], lines: [] };

  /**
   * Returns the rows inside the range and one beyond at either side as they are where they are few, otherwise the extremes
   * of each pixel column. Linear in the rows of the range.
   */
  of(x: Column, lines: readonly Column[], range: Range, columns: number): ThinnedOut {
    const from = Math.max(0, firstFrom(x, range.min) - 1);
    const to = Math.min(x.length, firstFrom(x, range.max) + 2);
    const { thin } = this;
    while (thin.lines.length < lines.length) thin.lines.push([]);
    thin.lines.length = lines.length;
    if (to - from <= rowsPerColumn * columns) {
      copy(x, from, to, thin.x);
      lines.forEach((line, index) => copy(line, from, to, thin.lines[index]));
      return thin;
    }
    this.findStarts(x, range, columns, from, to);
    writeEnds(x, this.starts, columns, thin.x);
    lines.forEach((line, index) => writeExtremes(line, this.starts, columns, thin.lines[index]));
    return thin;
  }

  private findStarts(x: Column, range: Range, columns: number, from: number, to: number): void {
    if (this.starts.length <= columns) this.starts = new Int32Array(columns + 1);
    const width = (range.max - range.min) / columns;
    let row = from;
    this.starts[0] = from;
    for (let column = 1; column < columns; column++) {
      const end = range.min + column * width;
      while (row < to && valueAt(x, row) < end) row++;
      this.starts[column] = row;
    }
    this.starts[columns] = to;
  }
}

function copy(column: Column, from: number, to: number, into: (number | null)[]): void {
  into.length = to - from;
  for (let row = from; row < to; row++) into[row - from] = orNull(valueAt(column, row));
}

/** The first and the last place of each pixel column that has rows. */
function writeEnds(x: Column, starts: Int32Array, columns: number, into: number[]): void {
  let length = 0;
  for (let column = 0; column < columns; column++) {
    if (starts[column + 1] === starts[column]) continue;
    into[length++] = valueAt(x, starts[column]);
    into[length++] = valueAt(x, starts[column + 1] - 1);
  }
  into.length = length;
}

function writeExtremes(line: Column, starts: Int32Array, columns: number, into: (number | null)[]): void {
  let length = 0;
  for (let column = 0; column < columns; column++) {
    const start = starts[column];
    const end = starts[column + 1];
    if (end === start) continue;
    let lowest = start;
    let highest = start;
    for (let row = start; row < end; row++) {
      const value = valueAt(line, row);
      if (Number.isNaN(value)) continue;
      if (!(valueAt(line, lowest) <= value)) lowest = row;
      if (!(valueAt(line, highest) >= value)) highest = row;
    }
    into[length++] = orNull(valueAt(line, Math.min(lowest, highest)));
    into[length++] = orNull(valueAt(line, Math.max(lowest, highest)));
  }
  into.length = length;
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
