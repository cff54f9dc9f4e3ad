import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { tinyGpx } from '../../../test/builders/tiny-files.js';
import { ActivityError } from './activity-error.js';
import { limits } from './limits.js';
import { unpack } from './unpack.js';

const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const packed = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;
const file = tinyGpx({ seconds: 600 });

function refusal(bytes: Uint8Array): ActivityError {
  try {
    unpack(bytes);
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('unpacking', () => {
  it('passes plain bytes through as they are', () => {
    expect(unpack(file)).toBe(file);
    expect(unpack(new Uint8Array())).toHaveLength(0);
  });

  it('gunzips', () => {
    expect(same(unpack(packed(file)), file)).toBe(true);
  });

  it('gunzips with a file name in the header', () => {
    const plain = packed(file);
    const name = new TextEncoder().encode('morning run.gpx\0');
    const header = Uint8Array.from(plain.subarray(0, 10));
    header[3] = 8;
    expect(same(unpack(joined(header, name, plain.subarray(10))), file)).toBe(true);
  });

  it('joins the members of a gzip file', () => {
    const halves = joined(packed(file.subarray(0, 5000)), packed(file.subarray(5000)));
    expect(same(unpack(halves), file)).toBe(true);
  });

  it('leaves out what follows the last member', () => {
    expect(same(unpack(joined(packed(file), new TextEncoder().encode('<!-- proxy -->'))), file)).toBe(true);
    expect(same(unpack(joined(packed(file), new Uint8Array(700))), file)).toBe(true);
  });

  it('gives what could be inflated of a gzip that is cut off', () => {
    const whole = packed(file);
    const part = unpack(whole.subarray(0, whole.length >> 1));
    expect(part.length).toBeGreaterThan(file.length / 4);
    expect(part.length).toBeLessThan(file.length);
    expect(same(part, file.subarray(0, part.length))).toBe(true);
  });

  it('gives the whole file when only the checksum is cut off', () => {
    expect(same(unpack(packed(file).subarray(0, -6)), file)).toBe(true);
  });

  it('says that a gzip holds nothing', () => {
    expect(refusal(packed(file).subarray(0, 9))).toMatchObject({ code: 'damaged', position: { byte: 0 } });
    expect(refusal(packed(new Uint8Array())).code).toBe('damaged');
    expect(refusal(Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff)).code).toBe('damaged');
  });

  it('refuses gzip within gzip', () => {
    expect(refusal(packed(packed(file))).code).toBe('refused');
  });

  it('takes a hundred members, and refuses the next one however empty', () => {
    const empty = packed(new Uint8Array());
    const members = (count: number) => new Uint8Array(Buffer.alloc(count * empty.length, empty));
    expect(same(unpack(joined(members(99), packed(file))), file)).toBe(true);
    expect(refusal(joined(packed(file), members(100)))).toMatchObject({ code: 'refused' });
    expect(refusal(members(300_000))).toMatchObject({ code: 'refused' });
  });

  it('refuses a file name that has no end, in the first member and in a later one', () => {
    const endless = new Uint8Array(300_000).fill(0x61);
    endless.set([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]);
    expect(refusal(endless)).toMatchObject({ code: 'refused' });
    expect(refusal(joined(packed(file), endless))).toMatchObject({ code: 'refused' });
  });

  it('refuses a file over the limit, packed or not', () => {
    expect(refusal(new Uint8Array(limits.fileBytes + 1)).code).toBe('tooLarge');
    expect(unpack(new Uint8Array(limits.fileBytes))).toHaveLength(limits.fileBytes);
  });

  it('refuses a bomb when it passes the limit, without inflating the rest', () => {
    const megabytes = 1024 * 1024;
    const full = packed(new Uint8Array(limits.unpackedBytes));
    expect(unpack(full)).toHaveLength(limits.unpackedBytes);
    const zeros = packed(new Uint8Array(16 * megabytes));
    const bomb = joined(...Array.from({ length: 200 }, () => zeros));
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(bomb).code).toBe('tooLarge');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(3 * limits.unpackedBytes);
  });

  it('ends in bytes or an ActivityError for any damage', () => {
    const whole = packed(file);
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      flip: fc.integer({ min: 1, max: 255 }),
      end: fc.nat(whole.length),
    });
    fc.assert(
      fc.property(damage, ({ at, flip, end }) => {
        const damaged = whole.slice(0, end);
        if (at < end) damaged[at] ^= flip;
        try {
          expect(unpack(damaged).length).toBeLessThanOrEqual(limits.unpackedBytes);
        } catch (error) {
          expect(error).toBeInstanceOf(ActivityError);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
