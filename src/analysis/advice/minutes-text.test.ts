import { judgedMinutes, minutesText } from './minutes-text.js';

it.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [12, '12 minutes'],
])('%d is written as %s', (minutes, words) => {
  expect(minutesText(minutes, 'en')).toBe(words);
});

it.each([
  [299, 4],
  [300, 5],
  [59.9, 0],
])('%d s judged are %d whole minutes', (judgedS, minutes) => {
  expect(judgedMinutes({ judgedS })).toBe(minutes);
});

it.each([
  [1, '1 Minute'],
  [12, '12 Minuten'],
])('%i in German is %s', (minutes, words) => {
  expect(minutesText(minutes, 'de')).toBe(words);
});
