import { secondsOf } from './clock-time.js';

it.each([
  ['12:30', 750],
  [' 1:02:30 ', 3_750],
  ['0:05', 5],
  ['90', 90],
  ['75:00', 4_500],
])('%j is a time', (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});

it.each(['', 'soon', '12:75', '-1', '1.5', '1:2:3:4'])('%j is none', (text) => {
  expect(secondsOf(text)).toBeUndefined();
});
