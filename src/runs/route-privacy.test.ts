import fc from 'fast-check';
import { haversineM } from '../analysis/activity/haversine.js';
import { coveringCircle, hideRoute, type Place, type Route } from './route-privacy.js';

const metresPerDegree = 111_195;

/** A point so many metres north and east of another. */
function offBy({ latitudeDeg, longitudeDeg }: Place, northM: number, eastM: number): Place {
  const shrink = Math.cos((latitudeDeg * Math.PI) / 180);
  return {
    latitudeDeg: latitudeDeg + northM / metresPerDegree,
    longitudeDeg: longitudeDeg + eastM / metresPerDegree / shrink,
  };
}

function route(places: readonly Place[]): Route {
  return {
    latitudeDeg: Float64Array.from(places, (place) => place.latitudeDeg),
    longitudeDeg: Float64Array.from(places, (place) => place.longitudeDeg),
  };
}

function shownPlaces({ latitudeDeg, longitudeDeg }: Route): Place[] {
  return [...latitudeDeg].flatMap((latitude, i) =>
    Number.isNaN(latitude) ? [] : [{ latitudeDeg: latitude, longitudeDeg: longitudeDeg[i] }],
  );
}

function distanceM(a: Place, b: Place): number {
  return haversineM(a.latitudeDeg, a.longitudeDeg, b.latitudeDeg, b.longitudeDeg);
}

const home = { latitudeDeg: 53.5501, longitudeDeg: 9.9936 };

/** From home so far in a direction, twice there and back, a point every ten metres. */
function thereAndBack(from: Place, directionDeg: number, lengthM = 3_000): Route {
  const [north, east] = [Math.cos, Math.sin].map((f) => f((directionDeg * Math.PI) / 180));
  const leg = Array.from({ length: lengthM / 10 + 1 }, (_, i) => offBy(from, north * i * 10, east * i * 10));
  return route([...leg, ...leg.toReversed(), ...leg, ...leg.toReversed()]);
}

const places = fc.record({
  latitudeDeg: fc.double({ min: -80, max: 80, noNaN: true }),
  longitudeDeg: fc.double({ min: -179, max: 179, noNaN: true }),
});

describe('a home that is hidden', () => {
  it('has no point of a run within its radius, wherever on Earth, however often the route comes by', () => {
    fc.assert(
      fc.property(
        places,
        fc.nat(359),
        fc.integer({ min: 50, max: 2000 }),
        (somewhere, direction, radiusM) => {
          const hidden = hideRoute(thereAndBack(somewhere, direction, 5_000), {
            trimM: 0,
            zones: [{ ...somewhere, radiusM }],
          });
          const shown = shownPlaces(hidden);
          expect(shown.length).toBeGreaterThan(0);
          expect(Math.min(...shown.map((place) => distanceM(place, somewhere)))).toBeGreaterThanOrEqual(
            radiusM,
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is hidden by start and end alone, also in the middle of the run', () => {
    const shown = shownPlaces(hideRoute(thereAndBack(home, 30), { trimM: 200, zones: [] }));
    expect(Math.min(...shown.map((place) => distanceM(place, home)))).toBeGreaterThanOrEqual(200);
    expect(Math.max(...shown.map((place) => distanceM(place, home)))).toBeGreaterThan(2_500);
  });

  it('leaves the same gap as any other home of its square: no fit of a circle tells them apart', () => {
    const radiusM = 200;
    const centre = coveringCircle({ ...home, radiusM });
    const inSquare = fc.double({ min: -0.49, max: 0.49, noNaN: true });
    fc.assert(
      fc.property(inSquare, inSquare, (north, east) => {
        const neighbour = offBy(centre, north * radiusM, east * radiusM);
        expect(coveringCircle({ ...neighbour, radiusM })).toEqual(centre);
      }),
    );
  });

  it('is not in the middle of the gap that a hundred runs leave', () => {
    const edges = Array.from({ length: 100 }, (_, i) => {
      const shown = shownPlaces(hideRoute(thereAndBack(home, i * 3.6), { trimM: 200, zones: [] }));
      return shown.reduce((a, b) => (distanceM(a, home) < distanceM(b, home) ? a : b));
    });
    const distances = edges.map((edge) => distanceM(edge, home));
    // About the middle all of them would be alike; here the circle lies askew by as much as the square allows.
    const { latitudeDeg, longitudeDeg } = coveringCircle({ ...home, radiusM: 200 });
    const askewM = distanceM(home, { latitudeDeg, longitudeDeg });
    expect(askewM).toBeGreaterThan(20);
    expect(Math.max(...distances) - Math.min(...distances)).toBeGreaterThan(1.5 * askewM);
  });
});

it('nothing is hidden where nothing is asked for, and gaps stay gaps', () => {
  const line = thereAndBack(home, 90);
  line.latitudeDeg[7] = NaN;
  const hidden = hideRoute(line, { trimM: 0, zones: [] });
  expect(hidden.latitudeDeg).toEqual(line.latitudeDeg);
  expect(shownPlaces(hideRoute(route([]), { trimM: 200, zones: [] }))).toEqual([]);
});
