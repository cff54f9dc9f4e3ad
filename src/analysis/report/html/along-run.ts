import type { Domain, Point, Scale } from './chart-scale.js';
import { domainOf } from './chart-scale.js';
import { isNumber, type ReportWindow } from './report-windows.js';

/** A piece of the run with its two ends, by time and by distance. */
interface Piece {
  readonly startS: number;
  readonly endS: number;
  readonly startM: number;
  readonly endM: number;
}

/** What the x axis of a chart along the run counts. */
export interface Along {
  readonly kind: 'distance' | 'time';
  readonly start: (piece: Piece) => number;
  readonly end: (piece: Piece) => number;
}

const byDistance: Along = { kind: 'distance', start: ({ startM }) => startM, end: ({ endM }) => endM };
const byTime: Along = { kind: 'time', start: ({ startS }) => startS, end: ({ endS }) => endS };

/** Returns distance as the x axis, or time where the windows cover no distance. */
export function alongOf(windows: readonly ReportWindow[]): Along {
  return windows.some((window) => window.endM > window.startM) ? byDistance : byTime;
}

/** Returns the interval that the windows cover along the run; undefined without windows. */
export function coveredBy(windows: readonly ReportWindow[], along: Along): Domain | undefined {
  return domainOf(
    windows.flatMap((window) => [along.start(window), along.end(window)]),
    1,
  );
}

/** Windows further apart than this, in seconds, are not joined by a line. */
const joinGapS = 30;

/** Returns the windows that `keep` accepts, in groups that follow each other without a hole. */
export function groupsOf(
  windows: readonly ReportWindow[],
  keep: (window: ReportWindow) => boolean,
): readonly (readonly ReportWindow[])[] {
  const groups: ReportWindow[][] = [];
  let last: ReportWindow | undefined;
  for (const window of windows) {
    if (keep(window)) {
      const follows = last !== undefined && keep(last) && window.startS - last.endS <= joinGapS;
      if (follows) groups[groups.length - 1]?.push(window);
      else groups.push([window]);
    }
    last = window;
  }
  return groups;
}

/** Returns a line through the middles of a group's windows, from the start of its first to the end of its last. */
export function lineThrough(
  group: readonly ReportWindow[],
  value: (window: ReportWindow) => number | null,
  place: { readonly along: Along; readonly x: Scale; readonly y: Scale },
): readonly Point[] {
  const { along, x, y } = place;
  const first = group[0];
  const last = group[group.length - 1];
  if (first === undefined || last === undefined) return [];
  const at = (position: number, window: ReportWindow): readonly Point[] => {
    const height = value(window);
    return isNumber(height) ? [{ x: x(position), y: y(height) }] : [];
  };
  return [
    ...at(along.start(first), first),
    ...group.flatMap((window) => at((along.start(window) + along.end(window)) / 2, window)),
    ...at(along.end(last), last),
  ];
}
