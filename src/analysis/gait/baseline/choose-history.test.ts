import {
  identityOf,
  movedHistory,
  someHistory,
  someWindows,
  stepsOf,
} from '../../../../test/builders/own-windows.js';
import { seededChance } from '../../../../synth/seeded-chance.js';
import type { RunSteps } from '../own-baseline.js';
import { chooseHistory } from './choose-history.js';

const choose = (earlier: readonly RunSteps[], k = 99) => chooseHistory(earlier, identityOf(k));

/** Share of histories, per 100, in which something holds. */
function per100(histories: number, holds: (seed: number) => boolean): number {
  let count = 0;
  for (let seed = 1; seed <= histories; seed++) if (holds(seed)) count++;
  return (100 * count) / histories;
}
const stepIn = (runs: number, offset: (k: number) => number) => (seed: number) =>
  choose(movedHistory(runs, seededChance(seed), offset)).step;

describe('the runs to compare with', () => {
  const runs = someHistory(30, seededChance(2));

  test('are the newest twenty before this one, in order, whatever order they come in', () => {
    const chosen = choose(runs.toReversed(), 25).runs.map(({ startTimeMs }) => startTimeMs);
    expect(chosen).toEqual(runs.slice(5, 25).map(({ startTimeMs }) => startTimeMs));
  });

  test('are on the same surface', () => {
    const mixed = runs.slice(0, 6).map((run, k) => (k % 2 ? { ...run, surface: 'treadmill' as const } : run));
    expect(choose(mixed).runs).toHaveLength(3);
    expect(chooseHistory(mixed, identityOf(99, { surface: 'treadmill' })).runs).toHaveLength(3);
    expect(chooseHistory(mixed, identityOf(99, { surface: 'trail' })).runs).toEqual([]);
  });

  test('have level minutes, a version that can be read, and count once', () => {
    const hilly = { ...runs[0], level: undefined };
    const old = { ...runs[1], version: 0 } as unknown as RunSteps;
    expect(choose([hilly, old, runs[2], runs[2], runs[3]]).runs).toEqual([runs[2], runs[3]]);
  });

  test('count a run that two watches recorded once, and never the run at hand', () => {
    const twin = (run: RunSteps, seconds: number) => ({
      ...run,
      startTimeMs: run.startTimeMs + 1000 * seconds,
    });
    expect(choose([runs[2], twin(runs[2], 40), runs[3]]).runs).toEqual([runs[2], runs[3]]);
    const { startTimeMs } = identityOf(99);
    expect(choose([runs[2], { ...runs[3], startTimeMs: startTimeMs - 40_000 }]).runs).toEqual([runs[2]]);
  });
});

describe('an odd run', () => {
  const odd = (k: number, offset: number) => stepsOf(k, someWindows({ offset }, seededChance(3)));

  test.each([-0.25, 0.2])('far off all others (%f) is set aside, wherever it stands', (offset) => {
    for (const place of [0, 4, 9]) {
      const runs = someHistory(10, seededChance(5)).map((run, k) => (k === place ? odd(k, offset) : run));
      const { runs: used, odd: aside, step } = choose(runs);
      expect([used.length, aside.length, step]).toEqual([9, 1, undefined]);
    }
  });

  test('is hardly ever seen where there is none', () => {
    expect(per100(300, (seed) => choose(movedHistory(10, seededChance(seed))).odd.length > 0)).toBeLessThan(
      2,
    );
  });

  test('followed by more of its kind is a lasting step', () => {
    const runs = someHistory(13, seededChance(6), (k) => ({ offset: k >= 10 ? -0.1 : 0 }));
    const { runs: used, odd: aside, step } = choose(runs);
    expect(aside).toEqual([]);
    expect(used).toHaveLength(3);
    expect(step).toMatchObject({ sinceMs: runs[10].startTimeMs, runsSince: 3, newDevice: false });
    expect(Math.abs((step?.changePct ?? NaN) + 9.5)).toBeLessThan(3);
  });
});

describe('a lasting step', () => {
  test('is hardly ever seen in steady runs', () => {
    for (const runs of [6, 10, 20, 40]) {
      expect(per100(150, (seed) => stepIn(runs, () => 0)(seed) !== undefined)).toBeLessThanOrEqual(2);
    }
  });

  test('is hardly ever seen in a slow drift over weeks', () => {
    const drift = (runs: number) => stepIn(runs, (k) => (-0.06 * k) / runs);
    expect(per100(150, (seed) => drift(20)(seed) !== undefined)).toBeLessThanOrEqual(8);
    expect(per100(150, (seed) => drift(40)(seed) !== undefined)).toBeLessThanOrEqual(8);
  });

  test('of 8 % is found after three runs, one of 5 % mostly after five, up as well as down', () => {
    for (const sign of [-1, 1]) {
      const large = stepIn(20, (k) => (k >= 17 ? sign * 0.08 : 0));
      const moderate = stepIn(20, (k) => (k >= 15 ? sign * 0.05 : 0));
      expect(per100(100, (seed) => large(seed)?.runsSince === 3)).toBeGreaterThan(80);
      expect(per100(100, (seed) => moderate(seed) !== undefined)).toBeGreaterThan(55);
    }
  });

  test('with another watch needs less, and another watch alone is none', () => {
    const withWatch = (offset: number) => (seed: number) =>
      choose(
        movedHistory(16, seededChance(seed), (k) => (k >= 11 ? offset : 0)).map((run, k) =>
          k >= 11 ? { ...run, device: 'acme two' } : run,
        ),
      ).step;
    const sameWatch = stepIn(16, (k) => (k >= 11 ? -0.04 : 0));
    const found = per100(100, (seed) => withWatch(-0.04)(seed)?.newDevice === true);
    expect(found).toBeGreaterThan(10 + per100(100, (seed) => sameWatch(seed) !== undefined));
    expect(per100(100, (seed) => withWatch(0)(seed) !== undefined)).toBeLessThan(5);
  });

  test('begins a new baseline, and of two the later one does', () => {
    const offset = (k: number) => (k < 10 ? 0 : k < 20 ? -0.12 : 0.02);
    const { runs, step } = choose(someHistory(30, seededChance(7), (k) => ({ offset: offset(k) })));
    expect([runs.length, step?.runsSince]).toEqual([10, 10]);
    expect(step?.changePct).toBeGreaterThan(10);
  });
});
