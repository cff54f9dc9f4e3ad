import { distanceFromSpeed, distanceFromStart, indicesOfValues } from './distance.js';
import { timingOf } from './timing.js';

const seconds = (length: number, everyS = 1) => Float64Array.from({ length }, (_, i) => i * everyS);
const fromStart = (written: number[], everyS = 1) => [
  ...distanceFromStart(Float64Array.from(written), seconds(written.length, everyS)),
];

describe('distanceFromStart', () => {
  test('a counter from 0 stays as it is', () => {
    expect(fromStart([0, 3, 6, 9])).toEqual([0, 3, 6, 9]);
  });

  test('the metres of a late first record are kept', () => {
    expect(fromStart([12, 15, 18])).toEqual([12, 15, 18]);
  });

  test('a leg of a triathlon starts at 0', () => {
    expect(fromStart([41_500, 41_503, 41_506])).toEqual([0, 3, 6]);
  });

  test('a small fall at a lap border is held level', () => {
    expect(fromStart([0, 1000, 998, 1001], 300)).toEqual([0, 1000, 1000, 1001]);
  });

  test('a counter that starts again with each lap goes on', () => {
    expect(fromStart([0, 500, 1000, 0, 500, 1000, 0, 400], 200)).toEqual([
      0, 500, 1000, 1000, 1500, 2000, 2000, 2400,
    ]);
  });

  test('one wild value is left out', () => {
    expect(fromStart([0, 3, 60_000, 9, 12])).toEqual([0, 3, NaN, 9, 12]);
  });

  test('holes stay holes', () => {
    expect(fromStart([NaN, 3, NaN, 9])).toEqual([NaN, 3, NaN, 9]);
  });

  test('a column without values stays empty', () => {
    expect(fromStart([NaN, NaN])).toEqual([NaN, NaN]);
  });

  test('a jump forward after a tunnel is believed', () => {
    expect(fromStart([0, 3, 6, 200, 203])).toEqual([0, 3, 6, 200, 203]);
  });
});

describe('distanceFromSpeed', () => {
  test('adds up what each sample stands for', () => {
    const timing = timingOf(Float64Array.of(0, 1, 3, 4), [], 1);
    expect([...distanceFromSpeed(Float64Array.of(3, 4, 2, 9), timing)]).toEqual([0, 3, 11, 13]);
  });

  test('does not count pauses, nor samples without speed', () => {
    const timing = timingOf(Float64Array.of(0, 1, 100, 101), [{ startS: 1, endS: 100, kind: 'timer' }], 1);
    expect([...distanceFromSpeed(Float64Array.of(3, 3, NaN, 3), timing)]).toEqual([0, 3, 3, 3]);
  });
});

describe('indicesOfValues', () => {
  test('finds entries that are no NaN within a range', () => {
    const values = Float64Array.of(1, NaN, 0, NaN, 5);
    expect([...indicesOfValues(values)]).toEqual([0, 2, 4]);
    expect([...indicesOfValues(values, 1, 4)]).toEqual([2]);
  });
});
