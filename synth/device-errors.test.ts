import { type DeviceErrors, asRecorded, oscillationErrors } from './device-errors.js';
import { steadyRun } from './run-builders.js';
import type { RunColumn } from './synthetic-run.js';

const run = steadyRun({ durationS: 3600, dynamics: true });
const recorded = (errors: DeviceErrors, seed = 1) => asRecorded(run, errors, seed).truth;
const lastOf = (values: Float64Array) => values[values.length - 1];

/** Mean and standard deviation of what a device adds. */
function errorOf(column: RunColumn, errors: DeviceErrors, seed?: number) {
  const values = recorded(errors, seed)[column].map((value, sample) => value - run.truth[column][sample]);
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
  return { mean, sd: Math.sqrt(variance) };
}

test('a device without errors writes the truth, and the truth is never touched', () => {
  const before = [...run.truth.speedMps];
  expect(recorded({})).toEqual(run.truth);
  recorded({ speedSd: 0.1, cadenceStepSpm: 2 });
  expect([...run.truth.speedMps]).toEqual(before);
});

test('speed is off by so much, and distance follows what speed says', () => {
  expect(errorOf('speedMps', { speedSd: 0.05 }).sd / 2.8).toBeGreaterThan(0.04);
  expect(errorOf('speedMps', { speedSd: 0.05 }).sd / 2.8).toBeLessThan(0.06);
  const { distanceM } = recorded({ speedSd: 0.05 });
  expect(distanceM[0]).toBe(0);
  expect(Math.abs(lastOf(distanceM) / lastOf(run.truth.distanceM) - 1)).toBeLessThan(0.02);
});

test('a guessed speed is off for the whole run, and differently on another day', () => {
  const scales = [1, 2, 3, 4, 5, 6].map((seed) => {
    const { speedMps, distanceM } = recorded({ speedScaleSd: 0.05 }, seed);
    const scale = speedMps[100] / run.truth.speedMps[100];
    expect(lastOf(distanceM) / lastOf(run.truth.distanceM)).toBeCloseTo(scale, 6);
    return scale;
  });
  expect(new Set(scales.map((scale) => scale.toFixed(4))).size).toBe(6);
});

test('whole cycles of one foot give even cadences', () => {
  const { cadenceSpm } = recorded({ cadenceStepSpm: 2 });
  expect(cadenceSpm.every((value) => value % 2 === 0)).toBe(true);
  expect(Math.abs(errorOf('cadenceSpm', { cadenceStepSpm: 2 }).mean)).toBeLessThan(0.1);
});

test('lost steps are missing and halved ones are half, for as long as the failures last', () => {
  const lost = recorded({ cadenceLost: { perHour: 30, lengthS: 20 } });
  const missing = lost.cadenceSpm.filter((value) => Number.isNaN(value)).length;
  expect(missing).toBeGreaterThan(15 * 20);
  expect(missing).toBeLessThan(45 * 20);
  expect(lost.stepLengthM.filter((value) => Number.isNaN(value)).length).toBeGreaterThanOrEqual(missing);
  const { cadenceSpm } = recorded({ cadenceHalved: { perHour: 10, lengthS: 8 } });
  const halves = cadenceSpm.filter((value) => value > 60 && value < 100).length;
  expect(halves).toBeGreaterThan(3 * 8);
  expect(halves).toBeLessThan(20 * 8);
});

test('a lost receiver leaves holes in the positions and nowhere else', () => {
  const { latitudeDeg, speedMps } = recorded({ positionLost: { perHour: 6, lengthS: 25 } });
  expect(latitudeDeg.some((value) => Number.isNaN(value))).toBe(true);
  expect(speedMps.every((value) => !Number.isNaN(value))).toBe(true);
});

test('a barometer wanders around the true altitude', () => {
  const { sd } = errorOf('altitudeM', { altitudeSdM: 2 });
  expect(sd).toBeGreaterThan(1);
  expect(sd).toBeLessThan(3);
});

test('a strap shows more bounce than video, a foot pod less, by what the table says', () => {
  const meanOf = (kind: keyof typeof oscillationErrors) => {
    const means = Array.from(
      { length: 60 },
      (_, seed) =>
        errorOf('verticalOscillationMm', { verticalOscillation: oscillationErrors[kind] }, seed).mean,
    );
    return means.reduce((sum, mean) => sum + mean, 0) / means.length;
  };
  expect(Math.abs(meanOf('strap') - 14.5)).toBeLessThan(5);
  expect(Math.abs(meanOf('footPod') + 13.6)).toBeLessThan(5);
});
