import { codeOfStep, stepOfCode } from './time-codes.js';

describe('codes of an authenticator app', () => {
  // RFC 6238, appendix B, the last six digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i are those of the standard', (second, code) => {
    expect(codeOfStep('12345678901234567890', Math.floor(second / 30))).toBe(code);
    expect(stepOfCode('12345678901234567890', code, second * 1000)).toBe(Math.floor(second / 30));
  });

  it('are taken a step early or late, and no more', () => {
    const at = (steps: number) => stepOfCode('secret', codeOfStep('secret', 1000), (1000 + steps) * 30_000);
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([undefined, 1000, 1000, 1000, undefined]);
  });
});
