import { weightedMedian } from './weighted-median.js';

const median = (values: number[], weights: number[]) =>
  weightedMedian(Float64Array.from(values), Float64Array.from(weights), { step: 0.5, max: 300 });

describe('weightedMedian', () => {
  test('equal weights give the ordinary median', () => {
    expect(median([160, 170, 180], [1, 1, 1])).toBe(170);
  });

  test('a value counts for as long as it held', () => {
    expect(median([160, 170, 180], [8, 1, 1])).toBe(160);
    expect(median([160, 170, 180], [1, 1, 8])).toBe(180);
  });

  test('half of the weight below is enough', () => {
    expect(median([160, 180], [1, 1])).toBe(160);
  });

  test('holes, impossible values and values without weight do not count', () => {
    expect(median([NaN, 500, -3, 90, 170], [9, 9, 9, 0, 1])).toBe(170);
  });

  test('a median that does not exist is NaN, not 0', () => {
    expect(median([], [])).toBeNaN();
    expect(median([170], [0])).toBeNaN();
    expect(median([NaN], [1])).toBeNaN();
  });

  test('values are rounded to the step', () => {
    expect(median([170.3], [1])).toBe(170.5);
  });

  test('the largest value is within', () => {
    expect(median([300], [1])).toBe(300);
  });
});
