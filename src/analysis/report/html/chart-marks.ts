import { coordinate, type Point } from './chart-scale.js';
import { markup, type Markup } from './markup.js';

/** How a window, a stretch or a verdict is marked: by shape first, by colour as well. */
export type MarkKind = 'none' | 'possible' | 'likely' | 'unjudged';

/** Returns the mark at a place: a disc, a diamond, a triangle, or a faint ring for what was not judged. */
export function markAt(kind: MarkKind, { x, y }: Point, radius: number): Markup {
  const at = (dx: number, dy: number) => `${coordinate(x + dx * radius)} ${coordinate(y + dy * radius)}`;
  switch (kind) {
    case 'likely':
      return markup`<path class="mark likely" d="M${at(0, -1.4)}L${at(1.35, 1)}L${at(-1.35, 1)}Z"/>`;
    case 'possible':
      return markup`<path class="mark possible" d="M${at(0, -1.35)}L${at(1.35, 0)}L${at(0, 1.35)}L${at(-1.35, 0)}Z"/>`;
    default:
      return markup`<circle class="mark ${kind}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${radius}"/>`;
  }
}

/** Returns the mark as a small picture of its own, for legends, tables and the verdict; words stand beside it. */
export function markIcon(kind: MarkKind): Markup {
  return markup`<svg viewBox="0 0 16 16" aria-hidden="true">${markAt(kind, { x: 8, y: 8 }, 4.6)}</svg>`;
}
