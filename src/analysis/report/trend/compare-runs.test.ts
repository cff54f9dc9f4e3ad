import { aReport, someWindows } from '../../../../test/builders/a-report.js';
import type { Report } from '../report.js';
import { compareRuns } from './compare-runs.js';
import { comparisonSchema } from './comparison.js';
import { trendRunOf } from './trend-run.js';

/** Forty minutes at one speed with so much of the expected cadence. */
function aRun(ratio: number, speedMps = 2.8): Report {
  return aReport({ gait: { windows: someWindows(40, () => ({ speedMps, ratio })) } });
}

function compared(first: Report, second: Report, language: 'en' | 'de' = 'en') {
  const comparison = compareRuns(first, second, language);
  expect(() => comparisonSchema.parse(comparison)).not.toThrow();
  return comparison;
}

describe('two runs side by side', () => {
  it('are as usual when they differ by what runs differ anyway', () => {
    const { changePct, unusual, ordinaryPct, summary } = compared(aRun(1), aRun(0.975));
    expect(changePct).toBeCloseTo(-2.5, 1);
    expect(ordinaryPct).toBeCloseTo(3.9, 1);
    expect(unusual).toBe(false);
    expect(summary[0]).toContain('no more than is ordinary');
  });

  it('are unusual beyond that, and say in which direction', () => {
    expect(compared(aRun(1), aRun(0.94))).toMatchObject({ unusual: true });
    expect(compared(aRun(1), aRun(0.94)).summary[0]).toContain('6 % fewer steps');
    expect(compared(aRun(0.94), aRun(1)).summary[0]).toContain('6 % more steps');
  });

  it('are compared at speeds that both have, and nowhere else', () => {
    expect(compared(aRun(1, 2.4), aRun(1, 3.4))).toMatchObject({
      matched: [],
      changePct: null,
      unusual: null,
    });
    expect(compared(aRun(1, 2.4), aRun(1, 3.4)).summary[0]).toContain('share no pace');
  });

  it('carry their judged windows for shared axes', () => {
    const { first } = compared(aRun(1), aRun(1));
    expect(first.windows).toHaveLength(39);
    expect(first.windows[0]).toMatchObject({ startS: 60, speedMps: 2.8 });
  });

  it('warn of another watch and another height', () => {
    const other = aReport({
      gait: { windows: aRun(1).gait.windows, height: { heightM: 1.7, source: 'runner' } },
      source: { device: 'COROS PACE 3' },
    });
    const { summary } = compared(aRun(1), other);
    expect(summary.join(' ')).toContain('different heights');
    expect(summary.join(' ')).toContain('different watches');
  });

  it('speak German', () => {
    expect(compared(aRun(1), aRun(0.94), 'de').summary[0]).toContain('6 % weniger Schritte');
  });
});

describe('what a report brings to a trend', () => {
  it('is its judged windows, flags and device', () => {
    const run = trendRunOf('an-id', aRun(1), { places: [], signs: [], painDuring: 2 });
    expect(run).toMatchObject({
      id: 'an-id',
      population: 'none',
      own: 'unknown',
      device: 'Garmin Forerunner 255',
    });
    expect(run.windows).toHaveLength(39);
    expect(run.symptoms?.painDuring).toBe(2);
  });
});
