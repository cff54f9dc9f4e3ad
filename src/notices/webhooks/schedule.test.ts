import { outcomeOf, retryAfterMs, triesAfterMs } from './schedule.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

describe('outcomeOf', () => {
  it.each([429, 502, 504])('%d without a Retry-After is a pause of a minute', (status) => {
    expect(outcomeOf({ status }, 1, 0)).toEqual({ kind: 'again', afterMs: minuteMs, pauseMs: minuteMs });
  });

  it('no other failure is a pause, unless the receiver asks for one', () => {
    expect(outcomeOf({ status: 500 }, 1, 0)).toEqual({ kind: 'again', afterMs: 5_000, pauseMs: 0 });
    expect(outcomeOf({ status: 503, retryAfterMs: 9_000 }, 1, 0)).toMatchObject({ pauseMs: 9_000 });
    expect(outcomeOf(undefined, 1, 0)).toMatchObject({ kind: 'again', pauseMs: 0 });
  });

  it('a pause is a day at the most', () => {
    expect(outcomeOf({ status: 429, retryAfterMs: 9 * dayMs }, 1, 0)).toMatchObject({ pauseMs: dayMs });
  });

  it('chance adds a fifth at the most, and the tenth try is the last', () => {
    expect(outcomeOf({ status: 500 }, 2, 1)).toMatchObject({ afterMs: 6 * minuteMs });
    expect(outcomeOf({ status: 500 }, triesAfterMs.length - 1, 0)).toMatchObject({ kind: 'again' });
    expect(outcomeOf({ status: 500 }, triesAfterMs.length, 0)).toEqual({ kind: 'failed', pauseMs: 0 });
  });
});

describe('retryAfterMs', () => {
  it('reads seconds and dates, and nothing else', () => {
    const nowMs = Date.UTC(2026, 4, 3, 6);
    const headers = ['120', 'Sun, 03 May 2026 06:00:30 GMT', 'Sun, 03 May 2026 05:00:00 GMT', 'soon', null];
    expect(headers.map((header) => retryAfterMs(header, nowMs))).toEqual([
      120_000,
      30_000,
      0,
      undefined,
      undefined,
    ]);
  });
});
