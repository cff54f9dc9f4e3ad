import { isNumber } from '../../../../../../src/analysis/report/html/report-windows.js';
import type { Report } from '../../../../../../src/analysis/report/report.js';

/** How a piece of the route is drawn: by level where one was reached, else by which side of the expected it lies on. */
export const zClasses = ['unjudged', 'above', 'below', 'possible', 'likely'] as const;

export type ZClass = (typeof zClasses)[number];

type Window = Report['gait']['windows'][number];

/** Returns the class of a window; without one, or without judgement, `unjudged`. Agrees with the levels of the report. */
export function zClassOf(window: Window | undefined): ZClass {
  if (!window || window.unjudged !== undefined || !isNumber(window.z)) return 'unjudged';
  if (window.level !== 'none') return window.level;
  return window.z < 0 ? 'below' : 'above';
}

/** Rows in a line that are drawn alike; `to` is the first row of the next one, so that they join. */
export interface DrawnPiece {
  readonly zClass: ZClass;
  readonly from: number;
  readonly to: number;
}

/** Returns the rows parted into pieces of one class. */
export function piecesOf(classes: readonly ZClass[]): readonly DrawnPiece[] {
  const pieces: DrawnPiece[] = [];
  let from = 0;
  if (classes.length === 0) return pieces;
  for (let row = 1; row <= classes.length; row++) {
    if (row < classes.length && classes[row] === classes[from]) continue;
    pieces.push({ zClass: classes[from], from, to: Math.min(row, classes.length - 1) });
    from = row;
  }
  return pieces;
}
