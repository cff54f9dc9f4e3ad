import { checkPlan, type PlanFacts } from './check-plan.js';
import { planCheckSchema } from './plan-check.js';
import type { FollowedRun } from './plan-next-step.js';
import type { TrendWindow } from './trend-run.js';

const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 3, 6, 7);
const plan = {
  startMs,
  weeks: 4,
  targets: [
    { speedMps: 2.6, cadenceSpm: 168 },
    { speedMps: 3.2, cadenceSpm: 174 },
  ],
};

/** So many minutes at a speed with so many steps a minute. */
const minutes = (count: number, speedMps: number, cadenceSpm: number): TrendWindow[] =>
  Array.from({ length: count }, () => ({ seconds: 60, speedMps, cadenceSpm }));

const followed = (share: number, pain?: number): FollowedRun => ({
  judgedS: 1_800,
  metS: 1_800 * share,
  aboveS: 0,
  ...(pain !== undefined && { symptoms: { painDuring: pain, places: [], signs: [] } }),
});

interface Asked extends Partial<PlanFacts> {
  readonly day?: number;
  readonly pain?: number;
  readonly signs?: readonly ['numbness'];
  readonly reader?: 'runner' | 'practice';
  readonly language?: 'en' | 'de';
}

function check(windows: readonly TrendWindow[], asked: Asked = {}) {
  const { day = 3, pain = 0, signs = [], reader = 'runner', language = 'en', ...facts } = asked;
  const result = checkPlan(
    { startMs: startMs + day * dayMs, windows, symptoms: { painDuring: pain, places: [], signs } },
    { id: 'plan', plan, recheckOn: null, earlier: [], ...facts },
    { language, reader },
  );
  expect(() => planCheckSchema.parse(result)).not.toThrow();
  return result;
}

const asPlanned = minutes(30, 2.6, 169);

describe('a run against its plan', () => {
  it('tells for each speed how long it was run, with which steps, and how much of it met the plan', () => {
    const { speeds, judgedS, metS, share } = check([
      ...minutes(10, 2.6, 160),
      ...minutes(20, 2.6, 168),
      ...minutes(6, 3.2, 180),
    ]);
    expect(speeds).toEqual([
      { speedMps: 2.6, targetSpm: 168, cadenceSpm: 168, judgedS: 1_800, metS: 1_200, aboveS: 0 },
      { speedMps: 3.2, targetSpm: 174, cadenceSpm: 180, judgedS: 360, metS: 360, aboveS: 0 },
    ]);
    expect({ judgedS, metS, share }).toEqual({ judgedS: 2_160, metS: 1_560, share: 0.722 });
  });

  it('counts from 2.5 % below the target as met, and from 5 % above it as more than was asked for', () => {
    const share = (cadenceSpm: number) => check(minutes(10, 2.6, cadenceSpm)).share;
    expect([163.7, 163.9, 190].map(share)).toEqual([0, 1, 1]);
    const above = (cadenceSpm: number) => check(minutes(10, 2.6, cadenceSpm)).aboveS;
    expect([176.3, 176.5].map(above)).toEqual([0, 600]);
  });

  it('gives a window to the nearest speed of the plan, moved to it along the usual slope, and none to a far one', () => {
    const [slow, fast] = check([...minutes(10, 2.8, 170), ...minutes(10, 4.5, 180)]).speeds;
    expect(slow).toMatchObject({ judgedS: 600, cadenceSpm: 168.6 });
    expect(fast).toMatchObject({ judgedS: 0, cadenceSpm: null });
  });

  it('compares with the last five runs under the same plan that could be judged', () => {
    const earlier = [1, 0.2, 0.2, 0.2, 0.2, 0.2].map((share) => followed(share));
    const short = { judgedS: 100, metS: 100, aboveS: 0 };
    const before = (share: number) =>
      check([...minutes(share * 10, 2.6, 168), ...minutes(10 - share * 10, 2.6, 150)], {
        earlier: [...earlier, short],
      }).before;
    expect(before(0.6)).toEqual({ runs: 5, share: 0.2, change: 'more' });
    expect(before(0.2)).toMatchObject({ change: 'same' });
    expect(before(0)).toMatchObject({ change: 'less' });
    expect(check(asPlanned).before).toEqual({ runs: 0, share: null, change: null });
  });

  it.each<readonly [string, readonly TrendWindow[], Asked]>([
    ['seek-help', asPlanned, { signs: ['numbness'], recheckOn: '2026-04-07' }],
    ['step-back', asPlanned, { pain: 4, earlier: [followed(1, 2), followed(1, 1)], recheckOn: '2026-04-07' }],
    ['step-back', asPlanned, { pain: 6 }],
    ['recheck', asPlanned, { recheckOn: '2026-04-09' }],
    ['recheck', asPlanned, { day: 28 }],
    ['too-little', minutes(2, 2.6, 169), {}],
    ['ease', minutes(10, 2.6, 180), {}],
    ['practise', minutes(10, 2.6, 160), {}],
    ['keep', [...minutes(4, 2.6, 168), ...minutes(6, 2.6, 160)], {}],
    ['keep', asPlanned, { pain: 3, earlier: [followed(1, 2)], recheckOn: '2026-04-10', day: 3 }],
  ])('says to %s', (nextStep, windows, asked) => {
    expect(check(windows, asked).nextStep).toBe(nextStep);
  });

  it.each(['en', 'de'] as const)(
    'speaks to the runner, and of the runner to a practice, in %s',
    (language) => {
      const to = (reader: 'runner' | 'practice') =>
        check(minutes(10, 2.6, 160), { reader, language, earlier: [followed(0.5)] }).sentences.join(' ');
      expect(to('runner')).toMatch(language === 'en' ? /your steps/ : /deine Schritte/);
      expect(to('practice')).not.toMatch(/\b(?:you|your|du|dein\w*)\b/i);
      expect(to('runner')).not.toMatch(/[{}]/);
    },
  );
});
