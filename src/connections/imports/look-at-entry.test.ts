import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handMadeZip } from '../../../test/builders/hand-made-zip.js';
import { lookAtEntry, type Look } from './look-at-entry.js';
import { openZip } from './opened-zip.js';

const folder = mkdtempSync(join(tmpdir(), 'stridecheck-look-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is to become of a zip that lies in a zip. */
async function lookAtZipInZip(data: Uint8Array, method: number): Promise<Look> {
  const path = join(folder, `${method}-${data.length}.zip`);
  writeFileSync(path, handMadeZip([{ name: 'in it.zip', data, method }]));
  const zip = await openZip(path);
  try {
    for await (const entry of zip.entries()) return await lookAtEntry(zip, entry, false);
    throw new Error('There is nothing in it.');
  } finally {
    zip.close();
  }
}

describe('a zip in the zip', () => {
  /** Two megabytes; a part of them packs to nothing. */
  const zipWith = (zeros: number): Buffer => {
    const noise = Buffer.alloc(2_000_000);
    for (let at = zeros, seed = 1; at < noise.length; at++) {
      seed = (seed * 48_271) % 2_147_483_647;
      noise[at] = seed >> 8;
    }
    return handMadeZip([{ name: 'a.bin', data: noise, method: 0 }]);
  };

  it('is walked as it was stored, and where it packed a little further', async () => {
    expect(await lookAtZipInZip(zipWith(0), 0)).toEqual({ next: 'walk' });
    expect(await lookAtZipInZip(zipWith(1_200_000), 8)).toEqual({ next: 'walk' });
  });

  it('that packs to a fraction would fill the disk: it is left out', async () => {
    expect(await lookAtZipInZip(zipWith(1_900_000), 8)).toEqual({ next: 'leaveOut', outcome: 'bomb' });
  });
});
