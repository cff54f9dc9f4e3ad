import { cadence, fitStart, HandMadeFit, speed } from '../../../../test/builders/hand-made-fit.js';
import { limits } from '../limits.js';
import { noFitTime } from './fit-time.js';
import { WalkBudget } from './walk-budget.js';
import { walkMessages } from './walk-messages.js';

const headerBytes = 14;

function walk(file: Uint8Array, end = file.length - 2) {
  return walkMessages(file, headerBytes, end, new WalkBudget());
}

function timesOf(file: Uint8Array): number[] {
  const { records } = walk(file);
  return [...records.time.subarray(0, records.length)].map((time) =>
    time === noFitTime ? NaN : time - fitStart,
  );
}

describe('walkMessages', () => {
  test('finds every record and every other message that is read', () => {
    const { records, context, stop } = walk(new HandMadeFit().fileId().records(0, 30).session().close());
    expect(records.length).toBe(30);
    expect(context.length).toBe(2);
    expect(stop).toBeUndefined();
  });

  test('messages that nobody reads are stepped over', () => {
    const file = new HandMadeFit()
      .message(104, [{ number: 0, type: 'uint16', value: 7 }])
      .records(0, 3)
      .message(233, [{ number: 2, type: 'byte', value: new Uint8Array(9) }])
      .close();
    expect(walk(file)).toMatchObject({ records: { length: 3 }, context: { length: 0 } });
  });

  test('big-endian files are followed like little-endian ones', () => {
    expect(timesOf(new HandMadeFit(true).records(0, 3).close())).toEqual([0, 1, 2]);
  });

  test('compressed headers count on from the last time in the file, whichever message held it', () => {
    const file = new HandMadeFit().timer(0, 0);
    for (const second of [3, 30, 33, 64]) {
      file.message(20, [speed(3)], { local: 1, compressedTime: fitStart + second });
    }
    expect(timesOf(file.close())).toEqual([3, 30, 33, 64]);
  });

  test('a compressed header before any time gives none', () => {
    const file = new HandMadeFit().message(20, [speed(3)], { local: 1, compressedTime: fitStart });
    expect(timesOf(file.close())).toEqual([NaN]);
  });

  test('an invalid time is none', () => {
    expect(timesOf(new HandMadeFit().record(NaN).close())).toEqual([NaN]);
  });

  test('developer fields are stepped over', () => {
    const developerFields = [{ number: 0, type: 'float32', value: 1.5, developer: 2 } as const];
    const file = new HandMadeFit()
      .record(0, [speed(3)], { developerFields })
      .record(1, [speed(3)])
      .close();
    expect(timesOf(file)).toEqual([0, 1]);
  });

  test('a local type may be defined anew, and equal definitions are kept once', () => {
    const file = new HandMadeFit();
    for (let second = 0; second < 10; second++) {
      file.record(second, second % 2 ? [speed(3)] : [speed(3), cadence(85)]);
    }
    const { definitions, records } = walk(file.close());
    expect(records.length).toBe(10);
    expect(definitions).toHaveLength(2);
  });

  test('a message that reaches over the end is a cut, and all before it is kept', () => {
    const file = new HandMadeFit().records(0, 10).close();
    const { records, stop } = walk(file, file.length - 3);
    expect(records.length).toBe(9);
    expect(stop).toMatchObject({ kind: 'cut' });
  });

  test('a definition that reaches over the end is a cut', () => {
    const file = new HandMadeFit().close();
    const cut = new Uint8Array([...file.subarray(0, headerBytes), 0x40, 0, 0, 20, 0, 9, 253, 4]);
    expect(walk(cut, cut.length).stop).toEqual({ byte: headerBytes, kind: 'cut' });
  });

  test('data of a local type that was never defined is damage, with its byte', () => {
    const file = new HandMadeFit().records(0, 10).close();
    const broken = new Uint8Array([...file.subarray(0, -2), 0x07, 1, 2, 3]);
    const { records, stop } = walk(broken, broken.length);
    expect(records.length).toBe(10);
    expect(stop).toEqual({ byte: file.length - 2, kind: 'damaged' });
  });

  test('reserved bits in a data header are damage', () => {
    const file = new HandMadeFit().records(0, 2).close();
    const broken = new Uint8Array([...file.subarray(0, -2), 0x10]);
    expect(walk(broken, broken.length).stop).toEqual({ byte: file.length - 2, kind: 'damaged' });
  });

  test('a third byte order is damage once data of it comes', () => {
    const broken = new Uint8Array([
      ...new HandMadeFit().close().subarray(0, headerBytes),
      0x40,
      0,
      9,
      20,
      0,
      0,
      0,
    ]);
    expect(walk(broken, broken.length).stop).toEqual({ byte: headerBytes + 6, kind: 'damaged' });
  });

  test('thousands of different definitions end the walk like damage', () => {
    const parts: number[] = [];
    for (let i = 0; i < 5000; i++) parts.push(0x40, 0, 0, i & 0xff, 100 + (i >> 8), 0, 0x00);
    const bytes = Uint8Array.from(parts);
    expect(walkMessages(bytes, 0, bytes.length, new WalkBudget()).stop?.kind).toBe('damaged');
  });

  test('more samples than a week has seconds are refused', () => {
    const bytes = new Uint8Array(7 + limits.samples + 1);
    bytes.set([0x40, 0, 0, 20, 0, 0, 0]);
    expect(() => walkMessages(bytes, 0, bytes.length, new WalkBudget())).toThrow(
      expect.objectContaining({ name: 'ActivityError', code: 'tooLarge' }),
    );
  });

  test('messages without any content are refused at the limit, not counted to the end', () => {
    const bytes = new Uint8Array(32 * 1024 * 1024);
    bytes.set([0x40, 0, 0, 104, 0, 0, 0]);
    expect(() => walkMessages(bytes, 0, bytes.length, new WalkBudget())).toThrow(
      expect.objectContaining({ code: 'tooLarge', position: { byte: limits.messages + 5 } }),
    );
  });

  test('more laps and events than any watch writes are refused', () => {
    const bytes = new Uint8Array(200_000);
    bytes.set([0x40, 0, 0, 21, 0, 0, 0]);
    expect(() => walkMessages(bytes, 0, bytes.length, new WalkBudget())).toThrow(
      expect.objectContaining({ code: 'tooLarge' }),
    );
  });

  test('the budget is one for all parts of a file', () => {
    const budget = new WalkBudget();
    const bytes = new Uint8Array(7 + limits.samples - 10);
    bytes.set([0x40, 0, 0, 20, 0, 0, 0]);
    walkMessages(bytes, 0, bytes.length, budget);
    expect(() => walkMessages(bytes, 0, bytes.length, budget)).toThrow(
      expect.objectContaining({ code: 'tooLarge' }),
    );
  });
});
