import { trendOf } from './trend-of.js';
import type { TrendRun } from './trend-run.js';
import { trendSchema } from './trend.js';

const dayMs = 86_400_000;
/** A Monday. */
const startMs = Date.UTC(2026, 3, 6, 7);

/** Half an hour at one speed with so many steps a minute there, on a day counted from the first Monday. */
function aRun(
  day: number,
  cadenceSpm: number,
  parts: Partial<TrendRun> & { readonly speedMps?: number } = {},
): TrendRun {
  const { speedMps = 2.8, ...rest } = parts;
  return {
    id: `run-${day}`,
    startMs: startMs + day * dayMs,
    device: 'Garmin FR255',
    population: 'none',
    own: 'none',
    windows: Array.from({ length: 30 }, () => ({ seconds: 60, speedMps, cadenceSpm })),
    ...rest,
  };
}

function trend(runs: readonly TrendRun[], options: Partial<Parameters<typeof trendOf>[1]> = {}) {
  const result = trendOf(runs, { language: 'en', ...options });
  expect(() => trendSchema.parse(result)).not.toThrow();
  return result;
}

const symptoms = (painDuring: number, painNextMorning: number) => ({
  symptoms: { painDuring, painNextMorning, places: ['lowBack'] as const, signs: [] },
});

describe('the weeks of a runner', () => {
  it('start on Mondays and hold the middle and the range of their runs', () => {
    const { weeks, speedsMps } = trend([aRun(2, 168), aRun(0, 164), aRun(6, 160), aRun(8, 166)]);
    expect(speedsMps).toEqual([2.8]);
    expect(weeks.map(({ startsOn, runs }) => [startsOn, runs])).toEqual([
      ['2026-04-06', 3],
      ['2026-04-13', 1],
    ]);
    expect(weeks[0]?.atSpeeds[0]).toMatchObject({ cadenceSpm: 164, lowSpm: 160, highSpm: 168, runs: 3 });
    expect(weeks[0]?.atSpeeds[0]?.stepLengthM).toBeCloseTo((60 * 2.8) / 164, 3);
  });

  it('leave a week without a run empty, never 0', () => {
    const { weeks } = trend([aRun(0, 164), aRun(15, 166)]);
    expect(weeks).toHaveLength(3);
    expect(weeks[1]).toMatchObject({
      runs: 0,
      atSpeeds: [null],
      adherence: null,
      pain: { runs: 0, during: null },
    });
  });

  it('compare at the runner’s own speeds, and nowhere else', () => {
    const slow = { speedMps: 2.4 };
    const { speedsMps, runs } = trend([
      aRun(0, 160, slow),
      aRun(2, 168, { speedMps: 3.2 }),
      aRun(4, 161, slow),
    ]);
    expect(speedsMps).toEqual([2.4, 3.2]);
    expect(runs[0]?.atSpeeds).toEqual([160, null]);
    expect(runs[1]?.atSpeeds).toEqual([null, 168]);
  });

  it('move windows of another pace along the slope of a runner', () => {
    const windows = [
      { seconds: 600, speedMps: 2.8, cadenceSpm: 165 },
      { seconds: 600, speedMps: 2.9, cadenceSpm: 165 * (2.9 / 2.8) ** 0.112 },
    ];
    const run = aRun(0, 0, { windows });
    expect(trend([run, aRun(1, 165)]).runs[0]?.atSpeeds[0]).toBeCloseTo(165, 0);
  });

  it('show only the latest ones that were asked for', () => {
    const runs = Array.from({ length: 20 }, (_, week) => aRun(7 * week, 165));
    expect(trend(runs, { weeks: 12 }).weeks).toHaveLength(12);
    expect(trend(runs, { weeks: 12 }).runs).toHaveLength(12);
  });

  it('are none without a run', () => {
    expect(trend([])).toMatchObject({
      weeks: [],
      runs: [],
      speedsMps: [],
      summary: [expect.stringContaining('no run yet')],
    });
  });

  it('leave out a run of a watch whose clock is years ahead, which would hide all others', () => {
    const ahead = aRun(3_650, 165);
    expect(trend([aRun(0, 165), aRun(8, 165), ahead], { nowMs: startMs + 9 * dayMs }).runs).toHaveLength(2);
  });

  it('pass over a run whose start is unknown', () => {
    expect(trend([aRun(0, 165), aRun(NaN, 160)]).runs).toHaveLength(1);
  });
});

describe('pain beside cadence', () => {
  it('is the mean during the runs and the worst of all, and no cause is claimed', () => {
    const { weeks, summary } = trend([
      aRun(0, 165, symptoms(2, 8)),
      aRun(2, 165, symptoms(4, 1)),
      aRun(3, 165),
    ]);
    expect(weeks[0]?.pain).toEqual({ runs: 2, during: 3, worst: 8 });
    expect(summary.join(' ')).toContain('You noted pain for 2 runs');
    expect(summary.join(' ')).toContain('does not show that one comes from the other');
  });

  it('is not mentioned when all was 0', () => {
    expect(trend([aRun(0, 165, symptoms(0, 0))]).summary.join(' ')).not.toContain('pain');
  });
});

describe('a plan', () => {
  const plan = { startMs: startMs + 7 * dayMs, weeks: 4, targets: [{ speedMps: 2.8, cadenceSpm: 172 }] };

  it('is followed as far as the steps since its start came near its number', () => {
    const { weeks } = trend([aRun(0, 172), aRun(8, 171), aRun(10, 164), aRun(16, 173)], { plan });
    expect(weeks.map(({ adherence }) => adherence)).toEqual([null, 0.5, 1]);
  });

  it('counts time, not weeks, and ends with its last week', () => {
    const short = { ...plan, weeks: 1 };
    const few = aRun(15, 160).windows.slice(0, 3);
    const result = trend([aRun(8, 173), aRun(9, 160, { windows: few }), aRun(20, 160)], { plan: short });
    expect(result.plan?.adherence).toBeCloseTo(30 / 33, 2);
    expect(result.summary.join(' ')).toContain('for 91 % of the time');
  });

  it('asks for more steps at a faster pace', () => {
    const faster = { speedMps: 3.6 };
    expect(trend([aRun(8, 172, faster)], { plan }).weeks[0]?.adherence).toBe(0);
    expect(trend([aRun(8, 177, faster)], { plan }).weeks[0]?.adherence).toBe(1);
  });
});

describe('what weeks say', () => {
  const weeksAt = (...cadences: number[]) =>
    trend(cadences.map((spm, week) => aRun(7 * week, spm))).summary.join(' ');

  it('calls a change beyond what is ordinary a change', () => {
    expect(weeksAt(160, 161, 160, 160, 168, 169, 168, 168)).toContain(
      '5 % more steps than in the first weeks',
    );
    expect(weeksAt(168, 168, 160, 160)).toContain('5 % fewer steps');
  });

  it('calls everything else the same', () => {
    expect(weeksAt(164, 166, 163, 166)).toContain('has stayed as it was');
  });

  it('counts the runs that stood out', () => {
    const runs = [aRun(0, 165, { own: 'likely' }), aRun(7, 165, { population: 'possible' }), aRun(9, 165)];
    expect(trend(runs).summary.join(' ')).toContain(
      'One run of 3 stood out against your own steps, one against',
    );
  });

  it('speaks of the usual pace, whatever happened at another one', () => {
    const at = (speedMps: number, cadenceSpm: number, minutes: number) =>
      Array.from({ length: minutes }, () => ({ seconds: 60, speedMps, cadenceSpm }));
    const run = (day: number, slowSpm: number) =>
      aRun(day, 0, { windows: [...at(2.2, slowSpm, 10), ...at(2.8, 165, 30), ...at(3.6, 172, 10)] });
    const { usualSpeedMps, summary } = trend([run(0, 150), run(7, 150), run(14, 160), run(21, 160)]);
    expect(usualSpeedMps).toBe(2.8);
    expect(summary.join(' ')).toContain('has stayed as it was');
  });

  it('takes a file that names no watch for no change of it', () => {
    const runs = [aRun(0, 165), aRun(7, 165, { device: null }), aRun(9, 165)];
    expect(trend(runs).runs.map(({ newDevice }) => newDevice)).toEqual([false, false, false]);
  });

  it('tells of another watch', () => {
    const runs = [aRun(0, 165), aRun(7, 165, { device: 'COROS PACE 3' })];
    expect(trend(runs).summary.join(' ')).toContain('The watch changed');
    expect(trend(runs).runs.map(({ newDevice }) => newDevice)).toEqual([false, true]);
  });

  it.each([
    ['en', /\byou/i],
    ['de', /\b(?:du|dein\w*|dir|dich)\b/i],
  ] as const)('speaks to the runner, and of them to others (%s)', (language, spokenTo) => {
    const plan = { startMs, targets: [{ speedMps: 2.8, cadenceSpm: 165 }], weeks: 4 };
    for (const last of [160, 172]) {
      const runs = [aRun(0, 160, symptoms(3, 3)), aRun(7, last)];
      const told = (reader: 'runner' | 'others') => trend(runs, { language, reader, plan }).summary;
      expect(told('others').filter((sentence) => spokenTo.test(sentence))).toEqual([]);
      expect(told('runner').filter((sentence) => spokenTo.test(sentence)).length).toBeGreaterThan(2);
    }
  });

  it('speaks German', () => {
    const { summary } = trend([aRun(0, 160), aRun(7, 168)], { language: 'de' });
    expect(summary[0]).toContain('5 % mehr Schritte als in den ersten Wochen');
  });
});
