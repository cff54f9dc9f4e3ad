import { compressedTime, noFitTime, unixMs } from './fit-time.js';

describe('unixMs', () => {
  test('second 0 is the last day of 1989, the example of the FIT documentation is in 2017', () => {
    expect(new Date(unixMs(0)).toISOString()).toBe('1989-12-31T00:00:00.000Z');
    expect(unixMs(1000)).toBe(631_066_600_000);
  });

  test('the invalid value is no time', () => {
    expect(unixMs(noFitTime)).toBeNaN();
  });
});

describe('compressedTime', () => {
  /** The worked example of the FIT protocol's section on compressed timestamp headers. */
  test.each([
    [0x00000030 + 0x0b, 0x10, 0x50],
    [0x3b, 0x3b & 0x1f, 0x3b],
    [0x3b, 0x1d, 0x3d],
    [0x3d, 0x02, 0x42],
    [0x42, 0x05, 0x45],
    [0x45, 0x01, 0x61],
    [0x61, 0x12, 0x72],
  ])('after %i an offset of %i means %i', (last, offset, expected) => {
    expect(compressedTime(last, 0x80 | offset)).toBe(expected);
  });

  test('the local type in the header does not count', () => {
    expect(compressedTime(0x3b, 0xe0 | 0x1d)).toBe(0x3d);
  });

  test('never runs backwards and never more than 31 s ahead', () => {
    for (let offset = 0; offset < 32; offset++) {
      const step = compressedTime(1_000_000_007, 0x80 | offset) - 1_000_000_007;
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThan(32);
    }
  });

  test('without an earlier time there is none, and none beyond the last possible one', () => {
    expect(compressedTime(noFitTime, 0x85)).toBe(noFitTime);
    expect(compressedTime(0xfffffffe, 0x81)).toBe(noFitTime);
  });
});
