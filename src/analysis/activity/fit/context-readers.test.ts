import { fitStart, fitStartMs, HandMadeFit } from '../../../../test/builders/hand-made-fit.js';
import type { FitField } from '../../../../synth/fit-bytes.js';
import { decodeContext, type FitContext } from './context.js';
import { deviceOf, hasFootPod } from './device.js';
import { readFieldDescriptions } from './field-descriptions.js';
import { otherKindOf } from './file-kind.js';
import { recordedLaps, timerEvents } from './laps-and-events.js';
import { statedRunner, utcOffsetS } from './stated-runner.js';
import { walkFile } from './walk-file.js';

function contextOf(file: HandMadeFit): FitContext {
  const bytes = file.close();
  return decodeContext(bytes, walkFile(bytes).parts[0]);
}

const maker = (number: number, value: number): FitField => ({ number, type: 'uint16', value });

describe('deviceOf', () => {
  test('names maker and product of the watch', () => {
    const file = new HandMadeFit().fileId(4, [maker(1, 1), maker(2, 4315)]);
    expect(deviceOf(contextOf(file))).toEqual({ maker: 'Garmin', product: 'Forerunner 965' });
  });

  test('a maker that names its product itself', () => {
    const file = new HandMadeFit().fileId(4, [
      maker(1, 32),
      { number: 8, type: 'byte', value: 'ELEMNT RIVAL' },
    ]);
    expect(deviceOf(contextOf(file))).toEqual({ maker: 'Wahoo Fitness', product: 'ELEMNT RIVAL' });
  });

  test('the device that made the file steps in where the file id says nothing', () => {
    const file = new HandMadeFit()
      .fileId()
      .message(23, [{ number: 0, type: 'uint8', value: 3 }, maker(2, 23)])
      .message(23, [{ number: 0, type: 'uint8', value: 0 }, maker(2, 1), maker(4, 1632)]);
    expect(deviceOf(contextOf(file))).toEqual({ maker: 'Garmin', product: 'Forerunner 220' });
  });

  test('numbers that the profile does not know are left out', () => {
    expect(deviceOf(contextOf(new HandMadeFit().fileId(4, [maker(1, 64_000), maker(2, 1)])))).toEqual({});
    expect(deviceOf(contextOf(new HandMadeFit()))).toEqual({});
  });

  test('control characters and over-long names are cleaned', () => {
    const value = `A\u0001B${'x'.repeat(90)}`;
    const { product } = deviceOf(
      contextOf(new HandMadeFit().fileId(4, [{ number: 8, type: 'byte', value }])),
    );
    expect(product).toMatch(/^ABx+$/);
    expect(product?.length).toBe(40);
  });
});

describe('hasFootPod', () => {
  const podIn = (file: HandMadeFit) => {
    const context = contextOf(file);
    return hasFootPod(context, readFieldDescriptions(context.fieldDescriptions));
  };
  const sensor = (type: number, source?: number): FitField[] => [
    ...(source === undefined ? [] : [{ number: 25, type: 'enum', value: source } as const]),
    { number: 1, type: 'uint8', value: type },
  ];

  test.each([
    ['an ANT+ stride sensor', sensor(124, 1)],
    ['one without a source type', sensor(124)],
    ['a Bluetooth foot pod', sensor(6, 3)],
  ])('%s is a foot pod', (_, fields) => {
    expect(podIn(new HandMadeFit().message(23, fields))).toBe(true);
  });

  test.each([
    ['a heart rate strap', sensor(120, 1)],
    ['the accelerometer of the watch', sensor(3, 5)],
  ])('%s is none', (_, fields) => {
    expect(podIn(new HandMadeFit().message(23, fields))).toBe(false);
  });

  test('Stryd is known by its own fields and by its own files', () => {
    expect(podIn(new HandMadeFit().describe(9, 0x88, 'Leg Spring Stiffness', 'kN/m'))).toBe(true);
    expect(podIn(new HandMadeFit().fileId(4, [maker(1, 95)]))).toBe(true);
    expect(podIn(new HandMadeFit().describe(0, 0x84, 'Power', 'Watts'))).toBe(false);
  });
});

describe('statedRunner', () => {
  const profile = (value: number) => new HandMadeFit().message(3, [{ number: 3, type: 'uint8', value }]);

  test('is the height that the watch was told, in metres', () => {
    expect(statedRunner(contextOf(profile(178)))).toEqual({ heightM: 1.78 });
  });

  test.each([0, 20, NaN])('a height of %s cm is none', (value) => {
    expect(statedRunner(contextOf(profile(value)))).toEqual({});
  });

  test('without a profile nothing is stated', () => {
    expect(statedRunner(contextOf(new HandMadeFit()))).toEqual({});
  });
});

describe('utcOffsetS', () => {
  const local = (offset: number) =>
    contextOf(
      new HandMadeFit().message(34, [
        { number: 253, type: 'uint32', value: fitStart },
        { number: 5, type: 'uint32', value: fitStart + offset },
      ]),
    );

  test.each([
    [7200, 7200],
    [-25_200, -25_200],
    [20_700, 20_700],
    [0, 0],
    [7203, 7200],
    [-1, 0],
    [50_400, 50_400],
  ])('a local time %i s from UTC is an offset of %i s', (seconds, offset) => {
    expect(utcOffsetS(local(seconds))).toBe(offset);
  });

  test.each([700_000_000, -90_000, 54_000])('%i s is no time zone', (seconds) => {
    expect(utcOffsetS(local(seconds))).toBeUndefined();
  });

  test('without a local time there is none', () => {
    const noLocal = new HandMadeFit().message(34, [{ number: 253, type: 'uint32', value: fitStart }]);
    expect(utcOffsetS(contextOf(noLocal))).toBeUndefined();
    expect(utcOffsetS(contextOf(new HandMadeFit()))).toBeUndefined();
  });
});

describe('timerEvents', () => {
  test('every kind of stop is one, and start is start', () => {
    const file = new HandMadeFit().timer(0, 0).timer(10, 1).timer(20, 4).timer(30, 8).timer(40, 9);
    expect(timerEvents(contextOf(file).events)).toEqual([
      { timeMs: fitStartMs, kind: 'start' },
      ...[10, 20, 30, 40].map((second) => ({ timeMs: fitStartMs + second * 1000, kind: 'stop' })),
    ]);
  });

  test('other events and events without a time say nothing about the timer', () => {
    const file = new HandMadeFit()
      .message(21, [
        { number: 253, type: 'uint32', value: fitStart },
        { number: 0, type: 'enum', value: 9 },
        { number: 1, type: 'enum', value: 1 },
      ])
      .timer(NaN, 0)
      .timer(5, 3);
    expect(timerEvents(contextOf(file).events)).toEqual([]);
  });
});

describe('recordedLaps', () => {
  const lap = (...fields: FitField[]) => new HandMadeFit().message(19, fields);
  const start: FitField = { number: 2, type: 'uint32', value: fitStart };
  const elapsed: FitField = { number: 7, type: 'uint32', value: 60_000 };

  test('have start, end, distance, cadence as counted, and what they were meant for', () => {
    const file = lap(
      start,
      elapsed,
      { number: 9, type: 'uint32', value: 20_000 },
      { number: 17, type: 'uint8', value: 84 },
      { number: 80, type: 'uint8', value: 32 },
      { number: 23, type: 'enum', value: 1 },
    );
    expect(recordedLaps(contextOf(file).laps)).toEqual([
      {
        startMs: fitStartMs,
        endMs: fitStartMs + 60_000,
        distanceM: 200,
        avgCadence: 84.25,
        intensity: 'rest',
      },
    ]);
  });

  test('without a length they end at their time stamp', () => {
    const file = lap({ number: 253, type: 'uint32', value: fitStart + 90 }, start);
    expect(recordedLaps(contextOf(file).laps)).toEqual([{ startMs: fitStartMs, endMs: fitStartMs + 90_000 }]);
  });

  test('without a start, or without any length, they are none', () => {
    expect(recordedLaps(contextOf(lap(elapsed)).laps)).toEqual([]);
    expect(recordedLaps(contextOf(lap(start)).laps)).toEqual([]);
  });
});

describe('otherKindOf', () => {
  test.each([
    [5, 'a planned workout'],
    [6, 'a planned route'],
    [2, 'settings of the watch'],
    [15, 'all-day monitoring'],
    [32, 'all-day monitoring'],
  ])('file type %i is %s', (type, words) => {
    expect(otherKindOf(contextOf(new HandMadeFit().fileId(type)))).toBe(words);
  });

  test.each([4, 77, 250, NaN])('file type %s may be an activity', (type) => {
    expect(otherKindOf(contextOf(new HandMadeFit().fileId(type)))).toBeUndefined();
  });

  test('a file without an id may be one', () => {
    expect(otherKindOf(contextOf(new HandMadeFit()))).toBeUndefined();
  });
});
