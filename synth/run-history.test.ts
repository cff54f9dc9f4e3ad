import { noNoise, typicalNoise } from './cadence-noise.js';
import { expectedCadenceSpm } from './gait-model.js';
import { earlierRuns } from './run-history.js';
import { synthStartMs } from './run-plan.js';

const dayMs = 24 * 3600 * 1000;
const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('a history has its runs in order, the last one before the usual start', () => {
  const runs = earlierRuns({ count: 5, daysBetween: 3, durationS: 60 });
  expect(runs.map(({ startTimeMs }) => (startTimeMs - synthStartMs) / dayMs)).toEqual([-15, -12, -9, -6, -3]);
});

test('its runs have different speeds unless one is given', () => {
  const speeds = (runs: ReturnType<typeof earlierRuns>): number[] =>
    runs.map(({ segments }) => segments[0].speedMps);
  expect(speeds(earlierRuns({ count: 4, durationS: 10 }))).toEqual([2.6, 2.8, 3.0, 2.6]);
  expect(speeds(earlierRuns({ count: 2, durationS: 10, speedMps: 3.1 }))).toEqual([3.1, 3.1]);
});

test('whole runs differ by 1.4 % and go together by 0.33 from one to the next', () => {
  const noise = { ...noNoise, runSd: typicalNoise.runSd };
  const runs = earlierRuns({ count: 600, durationS: 2, speedMps: 2.8, noise });
  const offsets = runs.map(({ truth }) => Math.log(truth.cadenceSpm[1] / expectedCadenceSpm(2.8, 1.75)));
  const variance = average(offsets.map((offset) => offset ** 2));
  const lagged = average(offsets.slice(1).map((offset, i) => offset * offsets[i]));
  expect(Math.sqrt(variance)).toBeGreaterThan(0.0125);
  expect(Math.sqrt(variance)).toBeLessThan(0.0155);
  expect(lagged / variance).toBeGreaterThan(0.2);
  expect(lagged / variance).toBeLessThan(0.46);
});

test('the same history every time, another with another seed', () => {
  const cadences = (seed: number): number[] =>
    earlierRuns({ count: 3, durationS: 20, seed }).map(({ truth }) => truth.cadenceSpm[10]);
  expect(cadences(4)).toEqual(cadences(4));
  expect(cadences(4)).not.toEqual(cadences(5));
});
