import { thresholds } from '../../gait/thresholds.js';
import { thresholdRows } from './threshold-rows.js';

describe('thresholdRows', () => {
  it('writes keys as words with their unit', () => {
    expect(
      thresholdRows({ judged: { maxAbsGradePct: 2, minSpeedMps: 2 }, assumedHeightM: 1.7 }, 'en'),
    ).toEqual([
      { name: 'judged: max abs grade, %', value: '2' },
      { name: 'judged: min speed, m/s', value: '2' },
      { name: 'assumed height, m', value: '1.7' },
    ]);
  });

  it('names them in German as the program does, where they can be looked up', () => {
    expect(thresholdRows({ judged: { maxAbsGradePct: 2 } }, 'de')).toEqual([
      { name: 'judged.maxAbsGradePct', value: '2' },
    ]);
  });

  it('keeps single letters as names', () => {
    expect(thresholdRows({ expectedCadence: { a: 179.3 } }, 'en')).toEqual([
      { name: 'expected cadence: a', value: '179.3' },
    ]);
  });

  it('loses no number of the table in use', () => {
    const numbers: number[] = [];
    JSON.stringify(thresholds, (_, value: unknown) => {
      if (typeof value === 'number') numbers.push(Number(value.toPrecision(12)));
      return value;
    });
    expect(thresholdRows(thresholds, 'en').map(({ value }) => Number(value))).toEqual(numbers);
  });

  it('gives every number a name of its own', () => {
    const names = thresholdRows(thresholds, 'en').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
