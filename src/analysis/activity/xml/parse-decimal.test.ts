import fc from 'fast-check';
import { parseDecimal } from './parse-decimal.js';

describe('a decimal number in XML', () => {
  it.each([
    ['0', 0],
    ['-105.25865315459668636322021484375', -105.25865315459669],
    ['+4', 4],
    ['.5', 0.5],
    ['12.', 12],
    ['1.5E-3', 0.0015],
    [' \n84\t', 84],
  ])('is read from %j', (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  it.each([
    [undefined],
    [''],
    ['   '],
    ['NaN'],
    ['INF'],
    ['Infinity'],
    ['0x10'],
    ['0b1'],
    ['1_000'],
    ['12,5'],
    ['1 2'],
    ['1.2.3'],
    ['e'],
    ['--1'],
    ['1e999'],
    ['84 bpm'],
    ['٣'],
  ])('is missing, never 0, for %j', (text) => {
    expect(parseDecimal(text)).toBeNaN();
  });

  it('is what was written, for every finite number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseDecimal(String(value))).toBe(Number(String(value)));
      }),
      { seed: 1 },
    );
  });
});
