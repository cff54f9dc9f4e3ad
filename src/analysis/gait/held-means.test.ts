import { heldMeans } from './held-means.js';

const column = (...values: number[]) => Float64Array.from(values);

/** A column that holds without gaps, `everyS` seconds each. */
function evenly(everyS: number, ...values: number[]) {
  return {
    timeS: Float64Array.from(values, (_, k) => k * everyS),
    holdS: new Float64Array(values.length).fill(everyS),
    values: Float64Array.from(values),
  };
}

describe('the mean around each sample', () => {
  test('of a constant is that constant', () => {
    expect(heldMeans(evenly(1, 3, 3, 3, 3, 3), -2, 2).mean).toEqual(column(3, 3, 3, 3, 3));
  });

  test('weighs each value by the time it holds within reach', () => {
    // Around the middle of the second hold, 0.5 to 2.5 s: half a second of 0, one of 6, half a second of 12.
    expect(heldMeans(evenly(1, 0, 6, 12), -1, 1).mean[1]).toBeCloseTo((0.5 * 0 + 6 + 0.5 * 12) / 2, 12);
  });

  test('uses what there is at the ends', () => {
    const { mean, coveredS } = heldMeans(evenly(1, 2, 4, 6), -10, 10);
    expect(mean).toEqual(column(4, 4, 4));
    expect(coveredS).toEqual(column(3, 3, 3));
  });

  test('leaves out what was not measured', () => {
    const { mean, coveredS } = heldMeans(evenly(1, 2, NaN, 4), -10, 10);
    expect(mean).toEqual(column(3, 3, 3));
    expect(coveredS).toEqual(column(2, 2, 2));
  });

  test('does not exist where nothing was measured within reach', () => {
    const { mean, coveredS } = heldMeans(evenly(1, 2, NaN, NaN, NaN, NaN), -1, 1);
    expect(mean[3]).toBeNaN();
    expect(coveredS[3]).toBe(0);
  });

  test('counts no time between the end of a hold and the next sample', () => {
    const gap = { timeS: column(0, 10), holdS: column(2, 2), values: column(1, 3) };
    const { mean, coveredS } = heldMeans(gap, -20, 20);
    expect(coveredS).toEqual(column(4, 4));
    expect(mean).toEqual(column(2, 2));
  });

  test('is one-sided when asked', () => {
    const step = evenly(1, 1, 1, 1, 1, 5, 5, 5, 5);
    const behind = heldMeans(step, -2, 0);
    const ahead = heldMeans(step, 0, 2);
    expect(behind.mean[3]).toBe(1);
    // From 3.5 to 5.5 s: half a second of 1, one and a half of 5.
    expect(ahead.mean[3]).toBeCloseTo(4, 12);
    expect(behind.mean[7]).toBe(5);
  });

  test('of samples every 4 s is that of the same signal every second', () => {
    const dense = evenly(1, 2, 2, 2, 2, 6, 6, 6, 6, 4, 4, 4, 4);
    const sparse = evenly(4, 2, 6, 4);
    const everySecond = heldMeans(dense, -3, 3).mean;
    const middleOfSecond = heldMeans(sparse, -3, 3).mean[1];
    // The middle of the hold from 4 to 8 s lies between the samples at 5 and 6 s.
    expect(middleOfSecond).toBeCloseTo((everySecond[5] + everySecond[6]) / 2, 12);
  });

  test('of an empty column is empty', () => {
    expect(heldMeans(evenly(1), -1, 1).mean).toHaveLength(0);
  });
});
