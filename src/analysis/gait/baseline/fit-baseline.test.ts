import { seededChance } from '../../../../synth/seeded-chance.js';
import { someHistory, someWindows } from '../../../../test/builders/own-windows.js';
import type { StepStatistics } from '../own-baseline.js';
import { fitBaseline, insideSlope, lineVariance } from './fit-baseline.js';
import { effectiveCount, spreadsOf } from './spreads.js';
import { stepStatistics } from './step-statistics.js';

const levelsOf = (count: number, seed: number, slope = 0.112): StepStatistics[] =>
  someHistory(count, seededChance(seed), () => ({ slope })).flatMap(({ level }) => level ?? []);

describe('the own line', () => {
  test('is found without noise, whatever the runner', () => {
    const chance = seededChance(4);
    const runs = [2.4, 2.8, 3.3].map((speedMps) =>
      stepStatistics(someWindows({ speedMps, cadenceSpm: 171, slope: 0.112 }, chance)),
    );
    const fit = fitBaseline(runs);
    expect(Math.exp(fit?.intercept ?? NaN)).toBeCloseTo(171, 6);
    expect(fit?.slope).toBeCloseTo(0.112, 9);
  });

  test('does not exist without runs', () => {
    expect(fitBaseline([])).toBeUndefined();
  });

  test('has the typical slope where speeds tell nothing', () => {
    const chance = seededChance(5);
    const same = someWindows({ noiseSd: 0.015 }, chance).map((window) => ({ ...window, x: 0 }));
    expect(fitBaseline([stepStatistics(same)])?.slope).toBeCloseTo(0.112, 9);
  });

  test('learns a slope that is not the typical one', () => {
    const slopes = Array.from({ length: 30 }, (_, k) => fitBaseline(levelsOf(20, k, 0.3))?.slope ?? NaN);
    const mean = slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
    expect(mean).toBeGreaterThan(0.23);
    expect(mean).toBeLessThan(0.31);
  });

  test('is as sure as it says: its errors are about its standard errors', () => {
    const squares = Array.from({ length: 300 }, (_, k) => {
      const fit = fitBaseline(levelsOf(8, 1000 + k));
      return fit ? (fit.intercept - Math.log(166)) ** 2 / lineVariance(fit, 0) : NaN;
    });
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    expect(mean).toBeGreaterThan(0.7);
    expect(mean).toBeLessThan(1.4);
  });

  test('is less sure at speeds that were never run', () => {
    const fit = fitBaseline(levelsOf(10, 7));
    expect(fit && lineVariance(fit, 0.5) > 2 * lineVariance(fit, 0)).toBe(true);
  });

  test('has a slope of its insides that whole runs do not move', () => {
    const shifted = levelsOf(10, 8).map((run, k) => ({ ...run, meanY: run.meanY + 0.05 * k }));
    expect(insideSlope(shifted)).toEqual(insideSlope(levelsOf(10, 8)));
  });
});

describe('the spreads', () => {
  const flat = { intercept: Math.log(166), slope: 0.112 };

  test('of three runs are nearly the typical ones, of twenty nearly the own', () => {
    const wild = (count: number) =>
      levelsOf(count, 3).map((run) => ({ ...run, sumYy: run.sumYy * 9, sumXy: 0, sumXx: 0 }));
    const few = spreadsOf(wild(3), flat).withinSd;
    const many = spreadsOf(wild(20), flat).withinSd;
    expect(few).toBeGreaterThan(0.0125);
    expect(many).toBeGreaterThan(1.15 * few);
  });

  test('are weighed with the prior as the evidence writes it', () => {
    const run = {
      windows: 21,
      meanX: 0,
      meanY: flat.intercept + 0.03,
      sumXx: 0,
      sumXy: 0,
      sumYy: 20 * 0.02 ** 2,
    };
    const { withinSd, betweenSd, correlation } = spreadsOf(
      [{ ...run, pairs: 20, lagXx: 0, lagXy: 0, lagYy: 0 }],
      flat,
    );
    expect(withinSd).toBeCloseTo(Math.sqrt((4 * 0.0125 ** 2 + 0.02 ** 2) / 5), 12);
    expect(betweenSd).toBeCloseTo(Math.sqrt((4 * 0.0137 ** 2 + 0.03 ** 2) / 4), 12);
    // Twenty pairs that do not go together, against sixty that do by 0.65; 0.25 is added.
    expect(correlation).toBeCloseTo((60 * 0.65) / 80 + 0.25, 12);
  });

  test('count neighbours that go together as fewer', () => {
    let sum = 0;
    for (let i = 0; i < 12; i++)
      for (let k = 0; k < 12; k++) sum += i === k ? 1 : 0.7 * 0.8 ** Math.abs(i - k);
    expect(effectiveCount(12, 0.8, 0.7)).toBeCloseTo(144 / sum, 9);
    expect(effectiveCount(1, 0.8, 0.7)).toBeCloseTo(1, 12);
  });
});
