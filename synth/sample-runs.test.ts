import { readFileSync, readdirSync } from 'node:fs';
import { expectedCadenceSpm } from './gait-model.js';
import { sampleRuns } from './sample-runs.js';
import type { SyntheticRun } from './synthetic-run.js';

const folder = new URL('../samples/', import.meta.url);
/** Largest size of a bundled sample: the checkout stays small. */
const largestBytes = 300_000;

const easy = (): SyntheticRun => sampleRuns[0].make();

/** Median of cadence over what is expected for speed and height, between two moments of the run. */
function medianRatio({ truth, runner }: SyntheticRun, startS: number, endS: number): number {
  const ratios = [...truth.cadenceSpm]
    .map((cadence, i) => cadence / expectedCadenceSpm(truth.speedMps[i], runner.heightM))
    .filter((_, i) => truth.timeS[i] > startS && truth.timeS[i] <= endS)
    .sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)];
}

test.each(sampleRuns)('$fileName is what scripts/make-samples.mjs makes', ({ fileName, make, encode }) => {
  const bundled = new Uint8Array(readFileSync(new URL(fileName, folder)));
  expect(bundled.length).toBeLessThan(largestBytes);
  expect(Buffer.compare(bundled, encode(make()))).toBe(0);
});

test('every file in samples is made by the generator', () => {
  const files = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(files.sort()).toEqual(sampleRuns.map(({ fileName }) => fileName).sort());
});

test('no sample lies on land', () => {
  for (const { make } of sampleRuns) {
    const { latitudeDeg, longitudeDeg } = make().truth;
    for (const [i, latitude] of latitudeDeg.entries()) {
      if (Number.isNaN(latitude)) continue;
      // A corner of the North Sea between Scotland and Denmark, 200 km from any shore.
      expect(latitude > 55.5 && latitude < 57 && longitudeDeg[i] > 2.5 && longitudeDeg[i] < 4.5).toBe(true);
    }
  }
});

test('the easy run has 9 min near 0.87 and 5 min near 0.92 of the expected cadence, and the rest near 1', () => {
  const run = easy();
  const [long, slight] = run.segments.filter(({ cadenceFactor }) => cadenceFactor < 1);
  expect([long.durationS, slight.durationS]).toEqual([540, 300]);
  expect(Math.abs(medianRatio(run, long.startS + 10, long.endS) - 0.87)).toBeLessThan(0.015);
  expect(Math.abs(medianRatio(run, slight.startS + 10, slight.endS) - 0.92)).toBeLessThan(0.012);
  expect(medianRatio(run, 60, long.startS)).toBeGreaterThan(0.97);
  expect(medianRatio(run, long.endS, slight.startS)).toBeGreaterThan(0.97);
});

test('the steady run and the treadmill run stay near the expected cadence throughout', () => {
  for (const { make } of [sampleRuns[1], sampleRuns[3]]) {
    const run = make();
    for (let startS = 60; startS + 120 <= run.totals.elapsedTimeS; startS += 60) {
      expect(medianRatio(run, startS, startS + 120)).toBeGreaterThan(0.945);
    }
  }
});
