import fc from 'fast-check';
import { wrap } from './wrap.js';

describe('wrapping', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('uses the whole width', () => {
    expect(wrap('12345 789', 9)).toEqual(['12345 789']);
    expect(wrap('12345 7890', 9)).toEqual(['12345', '7890']);
  });

  it('puts later lines under the first word', () => {
    expect(wrap('one two three', 9, '• ')).toEqual(['• one two', '  three']);
  });

  it('keeps a long word whole', () => {
    expect(wrap('see 10.1249/MSS.0000000000001396 there', 10)).toEqual([
      'see',
      '10.1249/MSS.0000000000001396',
      'there',
    ]);
  });

  it('begins with a long word without an empty line', () => {
    expect(wrap('10.1249/MSS.0000000000001396', 10, '  ')).toEqual(['  10.1249/MSS.0000000000001396']);
  });

  it('keeps a per cent sign with its number', () => {
    expect(wrap('at most 10 % of it', 10)).toEqual(['at most', '10 % of it']);
  });

  it('makes one line of nothing', () => {
    expect(wrap('', 10)).toEqual(['']);
  });

  it('loses no word and adds none, and never breaks the width with short words', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 40 }), (list, width) => {
        const lines = wrap(list.join(' '), width, '- ');
        expect(lines.join(' ').replace('-', '').split(' ').filter(Boolean)).toEqual(list);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
