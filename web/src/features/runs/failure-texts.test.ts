import { codesInSource } from '../../../../test/builders/codes-in-source.js';
import { failureTexts } from './failure-texts.js';
import { failureWords, shortFailureWords } from './failure-words.js';

const codes = [
  ...codesInSource('analysis/activity', [/ActivityError\(\s*'(\w+)'/g]),
  ...codesInSource('runs', [/^ +code: '(\w+)',$/gm, /unusable\('(\w+)'/g]),
];

it('the service has codes, and they are found', () => {
  expect(codes).toEqual(
    expect.arrayContaining(['damaged', 'gaveUp', 'originalMissing', 'correctionUnusable']),
  );
});

it.each([...new Set(codes)])('%s has words in every language', (code) => {
  expect(Object.keys(failureTexts.en)).toContain(code);
});

describe('why a file gave no report', () => {
  const failure = { code: 'damaged', message: 'Line 7 is cut off.' };

  it('is said as exactly as the service does', () => {
    expect(failureWords(failure, 'en')).toBe('Line 7 is cut off.');
    expect(failureWords(failure, 'de')).toBe(
      `${failureTexts.de.damaged} Einzelheiten (auf Englisch): Line 7 is cut off.`,
    );
  });

  it('is short in a list', () => {
    expect(shortFailureWords(failure, 'de')).toBe(failureTexts.de.damaged);
    expect(shortFailureWords({ code: 'ofTomorrow', message: '' }, 'de')).toBe(failureTexts.de.unknown);
  });
});
