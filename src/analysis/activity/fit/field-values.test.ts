import { camelCase, dateMsIn, numberIn, positiveIn, textIn } from './field-values.js';

const fields = {
  speed: 3.5,
  none: 0,
  below: -2,
  broken: NaN,
  endless: Infinity,
  sport: 'running',
  empty: '',
  start: new Date(1_700_000_000_000),
  never: new Date(NaN),
  list: [1, 2],
};

describe('numberIn', () => {
  test.each([
    ['speed', 3.5],
    ['none', 0],
    ['below', -2],
  ])('%s is %d', (name, value) => {
    expect(numberIn(fields, name)).toBe(value);
  });

  test.each(['broken', 'endless', 'sport', 'start', 'list', 'missing'])('%s is no number', (name) => {
    expect(numberIn(fields, name)).toBeUndefined();
  });
});

describe('positiveIn', () => {
  test('a total of 0 or below is not stated', () => {
    expect(positiveIn(fields, 'speed')).toBe(3.5);
    for (const name of ['none', 'below', 'broken', 'missing'])
      expect(positiveIn(fields, name)).toBeUndefined();
  });
});

describe('textIn', () => {
  test('is a text that says something', () => {
    expect(textIn(fields, 'sport')).toBe('running');
    for (const name of ['empty', 'speed', 'start', 'missing']) expect(textIn(fields, name)).toBeUndefined();
  });
});

describe('dateMsIn', () => {
  test('is the time of a date', () => {
    expect(dateMsIn(fields, 'start')).toBe(1_700_000_000_000);
    for (const name of ['never', 'speed', 'missing']) expect(dateMsIn(fields, name)).toBeUndefined();
  });
});

describe('camelCase', () => {
  test.each([
    ['running', 'running'],
    ['open_water', 'openWater'],
    ['cross_country_skiing', 'crossCountrySkiing'],
    ['e_bike', 'eBike'],
  ])('%s is %s', (name, expected) => {
    expect(camelCase(name)).toBe(expected);
  });
});
