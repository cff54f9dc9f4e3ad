import {
  identityOf,
  someHistory,
  someWindows,
  stepsOf,
  withDrop,
} from '../../../../test/builders/own-windows.js';
import { type Chance, seededChance } from '../../../../synth/seeded-chance.js';
import type { OwnWindow } from './own-windows.js';
import { compareWindows } from './compare-windows.js';
import type { RunSteps } from '../own-baseline.js';

const compare = (windows: readonly OwnWindow[], earlier: readonly RunSteps[], other = {}) =>
  compareWindows({ identity: identityOf(50, other), windows, earlier, confidence: 'moderate' });

const evenRun = (chance: Chance, plan = {}) =>
  someWindows({ noiseSd: 0.012, speedMps: 2.9, ...plan }, chance);

/** A run of a typical runner after ten others, seed by seed. */
function typicalRun(seed: number): { windows: OwnWindow[]; earlier: RunSteps[] } {
  const chance = seededChance(seed);
  return {
    earlier: someHistory(10, chance),
    windows: evenRun(chance, { noiseSd: 0.015, offset: 0.014 * chance.normal() }),
  };
}
function share(runs: number, holds: (seed: number) => boolean): number {
  return Array.from({ length: runs }, (_, seed) => holds(seed + 1)).filter(Boolean).length / runs;
}

describe('a stretch of fewer steps than usual', () => {
  const chance = seededChance(11);
  const earlier = someHistory(10, chance);
  const { ownBaseline, stretches } = compare(withDrop(evenRun(chance), 0.06, 20, 28), earlier);

  test('is found where it was, with the own cadence at that speed', () => {
    expect(stretches).toHaveLength(1);
    const [stretch] = stretches;
    expect(stretch.basis).toBe('ownBaseline');
    expect(Math.abs(stretch.startS - 1260)).toBeLessThanOrEqual(60);
    expect(Math.abs(stretch.endS - 1740)).toBeLessThanOrEqual(60);
    expect(stretch.cadenceSpm / stretch.expectedCadenceSpm).toBeLessThan(0.965);
    expect(stretch.z).toBeLessThan(-3.5);
    expect(stretch.stepLengthM).toBeCloseTo((60 * stretch.speedMps) / stretch.cadenceSpm, 9);
    expect([stretch.confidence, stretch.gradePct]).toEqual(['moderate', 0]);
    expect(stretch.judgedS).toBe(stretch.endS - stretch.startS);
  });

  test('gives the run its level', () => {
    expect(ownBaseline).toMatchObject({ state: 'compared', runs: 10, missingRuns: 0, oddRuns: 0 });
    expect(ownBaseline.level).toBe(stretches[0].level);
    expect(ownBaseline.fit?.cadenceSpm).toBeGreaterThan(160);
    expect(ownBaseline.fit?.minSpeedMps).toBeLessThan(ownBaseline.fit?.maxSpeedMps ?? NaN);
  });

  test('is rarely missed at 5 %, rarely seen where there is none', () => {
    const found = share(60, (seed) => {
      const { windows, earlier: before } = typicalRun(seed);
      const { stretches: all } = compare(withDrop(windows, 0.05, 15, 19), before);
      return all.some(({ startS, endS }) => startS < 1140 && endS > 1020);
    });
    const falseAlarms = share(100, (seed) => {
      const { windows, earlier: before } = typicalRun(seed);
      return compare(windows, before).stretches.length > 0;
    });
    expect(found).toBeGreaterThan(0.82);
    expect(falseAlarms).toBeLessThan(0.03);
  });

  test('is told twice when there are two, in order of time', () => {
    const twice = withDrop(withDrop(evenRun(seededChance(12)), 0.08, 5, 12), 0.08, 30, 36);
    const starts = compare(twice, earlier).stretches.map(({ startS }) => startS);
    expect(starts).toHaveLength(2);
    expect(starts[0]).toBeLessThan(starts[1]);
  });

  test('is none in a run that is low throughout, and none that two wild minutes make', () => {
    expect(compare(withDrop(evenRun(seededChance(13)), 0.05), earlier).stretches).toEqual([]);
    const wild = withDrop(withDrop(evenRun(seededChance(14)), 0.15, 10, 11), 0.15, 13, 14);
    expect(compare(wild, earlier).stretches).toEqual([]);
  });

  test('does not reach across a stop of more than two minutes', () => {
    const windows = withDrop(evenRun(seededChance(15)), 0.08, 20, 26).map((window, k) =>
      k < 23 ? window : { ...window, startS: window.startS + 200, endS: window.endS + 200 },
    );
    for (const { startS, endS } of compare(windows, earlier).stretches) {
      expect(startS < 1400 && endS > 1700).toBe(false);
    }
  });
});

describe('a run as a whole', () => {
  const earlier = someHistory(10, seededChance(21));
  const low = (seed: number) => withDrop(evenRun(seededChance(seed)), 0.06);

  test('is told, but no flag, when it alone is low, and likely when the run before was, too', () => {
    const alone = compare(low(22), earlier).ownBaseline;
    expect(alone.wholeRun).toMatchObject({ level: 'possible', twoInARow: false });
    expect(alone.level).toBe('none');
    expect(Math.abs((alone.wholeRun?.changePct ?? NaN) + 6)).toBeLessThan(2);
    const again = compare(low(23), [...earlier, stepsOf(11, low(22))]).ownBaseline;
    expect(again.wholeRun).toMatchObject({ level: 'likely', twoInARow: true });
    expect(again.level).toBe('likely');
  });

  test('is likely even when the low run before it was so low that it looked odd', () => {
    const veryLow = (seed: number) => withDrop(evenRun(seededChance(seed)), 0.14);
    const { ownBaseline } = compare(veryLow(23), [...earlier, stepsOf(11, veryLow(22))]);
    expect([ownBaseline.oddRuns, ownBaseline.wholeRun?.level]).toEqual([1, 'likely']);
  });

  test('is nothing when it is as usual, or quicker', () => {
    expect(compare(evenRun(seededChance(24)), earlier).ownBaseline.level).toBe('none');
    const quick = compare(evenRun(seededChance(24), { offset: 0.06 }), earlier).ownBaseline;
    expect([quick.level, (quick.wholeRun?.z ?? NaN) > 2]).toEqual(['none', true]);
  });

  test('on a treadmill takes two to be possible', () => {
    const belt = { surface: 'treadmill' as const };
    const onBelt = earlier.map((run) => ({ ...run, ...belt }));
    expect(compare(low(22), onBelt, belt).ownBaseline.level).toBe('none');
    const two = compare(low(23), [...onBelt, stepsOf(11, low(22), belt)], belt).ownBaseline;
    expect([two.wholeRun?.level, two.wholeRun?.twoInARow]).toEqual(['possible', true]);
  });
});

describe('no judgement', () => {
  const run = evenRun(seededChance(31));

  test.each([0, 1, 2])('with %i earlier runs, and how many are missing', (count) => {
    const { ownBaseline, stretches } = compare(run, someHistory(count, seededChance(32)));
    expect(ownBaseline).toMatchObject({
      state: 'fewRuns',
      level: 'unknown',
      runs: count,
      missingRuns: 3 - count,
    });
    expect(ownBaseline).not.toHaveProperty('fit');
    expect(stretches).toEqual([]);
  });

  test('of a short run', () => {
    const { ownBaseline } = compare(run.slice(0, 11), someHistory(10, seededChance(32)));
    expect([ownBaseline.state, ownBaseline.missingRuns]).toEqual(['shortRun', 0]);
  });

  test('of a runner whose cadence is too noisy', () => {
    const wild = someHistory(10, seededChance(33), () => ({ noiseSd: 0.05 }));
    expect(compare(withDrop(run, 0.08, 10, 20), wild).ownBaseline).toMatchObject({
      state: 'noisy',
      level: 'unknown',
    });
  });

  test('when too few runs since a lasting step fit one another', () => {
    const since = [-0.16, -0.08, -0.12];
    const runs = someHistory(13, seededChance(34), (k) => ({ offset: since[k - 10] ?? 0 }));
    const { ownBaseline } = compare(run, runs);
    expect(ownBaseline.lastingStep?.runsSince).toBe(3);
    expect(ownBaseline.runs + ownBaseline.oddRuns).toBe(3);
    expect(ownBaseline.state).toBe(ownBaseline.runs < 3 ? 'newBaseline' : 'compared');
  });

  test('says when the watch is another one than before', () => {
    const earlier = someHistory(5, seededChance(35));
    expect(compare(run, earlier, { device: 'acme two' }).ownBaseline.otherDevice).toBe(true);
    expect(compare(run, earlier).ownBaseline.otherDevice).toBe(false);
    expect(compare(run, earlier, { device: null }).ownBaseline.otherDevice).toBe(false);
  });
});

describe('a run with more steps than usual', () => {
  const earlier = someHistory(10, seededChance(31));

  test('has no long steps where it falls back to the runner’s ordinary cadence', () => {
    const quick = evenRun(seededChance(32)).map((window) => ({ ...window, y: window.y + 0.08 }));
    const back = quick.map((window, k) => (k >= 12 && k < 20 ? { ...window, y: window.y - 0.07 } : window));
    expect(compare(back, earlier).stretches).toEqual([]);
  });
});
