import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runStepsVersion } from '../analysis/gait/own-baseline.js';
import { methodVersion } from '../analysis/gait/thresholds.js';

/** Of the contract, not of the file: its formatting may change. */
function hashOfReportSchema(): string {
  const path = new URL('../analysis/report/report.schema.json', import.meta.url);
  const contract = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
  return createHash('sha256').update(contract).digest('hex').slice(0, 16);
}

describe('the version of the method', () => {
  it('is numbers with dots, as the database compares them', () => {
    expect(methodVersion).toMatch(/^\d+(\.\d+)*$/);
  });

  /**
   * Stored reports and steps are made anew when the version grows, and only then. Where what is stored changes form,
   * raise the method's version and record all three here.
   */
  it('grows with the form of what is stored: reports that nobody makes anew could not be read any more', () => {
    expect({ methodVersion, runStepsVersion, reportSchema: hashOfReportSchema() }).toEqual({
      methodVersion: '2.0.0',
      runStepsVersion: 1,
      reportSchema: '6e736d74f44ae772',
    });
  });
});
