import type { Pause } from '../activity/activity.js';
import { holdTimes } from './hold-times.js';

interface Recorded {
  readonly times: readonly number[];
  readonly pauses?: readonly Pause[];
  readonly elapsedTimeS?: number;
  readonly recordingIntervalS?: number;
}

function held({ times, pauses = [], elapsedTimeS = times.at(-1) ?? 0, recordingIntervalS = 1 }: Recorded) {
  const timeS = Float64Array.from(times);
  const holds = holdTimes({ timeS, samples: times.length, pauses, elapsedTimeS, recordingIntervalS });
  return {
    holdS: [...holds.holdS],
    broken: [...holds.broken],
    paused: [...holds.paused],
  };
}

describe('a sample holds', () => {
  test('until the next one, and the last one until the end', () => {
    expect(held({ times: [0, 1, 3, 8], elapsedTimeS: 9 })).toEqual({
      holdS: [1, 2, 5, 1],
      broken: [0, 0, 0, 0],
      paused: [0, 0, 0, 0],
    });
  });

  test('not beyond 10 s in a file that records every second', () => {
    const { holdS, broken } = held({ times: [0, 1, 31, 32] });
    expect(holdS).toEqual([1, 10, 1, 0]);
    expect(broken).toEqual([0, 1, 0, 0]);
  });

  test.each([
    [1, 10],
    [3, 15],
    [5, 25],
    [8, 30],
    [60, 30],
    [NaN, 10],
  ])('with samples every %d s up to %d s', (recordingIntervalS, expected) => {
    expect(held({ times: [0, 100], recordingIntervalS }).holdS[0]).toBe(expected);
  });

  test('only until a pause begins, and what follows is cut off from it', () => {
    const pauses: Pause[] = [{ startS: 2.5, endS: 60, kind: 'timer' }];
    expect(held({ times: [0, 1, 2, 61, 62], pauses })).toEqual({
      holdS: [1, 1, 0.5, 1, 0],
      broken: [0, 0, 1, 0, 0],
      paused: [0, 0, 0, 0, 0],
    });
  });

  test('for no time at all while the watch is paused', () => {
    const pauses: Pause[] = [{ startS: 2, endS: 5, kind: 'timer' }];
    const { holdS, paused } = held({ times: [0, 1, 2, 3, 4, 5, 6], pauses });
    expect(holdS).toEqual([1, 1, 0, 0, 0, 1, 0]);
    expect(paused).toEqual([0, 0, 1, 1, 1, 0, 0]);
  });

  test('for no time beyond the end of the activity', () => {
    expect(held({ times: [0, 5, 20], elapsedTimeS: 7 }).holdS).toEqual([5, 2, 0]);
  });

  test('and without samples nothing does', () => {
    expect(held({ times: [] })).toEqual({ holdS: [], broken: [], paused: [] });
  });
});
