import fc from 'fast-check';
import { evenTimes, handMadeStartMs, timesAt } from '../../../test/builders/hand-made-recording.js';
import { ActivityError } from './activity-error.js';
import { cleanTimes } from './clean-time.js';
import { limits } from './limits.js';

const secondsOf = (timeMs: Float64Array) => Array.from(timeMs, (time) => (time - handMadeStartMs) / 1000);
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

function errorOf(timeMs: Float64Array): ActivityError {
  try {
    cleanTimes(timeMs);
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('cleanTimes', () => {
  test('times in order pass through without a warning', () => {
    const clean = cleanTimes(timesAt(0, 1, 2, 5));
    expect(secondsOf(clean.timeMs)).toEqual([0, 1, 2, 5]);
    expect([...clean.record]).toEqual([0, 1, 2, 3]);
    expect([...clean.sample]).toEqual([0, 1, 2, 3]);
    expect(clean.warnings).toEqual([]);
  });

  test('half-second sampling is kept', () => {
    expect(secondsOf(cleanTimes(timesAt(0, 0.5, 1, 1.5)).timeMs)).toEqual([0, 0.5, 1, 1.5]);
  });

  test('records without a time are left out and counted', () => {
    const clean = cleanTimes(timesAt(0, NaN, 2, NaN, 4));
    expect(secondsOf(clean.timeMs)).toEqual([0, 2, 4]);
    expect([...clean.record]).toEqual([0, 2, 4]);
    expect(clean.warnings).toEqual([
      { code: 'impossibleTimes', message: expect.stringMatching(/^2 records/) },
    ]);
  });

  test.each([
    ['1989, a watch that never knew the date', Date.UTC(1989, 11, 31)],
    ['2106, the end of unsigned Unix time', Date.UTC(2106, 1, 7)],
    ['2126, the end of FIT time', Date.UTC(2126, 0, 1)],
    ['the year 275760, the end of JavaScript time', 8.64e15],
    ['infinity', Infinity],
    ['before 1970', -1],
  ])('a record from %s is left out', (_name, wrong) => {
    const times = evenTimes(10);
    times[4] = wrong;
    const clean = cleanTimes(times);
    expect(secondsOf(clean.timeMs)).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9]);
    expect(codes(clean.warnings)).toEqual(['impossibleTimes']);
  });

  test('a jump of 2.0e9 s within the possible years is left out', () => {
    const times = timesAt(0, 1, 2, 3, 4);
    times[4] = handMadeStartMs + 2.0e12;
    expect(secondsOf(cleanTimes(times).timeMs)).toEqual([0, 1, 2, 3]);
  });

  test('a gap of 20 days stays', () => {
    const days20 = 20 * 86_400;
    expect(secondsOf(cleanTimes(timesAt(0, 1, 2, days20, days20 + 1)).timeMs)).toEqual([
      0,
      1,
      2,
      days20,
      days20 + 1,
    ]);
  });

  test('a few backward records are left out, with a warning', () => {
    const times = evenTimes(1000);
    times[500] = times[400];
    times[501] = times[300] + 500;
    const clean = cleanTimes(times);
    expect(clean.timeMs).toHaveLength(998);
    expect([...clean.record]).not.toContain(500);
    expect(clean.warnings).toEqual([
      { code: 'backwardTimes', message: '2 records stand out of order of time and were left out.' },
    ]);
  });

  test('records that repeat a time are not out of order', () => {
    const times = evenTimes(1000);
    times[500] = times[499];
    times[700] = times[400] + 500;
    const clean = cleanTimes(times);
    expect([...clean.record]).toContain(500);
    expect([...clean.record]).not.toContain(700);
    expect(codes(clean.warnings)).toEqual(['backwardTimes', 'duplicateTimes']);
  });

  test('one record ahead of its time does not cost those that follow', () => {
    const times = evenTimes(1000);
    times[500] += 3_600_000;
    const clean = cleanTimes(times);
    expect(clean.timeMs).toHaveLength(999);
    expect([...clean.record]).not.toContain(500);
  });

  test('a file whose records are shuffled is sorted, and none is lost', () => {
    const times = timesAt(1, 0, 3, 2, 5, 4, 7, 6);
    const clean = cleanTimes(times);
    expect(secondsOf(clean.timeMs)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...clean.record]).toEqual([1, 0, 3, 2, 5, 4, 7, 6]);
    expect(clean.warnings[0].message).toMatch(/sorted/);
  });

  test('equal times stay in file order when a file is sorted', () => {
    const clean = cleanTimes(timesAt(2, 2, 1, 1, 0, 0));
    expect([...clean.record]).toEqual([4, 5, 2, 3, 0, 1]);
    expect([...clean.sample]).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('a clock set back by an hour in mid-run loses no half of the run', () => {
    const times = evenTimes(1200).map((time, i) => (i < 600 ? time : time - 3_600_000));
    expect(cleanTimes(times).timeMs).toHaveLength(1200);
  });

  test('records of one time become one sample', () => {
    const clean = cleanTimes(timesAt(0, 1, 1, 1, 2));
    expect(secondsOf(clean.timeMs)).toEqual([0, 1, 2]);
    expect([...clean.sample]).toEqual([0, 1, 1, 1, 2]);
    expect(clean.warnings).toEqual([
      { code: 'duplicateTimes', message: '2 records repeat the time of another and were merged with it.' },
    ]);
  });

  test('a recording longer than a week of seconds is cut, with a warning', () => {
    const clean = cleanTimes(evenTimes(limits.samples + 5));
    expect(clean.timeMs).toHaveLength(limits.samples);
    expect(codes(clean.warnings)).toEqual(['tooManySamples']);
  });

  test('no record at all is damage', () => {
    expect(errorOf(new Float64Array(0)).code).toBe('damaged');
  });

  test('records without any time are a planned route', () => {
    const error = errorOf(new Float64Array(5).fill(NaN));
    expect(error.code).toBe('noTime');
    expect(error.message).toMatch(/planned route/);
  });

  test('a drawn route with a few timed points is a planned route too', () => {
    expect(errorOf(timesAt(0, NaN, NaN, 10, NaN)).code).toBe('noTime');
    expect(cleanTimes(timesAt(0, NaN, 10)).timeMs).toHaveLength(2);
  });

  test('a file with nothing but dates of 1989 has no time', () => {
    expect(errorOf(evenTimes(5, 1, Date.UTC(1989, 11, 31))).code).toBe('noTime');
  });

  test('whatever the times, the result strictly increases and every record is used at most once', () => {
    const anyTime = fc.oneof(
      fc.integer({ min: 0, max: 500 }).map((second) => handMadeStartMs + second * 1000),
      fc.double(),
    );
    fc.assert(
      fc.property(fc.array(anyTime, { minLength: 1, maxLength: 200 }), (written) => {
        const times = Float64Array.from([handMadeStartMs, ...written]);
        const clean = cleanTimes(times);
        for (let i = 1; i < clean.timeMs.length; i++) {
          expect(clean.timeMs[i]).toBeGreaterThan(clean.timeMs[i - 1]);
        }
        expect(new Set(clean.record).size).toBe(clean.record.length);
        clean.record.forEach((record, k) => expect(times[record]).toBe(clean.timeMs[clean.sample[k]]));
      }),
      { seed: 20240601, numRuns: 300 },
    );
  });
});
