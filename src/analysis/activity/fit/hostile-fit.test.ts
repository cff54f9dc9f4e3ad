import fc from 'fast-check';
import { cadence, HandMadeFit, joined, speed } from '../../../../test/builders/hand-made-fit.js';
import { ActivityError } from '../activity-error.js';
import type { RecordedFile } from '../recording.js';
import { readFit } from './read-fit.js';

const seed = 20_240_514;

/** Small, but with everything in it that can be damaged. */
const sound = new HandMadeFit()
  .fileId()
  .describe(0, 0x84, 'Power', 'Watts')
  .timer(0, 0)
  .records(0, 10)
  .record(11, [speed(3), cadence(85)], {
    developerFields: [{ number: 0, type: 'uint16', value: 250, developer: 0 }],
  })
  .message(20, [speed(3)], { local: 1, compressedTime: 1_000_000_012 })
  .session({ elapsedS: 12 })
  .session({ sport: 'cycling', startS: 6 })
  .close();
const big = new HandMadeFit(true).fileId().records(0, 10).session().close();
const chained = joined(sound, big);

/** A file or the one error, and a file that keeps what its type promises. */
function readOrRefuse(bytes: Uint8Array): RecordedFile | ActivityError {
  let file: RecordedFile;
  try {
    file = readFit(bytes);
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
  for (const { timeMs, columns, watchMotion, timerEvents, laps } of file.recordings) {
    for (const { values, source } of columns) {
      expect(values).toHaveLength(timeMs.length);
      expect(source).not.toBe('');
      expect(values.some((value) => value === Infinity || value === -Infinity)).toBe(false);
    }
    if (watchMotion) expect(watchMotion).toHaveLength(timeMs.length);
    expect(timerEvents.every((event) => Number.isFinite(event.timeMs))).toBe(true);
    expect(laps.every(({ startMs, endMs }) => endMs > startMs)).toBe(true);
  }
  return file;
}

const edits = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 8 });
const start = fc.constantFrom(sound, big, chained);

describe('any bytes give a recorded file or the one error', () => {
  test('bytes changed anywhere', () => {
    fc.assert(
      fc.property(start, edits, (file, changes) => {
        const bytes = file.slice();
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        readOrRefuse(bytes);
      }),
      { numRuns: 1500, seed },
    );
  });

  test('every single byte of a file set to 0, to 255 and to another local type', () => {
    for (let at = 0; at < sound.length; at++) {
      for (const value of [0, 255, sound[at] ^ 1, sound[at] ^ 0x40]) {
        const bytes = sound.slice();
        bytes[at] = value;
        readOrRefuse(bytes);
      }
    }
  });

  test('cut at every byte: never more records than before, and none lost that stood before the cut', () => {
    let before = 0;
    for (let length = 0; length <= sound.length; length++) {
      const read = readOrRefuse(sound.subarray(0, length));
      if (read instanceof ActivityError) continue;
      const records = read.recordings.reduce((sum, { timeMs }) => sum + timeMs.length, 0);
      if (length < sound.length - 40) expect(records).toBeGreaterThanOrEqual(before);
      before = records;
    }
    expect(before).toBeGreaterThan(0);
  });

  test('pieces removed and repeated', () => {
    fc.assert(
      fc.property(start, fc.nat(), fc.nat({ max: 60 }), fc.nat({ max: 3 }), (file, at, length, times) => {
        const from = at % file.length;
        const piece = file.subarray(from, from + length);
        const pieces = Array.from({ length: times }, () => piece);
        readOrRefuse(joined(file.subarray(0, from), ...pieces, file.subarray(from + length)));
      }),
      { numRuns: 600, seed },
    );
  });

  test('bytes by chance behind a right header', () => {
    const header = sound.slice(0, 14);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, closed) => {
        const bytes = joined(header, noise);
        new DataView(bytes.buffer).setUint32(4, closed ? noise.length : 0, true);
        readOrRefuse(bytes);
      }),
      { numRuns: 600, seed },
    );
  });

  test('definitions by chance, so that data follows them', () => {
    const field = fc.tuple(
      fc.constantFrom(0, 2, 3, 4, 5, 6, 8, 42, 53, 73, 253, 254),
      fc.nat({ max: 9 }),
      fc.constantFrom(0, 1, 2, 7, 10, 13, 0x83, 0x84, 0x85, 0x86, 0x88, 0x89, 0x8e, 0x90, 0x1f),
    );
    const global = fc.constantFrom(0, 3, 12, 18, 19, 20, 20, 20, 21, 23, 34, 206);
    const message = fc.tuple(
      global,
      fc.boolean(),
      fc.array(field, { maxLength: 8 }),
      fc.uint8Array({ maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 6 }), (messages) => {
        const data = messages.flatMap(([number, isBig, fields, noise]) => {
          const size = fields.reduce((sum, [, bytes]) => sum + bytes, 0);
          const content = Array.from({ length: size }, (_, i) => noise[i % (noise.length || 1)] ?? 0);
          const order = isBig ? [1, 0, number] : [0, number, 0];
          return [0x40, 0, ...order, fields.length, ...fields.flat(), 0x00, ...content, 0x80, ...content];
        });
        const bytes = joined(sound.slice(0, 14), Uint8Array.from(data), new Uint8Array(2));
        new DataView(bytes.buffer).setUint32(4, data.length, true);
        readOrRefuse(bytes);
      }),
      { numRuns: 1000, seed },
    );
  });
});

describe('files made to exhaust memory or time', () => {
  const headed = (content: Uint8Array) => {
    const bytes = joined(sound.slice(0, 14), content);
    new DataView(bytes.buffer).setUint32(4, content.length, true);
    return bytes;
  };

  test('32 MB of records of one byte are refused', () => {
    const content = new Uint8Array(32 * 1024 * 1024);
    content.set([0x40, 0, 0, 20, 0, 0]);
    expect(readOrRefuse(headed(content))).toMatchObject({ code: 'tooLarge' });
  });

  test('32 MB of definitions are refused', () => {
    const content = new Uint8Array(32 * 1024 * 1024);
    for (let at = 0; at + 6 <= content.length; at += 6) content.set([0x40, 0, 0, 20, 0, 0], at);
    expect(readOrRefuse(headed(content))).toMatchObject({ code: 'tooLarge' });
  });

  test('definitions of 255 fields before every record end early', () => {
    const kinds: Uint8Array[] = [];
    for (let i = 0; i < 6000; i++) {
      const definition = new Uint8Array(6 + 255 * 3 + 1);
      definition.set([0x40, 0, 0, 20, 0, 255]);
      for (let f = 0; f < 255; f++) definition.set([f, 0, 2], 6 + f * 3);
      definition.set([i & 0xff, 0, i >> 8], 6);
      kinds.push(definition);
    }
    const read = readOrRefuse(headed(joined(...kinds)));
    expect(read).toMatchObject({ outcome: 'partlyRead' });
  });

  test('hundreds of thousands of sessions are refused', () => {
    const content = new Uint8Array(300_000);
    content.set([0x40, 0, 0, 18, 0, 0]);
    expect(readOrRefuse(headed(content))).toMatchObject({ code: 'tooLarge' });
  });
});
