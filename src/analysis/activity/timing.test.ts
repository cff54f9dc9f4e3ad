import { piecesOf, timingOf } from './timing.js';

const pause = (startS: number, endS: number) => ({ startS, endS, kind: 'timer' as const });

describe('timingOf', () => {
  test('a sample stands for the time until the next one, the last for a usual interval', () => {
    const { weightS, pieceStarts } = timingOf(Float64Array.of(0, 1, 4, 5), [], 1);
    expect([...weightS]).toEqual([1, 3, 1, 1]);
    expect(pieceStarts).toEqual([0]);
  });

  test('paused time belongs to no sample', () => {
    const { weightS, pieceStarts } = timingOf(Float64Array.of(0, 1, 100, 101), [pause(3, 98)], 1);
    expect([...weightS]).toEqual([1, 4, 1, 1]);
    expect(pieceStarts).toEqual([0, 2]);
  });

  test('samples written during a pause stand for nothing', () => {
    const { weightS } = timingOf(Float64Array.of(0, 1, 2, 3, 4), [pause(1, 3)], 1);
    expect([...weightS]).toEqual([1, 0, 0, 1, 1]);
  });

  test('two pauses between two samples are both taken off', () => {
    const { weightS } = timingOf(Float64Array.of(0, 20, 21), [pause(2, 5), pause(8, 12)], 1);
    expect(weightS[0]).toBe(13);
  });

  test('no value is believed for longer than 30 s', () => {
    expect(timingOf(Float64Array.of(0, 45, 46), [], 1).weightS[0]).toBe(30);
  });

  test('weights and pauses add up to the elapsed time', () => {
    const timeS = Float64Array.from({ length: 601 }, (_, i) => i);
    const { weightS } = timingOf(timeS, [pause(99.5, 140.25), pause(300, 301)], 1);
    const sum = weightS.reduce((total, weight) => total + weight, 0);
    expect(sum - 1).toBeCloseTo(600 - 41.75, 9);
  });
});

describe('piecesOf', () => {
  test('pieces cover all samples', () => {
    const timing = timingOf(Float64Array.of(0, 1, 50, 51, 90), [pause(1, 50), pause(51, 90)], 1);
    expect(piecesOf(timing)).toEqual([
      [0, 2],
      [2, 4],
      [4, 5],
    ]);
  });
});
