import { isOutsideNorm, normAt, zColumn } from './norm-at-speed.js';

const table = [
  { speedMps: 2, mean: 10, sd: 1 },
  { speedMps: 3, mean: 20, sd: 2 },
  { speedMps: 5, mean: 40, sd: 2 },
];

describe('the norm at a speed', () => {
  test.each([
    [2, 10, 1],
    [2.5, 15, 1.5],
    [3, 20, 2],
    [4.5, 35, 2],
    [5, 40, 2],
  ])('at %d m/s it lies on the line between its neighbours', (speedMps, mean, sd) => {
    expect(normAt(table, speedMps)).toMatchObject({ mean, sd });
  });

  test('beyond the table the nearest row holds, and that is told', () => {
    expect(normAt(table, 1)).toMatchObject({ mean: 10 });
    expect(normAt(table, 9)).toMatchObject({ mean: 40 });
    expect([1.99, 2, 5, 5.01].map((mps) => isOutsideNorm(table, mps))).toEqual([true, false, false, true]);
  });

  test('without a speed there is none', () => {
    expect(normAt(table, NaN).mean).toBeNaN();
    expect(zColumn(Float64Array.of(12, 24, NaN), Float64Array.of(NaN, 3, 3), table)).toEqual(
      Float64Array.of(NaN, 2, NaN),
    );
  });
});
