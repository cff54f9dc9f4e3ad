import type { WindowCut } from './cut-windows.js';
import { judgeWindow, stepLengthM } from './judge-window.js';
import type { Measured } from './measure-window.js';

const expectation = { heightM: 1.72, heightSource: 'runner', sdLn: 0.06 } as const;

const cut: WindowCut = {
  startS: 600,
  endS: 660,
  startM: 1680,
  endM: 1848,
  first: 600,
  last: 659,
  inFirstMinute: false,
  accelerating: false,
};

/** 2.8 m/s at 1.72 m expects 166.8 steps a minute. */
const measured: Measured = {
  speedMps: 2.8,
  cadenceSpm: 166.8,
  gradePct: 0,
  speedS: 60,
  cadenceS: 60,
  lostS: 0,
};

const judge = (parts: Partial<Measured>, cutParts: Partial<WindowCut> = {}) =>
  judgeWindow({ ...cut, ...cutParts }, { ...measured, ...parts }, expectation);

describe('a judged window', () => {
  test('carries what was observed beside what was expected', () => {
    const window = judge({});
    expect(window.unjudged).toBeUndefined();
    expect(window.expectedCadenceSpm).toBeCloseTo(166.82, 2);
    expect(window.ratio).toBeCloseTo(0.9999, 3);
    expect(window.z).toBeCloseTo(0.03, 2);
    expect(window.stepLengthM).toBeCloseTo(1.007, 3);
    expect([window.startS, window.endS, window.startM, window.endM]).toEqual([600, 660, 1680, 1848]);
  });

  test.each([
    [157.5, 'none'],
    [156.5, 'possible'],
    [150.5, 'possible'],
    [150, 'likely'],
    [185, 'none'],
  ])('with %d steps a minute has the level %s', (cadenceSpm, level) => {
    expect(judge({ cadenceSpm }).level).toBe(level);
  });
});

describe('a window is not judged', () => {
  test.each<[string, Partial<Measured>, Partial<WindowCut>, string]>([
    ['in the first minute', {}, { inFirstMinute: true }, 'firstMinute'],
    ['during hard acceleration', {}, { accelerating: true }, 'accelerating'],
    ['when it is shorter than 30 s', {}, { endS: 629 }, 'shortPiece'],
    ['without half a minute of speed', { speedS: 29 }, {}, 'noSpeed'],
    ['without half a minute of cadence', { cadenceS: 29 }, {}, 'noCadence'],
    ['with more than 10 s of lost positions', { lostS: 10.1 }, {}, 'gap'],
    ['uphill', { gradePct: 2.1 }, {}, 'uphill'],
    ['downhill', { gradePct: -2.1 }, {}, 'downhill'],
    ['below 2 m/s', { speedMps: 1.99 }, {}, 'tooSlow'],
    ['above 5 m/s', { speedMps: 5.01 }, {}, 'tooFast'],
    ['below 130 steps a minute', { cadenceSpm: 129 }, {}, 'cadenceOutOfRange'],
    ['above 220 steps a minute', { cadenceSpm: 221 }, {}, 'cadenceOutOfRange'],
  ])('%s', (_, parts, cutParts, reason) => {
    const window = judge(parts, cutParts);
    expect(window.unjudged).toBe(reason);
    expect(window.level).toBe('none');
  });

  test.each<[string, Partial<Measured>, Partial<WindowCut>]>([
    ['30 s', {}, { endS: 630 }],
    ['10 s of lost positions', { lostS: 10 }, {}],
    ['a climb of 2 %', { gradePct: 2 }, {}],
    ['a descent of 2 %', { gradePct: -2 }, {}],
    ['2 m/s', { speedMps: 2 }, {}],
    ['5 m/s', { speedMps: 5 }, {}],
    ['130 steps a minute', { cadenceSpm: 130 }, {}],
    ['220 steps a minute', { cadenceSpm: 220 }, {}],
    ['an unknown grade', { gradePct: NaN }, {}],
  ])('but at %s it is', (_, parts, cutParts) => {
    expect(judge(parts, cutParts).unjudged).toBeUndefined();
  });

  test('and then still shows its numbers', () => {
    const window = judge({ gradePct: 5, cadenceSpm: 140 });
    expect(window.level).toBe('none');
    expect(window.ratio).toBeCloseTo(0.839, 3);
  });

  test('and names what comes first', () => {
    expect(judge({ gradePct: 5, speedMps: 1.5 }, { inFirstMinute: true }).unjudged).toBe('firstMinute');
    expect(judge({ gradePct: 5, speedMps: 1.5 }).unjudged).toBe('uphill');
  });

  test('and has no ratio without steps', () => {
    const window = judge({ cadenceSpm: NaN, cadenceS: 0 });
    expect([window.ratio, window.z, window.stepLengthM]).toEqual([NaN, NaN, NaN]);
    expect(judge({ cadenceSpm: 0 }).ratio).toBeNaN();
  });
});

describe('step length', () => {
  test('is from one foot to the other: 3 m/s at 180 a minute is a metre', () => {
    expect(stepLengthM(3, 180)).toBe(1);
  });

  test('does not exist where steps were lost: nobody takes 4 m at once', () => {
    expect(stepLengthM(3, 45)).toBeNaN();
    expect(stepLengthM(3, 5e-324)).toBeNaN();
  });

  test('does not exist without steps or speed', () => {
    expect([stepLengthM(3, 0), stepLengthM(3, NaN), stepLengthM(NaN, 170)]).toEqual([NaN, NaN, NaN]);
  });
});
