import fc from 'fast-check';
import { trimmedMean } from './trimmed-mean.js';

function meanOf(values: readonly number[], share: number, weights = values.map(() => 1)): number {
  return trimmedMean(
    {
      values: Float64Array.from(values),
      weights: Float64Array.from(weights),
      count: values.length,
      total: weights.reduce((sum, weight) => sum + weight, 0),
    },
    share,
  );
}

describe('a trimmed mean', () => {
  test('leaves out the ends', () => {
    expect(meanOf([0, 160, 161, 162, 163, 164, 165, 166, 167, 999], 0.1)).toBeCloseTo(163.5, 12);
  });

  test('cuts through a value that lies across a border', () => {
    // A tenth of four seconds goes off either end: 0.6 of 160 and of 180 remain.
    expect(meanOf([160, 170, 174, 180], 0.1)).toBeCloseTo((0.6 * 160 + 170 + 174 + 0.6 * 180) / 3.2, 12);
  });

  test('weighs by time: one sample of 2 s is as good as two of 1 s', () => {
    expect(meanOf([150, 170, 160, 180], 0.1, [1, 2, 1, 1])).toBeCloseTo(
      meanOf([150, 170, 170, 160, 180], 0.1),
      12,
    );
  });

  test('is the value where there is but one, and none where there is nothing', () => {
    expect(meanOf([166, 166, 166], 0.1)).toBe(166);
    expect(meanOf([], 0.1)).toBeNaN();
  });

  test('is what sorting and cutting gives', () => {
    const cadence = fc.double({ min: 100, max: 250, noNaN: true });
    fc.assert(
      fc.property(fc.array(cadence, { minLength: 10, maxLength: 10 }), (values) => {
        const inner = values.toSorted((a, b) => a - b).slice(1, -1);
        expect(meanOf(values, 0.1)).toBeCloseTo(inner.reduce((sum, one) => sum + one, 0) / 8, 9);
      }),
    );
  });
});
