import { valueAt, type Column } from '../../../../ui/chart/column.js';

/** A route that says nothing for longer has a gap: a tunnel, a pause, a place that is hidden. */
const leastSilenceS = 30;
const silentPoints = 3;

/**
 * Returns the known rows in pieces between which nothing is known for a while: no line is to be drawn from one to the
 * next. `timeS` are the times of all rows: in a long run, thinned out, they lie further apart.
 */
export function unbroken<Row extends { readonly timeS: number }>(
  known: readonly Row[],
  timeS: Column,
): readonly (readonly Row[])[] {
  const lastRow = timeS.length - 1;
  const spacingS = lastRow > 0 ? (valueAt(timeS, lastRow) - valueAt(timeS, 0)) / lastRow : 0;
  const silenceS = Math.max(leastSilenceS, silentPoints * spacingS);
  const pieces: Row[][] = [];
  let last: Row | undefined;
  for (const row of known) {
    if (last && row.timeS - last.timeS <= silenceS) pieces.at(-1)?.push(row);
    else pieces.push([row]);
    last = row;
  }
  return pieces;
}
