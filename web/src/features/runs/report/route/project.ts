import { valueAt, type Column } from '../../../../ui/chart/column.js';

/** A place on the drawn map, metres east and north of the route's middle; undefined where there is no position. */
export interface Place {
  readonly east: number;
  readonly north: number;
}

/** Mean radius of the earth. */
const earthM = 6_371_000;
const radians = Math.PI / 180;

/**
 * Returns where each position lies on a map of equal areas about the route's middle: degrees of longitude are shortened by
 * the cosine of the latitude. Distances over a run are right to far less than a line's width. A route over the 180th
 * meridian stays in one piece.
 */
export function project(latitudeDeg: Column, longitudeDeg: Column): readonly (Place | undefined)[] {
  const rows = Array.from({ length: latitudeDeg.length }, (_, row) => row);
  const isThere = (row: number) =>
    Number.isFinite(valueAt(latitudeDeg, row)) && Number.isFinite(valueAt(longitudeDeg, row));
  const first = rows.find(isThere);
  if (first === undefined) return rows.map(() => undefined);
  const firstLongitude = valueAt(longitudeDeg, first);
  const there = rows.filter(isThere);
  const longitude = (row: number) => near(valueAt(longitudeDeg, row), firstLongitude);
  const middle = {
    latitude: middleOf(there.map((row) => valueAt(latitudeDeg, row))),
    longitude: middleOf(there.map(longitude)),
  };
  const eastPerDegree = earthM * radians * Math.cos(middle.latitude * radians);
  return rows.map((row) =>
    isThere(row)
      ? {
          east: (longitude(row) - middle.longitude) * eastPerDegree,
          north: (valueAt(latitudeDeg, row) - middle.latitude) * earthM * radians,
        }
      : undefined,
  );
}

/** The same meridian, at most half the globe away. */
function near(longitude: number, other: number): number {
  return longitude - 360 * Math.round((longitude - other) / 360);
}

function middleOf(values: readonly number[]): number {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return (min + max) / 2;
}
