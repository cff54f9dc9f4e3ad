import { formatDate } from './format-date.js';

const start = '2026-05-03T22:30:00.000Z';

describe('when a run started', () => {
  it.each([
    ['Europe/Zurich', 'Mon, 4 May 2026, 0:30'],
    ['Asia/Tokyo', 'Mon, 4 May 2026, 7:30'],
    ['America/Denver', 'Sun, 3 May 2026, 16:30'],
    ['+02:00', 'Mon, 4 May 2026, 0:30'],
    ['-0330', 'Sun, 3 May 2026, 19:00'],
    ['+05:45', 'Mon, 4 May 2026, 4:15'],
    ['UTC', 'Sun, 3 May 2026, 22:30'],
  ])('is told in the zone %s where it was run', (zone, words) => {
    expect(formatDate(start, zone, 'en-GB')).toBe(words);
  });

  it('follows summer time', () => {
    expect(formatDate('2026-01-10T12:00:00Z', 'Europe/Zurich', 'en-GB')).toMatch(/13:00$/);
    expect(formatDate('2026-07-10T12:00:00Z', 'Europe/Zurich', 'en-GB')).toMatch(/14:00$/);
  });

  it.each([null, 'Mars/Olympus', ''])('is told in UTC, and says so, when the zone is %p', (zone) => {
    expect(formatDate(start, zone, 'en-GB')).toBe('Sun, 3 May 2026, 22:30 UTC');
  });

  it('uses plain spaces in every language, so that it can be searched', () => {
    for (const locale of ['en-US', 'en-GB', 'de', 'fr']) {
      expect(formatDate(start, null, locale)).not.toMatch(/[\u00A0\u202F]/);
    }
  });

  it('does not exist for what is no time', () => {
    expect(formatDate('yesterday', 'UTC', 'en-GB')).toBeUndefined();
  });
});
