import { isStorable } from './storable-text.js';

describe('text that can be stored', () => {
  it.each([['plain'], ['🏃‍♀️ 走る é'], [{ a: ['x', 7, null, true, { b: '\\u0000' }] }], [undefined]])(
    'is %j',
    (value) => {
      expect(isStorable(value)).toBe(true);
    },
  );

  it('is looked for in lists in lists, however deep', () => {
    const deep = (inside: string): unknown => JSON.parse('['.repeat(100_000) + inside + ']'.repeat(100_000));
    expect(isStorable(deep('"x"'))).toBe(true);
    expect(isStorable(deep('"\\u0000"'))).toBe(false);
  });

  it.each([['a\0'], ['\ud83c'], ['\udfc3'], ['\udfc3\ud83c'], [{ a: [{ b: 'x\0' }] }], [{ 'key\0': 1 }]])(
    'is not %j',
    (value) => {
      expect(isStorable(value)).toBe(false);
    },
  );

  it('is found in lists in lists, a hundred thousand deep', () => {
    let value: unknown = 'x\0';
    for (let depth = 0; depth < 100_000; depth++) value = [value];
    expect(isStorable(value)).toBe(false);
  });
});
