import type { Pause } from './activity.js';
import { gapWarnings, segmentPauses, silentGaps } from './silent-gaps.js';

/** Samples at these seconds, moving on at a constant speed over silences. */
const gaps = (seconds: number[], intervalS: number, speedMps: number) =>
  silentGaps({
    timeS: Float64Array.from(seconds),
    intervalS,
    movedM: (i) => speedMps * (seconds[i + 1] - seconds[i]),
  });

describe('silentGaps', () => {
  test.each([
    ['10 s are no pause, even standing', [0, 1, 11, 12], 1, 0, 0],
    ['11 s standing are a pause', [0, 1, 12, 13], 1, 0, 1],
    ['30 s of smart recording while running are none', [0, 7, 37, 44], 7, 3, 0],
    [
      '30 s of smart recording are none even at a standstill, at a usual interval of 7 s',
      [0, 7, 37, 44],
      7,
      0,
      0,
    ],
    ['36 s at a standstill are one, at a usual interval of 7 s', [0, 7, 43, 50], 7, 0, 1],
    ['45 s while running are none', [0, 1, 46, 47], 1, 3, 0],
    ['61 s are one even while running: nobody knows the steps', [0, 1, 62, 63], 1, 3, 1],
    ['20 s at 0.4 m/s are standing', [0, 1, 21, 22], 1, 0.4, 1],
    ['20 s at 0.6 m/s are a slow walk', [0, 1, 21, 22], 1, 0.6, 0],
    ['20 s are one where nothing tells of movement', [0, 1, 21, 22], 1, NaN, 1],
    ['20 days are one', [0, 1, 1_728_000, 1_728_001], 1, 0.001, 1],
  ])('%s', (_name, seconds, intervalS, speedMps, expected) => {
    expect(gaps(seconds, intervalS, speedMps)).toHaveLength(expected);
  });

  test('a gap lasts from the last sample before to the first after', () => {
    expect(gaps([0, 1, 100, 101], 1, 0)).toEqual([{ startS: 1, endS: 100, kind: 'gap' }]);
  });

  test('a single sample has no gap', () => {
    expect(gaps([0], NaN, 0)).toEqual([]);
  });
});

describe('segmentPauses', () => {
  const pauses = (starts: number[], speedMps: number) => {
    const seconds = [0, 1, 2, 3, 40, 41, 42, 43];
    const timeS = Float64Array.from(seconds);
    const movedM = (i: number) => speedMps * (seconds[i + 1] - seconds[i]);
    return segmentPauses(starts, { timeS, intervalS: 1, movedM });
  };

  test('the silence before a segment is a pause', () => {
    expect(pauses([0, 40], 0)).toEqual([{ startS: 3, endS: 40, kind: 'track' }]);
  });

  test('a segment whose start lies within the silence means the same', () => {
    expect(pauses([20], 0)).toEqual([{ startS: 3, endS: 40, kind: 'track' }]);
  });

  test('the runner who simply ran on into the next segment had no pause', () => {
    expect(pauses([40], 3)).toEqual([]);
  });

  test('empty segments at one place make one pause', () => {
    expect(pauses([40, 40, 40], 0)).toHaveLength(1);
  });

  test('a segment after the last sample is ignored', () => {
    expect(pauses([99], 0)).toEqual([]);
  });
});

describe('gapWarnings', () => {
  const gap = (startS: number, lengthS: number): Pause => ({ startS, endS: startS + lengthS, kind: 'gap' });

  test.each([
    [45, '45 s'],
    [600, '10 min'],
    [3 * 3600, '3 h'],
    [20 * 86_400, '20 days'],
  ])('%d s are told as %s', (lengthS, words) => {
    expect(gapWarnings([gap(10, lengthS)])).toEqual([
      { code: 'gap', message: `Nothing was recorded for ${words}.`, atS: 10 },
    ]);
  });

  test('timer and track pauses are no warning', () => {
    expect(gapWarnings([{ startS: 0, endS: 99, kind: 'timer' }])).toEqual([]);
  });

  test('of many gaps the longest five are told, the rest as a number', () => {
    const warnings = gapWarnings(Array.from({ length: 12 }, (_, k) => gap(k * 1000, 20 + k)));
    expect(warnings).toHaveLength(6);
    expect(warnings[0].message).toMatch('31 s');
    expect(warnings[5].message).toBe('7 shorter gaps without any record.');
  });
});
