import { daysAgo } from './days-ago.js';

const local = (...parts: [number, number, number, number?]) => new Date(...parts).toISOString();

it.each([
  ['today', local(2026, 4, 20, 1), 0],
  ['yesterday late', local(2026, 4, 19, 23), 1],
  ['a week ago', local(2026, 4, 13, 8), 7],
  ['before the clocks changed', local(2026, 2, 20, 8), 61],
  ['by a clock that is ahead', local(2026, 4, 21, 8), 0],
])('%s', (_, iso, days) => {
  expect(daysAgo(iso, new Date(2026, 4, 20, 7).getTime())).toBe(days);
});
