import { aReport, aReportWithoutCadence, aWindow } from '../../../test/builders/a-report.js';
import { judgedMedians } from './judged-medians.js';

describe('the middle of what was judged', () => {
  const judged = [
    aWindow(3, 0.9, { startS: 60, endS: 120 }),
    aWindow(3, 0.8, { startS: 120, endS: 180 }),
    aWindow(3, 1, { startS: 180, endS: 210 }),
  ];
  const uphill = Array.from({ length: 9 }, () => aWindow(2.2, 1.2, { unjudged: 'uphill' }));
  const report = aReport({
    gait: { windows: [...uphill, ...judged], cadenceRatio: 0.9, expectedCadenceSpm: 166.2 },
  });

  it('is that of the same minutes as the expectation, not of the whole run', () => {
    const { cadenceSpm, stepLengthM } = judgedMedians(report) ?? {};
    expect(cadenceSpm).toBeCloseTo(judged[0]?.cadenceSpm ?? NaN, 6);
    expect(stepLengthM).toBeCloseTo(judged[0]?.stepLengthM ?? NaN, 6);
  });

  it('stands beside the expected cadence and the step that belongs to it', () => {
    const medians = judgedMedians(report);
    expect(medians?.expectedCadenceSpm).toBeCloseTo((medians?.cadenceSpm ?? NaN) / 0.9, 6);
    expect(medians?.expectedCadenceSpm).toBeCloseTo(166.2, 0);
    // 3 m/s at 166.2 steps a minute.
    expect(medians?.expectedStepLengthM).toBeCloseTo((60 * 3) / 166.2, 2);
  });

  it('weighs windows by their length', () => {
    const windows = [aWindow(3, 0.8, { endS: 200 }), aWindow(3, 1), aWindow(3, 1)];
    const { cadenceSpm } = judgedMedians(aReport({ gait: { windows } })) ?? {};
    expect(cadenceSpm).toBeCloseTo(windows[0]?.cadenceSpm ?? NaN, 6);
  });

  it('does not exist where nothing was compared', () => {
    expect(judgedMedians(aReportWithoutCadence())).toBeUndefined();
    expect(judgedMedians(aReport({ verdict: { level: 'unknown' } }))).toBeUndefined();
    expect(judgedMedians(aReport({ gait: { windows: uphill } }))).toBeUndefined();
    expect(judgedMedians(aReport({ gait: { cadenceRatio: null } }))).toBeUndefined();
  });
});
