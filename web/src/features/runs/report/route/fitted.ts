import type { Place } from './project.js';

/** The drawing's width in its own units; its height follows the route. */
export const mapWidth = 360;
const margin = 22;
const heights = { least: 160, most: 400 } as const;
/** A loop of a few metres is not blown up to the whole drawing. Metres. */
const leastExtentM = 50;

/** How metres become drawing units. */
export interface Fit {
  readonly height: number;
  readonly unitsPerMetre: number;
  readonly x: (place: Place) => number;
  readonly y: (place: Place) => number;
}

/** Returns the scale at which the whole route is in the drawing, the same to the east and to the north. */
export function fitted(places: readonly (Place | undefined)[]): Fit {
  const half = { east: leastExtentM / 2, north: leastExtentM / 2 };
  for (const place of places) {
    if (!place) continue;
    half.east = Math.max(half.east, Math.abs(place.east));
    half.north = Math.max(half.north, Math.abs(place.north));
  }
  const room = { width: mapWidth - 2 * margin, height: heights.most - 2 * margin };
  const unitsPerMetre = Math.min(room.width / (2 * half.east), room.height / (2 * half.north));
  const height = Math.max(heights.least, 2 * half.north * unitsPerMetre + 2 * margin);
  return {
    height,
    unitsPerMetre,
    x: ({ east }) => mapWidth / 2 + east * unitsPerMetre,
    y: ({ north }) => height / 2 - north * unitsPerMetre,
  };
}

/** Returns the longest round length that takes at most `most` drawing units, in metres; `unitM` metres are one unit of length. */
export function barLength(unitsPerMetre: number, most: number, unitM: number): number {
  const largest = most / unitsPerMetre / unitM;
  const power = 10 ** Math.floor(Math.log10(largest));
  const first = [5, 2, 1].find((digit) => digit * power <= largest) ?? 1;
  return first * power * unitM;
}
