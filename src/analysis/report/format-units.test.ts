import fc from 'fast-check';
import { createFormatter, missing, type Formatter } from './format-units.js';

const metric = createFormatter('metric');
const imperial = createFormatter('imperial');

describe('distance', () => {
  it.each([
    [0, '0.00 km', '0.00 mi'],
    [400, '0.40 km', '0.25 mi'],
    [5_000, '5.00 km', '3.11 mi'],
    [42_195, '42.20 km', '26.22 mi'],
    [160_934.4, '160.93 km', '100.00 mi'],
    [-0.001, '0.00 km', '0.00 mi'],
  ])('%d m is %s or %s', (metres, km, mi) => {
    expect(metric.distance(metres)).toBe(km);
    expect(imperial.distance(metres)).toBe(mi);
  });

  it('is written in metres or yards where it is short', () => {
    expect([metric.shortDistance(120), imperial.shortDistance(91.44)]).toEqual(['120 m', '100 yd']);
  });
});

describe('pace and speed', () => {
  it.each([
    // 1000 / 300 m/s is 5 min/km; a mile of 1609.344 m at 5 min/km takes 8:02.8.
    [1000 / 300, '5:00 /km', '8:03 /mi'],
    [1609.344 / 480, '4:58 /km', '8:00 /mi'],
    [3.21, '5:12 /km', '8:21 /mi'],
    // Rounds up to the next minute, never to 60 seconds.
    [1000 / 359.7, '6:00 /km', '9:39 /mi'],
    [2, '8:20 /km', '13:25 /mi'],
  ])('%d m/s is %s or %s', (speed, km, mi) => {
    expect(metric.pace(speed)).toBe(km);
    expect(imperial.pace(speed)).toBe(mi);
  });

  it('do not exist for who stands, creeps or runs backwards', () => {
    for (const speed of [0, 0.1, -3]) expect(metric.pace(speed)).toBe(missing);
  });

  it.each([
    [3.2, '11.5 km/h', '7.2 mph'],
    [0, '0.0 km/h', '0.0 mph'],
  ])('%d m/s is %s or %s', (speed, kmh, mph) => {
    expect(metric.speed(speed)).toBe(kmh);
    expect(imperial.speed(speed)).toBe(mph);
  });
});

describe('lengths of people and hills', () => {
  it.each([
    [1.12, '1.12 m', '44.1 in'],
    [0.994, '0.99 m', '39.1 in'],
  ])('a step of %d m is %s or %s', (metres, m, inches) => {
    expect(metric.stepLength(metres)).toBe(m);
    expect(imperial.stepLength(metres)).toBe(inches);
  });

  it.each([
    [1.78, '1.78 m', '5 ft 10 in'],
    [1.829, '1.83 m', '6 ft 0 in'],
    [1.524, '1.52 m', '5 ft 0 in'],
  ])('a height of %d m is %s or %s', (metres, m, feet) => {
    expect(metric.height(metres)).toBe(m);
    expect(imperial.height(metres)).toBe(feet);
  });

  it('elevation is metres or feet', () => {
    expect([metric.elevation(123.4), imperial.elevation(123.4)]).toEqual(['123 m', '405 ft']);
  });
});

describe('time', () => {
  it.each([
    [0, '0 s'],
    [44.6, '45 s'],
    [59.7, '1 min'],
    [150, '2 min 30 s'],
    [299.6, '5 min'],
    [301, '5 min'],
    [3_120, '52 min'],
    [3_569, '59 min'],
    [3_571, '1 h 00 min'],
    [3_840, '1 h 04 min'],
    [90_000, '25 h 00 min'],
  ])('%d s last %s', (seconds, words) => {
    expect(metric.duration(seconds)).toBe(words);
  });

  it.each([
    [0, '0:00'],
    [750, '12:30'],
    [3_599.4, '59:59'],
    [3_599.6, '1:00:00'],
    [36_061, '10:01:01'],
  ])('%d s from the start are %s on the clock', (seconds, words) => {
    expect(imperial.clock(seconds)).toBe(words);
  });

  it('of the start is written for the system of units, or the language that is asked for', () => {
    const start = '2026-05-03T06:12:00.000Z';
    expect(metric.date(start, 'Europe/Zurich')).toBe('Sun, 3 May 2026, 8:12');
    expect(imperial.date(start, 'America/Denver')).toBe('Sun, May 3, 2026, 12:12 AM');
    expect(metric.date(start, 'Europe/Zurich', 'de')).toMatch(/3\. Mai 2026/);
    expect(metric.date('soon', null)).toBe(missing);
    expect(metric.day(start, 'Europe/Zurich')).toBe('3 May 2026');
    expect(imperial.day(start, 'America/Denver')).toBe('May 3, 2026');
    expect(metric.day('soon', 'Europe/Zurich')).toBe(missing);
  });
});

describe('cadence and shares', () => {
  it.each([
    [165.5, '166 steps/min'],
    [0, '0 steps/min'],
  ])('%d are %s', (spm, words) => {
    expect(metric.cadence(spm)).toBe(words);
    expect(imperial.cadence(spm)).toBe(words);
  });

  it.each([
    [0.864, '86 %'],
    [1, '100 %'],
    [-0.001, '0 %'],
  ])('a share of %d is %s', (share, words) => {
    expect(metric.percent(share)).toBe(words);
  });
});

const notQuantities = ['units', 'language', 'number', 'date', 'day'] as const;
type Quantity = Exclude<keyof Formatter, (typeof notQuantities)[number]>;
const isQuantity = (key: string): key is Quantity => !(notQuantities as readonly string[]).includes(key);
const quantities = Object.keys(metric).filter(isQuantity);

describe.each(quantities)('%s', (quantity) => {
  it.each([NaN, Infinity, -Infinity])('of %d is missing, not 0', (value) => {
    expect(metric[quantity](value)).toBe(missing);
    expect(imperial[quantity](value)).toBe(missing);
  });

  it('never writes NaN, Infinity, 60 seconds or 12 inches', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200_000, noNaN: true }), (value) => {
        for (const text of [metric[quantity](value), imperial[quantity](value)]) {
          expect(text).not.toMatch(/NaN|Infinity|:60|\b60 s\b|\b60 min\b|ft 12 in/);
        }
      }),
    );
  });
});

it('one system never writes the units of the other', () => {
  const all = ({ distance, shortDistance, pace, speed, stepLength, height, elevation }: Formatter) =>
    [distance, shortDistance, pace, speed, stepLength, height, elevation].map((write) => write(3)).join(' ');
  expect(all(metric)).not.toMatch(/mi|yd|mph|in\b|ft/);
  expect(all(imperial)).not.toMatch(/km|\dm| m\b/);
  expect([metric.units, imperial.units]).toEqual(['metric', 'imperial']);
});

describe('in German', () => {
  const german = createFormatter('metric', 'de');
  const germanMiles = createFormatter('imperial', 'de');

  it('has a decimal comma and German words for units', () => {
    expect(german.distance(5000)).toBe('5,00 km');
    expect(german.stepLength(1.1234)).toBe('1,12 m');
    expect(german.cadence(165.6)).toBe('166 Schritte/min');
    expect(german.speed(3.2)).toBe('11,5 km/h');
    expect(germanMiles.stepLength(1.1234)).toBe('44,2 Zoll');
    expect(germanMiles.height(1.78)).toBe('5 Fuß 10 Zoll');
  });

  it('leaves pace and clock as watches show them', () => {
    expect([german.pace(1000 / 300), german.clock(750), german.duration(150)]).toEqual([
      '5:00 /km',
      '12:30',
      '2 min 30 s',
    ]);
  });

  it('writes day and time where the run was, in German order', () => {
    expect(german.date('2026-05-03T06:12:00Z', 'Europe/Berlin')).toBe('So., 3. Mai 2026, 8:12');
    expect(germanMiles.date('2026-05-03T06:12:00Z', null)).toBe('So., 3. Mai 2026, 6:12 UTC');
  });

  it('has no decimals other than with a comma', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200_000, noNaN: true }), (value) => {
        for (const quantity of quantities) {
          expect(german[quantity](value)).not.toMatch(/\./);
          expect(germanMiles[quantity](value)).not.toMatch(/\.|\b(?:steps|ft|in)\b/);
        }
      }),
    );
  });
});
