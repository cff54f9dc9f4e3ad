import { levelAltitude } from './level-altitude.js';

/** Distances of a steady run at 3 m/s, one sample a second. */
const metres = (samples: number) => Float64Array.from({ length: samples }, (_, k) => 3 * k);
const altitude = (samples: number, of: (k: number) => number) =>
  Float64Array.from({ length: samples }, (_, k) => of(k));

describe('altitude without the jumps of the sensor', () => {
  test('keeps a hill as it is', () => {
    const hill = altitude(200, (k) => 100 + 0.3 * k);
    expect([...levelAltitude(metres(200), hill).altitudeM]).toEqual([...hill]);
  });

  test('keeps a hill that is written in whole metres', () => {
    const hill = altitude(200, (k) => Math.round(100 + 0.15 * k));
    expect([...levelAltitude(metres(200), hill).altitudeM]).toEqual([...hill]);
  });

  test('takes out the step of a barometer that is set anew', () => {
    const level = levelAltitude(
      metres(100),
      altitude(100, (k) => (k < 50 ? 100 : 112)),
    );
    expect(new Set(level.altitudeM)).toEqual(new Set([100]));
  });

  test('takes out a spike of one second', () => {
    const level = levelAltitude(
      metres(100),
      altitude(100, (k) => (k === 50 ? 900 : 100)),
    );
    expect(new Set(level.altitudeM)).toEqual(new Set([100]));
  });

  test('goes on from where it was after a step', () => {
    const level = levelAltitude(
      metres(100),
      altitude(100, (k) => 100 + 0.1 * k + (k < 50 ? 0 : 20)),
    );
    expect(level.altitudeM[99] - level.altitudeM[0]).toBeCloseTo(9.8, 9);
  });

  test('takes out the weather while the runner stands', () => {
    const places = Float64Array.from({ length: 61 }, () => 300);
    const drift = Float64Array.from({ length: 61 }, (_, k) => 100 + (k === 60 ? 8 : 0));
    expect(levelAltitude(places, drift).altitudeM.at(-1)).toBe(100);
  });

  test('leaves out samples without altitude or place', () => {
    const places = Float64Array.of(0, 3, NaN, 9, 12);
    const level = levelAltitude(places, Float64Array.of(100, NaN, 101, 102, 102));
    expect([...level.sample]).toEqual([0, 3, 4]);
    expect([...level.distanceM]).toEqual([0, 9, 12]);
  });

  test('leaves the column as it was', () => {
    const column = altitude(100, (k) => (k < 50 ? 100 : 112));
    levelAltitude(metres(100), column);
    expect(column[99]).toBe(112);
  });

  test('is empty where nothing is known', () => {
    expect(levelAltitude(metres(5), new Float64Array(5).fill(NaN)).altitudeM).toHaveLength(0);
  });
});
