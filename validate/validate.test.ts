import { sharedPath } from './evidence-tables.js';
import { expectedCadenceSection } from './expected-cadence.js';
import { analysedPopulationRun, isFound } from './population-runs.js';
import { populationSharesSection } from './population-shares.js';
import { ownTrials, trialKey } from './own-trials.js';
import { percent, proportionOf } from './proportion.js';
import { watchTotalsSection } from './watch-totals.js';

/** A small part of `npm run validate`, with bounds so wide that chance does not break them and a broken rule does. */
const withEvidence = sharedPath('evidence', 'data') ? test : test.skip;
const withFiles = sharedPath('activities') ? test : test.skip;
const missed = (goals: readonly { readonly met: boolean }[]) => goals.filter(({ met }) => !met);

withEvidence('the expected cadence is the one of the published runners', () => {
  const { goals } = expectedCadenceSection();
  expect(goals.length).toBeGreaterThanOrEqual(10);
  expect(missed(goals)).toEqual([]);
});

withFiles('our totals are those of the watches, or the difference has its reason', () => {
  const { goals } = watchTotalsSection();
  expect(goals).toHaveLength(6);
  expect(missed(goals)).toEqual([]);
});

test('levels of drawn runners have about the shares of the real ones', () => {
  const section = populationSharesSection({ share: 0.02, seed: 5 });
  const points = section.goals.map(({ measured }) => Number(measured));
  expect(Math.max(...points)).toBeLessThan(10);
});

test('the population flag finds what is long and slow, and leaves the usual alone', () => {
  const runs = (ratio: number) =>
    Array.from({ length: 10 }, (_, seed) => analysedPopulationRun({ seed, ratio, usualSpeedMps: 2.9 }).level);
  expect(runs(0.86).filter((level) => level === 'likely').length).toBeGreaterThanOrEqual(8);
  expect(runs(1).filter((level) => level !== 'none').length).toBeLessThanOrEqual(2);
});

test('a stretch of 4 min is shown where it is and not in the run without it', () => {
  const piece = { startS: 900, lengthS: 240, factor: 0.87 };
  const shown = (changed: boolean) =>
    Array.from({ length: 10 }, (_, seed) => {
      const given = changed ? { piece } : {};
      const { stretches } = analysedPopulationRun({ seed, ratio: 1, usualSpeedMps: 2.9, ...given });
      return isFound(stretches, 'population', piece);
    }).filter(Boolean).length;
  expect(shown(true)).toBeGreaterThanOrEqual(8);
  expect(shown(false)).toBeLessThanOrEqual(1);
});

describe('the own baseline', () => {
  const trials = ownTrials(60, 3, [10]);
  const foundPct = (minutes: number, drop: number) =>
    percent(proportionOf(trials.map((trial) => trial.foundStretch.get(trialKey(minutes, drop)) === true)));

  test('finds stretches the better, the more the steps change', () => {
    expect(foundPct(4, 4)).toBeGreaterThan(55);
    expect(foundPct(4, 6)).toBeGreaterThan(82);
    expect(foundPct(4, 3)).toBeLessThan(foundPct(4, 5));
  });

  test('leaves most unchanged runs alone', () => {
    expect(percent(proportionOf(trials.map(({ falseStretch }) => falseStretch)))).toBeLessThan(12);
    expect(percent(proportionOf(trials.map(({ falseAlone }) => falseAlone)))).toBeLessThan(12);
    expect(percent(proportionOf(trials.map(({ falseTwo }) => falseTwo)))).toBeLessThan(7);
  });

  test('finds whole runs that are low, alone and after one another', () => {
    const found = (drop: 5 | 8, of: 'foundAlone' | 'foundTwo') =>
      percent(proportionOf(trials.map((trial) => trial[of].get(drop) === true)));
    expect(found(5, 'foundAlone')).toBeGreaterThan(65);
    expect(found(5, 'foundTwo')).toBeGreaterThan(65);
    expect(found(8, 'foundTwo')).toBeGreaterThan(85);
  });
});
