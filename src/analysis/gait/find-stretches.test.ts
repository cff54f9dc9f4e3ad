import { gaitWindows } from '../../../test/builders/a-gait-analysis.js';
import { findStretches, lengthS } from './find-stretches.js';
import type { UnjudgedReason, Window } from './gait-analysis.js';

/** Windows of a minute each; a word in place of a ratio is why that minute was not judged. */
function minutes(...of: readonly (number | UnjudgedReason)[]): Window[] {
  return gaitWindows(of.length, (minute) => {
    const one = of[minute];
    return typeof one === 'number'
      ? { speedMps: 3, ratio: one, unjudged: undefined }
      : { speedMps: 3, ratio: 0.8, unjudged: one };
  }).map((window, k) => (typeof of[k] === 'number' ? { ...window, unjudged: undefined } : window));
}

/** Start and end of each stretch in minutes. */
const found = (windows: readonly Window[], maxRatio = 0.94) =>
  findStretches(windows, maxRatio).map((stretch) => [
    stretch[0].startS / 60,
    stretch[stretch.length - 1].endS / 60,
  ]);

describe('a stretch', () => {
  test('is two minutes and more at the level', () => {
    expect(found(minutes(1, 0.93, 0.92, 0.91, 1))).toEqual([[1, 4]]);
    expect(found(minutes(1, 0.93, 0.92, 1))).toEqual([[1, 3]]);
  });

  test('is not one minute', () => {
    expect(found(minutes(1, 0.8, 1))).toEqual([]);
  });

  test('includes the edge of the level', () => {
    expect(found(minutes(0.94, 0.94))).toEqual([[0, 2]]);
    expect(found(minutes(0.9401, 0.9401))).toEqual([]);
  });

  test('ends with the run', () => {
    expect(found(minutes(1, 1, 0.9, 0.9))).toEqual([[2, 4]]);
  });

  test('goes on after a minute uphill', () => {
    expect(found(minutes(0.9, 0.9, 'uphill', 0.9, 0.9))).toEqual([[0, 5]]);
  });

  test('is made up of single minutes around a hill, too', () => {
    expect(found(minutes(1, 0.9, 'uphill', 0.9, 1))).toEqual([[1, 4]]);
  });

  test('counts only what was judged towards its two minutes', () => {
    const windows = minutes(1, 0.9, 'uphill', 0.9, 1);
    expect(lengthS(findStretches(windows, 0.94)[0])).toBe(120);
  });

  test('does not go on after two minutes uphill', () => {
    expect(found(minutes(0.9, 0.9, 'uphill', 'uphill', 0.9, 0.9))).toEqual([
      [0, 2],
      [4, 6],
    ]);
  });

  test('goes on after a pause of 60 s, and not of 61 s', () => {
    const after = (pauseS: number) => {
      const windows = minutes(0.9, 0.9, 0.9, 0.9);
      return windows.map((window, k) =>
        k < 2 ? window : { ...window, startS: window.startS + pauseS, endS: window.endS + pauseS },
      );
    };
    expect(found(after(60))).toEqual([[0, 5]]);
    expect(found(after(61))).toHaveLength(2);
  });

  test('goes on over a minute just above the level', () => {
    expect(found(minutes(0.92, 0.92, 0.945, 0.92))).toEqual([[0, 4]]);
  });

  test('does not take ordinary steps in', () => {
    expect(found(minutes(0.92, 0.92, 1, 0.92, 0.92))).toEqual([
      [0, 2],
      [3, 5],
    ]);
    expect(found(minutes(0.93, 1, 0.93, 1, 0.93, 1, 0.93))).toEqual([]);
  });

  test('at the stricter level is part of one at the other', () => {
    const windows = minutes(0.93, 0.89, 0.88, 0.93);
    expect(found(windows, 0.94)).toEqual([[0, 4]]);
    expect(found(windows, 0.9)).toEqual([[1, 3]]);
  });

  test('holds no window that was not judged', () => {
    const [stretch] = findStretches(minutes(0.9, 'downhill', 0.9, 0.9), 0.94);
    expect(stretch.map(({ unjudged }) => unjudged)).toEqual([undefined, undefined, undefined]);
  });

  test('is not in a run without windows', () => {
    expect(found([])).toEqual([]);
    expect(found(minutes('uphill', 'uphill'))).toEqual([]);
  });
});
