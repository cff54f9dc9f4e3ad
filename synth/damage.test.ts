import { readFitMessages } from 'fit-file-parser';
import { gunzipSync, strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import {
  appendJunk,
  breakCrc,
  chain,
  flipByte,
  gzip,
  gzipBomb,
  gzipBombOneMember,
  truncate,
} from './damage.js';
import {
  emptyFit,
  fitWithAbsurdSizes,
  fitWithEmptyRecords,
  fitWithHugeDefinition,
  fitWithoutDefinition,
} from './damage-fit.js';
import { deepNesting, doctype, longText, manyAttributes, xmlBomb } from './damage-xml.js';
import { encodeFit } from './encode-fit.js';
import { fitCrc } from './fit-checksum.js';
import { steadyRun } from './run-builders.js';

const file = encodeFit(steadyRun({ durationS: 10 }));

test('chained files stand one after the other, whole', () => {
  const both = chain(file, file);
  expect(both.subarray(0, file.length)).toEqual(file);
  expect(both.subarray(file.length)).toEqual(file);
});

test('truncating keeps the bytes before the cut, by number or by share', () => {
  expect(truncate(file, 100)).toEqual(file.subarray(0, 100));
  expect(truncate(file, 0.5)).toHaveLength(Math.floor(file.length / 2));
});

test('flipping changes one byte of a copy', () => {
  const flipped = flipByte(file, 20, 1);
  expect(flipped[20]).toBe(file[20] ^ 1);
  expect(flipByte(flipped, 20, 1)).toEqual(file);
  expect(() => flipByte(file, file.length)).toThrow(RangeError);
});

test('the checksum over a whole FIT file is zero, and no longer once it is broken', () => {
  expect(fitCrc(file)).toBe(0);
  expect(fitCrc(breakCrc(file))).not.toBe(0);
  expect(breakCrc(file).subarray(0, -2)).toEqual(file.subarray(0, -2));
});

test('junk stands behind an unchanged file', () => {
  const junk = appendJunk(file, 5);
  expect(junk).toHaveLength(file.length + 5);
  expect(junk.subarray(0, file.length)).toEqual(file);
});

test('gzip unpacks to the file and has the same bytes every time', () => {
  expect(gunzipSync(gzip(file))).toEqual(file);
  expect(gzip(file)).toEqual(gzip(file));
});

test('a gzip bomb is a thousandth of what it unpacks to', () => {
  const size = 4 * 1024 * 1024;
  expect(gunzipSync(gzipBombOneMember(size))).toHaveLength(size);
  expect(gzipBombOneMember(size).length).toBeLessThan(size / 500);
  const large = gzipBomb(256 * 1024 * 1024, file);
  expect(large.length).toBeLessThan(1024 * 1024);
  expect([...large.subarray(0, 3)]).toEqual([0x1f, 0x8b, 8]);
});

test('hostile FIT files have headers that read as FIT', () => {
  for (const bytes of [
    fitWithAbsurdSizes(),
    fitWithHugeDefinition(),
    fitWithEmptyRecords(1000),
    fitWithoutDefinition(),
    emptyFit(),
  ]) {
    expect(strFromU8(bytes.subarray(8, 12))).toBe('.FIT');
    expect(fitCrc(bytes.subarray(0, 12))).toBe(bytes[12] | (bytes[13] << 8));
  }
  const stated = new DataView(fitWithAbsurdSizes().buffer).getUint32(4, true);
  expect(stated).toBeGreaterThan(4_000_000_000);
  expect(readFitMessages(fitWithEmptyRecords(1000)).messages).toHaveLength(1000);
});

test('hostile XML is well-formed up to what makes it hostile', () => {
  const read = (bytes: Uint8Array): { doctypes: number; depth: number; attributes: number; text: number } => {
    const parser = new SaxesParser();
    const seen = { doctypes: 0, depth: 0, attributes: 0, text: 0 };
    let depth = 0;
    parser.on('doctype', () => seen.doctypes++);
    parser.on('opentag', ({ attributes }) => {
      seen.depth = Math.max(seen.depth, ++depth);
      seen.attributes = Math.max(seen.attributes, Object.keys(attributes).length);
    });
    parser.on('closetag', () => depth--);
    parser.on('text', (text) => (seen.text = Math.max(seen.text, text.length)));
    parser.on('error', () => undefined);
    parser.write(new TextDecoder().decode(bytes)).close();
    return seen;
  };
  expect(read(xmlBomb()).doctypes).toBe(1);
  expect(read(doctype('TrainingCenterDatabase')).doctypes).toBe(1);
  expect(read(deepNesting(5000)).depth).toBe(5001);
  expect(read(deepNesting(50, 'gpx', false)).depth).toBe(51);
  expect(read(manyAttributes(300)).attributes).toBe(300);
  expect(read(longText(100_000)).text).toBe(100_000);
});
