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

/**
 * Values of which the first, the middle and the last of what remains are always the two least and a greater one, so that
 * a round of the search sets only two aside: each value is fixed when the search first asks for its place.
 */
function misleading(n: number): Float64Array {
  const values = new Float64Array(n).fill(Infinity);
  const places = Array.from({ length: n }, (_, k) => k);
  for (let low = 0; low < n; low += 2) {
    const middle = (low + n) >> 1;
    values[places[low]] = low;
    values[places[middle]] = low + 1;
    // What is greater than the pivot changes places with the last that was not looked at, from the end on.
    let end = n;
    for (let i = low + 1; i < end;) {
      if (values[places[i]] === low + 1) i++;
      else {
        end--;
        [places[i], places[end]] = [places[end], places[i]];
      }
    }
  }
  return values;
}

/** The same values, and how often one was looked at. */
function countingReads(values: Float64Array) {
  let reads = 0;
  const counting = new Proxy(values, {
    get(target, key) {
      reads++;
      return Reflect.get(target, key);
    },
  });
  return { values: counting, reads: () => reads };
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

  test.each([0.1, 0.5, 0.9, 1])(
    'of values that mislead every choice of a pivot takes no more than n log n looks (q = %d)',
    (q) => {
      const n = 1024;
      const values = misleading(n);
      const expected = [...values].sort((a, b) => a - b)[Math.ceil(q * n) - 1];
      const counted = countingReads(values);
      const weights = new Float64Array(n).fill(1);
      expect(weightedQuantile({ values: counted.values, weights, count: n, total: n }, q)).toBe(expected);
      expect(counted.reads()).toBeLessThan(10 * n * Math.log2(n));
    },
  );

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
