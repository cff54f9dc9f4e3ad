import { haversineM } from './haversine.js';

describe('haversineM', () => {
  // Truth from outside: Vincenty on WGS 84 for the first two, 1 nautical mile per minute for the third.
  test.each([
    ['Berlin to Munich', [52.52, 13.405, 48.1372, 11.5755], 504_400, 0.005],
    ['London to New York', [51.5074, -0.1278, 40.7128, -74.006], 5_585_200, 0.005],
    ['a minute of latitude', [48, 11, 48 + 1 / 60, 11], 1852, 0.005],
    ['across the date line', [0, 179.9, 0, -179.9], 22_264, 0.005],
  ] as const)('%s', (_name, [a, b, c, d], metres, tolerance) => {
    expect(Math.abs(haversineM(a, b, c, d) / metres - 1)).toBeLessThan(tolerance);
  });

  test('the same place is 0 m away', () => {
    expect(haversineM(48, 11, 48, 11)).toBe(0);
  });

  test('a step of 1 m is exact to a millimetre', () => {
    expect(haversineM(48, 11, 48 + 1 / 111_194.93, 11)).toBeCloseTo(1, 3);
  });

  test('the other side of the world is finite', () => {
    expect(haversineM(0, 0, 0, 180)).toBeCloseTo(Math.PI * 6_371_008.8, 0);
  });

  test('a missing position has no distance', () => {
    expect(haversineM(NaN, 11, 48, 11)).toBeNaN();
  });
});
