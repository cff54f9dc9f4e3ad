import { aLikelyReport, aReport, aReportWithoutCadence } from '../../../test/builders/a-report.js';
import { flagWords, isInShortPieces } from './flag-words.js';

describe('what follows the name of the flag', () => {
  it.each([
    [aReport(), 'not seen'],
    [aLikelyReport(), 'likely (10 % or more fewer steps than expected)'],
    [aLikelyReport({ verdict: { level: 'possible' } }), 'possible (6 to 10 % fewer steps than expected)'],
    [aReportWithoutCadence(), 'could not be judged'],
    [aReport({ gait: { cadenceRatio: 0.83 } }), 'only in short pieces'],
    [aReport({ gait: { cadenceRatio: 0.941 } }), 'not seen'],
  ])('is the level, or that no piece was long enough for one', (report, words) => {
    expect(flagWords(report, 'en')).toBe(words);
  });

  it('short pieces are those of a run without a level', () => {
    expect(isInShortPieces(aReport({ gait: { cadenceRatio: 0.94 } }))).toBe(true);
    expect(isInShortPieces(aLikelyReport({ gait: { cadenceRatio: 0.83 } }))).toBe(false);
    expect(isInShortPieces(aReport({ gait: { cadenceRatio: null } }))).toBe(false);
  });
});
