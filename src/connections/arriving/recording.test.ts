import { gzipSync } from 'node:zlib';
import { tinyFit, tinyGpx, tinyTcx } from '../../../test/builders/tiny-files.js';
import { checkRecording } from './recording.js';

const files = { FIT: tinyFit(), GPX: tinyGpx(), TCX: tinyTcx(), 'a FIT gzipped': gzipSync(tinyFit()) };

describe.each(Object.entries(files))('%s', (_, bytes) => {
  it('is a recording as long as its end is there', async () => {
    expect(await checkRecording(bytes)).toBe('whole');
    expect(await checkRecording(bytes.subarray(0, bytes.length / 2))).toBe('cut');
    expect(await checkRecording(bytes.subarray(0, bytes.length - 8))).toBe('cut');
  });
});

it.each([
  ['nothing', ''],
  ['JSON', '{"error":"not ready"}'],
  ['a page', '<!doctype html><html><body>Sign in</body></html>'],
  ['a message', 'Too many requests'],
])('%s is none', async (_, text) => {
  expect(await checkRecording(Buffer.from(text))).toBe('no');
  expect(await checkRecording(gzipSync(text))).toBe('no');
});
