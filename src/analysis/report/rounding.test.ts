import { rounded, roundedFinite } from './rounding.js';

describe('rounding for a report', () => {
  it.each([
    [166.1234, 1, 166.1],
    [0.94449, 3, 0.944],
    [-1.005, 1, -1],
    [12, 0, 12],
  ])('%d to %d decimals is %d', (value, places, result) => {
    expect(rounded(value, places)).toBe(result);
    expect(roundedFinite(value, places)).toBe(result);
  });

  it('has no negative zero', () => {
    expect(Object.is(rounded(-0.001, 1), 0)).toBe(true);
  });

  it.each([NaN, Infinity, -Infinity, undefined])('makes %p null, which JSON can carry', (value) => {
    expect(rounded(value, 1)).toBeNull();
  });

  it.each([NaN, Infinity])('refuses %d where a number is promised', (value) => {
    expect(() => roundedFinite(value, 1)).toThrow(RangeError);
  });
});
