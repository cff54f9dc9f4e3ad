import { HandMadeFit, joined, withByte } from '../../../../test/builders/hand-made-fit.js';
import type { FitField } from '../../../../synth/fit-bytes.js';
import { readFitHeader } from './fit-header.js';
import { walkFile } from './walk-file.js';

const run = (seconds = 20) => new HandMadeFit().fileId().records(0, seconds).session().close();

const codes = (file: Uint8Array) => {
  const { parts, warnings } = walkFile(file);
  return [...parts.flatMap((part) => part.warnings), ...warnings].map(({ code }) => code);
};

function withDataSize(file: Uint8Array, size: number): Uint8Array {
  const changed = file.slice();
  new DataView(changed.buffer).setUint32(4, size, true);
  return changed;
}

/** The same file with the short header of the first protocol version. */
function withShortHeader(file: Uint8Array): Uint8Array {
  const short = joined(file.subarray(0, 12), file.subarray(14));
  return withByte(short, 0, 12);
}

describe('readFitHeader', () => {
  test('reads size, version and length of the data', () => {
    const file = run();
    expect(readFitHeader(file, 0)).toEqual({ size: 14, majorVersion: 2, dataSize: file.length - 16 });
  });

  test.each([
    ['another size', 0, 13],
    ['another signature', 9, 0x47],
  ])('%s is no header', (_, at, value) => {
    expect(readFitHeader(withByte(run(), at, value), 0)).toBeUndefined();
  });

  test('a header that is cut off is none', () => {
    expect(readFitHeader(run().subarray(0, 13), 0)).toBeUndefined();
    expect(readFitHeader(new Uint8Array(0), 0)).toBeUndefined();
  });

  test('works on a view into a larger buffer', () => {
    const file = run();
    const inside = joined(new Uint8Array(5), file).subarray(5);
    expect(readFitHeader(inside, 0)).toEqual(readFitHeader(file, 0));
  });
});

describe('walkFile', () => {
  test('a sound file has one part and no warnings', () => {
    const { parts, warnings } = walkFile(run());
    expect(parts).toMatchObject([{ startByte: 0, isPartial: false, warnings: [], records: { length: 20 } }]);
    expect(warnings).toEqual([]);
  });

  test('the short header of old files is read', () => {
    expect(walkFile(withShortHeader(run())).parts).toMatchObject([{ records: { length: 20 } }]);
  });

  test('files that stand one after another are all found, and told', () => {
    const first = run(5);
    const { parts, warnings } = walkFile(joined(first, run(7), run(9)));
    expect(parts.map(({ records }) => records.length)).toEqual([5, 7, 9]);
    expect(parts[1].startByte).toBe(first.length);
    expect(warnings).toMatchObject([{ code: 'chainedFile' }]);
  });

  test('bytes after the end are left out, and told', () => {
    const { parts, warnings } = walkFile(joined(run(), new Uint8Array(7)));
    expect(parts).toHaveLength(1);
    expect(warnings).toMatchObject([{ code: 'trailingBytes', message: expect.stringContaining('7 bytes') }]);
  });

  test('a file that ends too early gives what stands before', () => {
    const file = run();
    const [part] = walkFile(file.subarray(0, file.length - 60)).parts;
    expect(part).toMatchObject({ isPartial: true, warnings: [{ code: 'truncated' }] });
    expect(part.records.length).toBeGreaterThan(10);
    expect(part.warnings[0].message).toContain(`${file.length - 60} of ${file.length} bytes`);
  });

  test('a cut between two messages is noticed too', () => {
    const file = run();
    expect(codes(file.subarray(0, file.length - 2))).toEqual(['badChecksum']);
    expect(codes(file.subarray(0, file.length - 3))).toEqual(['truncated']);
  });

  test('a file that the watch never closed states no size, and is read to its end', () => {
    const { parts } = walkFile(withDataSize(run(), 0));
    expect(parts).toMatchObject([
      { isPartial: true, records: { length: 20 }, warnings: [{ code: 'truncated' }] },
    ]);
  });

  test('an empty part between others is not taken for one that was never closed', () => {
    const { parts } = walkFile(joined(new HandMadeFit().close(), run()));
    expect(parts.map(({ records }) => records.length)).toEqual([0, 20]);
    expect(parts[0].isPartial).toBe(false);
  });

  test('a wrong checksum is told, and the values are used', () => {
    const file = run();
    const [part] = walkFile(withByte(file, file.length - 1, file[file.length - 1] ^ 1)).parts;
    expect(part).toMatchObject({
      isPartial: false,
      records: { length: 20 },
      warnings: [{ code: 'badChecksum' }],
    });
  });

  test('damage in the middle is told with its byte, and a following part is read', () => {
    const broken = joined(run(5).subarray(0, -2), Uint8Array.of(0x0f, 0, 0, 0));
    const { parts } = walkFile(joined(withDataSize(broken, broken.length - 16), run(9)));
    expect(parts[0].isPartial).toBe(true);
    expect(parts[0].warnings).toContainEqual({
      code: 'damagedPart',
      message: expect.stringContaining(`byte ${broken.length - 4}`),
    });
    expect(parts[1].records.length).toBe(9);
  });

  test('a size that ends within a message is damage', () => {
    const file = run();
    expect(codes(withDataSize(file, file.length - 16 - 5))).toContain('damagedPart');
  });

  const unfitting = (number: number): FitField => ({ number, type: 'uint16', value: new Uint8Array(3) });

  test.each([
    ['latitude', 0],
    ['cadence', 4],
    ['distance', 5],
    ['speed', 6],
    ['enhanced speed', 73],
  ])('%s of a size that does not fit its type is a damaged part', (_name, number) => {
    const file = new HandMadeFit().record(0, [unfitting(number)]).close();
    expect(walkFile(file).parts).toMatchObject([{ isPartial: true, warnings: [{ code: 'damagedPart' }] }]);
  });

  test('a time of a size that does not fit is a damaged part', () => {
    const file = new HandMadeFit().message(20, [unfitting(253)]).close();
    expect(walkFile(file).parts).toMatchObject([{ isPartial: true, warnings: [{ code: 'damagedPart' }] }]);
  });

  test.each([
    ['product of a device', new HandMadeFit().message(23, [unfitting(4)])],
    ['height of the runner', new HandMadeFit().message(3, [unfitting(3)])],
    ['heart rate of a record', new HandMadeFit().record(0, [unfitting(3)])],
  ])('a %s of a size that does not fit is told, and the run is whole', (_name, file) => {
    expect(walkFile(file.records(1, 20).close()).parts).toMatchObject([
      { isPartial: false, warnings: [{ code: 'oddField' }] },
    ]);
  });

  test('bytes without a header are damaged from the start', () => {
    expect(() => walkFile(new Uint8Array(100))).toThrow(
      expect.objectContaining({ name: 'ActivityError', code: 'damaged', position: { byte: 0 } }),
    );
  });

  test('hundreds of parts are refused', () => {
    const empty = new HandMadeFit().close();
    expect(() => walkFile(joined(...Array.from({ length: 300 }, () => empty)))).toThrow(
      expect.objectContaining({ code: 'tooLarge' }),
    );
  });
});
