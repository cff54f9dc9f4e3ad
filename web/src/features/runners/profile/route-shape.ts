/** Positions of a route, degrees, in their order; null where there is none. */
export interface RoutePositions {
  readonly latitudeDeg: readonly (number | null)[];
  readonly longitudeDeg: readonly (number | null)[];
}

/** A route as drawn: what others see, and what they do not, as SVG paths, and how much of it they see (0 to 1). */
export interface RouteShape {
  readonly shown: string;
  readonly hidden: string;
  readonly shownShare: number;
}

/** Returns a route in a square of so many pixels, north up; undefined without positions. */
export function routeShape(
  own: RoutePositions,
  others: RoutePositions,
  sizePx: number,
): RouteShape | undefined {
  const places = own.latitudeDeg.flatMap((latitude, index) => {
    const longitude = own.longitudeDeg[index];
    const isShown = typeof others.latitudeDeg[index] === 'number';
    return typeof latitude === 'number' && typeof longitude === 'number'
      ? [{ latitude, longitude, isShown }]
      : [];
  });
  if (places.length < 2) return undefined;
  const scale = scaleOf(places, sizePx);
  const points = places.map(({ isShown, ...place }) => ({ isShown, text: scale(place) }));
  return {
    shown: pathOf(points, true),
    hidden: pathOf(points, false),
    shownShare: places.filter(({ isShown }) => isShown).length / places.length,
  };
}

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const marginPx = 12;

function scaleOf(places: readonly Place[], sizePx: number): (place: Place) => string {
  const south = least(places.map(({ latitude }) => latitude));
  const north = -least(places.map(({ latitude }) => -latitude));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const west = least(places.map(({ longitude }) => longitude));
  const east = -least(places.map(({ longitude }) => -longitude));
  const span = Math.max(north - south, (east - west) * shrink, 1e-5);
  const perDegree = (sizePx - 2 * marginPx) / span;
  const left = (sizePx - (east - west) * shrink * perDegree) / 2;
  const top = (sizePx - (north - south) * perDegree) / 2;
  return ({ latitude, longitude }) =>
    `${(left + (longitude - west) * shrink * perDegree).toFixed(1)} ${(top + (north - latitude) * perDegree).toFixed(1)}`;
}

function least(values: readonly number[]): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), Infinity);
}

/** The steps of the route of which both ends are shown, or those of which one is hidden. */
function pathOf(
  points: readonly { readonly isShown: boolean; readonly text: string }[],
  isShown: boolean,
): string {
  return points
    .slice(1)
    .flatMap((point, index) => {
      const before = points[index];
      return (before.isShown && point.isShown) === isShown ? `M${before.text}L${point.text}` : [];
    })
    .join('');
}
