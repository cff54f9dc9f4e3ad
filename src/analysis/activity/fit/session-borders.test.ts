import { fitStart, fitStartMs } from '../../../../test/builders/hand-made-fit.js';
import { MessageList } from './message-list.js';
import { recordsBySession, sessionBorders } from './session-borders.js';
import type { SessionInfo } from './session-info.js';

const at = (second: number) => fitStartMs + second * 1000;
const session = (startS: number | undefined, elapsedS?: number): SessionInfo => ({
  startMs: startS === undefined ? undefined : at(startS),
  elapsedS,
  stated: {},
});
const everySecond = (to: number) => Float64Array.from({ length: to }, (_, second) => at(second));

describe('sessionBorders', () => {
  test('a time belongs to the session that has begun last; one on a border to the one that begins', () => {
    const borders = sessionBorders([session(0), session(10), session(20)], everySecond(30));
    expect([0, 9, 10, 19, 20, 29].map((second) => borders.sessionAt(at(second), -1))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
  });

  test('times before the first start and after the last end belong to the first and the last', () => {
    const borders = sessionBorders([session(0, 10), session(10, 10)], everySecond(30));
    expect(borders.sessionAt(at(-50), -1)).toBe(0);
    expect(borders.sessionAt(at(500), -1)).toBe(1);
  });

  test('a missing time goes with the one before', () => {
    expect(sessionBorders([session(0), session(10)], everySecond(30)).sessionAt(NaN, 1)).toBe(1);
  });

  test('ends that overlap the next start do not matter', () => {
    const borders = sessionBorders([session(0, 500), session(10, 500)], everySecond(30));
    expect(borders.sessionAt(at(12), -1)).toBe(1);
  });

  test('starts that leave a session empty fall back to order and length', () => {
    const borders = sessionBorders([session(0, 10), session(9000, 20)], everySecond(30));
    expect([5, 9, 10, 25].map((second) => borders.sessionAt(at(second), -1))).toEqual([0, 0, 1, 1]);
  });

  test('missing starts fall back to order and length too', () => {
    const borders = sessionBorders([session(undefined, 10), session(undefined, 20)], everySecond(30));
    expect(borders.sessionAt(at(10), -1)).toBe(1);
  });

  test('without lengths what is stated has to do', () => {
    const borders = sessionBorders([session(0), session(9000)], everySecond(30));
    expect(borders.sessionAt(at(25), -1)).toBe(0);
  });

  test('one session takes everything', () => {
    const borders = sessionBorders([session(9000, 1)], everySecond(30));
    expect(borders.sessionAt(at(0), 0)).toBe(0);
  });
});

describe('recordsBySession', () => {
  test('cuts the records, also those out of order', () => {
    const records = new MessageList();
    [0, 1, 12, 2, 13].forEach((second, i) => records.push(i, 0, fitStart + second));
    const borders = sessionBorders([session(0), session(10)], everySecond(20));
    const lists = recordsBySession(borders, 2, records);
    expect(lists.map((list) => [...list.startByte.subarray(0, list.length)])).toEqual([
      [0, 1, 3],
      [2, 4],
    ]);
  });
});
