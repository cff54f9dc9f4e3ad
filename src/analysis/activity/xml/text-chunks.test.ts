import { bytesOf } from '../../../../test/builders/xml-files.js';
import { ActivityError } from '../activity-error.js';
import { textChunks } from './text-chunks.js';

const textOf = (bytes: Uint8Array, encoding = 'utf-8', start = 0) =>
  [...textChunks(bytes, { encoding, start })].join('');

describe('the text of a file', () => {
  it('is the same as decoded at once, wherever its pieces end', () => {
    const text = 'aü€🏃'.repeat(20_000);
    for (const shift of ['', 'x', 'xx', 'xxx']) expect(textOf(bytesOf(shift + text))).toBe(shift + text);
  });

  it('begins after the byte order mark', () => {
    expect(textOf(bytesOf('\uFEFF<gpx/>'), 'utf-8', 3)).toBe('<gpx/>');
  });

  it('comes in pieces, so that a long file is never one string', () => {
    const pieces = [...textChunks(bytesOf('x'.repeat(1_000_000)), { encoding: 'utf-8', start: 0 })];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(32 * 1024);
  });

  it('has U+FFFD for bytes that are no text, and for a character cut at the end', () => {
    expect(textOf(Uint8Array.of(0x61, 0xff, 0x62))).toBe('a\uFFFDb');
    expect(textOf(bytesOf('a€').subarray(0, 2))).toBe('a\uFFFD');
  });

  it('is read in older encodings', () => {
    expect(textOf(Uint8Array.of(0x4d, 0xfc, 0x6e), 'ISO-8859-1')).toBe('Mün');
    expect(textOf(Uint8Array.of(0x93, 0x94), 'windows-1252')).toBe('“”');
  });

  it('is not read in an encoding that nobody knows, named in short', () => {
    expect(() => textOf(bytesOf('x'), 'klingon'.repeat(100))).toThrow(ActivityError);
    expect(() => textOf(bytesOf('x'), 'klingon')).toThrow(
      expect.objectContaining({ code: 'unsupportedVariant', position: { line: 1 } }),
    );
  });

  it('has no pieces with text for no bytes', () => {
    expect(textOf(new Uint8Array())).toBe('');
  });
});
