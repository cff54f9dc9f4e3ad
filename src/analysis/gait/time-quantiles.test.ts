import fc from 'fast-check';
import { timeQuantiles } from './time-quantiles.js';
import { weightedQuantile } from './weighted-quantile.js';

/** The same by the search that moves its entries. */
function searched(column: readonly number[], seconds: readonly number[], share: number): number {
  const kept = column
    .map((value, i) => ({ value, weight: seconds[i] }))
    .filter(({ value, weight }) => weight > 0 && !Number.isNaN(value));
  const values = Float64Array.from(kept, ({ value }) => value);
  const weights = Float64Array.from(kept, ({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weightedQuantile({ values, weights, count: kept.length, total }, share);
}

describe('quantiles of a column over time', () => {
  it('are the plain ones when every sample counts alike', () => {
    const column = Float64Array.from({ length: 101 }, (_, k) => k);
    const { values, totalS } = timeQuantiles(column, new Float64Array(101).fill(1), [0.1, 0.5, 0.9]);
    expect(values).toEqual([10, 50, 90]);
    expect(totalS).toBe(101);
  });

  it('weigh by time and leave out what has no value or no time', () => {
    const column = Float64Array.from([160, 170, NaN, 300]);
    const { values, totalS } = timeQuantiles(column, Float64Array.from([9, 1, 50, 0]), [0.5, 0.95]);
    expect(values).toEqual([160, 170]);
    expect(totalS).toBe(10);
  });

  it('do not exist without a measured second', () => {
    expect(timeQuantiles(Float64Array.from([NaN]), Float64Array.from([1]), [0.5])).toEqual({
      totalS: 0,
      values: [NaN],
    });
  });

  it('hold when one wild value squeezes all others into one bin', () => {
    const column = Float64Array.from({ length: 1001 }, (_, k) => (k === 1000 ? 1e9 : k));
    expect(timeQuantiles(column, new Float64Array(1001).fill(1), [0.5]).values).toEqual([500]);
  });

  it('are exactly those of the search, whatever the values and weights', () => {
    const value = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.constant(NaN),
      fc.integer({ min: 0, max: 5 }),
    );
    const sample = fc.tuple(value, fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 1, maxLength: 300 }),
        fc.constantFrom(0.1, 0.5, 0.9, 1),
        (samples, share) => {
          const column = samples.map(([one]) => one);
          const seconds = samples.map(([, weight]) => weight);
          const [found] = timeQuantiles(Float64Array.from(column), Float64Array.from(seconds), [
            share,
          ]).values;
          expect(found).toBe(searched(column, seconds, share));
        },
      ),
    );
  });
});
