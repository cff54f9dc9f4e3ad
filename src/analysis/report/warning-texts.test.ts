import { aReport } from '../../../test/builders/a-report.js';
import { createFormatter } from './format-units.js';
import { warningTexts } from './warning-texts.js';

const warnings = [
  { code: 'implausibleValues', message: '3 speeds were impossible and left out.' },
  { code: 'implausibleValues', message: '5 cadences were impossible and left out.' },
  { code: 'gap', message: 'Nothing was recorded for 40 s.', atS: 61 },
];
const report = aReport({ run: { warnings } });
const english = createFormatter('metric', 'en');
const german = createFormatter('metric', 'de');

describe('what is wrong with a file', () => {
  it('is told in English as it was read, with the numbers of the file', () => {
    expect(warningTexts(report, english)).toEqual([
      '3 speeds were impossible and left out.',
      '5 cadences were impossible and left out.',
      'Nothing was recorded for 40 s. (at 1:01)',
    ]);
  });

  it('is told in German by its code, each sentence once', () => {
    expect(warningTexts(report, german)).toEqual([
      'Nichts aufgezeichnet: 40 s (bei 1:01).',
      'Einige Werte können nicht stimmen; sie wurden weggelassen.',
    ]);
  });

  it('gathers gaps in German in one line, with the lengths that English gives', () => {
    const gaps = [
      { code: 'gap', message: 'Nothing was recorded for 3 min.', atS: 1490 },
      { code: 'gap', message: 'Nothing was recorded for 48 s.', atS: 2241 },
      { code: 'gap', message: '7 shorter gaps without any record.' },
    ];
    expect(warningTexts(aReport({ run: { warnings: gaps } }), german)).toEqual([
      'Nichts aufgezeichnet: 3 min (bei 24:50), 48 s (bei 37:21).',
      'Eine Zeit lang wurde nichts aufgezeichnet.',
    ]);
    expect(warningTexts(aReport({ run: { warnings: gaps } }), english)).toHaveLength(3);
  });

  it('of another version is told as it was stored, rather than not at all', () => {
    const later = aReport({ run: { warnings: [{ code: 'moonlight', message: 'The moon was full.' }] } });
    expect(warningTexts(later, german)).toEqual(['The moon was full.']);
  });
});
