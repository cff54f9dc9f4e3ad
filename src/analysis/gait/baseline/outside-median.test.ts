import fc from 'fast-check';
import { medianOf } from './median.js';
import { OutsideMedian } from './outside-median.js';

test('the median outside a block is that of the values before and after it', () => {
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(values, fc.nat(), fc.nat(), (list, a, b) => {
      const first = a % list.length;
      const last = Math.min(list.length - 1, first + (b % list.length));
      fc.pre(last - first + 1 < list.length);
      const outside = [...list.slice(0, first), ...list.slice(last + 1)];
      expect(new OutsideMedian(Float64Array.from(list)).of(first, last)).toBe(medianOf(outside));
    }),
  );
});

test('the middle of an even number is between the two in the middle, and of nothing there is none', () => {
  expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  expect(medianOf([7])).toBe(7);
  expect(medianOf([])).toBeNaN();
});
