import { HandMadeFit } from '../../../../test/builders/hand-made-fit.js';
import { checksum } from './checksum.js';

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('checksum', () => {
  test('is CRC-16/ARC: its published check value for "123456789"', () => {
    expect(checksum(bytesOf('123456789'), 0, 9)).toBe(0xbb3d);
  });

  test('of nothing is 0', () => {
    expect(checksum(bytesOf('123'), 1, 1)).toBe(0);
  });

  test.each([
    ['a', 0xe8c1],
    ['ab', 0x79a8],
    ['abc', 0x9738],
    ['abcd', 0x3997],
    ['abcde', 0x85b8],
  ])('of "%s" is %d, whatever is left of four bytes', (text, crc) => {
    expect(checksum(bytesOf(text), 0, text.length)).toBe(crc);
  });

  test('covers the given range only', () => {
    expect(checksum(bytesOf('xx123456789yy'), 2, 11)).toBe(0xbb3d);
  });

  test('of a whole file with its own checksum at the end is 0', () => {
    const file = new HandMadeFit().fileId().records(0, 50).close();
    expect(checksum(file, 0, file.length)).toBe(0);
  });

  test('tells a single changed bit', () => {
    const file = bytesOf('a run of an hour');
    const before = checksum(file, 0, file.length);
    file[3] ^= 0x10;
    expect(checksum(file, 0, file.length)).not.toBe(before);
  });
});
