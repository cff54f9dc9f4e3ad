import { passwordFault } from './password-rules.js';

describe('the rules of a new password', () => {
  it.each([
    ['eleven signs', 'abcdefghijk', 'tooShort'],
    ['twelve signs', 'abcdefghijkl', undefined],
    ['spaces at both ends, which count', ' abcdefghij ', undefined],
    ['twelve emoji, though each takes two units of memory', '🏃'.repeat(12), undefined],
    ['eleven emoji', '🏃'.repeat(11), 'tooShort'],
    ['128 emoji', '🏃'.repeat(128), undefined],
    ['129 signs', 'x'.repeat(129), 'tooLong'],
  ])('%s', (_what, password, fault) => {
    expect(passwordFault(password)).toBe(fault);
  });
});
