import { futureWarnings, lengthWarnings, mismatchWarnings, missingWarnings } from './missing-warnings.js';

describe('missingWarnings', () => {
  test('a complete file has none', () => {
    expect(missingWarnings({ format: 'fit', hasCadence: true, timeZone: 'Europe/Berlin' })).toEqual([]);
  });

  test('a FIT without cadence is told the watch setting that brings it', () => {
    const [warning] = missingWarnings({ format: 'fit', hasCadence: false, timeZone: '+02:00' });
    expect(warning.code).toBe('noCadence');
    expect(warning.message).toMatch(/"Run" profile.*foot pod/);
  });

  test.each(['gpx', 'tcx'] as const)('a %s without cadence is told to send the FIT file', (format) => {
    const [warning] = missingWarnings({ format, hasCadence: false, timeZone: '+02:00' });
    expect(warning.message).toMatch(/original FIT file/);
  });

  test('a file without a hint at the time zone is shown in UTC', () => {
    expect(missingWarnings({ format: 'tcx', hasCadence: true })).toMatchObject([
      { code: 'noTimeZone', message: expect.stringMatching(/UTC/) },
    ]);
  });
});

describe('mismatchWarnings', () => {
  const recorded = (...metres: number[]) => Float64Array.from(metres);

  test('a treadmill run that was calibrated when saved is told', () => {
    expect(mismatchWarnings(8200, recorded(0, 5000, 10_000, NaN))).toMatchObject([
      {
        code: 'distanceMismatch',
        message: expect.stringMatching(/states 18 % less distance than its samples/),
      },
    ]);
  });

  test.each([
    [8000, 6720, /^The watch states 19 % more distance than its samples show: /],
    [8000, 0, /^The watch states a distance, its samples show none: /],
  ])('%d m stated and %d m recorded are told without a unit', (stated, measured, words) => {
    const [{ message }] = mismatchWarnings(stated, recorded(0, measured));
    expect(message).toMatch(words);
    expect(message).not.toMatch(/\b(km|mi|m)\b/);
  });

  test.each([
    ['less than 3 %', 10_000, 10_250],
    ['less than 50 m', 300, 340],
    ['the same', 5000, 5000],
  ])('%s is no warning', (_name, stated, measured) => {
    expect(mismatchWarnings(stated, recorded(0, measured))).toEqual([]);
  });

  test('nothing to compare is no warning', () => {
    expect(mismatchWarnings(undefined, recorded(0, 100))).toEqual([]);
    expect(mismatchWarnings(0, recorded(0, 100))).toEqual([]);
    expect(mismatchWarnings(5000, undefined)).toEqual([]);
    expect(mismatchWarnings(5000, recorded(NaN))).toEqual([]);
  });
});

describe('a recording of days', () => {
  test('is told, since the watch may not have been stopped', () => {
    expect(lengthWarnings(60 * 3600)).toMatchObject([
      { code: 'veryLong', message: expect.stringContaining('60 hours') },
    ]);
    expect(lengthWarnings(24 * 3600)).toEqual([]);
  });
});

describe('a run in the future', () => {
  const nowMs = Date.UTC(2026, 5, 1);

  test('is told, since the clock of the watch was wrong', () => {
    expect(futureWarnings(nowMs + 3 * 86_400_000, nowMs)).toMatchObject([{ code: 'futureStart' }]);
  });

  test.each([
    ['a run of today in a time zone far ahead', nowMs + 14 * 3_600_000, nowMs],
    ['a run of the past', 0, nowMs],
    ['no present to compare with', nowMs * 2, undefined],
  ])('is none: %s', (_, startTimeMs, now) => {
    expect(futureWarnings(startTimeMs, now)).toEqual([]);
  });
});
