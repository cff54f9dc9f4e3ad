import { percentFewer, placeOf, upperFirst } from './stretch-words.js';

describe('the place of a stretch', () => {
  it.each([
    [0, 150, 'from minute 0 to 3'],
    [1_440, 2_290, 'from minute 24 to 38'],
    [5_400, 7_200, 'from minute 90 to 120'],
  ])('%d s to %d s is told in minutes of the run', (startS, endS, words) => {
    expect(placeOf({ startS, endS }, 'en')).toBe(words);
  });
});

describe('how many fewer steps', () => {
  it.each([
    [158, 172, '8 %'],
    [150, 150, '0 %'],
    [160.2, 166, '3 %'],
  ])('%d instead of %d are %s fewer', (cadence, expected, words) => {
    expect(percentFewer(cadence, expected)).toBe(words);
  });
});

it('a sentence begins with a capital', () => {
  expect(upperFirst('from minute 1 to 4')).toBe('From minute 1 to 4');
  expect(upperFirst('')).toBe('');
});

it('a place in German is in minutes too', () => {
  expect(placeOf({ startS: 1440, endS: 2280 }, 'de')).toBe('von Minute 24 bis 38');
});
