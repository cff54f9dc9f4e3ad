import { pauseAfter } from './strava-limits.js';

const now = new Date('2026-05-04T08:07:30Z');
const quarter = new Date('2026-05-04T08:15:10Z');
const midnight = new Date('2026-05-05T00:00:10Z');

function pauseOf(status: number, headers: Record<string, string>, at = now) {
  return pauseAfter({ status, headers: new Headers(headers) }, at);
}

test('a quarter of an hour that is used up holds for all until its end', () => {
  const headers = { 'X-RateLimit-Limit': '200,2000', 'X-RateLimit-Usage': '200,412' };
  expect(pauseOf(200, headers)).toEqual({ until: quarter, of: 'provider' });
});

test('so do the requests that read, which have a limit of their own', () => {
  const headers = {
    'X-RateLimit-Limit': '200,2000',
    'X-RateLimit-Usage': '101,412',
    'X-ReadRateLimit-Limit': '100,1000',
    'X-ReadRateLimit-Usage': '101,412',
  };
  expect(pauseOf(200, headers)?.until).toEqual(quarter);
});

test('a day that is used up holds until midnight UTC', () => {
  const headers = { 'X-ReadRateLimit-Limit': '100,1000', 'X-ReadRateLimit-Usage': '100,1000' };
  expect(pauseOf(429, headers)?.until).toEqual(midnight);
});

test('at the very end of a window the next one counts', () => {
  const end = new Date('2026-05-04T08:15:00Z');
  expect(pauseOf(429, {}, end)?.until).toEqual(new Date('2026-05-04T08:30:10Z'));
});

test('a 429 that says nothing waits for the quarter', () => {
  expect(pauseOf(429, {})?.until).toEqual(quarter);
});

test.each([
  {},
  { 'X-RateLimit-Limit': '200,2000', 'X-RateLimit-Usage': '199,1999' },
  { 'X-RateLimit-Usage': '900,9000' },
  { 'X-RateLimit-Limit': 'none', 'X-RateLimit-Usage': 'none' },
  { 'X-RateLimit-Limit': '0,0', 'X-RateLimit-Usage': '0,0' },
])('%j is no reason to wait', (headers) => {
  expect(pauseOf(200, headers as Record<string, string>)).toBeNull();
});
