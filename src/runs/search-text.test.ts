import { dayWords, localDateOf } from './local-day.js';
import { searchPatterns, searchTextOf } from './search-text.js';

it('a search finds letters of any case and width, and takes signs of patterns as they are', () => {
  expect(searchTextOf('Ｌong RUN Ä.fit', null, 'Fenix 7')).toBe('long run ä.fit fenix 7');
  expect(searchPatterns('  100% Ä_B ')).toEqual(['%100\\%%', '%ä\\_b%']);
  expect(searchPatterns('')).toEqual([]);
  expect(searchPatterns('\0')).toEqual([]);
});

it('the day of a run is that of the place where it was run, and is found as people write it', () => {
  const newYearInTokyo = '2025-12-31T22:00:00.000Z';
  expect(localDateOf(newYearInTokyo, 'Asia/Tokyo')).toBe('2026-01-01');
  expect(localDateOf(newYearInTokyo, '-02:30')).toBe('2025-12-31');
  expect(localDateOf(newYearInTokyo, null)).toBe('2025-12-31');
  const words = dayWords('2026-03-14T08:00:00.000Z', 'Europe/Berlin');
  for (const written of [
    '2026-03-14',
    '14.03.2026',
    '14.3.2026',
    '14 March 2026',
    'Samstag',
    '14. März 2026',
  ]) {
    expect(words).toContain(written);
  }
});
