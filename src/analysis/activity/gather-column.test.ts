import { timesAt } from '../../../test/builders/hand-made-recording.js';
import { cleanTimes } from './clean-time.js';
import { countPresent, gatherColumn } from './gather-column.js';
import { plausible } from './plausible.js';

const threeSeconds = cleanTimes(timesAt(0, 1, 2));

function gathered(values: number[], channel: keyof typeof plausible, times = threeSeconds) {
  return gatherColumn(Float64Array.from(values), times, plausible[channel]);
}

describe('gatherColumn', () => {
  test('of records with one time the last value present counts', () => {
    const times = cleanTimes(timesAt(0, 1, 1, 1, 2));
    expect([...gathered([1, 2, 3, NaN, 4], 'speedMps', times).values]).toEqual([1, 3, 4]);
  });

  test('a "not measured" 0 does not hide a value of the same time', () => {
    const times = cleanTimes(timesAt(0, 1, 1));
    expect([...gathered([150, 151, 0], 'heartRateBpm', times).values]).toEqual([150, 151]);
  });

  test('values follow their records when the file is sorted', () => {
    const times = cleanTimes(timesAt(2, 1, 0));
    expect([...gathered([30, 20, 10], 'altitudeM', times).values]).toEqual([10, 20, 30]);
  });

  test.each([
    ['speedMps', 13],
    ['speedMps', -1],
    ['cadenceSpm', 301],
    ['latitudeDeg', 90.5],
    ['longitudeDeg', -180.5],
    ['altitudeM', -501],
    ['altitudeM', 9001],
    ['heartRateBpm', 255],
    ['stepLengthM', 6.5535],
    ['contactTimeMs', 6553.5],
    ['powerW', 65535],
    ['distanceM', 42_949_672.95],
    ['speedMps', Infinity],
    ['altitudeM', -Infinity],
  ] as const)('%s of %d cannot be: left out and counted', (channel, value) => {
    const { values, impossible, present } = gathered([NaN, value, NaN], channel);
    expect(values[1]).toBeNaN();
    expect([impossible, present]).toEqual([1, 0]);
  });

  test.each([
    'heartRateBpm',
    'stepLengthM',
    'contactTimeMs',
    'contactBalancePct',
    'verticalOscillationMm',
    'verticalRatioPct',
    'stepSpeedLossCmps',
  ] as const)('%s of 0 was not measured: left out, but no fault', (channel) => {
    const { values, impossible } = gathered([0, 0, NaN], channel);
    expect([...values]).toEqual([NaN, NaN, NaN]);
    expect(impossible).toBe(0);
  });

  test.each(['speedMps', 'cadenceSpm', 'altitudeM', 'distanceM', 'powerW', 'gradePct'] as const)(
    '%s of 0 is a value',
    (channel) => {
      expect(gathered([0, 0, 0], channel)).toMatchObject({ present: 3, nonZero: 0, impossible: 0 });
    },
  );

  test('a column shorter than the file holds nothing at its end', () => {
    expect([...gathered([5], 'altitudeM').values]).toEqual([5, NaN, NaN]);
  });
});

test('countPresent tells values from holes and zeros', () => {
  expect(countPresent(Float64Array.of(NaN, 0, 2, -0))).toEqual({ present: 3, nonZero: 1 });
});
