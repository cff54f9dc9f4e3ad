import { gaitWindows } from '../../../test/builders/a-gait-analysis.js';
import { levelOfRatio } from './expectation.js';
import type { Window } from './gait-analysis.js';
import { levelStretches, levelWindows, populationStretches, runLevel } from './population-stretches.js';

const expectation = { heightM: 1.78, heightSource: 'runner', sdLn: 0.06 } as const;

/** Judged minutes: pairs of how many and at which ratio. */
function minutes(...pieces: readonly (readonly [count: number, ratio: number])[]): Window[] {
  const ratios = pieces.flatMap(([count, ratio]) => Array.from({ length: count }, () => ratio));
  const windows = gaitWindows(ratios.length, (minute) => ({ speedMps: 3, ratio: ratios[minute] }));
  return windows.map((window, k) => ({ ...window, level: levelOfRatio(ratios[k]), unjudged: undefined }));
}

const shown = (windows: readonly Window[]) =>
  populationStretches(levelStretches(windows), expectation, 'moderate').map(({ level, startS, endS }) => [
    level,
    startS / 60,
    endS / 60,
  ]);

const levelOf = (windows: readonly Window[]) => runLevel(levelStretches(windows), windows.length * 60);

describe('the stretches that are shown', () => {
  test('are in order of time, each with its level', () => {
    expect(shown(minutes([5, 1], [3, 0.88], [5, 1], [4, 0.92], [2, 1]))).toEqual([
      ['likely', 5, 8],
      ['possible', 13, 17],
    ]);
  });

  test('tell no minute twice: a likely stretch is cut out of the possible one around it', () => {
    expect(shown(minutes([4, 0.93], [5, 0.88], [3, 0.93]))).toEqual([
      ['possible', 0, 4],
      ['likely', 4, 9],
      ['possible', 9, 12],
    ]);
  });

  test('leave out what remains beside a likely one when it is too short for a stretch', () => {
    expect(shown(minutes([1, 0.93], [5, 0.88], [1, 0.93]))).toEqual([['likely', 1, 6]]);
  });

  test('show a single likely minute as part of a possible stretch', () => {
    expect(shown(minutes([2, 0.93], [1, 0.85], [2, 0.93]))).toEqual([['possible', 0, 5]]);
  });

  test('carry the medians of their windows', () => {
    const [stretch] = populationStretches(
      levelStretches(minutes([2, 1], [6, 0.88])),
      expectation,
      'moderate',
    );
    expect(stretch).toMatchObject({
      basis: 'population',
      level: 'likely',
      confidence: 'moderate',
      gradePct: 0.3,
    });
    expect(stretch.speedMps).toBe(3);
    expect(stretch.cadenceSpm / stretch.expectedCadenceSpm).toBeCloseTo(0.88, 9);
    expect(stretch.stepLengthM).toBeCloseTo(180 / stretch.cadenceSpm, 9);
    expect(stretch.z).toBeCloseTo(Math.log(0.88 / 0.998) / 0.06, 9);
    expect([stretch.startM, stretch.endM]).toEqual([360, 1440]);
  });

  test('say how long they were judged at their level, joined gaps left out', () => {
    const judgedS = (windows: readonly Window[]) =>
      populationStretches(levelStretches(windows), expectation, 'moderate').map((stretch) => [
        stretch.endS - stretch.startS,
        stretch.judgedS,
      ]);
    const walkBreak = minutes([8, 0.88]).map((window, k): Window => {
      return k === 3 ? { ...window, ratio: NaN, level: 'none', unjudged: 'walking' } : window;
    });
    expect(judgedS(minutes([6, 0.88]))).toEqual([[360, 360]]);
    expect(judgedS(walkBreak)).toEqual([[480, 420]]);
    expect(judgedS(minutes([4, 0.85], [1, 0.97], [4, 0.85]))).toEqual([[540, 480]]);
    expect(judgedS(minutes([4, 0.9], [1, 0.97], [4, 0.9], [9, 1], [3, 0.93], [4, 1], [2, 0.94]))).toEqual([
      [240, 240],
      [240, 240],
      [180, 180],
      [120, 120],
    ]);
  });

  test('have no grade where there was no altitude', () => {
    const windows = minutes([6, 0.88]).map((window) => ({ ...window, gradePct: NaN }));
    expect(populationStretches(levelStretches(windows), expectation, 'moderate')[0].gradePct).toBeNull();
  });

  test('are less sure at a speed that the model was not made from', () => {
    const fast = minutes([6, 0.88]).map((window) => ({ ...window, speedMps: 4.5 }));
    const [stretch] = populationStretches(levelStretches(fast), expectation, 'moderate');
    expect(stretch.confidence).toBe('low');
  });
});

describe('the level of the run', () => {
  test('is unknown below five judged minutes', () => {
    expect(levelOf(minutes([4, 0.85]))).toBe('unknown');
    expect(levelOf([])).toBe('unknown');
  });

  test('is none when nothing stands out', () => {
    expect(levelOf(minutes([30, 1]))).toBe('none');
  });

  test('is that of stretches of five minutes together', () => {
    expect(levelOf(minutes([60, 1], [3, 0.92], [5, 1], [2, 0.92]))).toBe('possible');
    expect(levelOf(minutes([60, 1], [3, 0.88], [5, 1], [2, 0.88]))).toBe('likely');
  });

  test('is that of stretches that make up a tenth of a short run', () => {
    expect(levelOf(minutes([17, 1], [2, 0.92]))).toBe('possible');
  });

  test('is none when they make up less', () => {
    expect(levelOf(minutes([57, 1], [4, 0.92]))).toBe('none');
  });

  test('counts likely minutes as possible ones when they do not make it by themselves', () => {
    expect(levelOf(minutes([60, 1], [3, 0.93], [2, 0.88]))).toBe('possible');
  });

  test('is the higher of two', () => {
    expect(levelOf(minutes([20, 1], [10, 0.92], [6, 0.88]))).toBe('likely');
  });

  test('rests on the windows of its stretches, on the likely ones alone when they make it', () => {
    const found = levelStretches(minutes([20, 1], [6, 0.92], [9, 1], [5, 0.88]));
    const startsMin = (level: 'likely' | 'possible' | 'none' | 'unknown') =>
      levelWindows(found, level).map(({ startS }) => startS / 60);
    expect(startsMin('likely')).toEqual([35, 36, 37, 38, 39]);
    expect(startsMin('possible')).toEqual([20, 21, 22, 23, 24, 25, 35, 36, 37, 38, 39]);
    expect([startsMin('none'), startsMin('unknown')]).toEqual([[], []]);
  });
});
