import { aReport, aReportWithoutCadence } from '../../../test/builders/a-report.js';
import { missingWords } from './missing-words.js';

describe('a number of the steps that is not there', () => {
  it('is missing from the file', () => {
    expect(missingWords(aReportWithoutCadence(), 'en')).toBe('not in this recording');
    expect(missingWords(aReport(), 'en')).toBe('not in this recording');
    expect(missingWords(aReportWithoutCadence({ run: { runningTimeS: 0, cadenceScale: null } }), 'en')).toBe(
      'not in this recording',
    );
  });

  it('does not exist in a walk, whose file holds cadence', () => {
    expect(missingWords(aReport({ run: { runningTimeS: 0 } }), 'en')).toBe('no running');
  });
});
