import { encodeFit } from './encode-fit.js';
import { encodeGpx } from './encode-gpx.js';
import { encodeTcx } from './encode-tcx.js';
import { runWithPauses, steadyRun } from './run-builders.js';
import type { Segment, SyntheticRun } from './synthetic-run.js';
import { syntheticRun } from './synthetic-runner.js';

/** A bundled sample: the name of its file, the run it holds, and how the file is written. */
export interface SampleRun {
  readonly fileName: string;
  readonly make: () => SyntheticRun;
  readonly encode: (run: SyntheticRun) => Uint8Array;
}

/** An easy run of a runner of 1.78 m: two stretches of long steps, a gentle hill, a pause, a walk break. */
const easyRun: readonly Segment[] = [
  { durationS: 60, speedMps: 2.3 },
  { durationS: 480, speedMps: 2.75 },
  { durationS: 150, speedMps: 2.55, gradePct: 3.5 },
  { durationS: 60, speedMps: 2.75 },
  { durationS: 150, speedMps: 2.9, gradePct: -3.5 },
  { durationS: 240, speedMps: 2.75 },
  { durationS: 540, speedMps: 2.8, cadenceFactor: 0.87 },
  { durationS: 240, speedMps: 2.75 },
  { durationS: 95, kind: 'pause' },
  { durationS: 300, speedMps: 2.75 },
  { durationS: 100, kind: 'walk', speedMps: 1.5 },
  { durationS: 120, speedMps: 2.75 },
  { durationS: 300, speedMps: 2.8, cadenceFactor: 0.92 },
  { durationS: 180, speedMps: 2.7 },
];

/** The runs in `samples/`, which `scripts/make-samples.mjs` writes. */
export const sampleRuns: readonly SampleRun[] = [
  {
    fileName: 'easy-run-with-long-steps.fit',
    make: () =>
      syntheticRun({
        segments: easyRun,
        runner: { heightM: 1.78, massKg: 74 },
        startTimeMs: Date.UTC(2025, 3, 12, 7, 4, 10),
        dynamics: true,
        seed: 7,
      }),
    encode: (run) => encodeFit(run),
  },
  {
    fileName: 'steady-run.fit',
    make: () =>
      steadyRun({
        durationS: 2100,
        speedMps: 2.9,
        runner: { heightM: 1.68, massKg: 61, ownFactor: 1.01 },
        startTimeMs: Date.UTC(2025, 3, 15, 16, 30, 0),
        sampling: 'smart',
        seed: 11,
      }),
    encode: (run) =>
      encodeFit(run, { speedFields: 'plain', altitudeFields: 'plain', fractionalCadence: false }),
  },
  {
    fileName: 'phone-run.gpx',
    make: () =>
      runWithPauses({
        pauses: 1,
        runS: 780,
        pauseS: 70,
        speedMps: 2.6,
        startTimeMs: Date.UTC(2025, 3, 18, 6, 15, 0),
        sampling: { everyS: 3 },
        positionNoiseM: 2,
        seed: 13,
      }),
    encode: (run) => encodeGpx(run, { cadenceTag: 'none', heartRate: false, creator: 'Synthetic Phone' }),
  },
  {
    fileName: 'treadmill.tcx',
    make: () =>
      steadyRun({
        durationS: 1800,
        speedMps: 2.7,
        cadenceFactor: 0.97,
        without: ['latitudeDeg', 'longitudeDeg', 'altitudeM'],
        startTimeMs: Date.UTC(2025, 3, 20, 17, 45, 0),
        sampling: { everyS: 3 },
        seed: 17,
      }),
    encode: (run) => encodeTcx(run, { device: 'Synthetic Watch', lapCadence: true }),
  },
];
