import fc from 'fast-check';
import { itemsText, jsonItems } from './json-items.js';

async function read(text: string | Buffer, pieceBytes = 7, mostItemBytes = 1_000): Promise<unknown[]> {
  const bytes = Buffer.from(text as string);
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  const items: unknown[] = [];
  for await (const item of jsonItems(pieces(), 'files', mostItemBytes)) items.push(item);
  return items;
}

describe('the items of a document', () => {
  it('are those that were written, however their text is cut', async () => {
    const item = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(
        fc.array(item),
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        async (files, bytes, old) => {
          const plain = JSON.parse(JSON.stringify(files)) as unknown;
          const text = old ? JSON.stringify({ files }, null, 2) : [...itemsText('files', files)].join('');
          expect(JSON.parse(text)).toEqual({ files: plain });
          expect(await read(text, bytes, 100_000)).toEqual(plain);
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['another list', '{"file": []}'],
    ['a list by itself', '[{}]'],
    ['a list beside something else', '{"a": 1, "files": []}'],
    ['something else beside a list', '{"files": [], "a": 1}'],
    ['no list', '{"files": {}}'],
    ['a list of numbers', '{"files": [1]}'],
    ['a list of lists', '{"files": [[]]}'],
    ['a comma before the first', '{"files": [,{}]}'],
    ['a comma after the last', '{"files": [{},]}'],
    ['two commas', '{"files": [{},,{}]}'],
    ['no comma', '{"files": [{} {}]}'],
    ['an item that is none', '{"files": [{]]}'],
    ['an item that is no JSON', '{"files": [{a}]}'],
    ['half of it', '{"files": [{}, {"a": "'],
    ['all but its end', '{"files": [{}]'],
    ['something behind its end', '{"files": [{}]} {'],
    ['no end of a beginning', ' '.repeat(10_000)],
  ])('are not found in %s', async (_, text) => {
    for (const bytes of [1, 1_000_000]) await expect(read(text, bytes)).rejects.toThrow(/^(The|An|It|Some)/);
  });

  it('are not longer than they may be', async () => {
    const text = (letters: number) => `{"files": [{}, {"a": "${'x'.repeat(letters)}"}]}`;
    for (const bytes of [1, 7, 1_000_000]) {
      expect(await read(text(100), bytes, 109)).toHaveLength(2);
      await expect(read(text(101), bytes, 109)).rejects.toThrow('too long');
    }
  });
});
