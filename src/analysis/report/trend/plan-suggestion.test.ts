import { farTargets, ownCadence, suggestPlan, type SuggestingReport } from './plan-suggestion.js';
import type { TrendWindow } from './trend-run.js';

const minutes = (count: number, speedMps: number, cadenceSpm: number): TrendWindow[] =>
  Array.from({ length: count }, () => ({ seconds: 60, speedMps, cadenceSpm }));
const windows = minutes(30, 2.8, 160);

interface Told {
  readonly target?: boolean;
  readonly z?: number | null;
  readonly level?: SuggestingReport['verdict']['level'];
  readonly redFlag?: SuggestingReport['safety']['redFlag'];
}
/** A report as far as a suggestion looks at it. */
function report({ target = false, z = -1.5, level = 'possible', redFlag = 'none' }: Told): SuggestingReport {
  return {
    target: target ? ({ spm: 168 } as SuggestingReport['target']) : null,
    safety: { redFlag, because: [] },
    verdict: { level, confidence: 'low', headline: '', because: [], limits: [] },
    gait: { z },
  };
}
const because = (...reports: Told[]) => suggestPlan(windows, reports.map(report)).because;

describe('what a plan is suggested', () => {
  it('is 5 % more than the own steps at each usual speed, and says where 10 % more is', () => {
    expect(suggestPlan(windows, [report({ target: true })])).toEqual({
      rows: [{ speedMps: 2.8, ownSpm: 160, toSpm: 168, mostSpm: 176 }],
      because: null,
    });
  });

  it('is nothing without a reason that the evidence knows, and says why', () => {
    expect(suggestPlan([], [report({ target: true })])).toEqual({ rows: [], because: 'no-runs' });
    expect(because()).toBe('no-runs');
    expect(because({ target: true }, { redFlag: 'seek-help' })).toBe('red-flag');
    expect(because({ level: 'unknown', z: null })).toBe('not-judged');
    expect(because({ z: -0.5, level: 'none' })).toBe('not-slow');
    expect(because({ z: -1.2, level: 'none' })).toBe('no-reason');
    expect(suggestPlan(windows, [report({ z: 0 })]).rows).toMatchObject([{ ownSpm: 160, toSpm: null }]);
  });

  it('follows the newest run that could be judged', () => {
    expect(because({ level: 'unknown', z: null }, { target: true })).toBeNull();
    expect(because({ z: 0.2, level: 'none' }, { target: true })).toBe('not-slow');
  });
});

describe('a target that needs a reason', () => {
  const far = (cadenceSpm: number) => farTargets(windows, [{ speedMps: 2.8, cadenceSpm }]);

  it('lies more than 10 % over or under the own steps at its speed', () => {
    expect([144, 176].flatMap(far)).toEqual([]);
    expect(far(177)).toEqual([{ speedMps: 2.8, cadenceSpm: 177, ownSpm: 160, changePct: 10.6 }]);
    expect(far(143)).toMatchObject([{ changePct: -10.6 }]);
  });

  it('is each one where nothing is known', () => {
    expect(farTargets([], [{ speedMps: 2.8, cadenceSpm: 170 }])).toMatchObject([
      { ownSpm: null, changePct: null },
    ]);
  });

  it('is measured from the nearest steps, moved along the usual slope, at a speed that was not run', () => {
    expect(ownCadence(windows, 3.6)).toBeCloseTo(160 * (3.6 / 2.8) ** 0.112, 5);
    expect(ownCadence([...windows, ...minutes(5, 3.55, 170)], 3.6)).toBeCloseTo(170, 0);
  });
});
