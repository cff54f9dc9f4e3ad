import { aWindow } from '../../../../test/builders/a-report.js';
import { isNumber, isPlottable, kindOf } from './report-windows.js';

describe('isPlottable', () => {
  it('is a window with speed and cadence', () => {
    expect(isPlottable(aWindow(3, 1))).toBe(true);
  });

  it.each([
    ['no speed', { speedMps: null }],
    ['no cadence', { cadenceSpm: null }],
    ['a speed that is not a number', { speedMps: NaN }],
    ['no speed at all: standing has no pace', { speedMps: 0 }],
    ['an endless cadence', { cadenceSpm: Infinity }],
  ])('is not one with %s', (_, place) => {
    expect(isPlottable(aWindow(3, 1, place))).toBe(false);
  });
});

describe('kindOf', () => {
  it.each([
    [1.0, 'none'],
    [0.93, 'possible'],
    [0.89, 'likely'],
  ] as const)('is the level of a judged window: %d of expected is %s', (ratio, kind) => {
    expect(kindOf(aWindow(3, ratio))).toBe(kind);
  });

  it('is unjudged where the window was not judged, whatever its level says', () => {
    expect(kindOf(aWindow(3, 0.85, { unjudged: 'downhill' }))).toBe('unjudged');
  });
});

describe('isNumber', () => {
  it.each([null, undefined, NaN, Infinity, -Infinity])('is false for %s', (value) => {
    expect(isNumber(value)).toBe(false);
  });

  it.each([0, -1, 1.5])('is true for %d', (value) => {
    expect(isNumber(value)).toBe(true);
  });
});
