import { aReport } from '../../../../test/builders/a-report.js';
import { thresholds } from '../../gait/thresholds.js';
import { bandEdges, expectedCurve } from './expected-band.js';

describe('bandEdges', () => {
  it('are those that the report was judged by', () => {
    const report = aReport();
    const older = {
      ...report,
      method: { version: '0.9', thresholds: { levelRatio: { possible: 0.95, likely: 0.8 } } },
    };
    expect(bandEdges(older)).toEqual({ upper: 1 / 0.95, possible: 0.95, likely: 0.8 });
  });

  it.each([[{}], [{ levelRatio: 'none' }], [{ levelRatio: { possible: null } }]])(
    'are those of today when a report holds none: %j',
    (table) => {
      const report = { ...aReport(), method: { version: '0.1', thresholds: table } };
      expect(bandEdges(report)).toMatchObject(thresholds.levelRatio);
    },
  );
});

describe('expectedCurve', () => {
  /** Evidence, section 2: 179.3 · v^0.207 · H^−0.526. */
  it.each([
    [1.78, 2.95, 165.6],
    [1.7, 2.5, 164.0],
    [1.6, 3.5, 181.5],
  ])('gives a runner of %d m at %d m/s what the evidence says', (heightM, speedMps, spm) => {
    const report = aReport({ gait: { height: { heightM, source: 'runner' } } });
    expect(Math.abs(expectedCurve(report)(speedMps) - spm)).toBeLessThan(0.1);
  });

  it('passes through what each window was judged against', () => {
    const report = aReport();
    const curve = expectedCurve(report);
    for (const { speedMps, expectedCadenceSpm } of report.gait.windows) {
      expect(curve(speedMps ?? NaN)).toBeCloseTo(expectedCadenceSpm ?? NaN, 6);
    }
  });
});
