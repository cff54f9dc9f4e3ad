import { haversineM } from '../analysis/activity/haversine.js';

/** A position, degrees. */
export interface Place {
  readonly latitudeDeg: number;
  readonly longitudeDeg: number;
}

/** A place with the metres about it that others must not see. */
export interface HiddenPlace extends Place {
  readonly radiusM: number;
}

/** What a runner hides from others: zones, and so many metres about start and end of every run. */
export interface HiddenPlaces {
  readonly trimM: number;
  readonly zones: readonly HiddenPlace[];
}

/** A route, one entry per sample; NaN where there is no position. */
export interface Route {
  readonly latitudeDeg: Float64Array;
  readonly longitudeDeg: Float64Array;
}

const metresPerDegree = 111_195;

/**
 * The route as others see it: NaN within every zone and about start and end, whenever it passes there. Start and end
 * are hidden as places and not by the first metres of the way, since a route that comes by again would show them.
 *
 * What is left does not show the middle of what is missing: each hidden circle is laid about the centre of a square of a
 * fixed grid that holds the place, and is so much larger that all of the place's own circle lies within it. Whoever
 * fits a circle to the gap finds that square, as wide as the radius, and nothing more; runs from one home all have
 * the same gap, so that there is no mean to take. A random shift anew for each run would be averaged away.
 */
export function hideRoute(route: Route, { trimM, zones }: HiddenPlaces): Route {
  const circles = [...zones, ...endsOf(route).map((end) => ({ ...end, radiusM: trimM }))]
    .filter(({ radiusM }) => radiusM > 0)
    .map(coveringCircle);
  const hidden = route.latitudeDeg.map((latitude, i) =>
    circles.some((circle) => isWithin(circle, latitude, route.longitudeDeg[i])) ? 1 : 0,
  );
  const shown = (column: Float64Array): Float64Array => column.map((value, i) => (hidden[i] ? NaN : value));
  return { latitudeDeg: shown(route.latitudeDeg), longitudeDeg: shown(route.longitudeDeg) };
}

/**
 * The circle that is hidden for a place: about the centre of its grid square, with the whole circle of the place inside.
 * Depends on the place only through its square.
 */
export function coveringCircle({ latitudeDeg, longitudeDeg, radiusM }: HiddenPlace): HiddenPlace {
  const latitudeStep = radiusM / metresPerDegree;
  const centreLatitude = centreOfStep(latitudeDeg, latitudeStep);
  const shrink = Math.max(0.01, Math.cos((centreLatitude * Math.PI) / 180));
  const centreLongitude = centreOfStep(longitudeDeg, latitudeStep / shrink);
  // Half the diagonal of the square, with a hundredth for the curvature of the Earth.
  const slackM = 1.01 * radiusM * Math.SQRT1_2;
  return { latitudeDeg: centreLatitude, longitudeDeg: centreLongitude, radiusM: radiusM + slackM };
}

function centreOfStep(degrees: number, step: number): number {
  return (Math.floor(degrees / step) + 0.5) * step;
}

function isWithin(
  { latitudeDeg, longitudeDeg, radiusM }: HiddenPlace,
  latitude: number,
  longitude: number,
): boolean {
  // Most of a route is far off, which a difference of latitudes shows at once.
  if (Math.abs(latitude - latitudeDeg) * metresPerDegree > 1.01 * radiusM) return false;
  return haversineM(latitudeDeg, longitudeDeg, latitude, longitude) <= radiusM;
}

/** The first and the last position. */
function endsOf({ latitudeDeg, longitudeDeg }: Route): Place[] {
  const isKnown = (latitude: number): boolean => !Number.isNaN(latitude);
  const ends = [latitudeDeg.findIndex(isKnown), latitudeDeg.findLastIndex(isKnown)];
  return ends
    .filter((index) => index >= 0)
    .map((index) => ({ latitudeDeg: latitudeDeg[index], longitudeDeg: longitudeDeg[index] }));
}
