import {
  cadence,
  distance,
  enhancedSpeed,
  fraction,
  HandMadeFit,
  speed,
} from '../../../../test/builders/hand-made-fit.js';
import type { FitField } from '../../../../synth/fit-bytes.js';
import { nativeColumns } from './native-columns.js';
import { readRecords } from './read-records.js';
import { walkFile } from './walk-file.js';

function read(rows: readonly (readonly FitField[])[], bigEndian = false) {
  const file = new HandMadeFit(bigEndian);
  rows.forEach((fields, second) => file.record(second, fields));
  const bytes = file.close();
  const [{ definitions, records }] = walkFile(bytes).parts;
  return readRecords(bytes, definitions, records);
}

const columns = (rows: readonly (readonly FitField[])[]) =>
  nativeColumns(read(rows), undefined).map(({ values, ...column }) => ({ ...column, values: [...values] }));

/** One value of a field as it stands on the wire, and what it means. */
const oneOfEach: readonly [channel: string, field: FitField, expected: number][] = [
  ['speedMps', { number: 6, type: 'uint16', value: 2874 }, 2.874],
  ['speedMps', { number: 73, type: 'uint32', value: 70_000 }, 70],
  ['distanceM', { number: 5, type: 'uint32', value: 1_234_567 }, 12_345.67],
  ['altitudeM', { number: 2, type: 'uint16', value: 2500 }, 0],
  ['altitudeM', { number: 78, type: 'uint32', value: 2400 }, -20],
  ['latitudeDeg', { number: 0, type: 'sint32', value: 2 ** 29 }, 45],
  ['longitudeDeg', { number: 1, type: 'sint32', value: -(2 ** 30) }, -90],
  ['heartRateBpm', { number: 3, type: 'uint8', value: 151 }, 151],
  ['powerW', { number: 7, type: 'uint16', value: 287 }, 287],
  ['gradePct', { number: 9, type: 'sint16', value: -525 }, -5.25],
  ['verticalOscillationMm', { number: 39, type: 'uint16', value: 867 }, 86.7],
  ['contactTimeMs', { number: 41, type: 'uint16', value: 2570 }, 257],
  ['verticalRatioPct', { number: 83, type: 'uint16', value: 653 }, 6.53],
  ['contactBalancePct', { number: 84, type: 'uint16', value: 4971 }, 49.71],
  ['stepLengthM', { number: 85, type: 'uint16', value: 11_420 }, 1.142],
  ['cadenceSpm', { number: 4, type: 'uint8', value: 84 }, 84],
];

describe('native columns', () => {
  test.each(oneOfEach)('%s has its own unit', (channel, field, expected) => {
    const [column] = columns([[field]]);
    expect(column.channel).toBe(channel);
    expect(column.values[0]).toBeCloseTo(expected, 9);
  });

  test.each(oneOfEach)('%s that says "invalid" gives no column', (_, field) => {
    expect(columns([[{ ...field, value: NaN }]])).toEqual([]);
  });

  test('cadence is one foot and its fraction', () => {
    expect(
      columns([
        [cadence(84), fraction(0.5)],
        [cadence(85), fraction(0)],
      ]),
    ).toEqual([
      {
        channel: 'cadenceSpm',
        source: 'record.cadence+fractional_cadence',
        values: [84.5, 85],
        counted: 'oneFoot',
        rank: expect.any(Number),
      },
    ]);
  });

  test('a watch without fractions names whole cadence as its source', () => {
    expect(columns([[cadence(84)], [cadence(85)]])).toMatchObject([
      { source: 'record.cadence', values: [84, 85] },
    ]);
    expect(columns([[cadence(84), fraction(NaN)]])).toMatchObject([
      { source: 'record.cadence', values: [84] },
    ]);
  });

  test('a fraction without a whole is no cadence', () => {
    expect(columns([[cadence(NaN), fraction(0.5)]])).toEqual([]);
  });

  test('a cadence of 0 is a value: the runner stood, or the file means nothing; that is decided later', () => {
    expect(columns([[cadence(0)]])).toMatchObject([{ values: [0] }]);
  });

  test('plain and enhanced speed that agree are one column', () => {
    expect(
      columns([
        [speed(3), enhancedSpeed(3)],
        [speed(3.1), enhancedSpeed(3.1)],
      ]),
    ).toMatchObject([{ channel: 'speedMps', source: 'record.enhanced_speed', values: [3, 3.1] }]);
  });

  test('where only the plain one is present it fills in', () => {
    expect(
      columns([
        [speed(3), enhancedSpeed(NaN)],
        [speed(NaN), enhancedSpeed(3.1)],
      ]),
    ).toMatchObject([{ source: 'record.enhanced_speed', values: [3, 3.1] }]);
  });

  test('plain and enhanced speed that contradict each other are two sources, the enhanced one first', () => {
    const found = columns([
      [speed(3), enhancedSpeed(3)],
      [speed(3), enhancedSpeed(4)],
      [speed(3), enhancedSpeed(NaN)],
    ]);
    expect(found).toMatchObject([
      { source: 'record.enhanced_speed', values: [3, 4, NaN] },
      { source: 'record.speed', values: [3, 3, 3] },
    ]);
    expect(found[0].rank).toBeGreaterThan(found[1].rank);
  });

  test('altitude of both kinds may differ by a step of the coarse one', () => {
    const altitude: FitField = { number: 2, type: 'uint16', value: 3000 };
    const enhanced: FitField = { number: 78, type: 'uint32', value: 3001 };
    expect(columns([[altitude, enhanced]])).toHaveLength(1);
    expect(columns([[altitude, { ...enhanced, value: 3010 }]])).toHaveLength(2);
  });

  test('packed speed and distance stand behind native ones', () => {
    const packed = { speedMps: Float64Array.of(3), distanceM: Float64Array.of(9) };
    const found = nativeColumns(read([[speed(2.9)]]), packed);
    const speeds = found.filter(({ channel }) => channel === 'speedMps');
    expect(speeds.map(({ source }) => source)).toEqual(['record.speed', 'record.compressed_speed_distance']);
    expect(speeds[0].rank).toBeGreaterThan(speeds[1].rank);
  });
});

describe('readRecords', () => {
  test('holds only the fields that some record has', () => {
    expect([...read([[speed(3)], [distance(9)]]).values.keys()].sort()).toEqual([5, 6]);
  });

  test('a record without a field is NaN there', () => {
    const { values } = read([[speed(3)], [distance(9)], [speed(4)]]);
    expect([...(values.get(6) ?? [])]).toEqual([3, NaN, 4]);
  });

  test('big-endian values are the same', () => {
    expect([...(read([[speed(3.456)]], true).values.get(6) ?? [])]).toEqual([3.456]);
  });

  test('thousands of records are decoded piece by piece without a seam', () => {
    const { values } = read(Array.from({ length: 5000 }, (_, second) => [distance(second)]));
    expect([...(values.get(5) ?? [])]).toEqual(Array.from({ length: 5000 }, (_, second) => second));
  });

  test('a field of another type than the profile says is left out', () => {
    expect([...(read([[{ number: 6, type: 'sint32', value: 3000 }]]).values.get(6) ?? [])]).toEqual([NaN]);
  });

  test('walking and standing that the watch marks are kept', () => {
    const type = (value: number): FitField => ({ number: 42, type: 'enum', value });
    expect([...(read([[type(1)], [type(6)], [type(8)], [type(0)]]).watchMotion ?? [])]).toEqual([0, 1, 2, 0]);
  });

  test('a watch that marks nothing but running marks nothing', () => {
    expect(read([[{ number: 42, type: 'enum', value: 1 }]]).watchMotion).toBeUndefined();
    expect(read([[speed(3)]]).watchMotion).toBeUndefined();
  });
});
