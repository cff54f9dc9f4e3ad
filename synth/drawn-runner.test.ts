import { withChangedSteps } from './changed-steps.js';
import { draws, drawnRunner, noiseOfRun, runOffsets } from './drawn-runner.js';
import { expectedCadenceSpm, ownCadenceSpm } from './gait-model.js';
import { seededChance } from './seeded-chance.js';

const chance = seededChance(4);
const drawn = Array.from({ length: 2000 }, () => drawnRunner(chance));
const sdOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};

test('runners have the heights, speeds and spreads of the evidence', () => {
  for (const { runner, usualSpeedMps, noise } of drawn) {
    expect(runner.heightM).toBeGreaterThanOrEqual(1.5);
    expect(runner.heightM).toBeLessThanOrEqual(1.95);
    expect(usualSpeedMps).toBeGreaterThanOrEqual(2);
    expect(usualSpeedMps).toBeLessThanOrEqual(5);
    expect(noise.runSd).toBeGreaterThanOrEqual(draws.runSd.min);
    expect(noise.insideSd).toBeLessThanOrEqual(draws.insideSd.max);
  }
  expect(sdOf(drawn.map(({ ratio }) => Math.log(ratio)))).toBeCloseTo(0.053, 2);
  expect(sdOf(drawn.map(({ runner }) => runner.slope))).toBeCloseTo(0.07, 2);
});

test('at the usual speed the cadence is the drawn ratio of the expected one', () => {
  for (const { runner, usualSpeedMps, ratio } of drawn.slice(0, 50)) {
    const own = ownCadenceSpm(runner, 'run', usualSpeedMps);
    expect(own / expectedCadenceSpm(usualSpeedMps, runner.heightM)).toBeCloseTo(ratio, 9);
  }
});

test('some runs are steadier than others, and whole runs go together by 0.33', () => {
  const scales = drawn.map((one) => noiseOfRun(chance, one).insideSd / one.noise.insideSd);
  expect(Math.min(...scales)).toBeGreaterThanOrEqual(0.57);
  expect(Math.max(...scales)).toBeLessThanOrEqual(1.38);
  const offsets = Array.from(runOffsets(chance, drawn[0], 4000));
  expect(sdOf(offsets) / drawn[0].noise.runSd).toBeCloseTo(1, 1);
  const lagged = offsets.slice(1).reduce((sum, offset, k) => sum + offset * offsets[k], 0) / 3999;
  expect(Math.abs(lagged / sdOf(offsets) ** 2 - 0.33)).toBeLessThan(0.07);
});

test('changed steps begin and end where they are put, and cost no second', () => {
  const segments = [
    { durationS: 300, speedMps: 2.5, lap: true },
    { durationS: 300, speedMps: 3, cadenceFactor: 0.9 },
  ];
  const changed = withChangedSteps(segments, { startS: 200, lengthS: 160, factor: 0.5 });
  expect(
    changed.map(({ durationS, speedMps, cadenceFactor }) => [durationS, speedMps, cadenceFactor]),
  ).toEqual([
    [200, 2.5, 1],
    [100, 2.5, 0.5],
    [60, 3, 0.45],
    [240, 3, 0.9],
  ]);
  expect(changed.map(({ lap }) => lap === true)).toEqual([true, false, false, false]);
});
