import fc from 'fast-check';
import { weightedQuantile } from './weighted-quantile.js';

type Entry = readonly [value: number, weight: number];

function quantile(entries: readonly Entry[], q: number): number {
  const values = Float64Array.from(entries, ([value]) => value);
  const weights = Float64Array.from(entries, ([, weight]) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weightedQuantile({ values, weights, count: entries.length, total }, q);
}

/** The definition, spelled out: the first value, in order, at which the share is reached. */
function byDefinition(entries: readonly Entry[], q: number): number {
  const ordered = [...entries].sort((a, b) => a[0] - b[0]);
  const total = ordered.reduce((sum, [, weight]) => sum + weight, 0);
  let below = 0;
  for (const [value, weight] of ordered) {
    below += weight;
    if (below >= q * total - 1e-9 * total) return value;
  }
  return NaN;
}

describe('a weighted quantile', () => {
  test('is the middle value when all weigh the same', () => {
    expect(
      quantile(
        [9, 1, 5, 3, 7].map((value) => [value, 1]),
        0.5,
      ),
    ).toBe(5);
  });

  test('goes where the weight is', () => {
    expect(
      quantile(
        [
          [160, 50],
          [170, 5],
          [180, 6],
        ],
        0.5,
      ),
    ).toBe(160);
  });

  test('at a tie is the lower value', () => {
    expect(
      quantile(
        [
          [1, 30],
          [2, 30],
        ],
        0.5,
      ),
    ).toBe(1);
  });

  test('is the least and the greatest at 0 and 1', () => {
    const entries: Entry[] = [
      [4, 1],
      [2, 2],
      [8, 3],
    ];
    expect(quantile(entries, 0)).toBe(2);
    expect(quantile(entries, 1)).toBe(8);
  });

  test('of one value is that value', () => {
    expect(quantile([[7, 0.3]], 0.1)).toBe(7);
  });

  test('does not exist without weight', () => {
    expect(quantile([], 0.5)).toBeNaN();
    expect(quantile([[3, 0]], 0.5)).toBeNaN();
  });

  test('looks only at the entries that count', () => {
    const values = Float64Array.of(5, 6, 7, 100, 200);
    const weights = Float64Array.of(1, 1, 1, 50, 50);
    expect(weightedQuantile({ values, weights, count: 3, total: 3 }, 0.5)).toBe(6);
  });

  test('may be asked again of the same entries', () => {
    const entries = Array.from({ length: 101 }, (_, k): Entry => [(k * 37) % 101, 1]);
    const values = Float64Array.from(entries, ([value]) => value);
    const weights = Float64Array.from(entries, ([, weight]) => weight);
    const of = (q: number) => weightedQuantile({ values, weights, count: 101, total: 101 }, q);
    expect([of(0.5), of(0.1), of(0.9)]).toEqual([50, 10, 90]);
  });

  test('of a hundred thousand equal, rising or falling values is found in good time', () => {
    for (const valueAt of [() => 5, (k: number) => k, (k: number) => -k]) {
      const entries = Array.from({ length: 100_000 }, (_, k): Entry => [valueAt(k), 1]);
      expect(quantile(entries, 0.5)).toBe(byDefinition(entries, 0.5));
    }
  });

  const someEntries = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 20 })), {
    minLength: 1,
    maxLength: 60,
  });

  test('is what its definition says', () => {
    fc.assert(
      fc.property(someEntries, fc.double({ min: 0, max: 1, noNaN: true }), (entries, q) => {
        expect(quantile(entries, q)).toBe(byDefinition(entries, q));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test('is the same when every entry is split in seconds', () => {
    fc.assert(
      fc.property(someEntries, fc.double({ min: 0, max: 1, noNaN: true }), (entries, q) => {
        const split = entries.flatMap(([value, weight]) =>
          Array.from({ length: weight }, (): Entry => [value, 1]),
        );
        expect(quantile(split, q)).toBe(quantile(entries, q));
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
