import { degreesPerMetre } from '../../../test/builders/hand-made-recording.js';
import { distanceFromPositions } from './position-distance.js';
import { timingOf } from './timing.js';

/** A small generator of noise with a fixed seed (mulberry32), from -1 to 1. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2147483648 - 1;
  };
}

/** A track on the sphere from metres east and north of 48° N 11° E. */
function track(metresAt: (second: number) => readonly [number, number], seconds: readonly number[]) {
  const places = seconds.map(metresAt);
  return {
    latitudeDeg: Float64Array.from(places, ([, north]) => 48 + north * degreesPerMetre),
    longitudeDeg: Float64Array.from(
      places,
      ([east]) => 11 + (east * degreesPerMetre) / Math.cos((48 * Math.PI) / 180),
    ),
  };
}

const upTo = (endS: number, everyS = 1) => Array.from({ length: endS / everyS + 1 }, (_, k) => k * everyS);
const timing = (seconds: readonly number[], pauses: [number, number][] = []) =>
  timingOf(
    Float64Array.from(seconds),
    pauses.map(([startS, endS]) => ({ startS, endS, kind: 'timer' as const })),
    1,
  );

describe('distanceFromPositions', () => {
  test('a straight run north is as long as it is', () => {
    const seconds = upTo(600);
    const distance = distanceFromPositions(
      track((s) => [0, 3 * s], seconds),
      timing(seconds),
    );
    expect(distance[0]).toBe(0);
    expect(distance[600]).toBeCloseTo(1800, 2);
  });

  test('a run east counts the narrower degrees of longitude', () => {
    const seconds = upTo(600);
    const distance = distanceFromPositions(
      track((s) => [3 * s, 0], seconds),
      timing(seconds),
    );
    expect(distance[600]).toBeCloseTo(1800, 1);
  });

  test('laps on a 400 m track lose less than 1 % to smoothing', () => {
    const radius = 400 / (2 * Math.PI);
    const seconds = upTo(1000);
    const round = (s: number) =>
      [radius * Math.cos((3 * s) / radius), radius * Math.sin((3 * s) / radius)] as const;
    const distance = distanceFromPositions(track(round, seconds), timing(seconds));
    expect(Math.abs(distance[1000] / 3000 - 1)).toBeLessThan(0.01);
  });

  test('noise of 1 m lengthens a run by less than 3 %, where the raw track grows by over 8 %', () => {
    const seconds = upTo(1000);
    const random = noise(7);
    const noisy = track((s) => [1.5 * random(), 3 * s + 1.5 * random()], seconds);
    const raw = seconds.slice(1).reduce((sum, s) => {
      const north = (noisy.latitudeDeg[s] - noisy.latitudeDeg[s - 1]) / degreesPerMetre;
      const east =
        ((noisy.longitudeDeg[s] - noisy.longitudeDeg[s - 1]) / degreesPerMetre) *
        Math.cos((48 * Math.PI) / 180);
      return sum + Math.hypot(east, north);
    }, 0);
    expect(raw / 3000).toBeGreaterThan(1.08);
    expect(distanceFromPositions(noisy, timing(seconds))[1000] / 3000).toBeLessThan(1.03);
  });

  test('one position 10 km away does not count', () => {
    const seconds = upTo(100);
    const jumped = track((s) => (s === 50 ? [10_000, 0] : [0, 3 * s]), seconds);
    const distance = distanceFromPositions(jumped, timing(seconds));
    expect(distance[50]).toBeNaN();
    expect(distance[100]).toBeCloseTo(300, 1);
  });

  test('a receiver that finds itself again elsewhere is believed there, without the jump', () => {
    const seconds = upTo(200);
    const moved = track((s) => [s < 100 ? 0 : 5000, 3 * s], seconds);
    const total = distanceFromPositions(moved, timing(seconds))[200];
    expect(total).toBeGreaterThan(550);
    expect(total).toBeLessThan(620);
  });

  test('the way during a pause does not count', () => {
    const seconds = upTo(300);
    const carried = track(
      (s) => [0, s <= 100 ? 3 * s : s < 200 ? 300 + 8 * (s - 100) : 1100 + 3 * (s - 200)],
      seconds,
    );
    const distance = distanceFromPositions(carried, timing(seconds.filter((s) => s <= 100 || s >= 200)));
    expect(distance).toHaveLength(202);
    const kept = seconds.filter((s) => s <= 100 || s >= 200);
    const trackOfKept = {
      latitudeDeg: carried.latitudeDeg.filter((_, s) => s <= 100 || s >= 200),
      longitudeDeg: carried.longitudeDeg.filter((_, s) => s <= 100 || s >= 200),
    };
    const paused = distanceFromPositions(trackOfKept, timing(kept, [[100, 200]]));
    expect(paused[paused.length - 1]).toBeCloseTo(600, 1);
  });

  test('samples without a position have no distance, those after go on', () => {
    const seconds = upTo(20);
    const holes = track((s) => (s % 2 === 1 ? [NaN, NaN] : [0, 3 * s]), seconds);
    const distance = distanceFromPositions(holes, timing(seconds));
    expect(distance[1]).toBeNaN();
    expect(distance[20]).toBeCloseTo(60, 3);
  });

  test('positions every 20 s are not smoothed away', () => {
    const seconds = upTo(600, 20);
    expect(
      distanceFromPositions(
        track((s) => [0, 3 * s], seconds),
        timing(seconds),
      )[30],
    ).toBeCloseTo(1800, 2);
  });

  test('a run across the date line is no trip around the world', () => {
    const seconds = upTo(100);
    const positions = {
      latitudeDeg: new Float64Array(101),
      longitudeDeg: Float64Array.from(seconds, (s) => {
        const east = 179.999 + 3 * s * degreesPerMetre;
        return east > 180 ? east - 360 : east;
      }),
    };
    expect(distanceFromPositions(positions, timing(seconds))[100]).toBeCloseTo(300, 1);
  });
});
