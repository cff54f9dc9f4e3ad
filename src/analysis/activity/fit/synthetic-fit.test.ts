import { encodeFit } from '../../../../synth/encode-fit.js';
import type { FitOptions, SyntheticDeveloperField } from '../../../../synth/fit-options.js';
import { intervalRun, runWithPauses, steadyRun, walkBreakRun } from '../../../../synth/run-builders.js';
import type { RunColumn, SyntheticRun } from '../../../../synth/synthetic-run.js';
import type { ChannelName } from '../activity.js';
import type { Recording } from '../recording.js';
import { readFit } from './read-fit.js';

const run = steadyRun({ durationS: 600, dynamics: true });

function read(of: SyntheticRun, options: Partial<FitOptions> = {}): Recording {
  const { recordings } = readFit(encodeFit(of, options));
  expect(recordings).toHaveLength(1);
  return recordings[0];
}

function valuesOf({ columns }: Recording, channel: ChannelName, source?: string): Float64Array {
  return (
    columns.find((one) => one.channel === channel && (!source || one.source === source))?.values ??
    new Float64Array()
  );
}

/** The greatest difference of two columns where the truth was measured. */
function greatestError(found: Float64Array, truth: Float64Array, factor = 1): number {
  expect(found).toHaveLength(truth.length);
  return truth.reduce(
    (most, value, i) => (Number.isNaN(value) ? most : Math.max(most, Math.abs(found[i] * factor - value))),
    0,
  );
}

/** Half a step of each field of the FIT profile. */
const halfSteps: readonly [channel: ChannelName, column: RunColumn, halfStep: number, factor: number][] = [
  ['speedMps', 'speedMps', 0.0005, 1],
  ['distanceM', 'distanceM', 0.005, 1],
  ['altitudeM', 'altitudeM', 0.1, 1],
  ['latitudeDeg', 'latitudeDeg', 4.2e-8, 1],
  ['longitudeDeg', 'longitudeDeg', 4.2e-8, 1],
  ['heartRateBpm', 'heartRateBpm', 0.5, 1],
  ['powerW', 'powerW', 0.5, 1],
  ['verticalOscillationMm', 'verticalOscillationMm', 0.05, 1],
  ['contactTimeMs', 'contactTimeMs', 0.05, 1],
  ['verticalRatioPct', 'verticalRatioPct', 0.005, 1],
  ['contactBalancePct', 'contactBalancePct', 0.005, 1],
  ['stepLengthM', 'stepLengthM', 0.00005, 1],
  ['cadenceSpm', 'cadenceSpm', 1 / 128, 2],
];

const variants: readonly [name: string, options: Partial<FitOptions>][] = [
  ['as newer watches write it', {}],
  ['big-endian', { bigEndian: true }],
  ['with compressed time stamps', { compressedTimestamps: true }],
  ['with plain fields', { speedFields: 'plain', altitudeFields: 'plain' }],
  ['with plain and enhanced fields', { speedFields: 'both', altitudeFields: 'both' }],
];

describe.each(variants)('a known run %s', (_, options) => {
  const recording = read(run, options);

  test('has a sample at each of its seconds', () => {
    const seconds = recording.timeMs.map((ms) => (ms - run.startTimeMs) / 1000);
    expect(greatestError(seconds, run.truth.timeS)).toBe(0);
  });

  test.each(halfSteps)('%s is true to half a step of its field', (channel, column, halfStep, factor) => {
    expect(greatestError(valuesOf(recording, channel), run.truth[column], factor)).toBeLessThanOrEqual(
      halfStep * 1.000001,
    );
  });

  test('states its totals', () => {
    const { totals } = run;
    expect(recording.stated.distanceM).toBeCloseTo(totals.distanceM, 2);
    expect(recording.stated.timerTimeS).toBeCloseTo(totals.timerTimeS, 3);
    expect(recording.stated.totalStrides).toBeCloseTo(totals.steps / 2, -1);
    expect(recording.stated.avgCadenceSpm).toBeCloseTo((60 * totals.steps) / totals.timerTimeS, 1);
    expect(recording.stated.avgStepLengthM).toBeCloseTo(totals.distanceM / totals.steps, 3);
  });

  test('states height, local time and device, and nobody by name', () => {
    expect(recording.statedRunner.heightM).toBeCloseTo(run.runner.heightM, 2);
    expect(recording.utcOffsetS).toBe(run.utcOffsetS);
    expect(recording.device).toEqual({ maker: 'Garmin', product: 'Forerunner 255' });
    expect(JSON.stringify(recording)).not.toMatch(/Synthetic|3123456789/);
  });

  test('has no warnings', () => {
    expect(recording.warnings).toEqual([]);
  });
});

describe('what watches write differently', () => {
  test('without fractions cadence is whole', () => {
    const values = valuesOf(read(run, { fractionalCadence: false }), 'cadenceSpm', 'record.cadence');
    expect(greatestError(values, run.truth.cadenceSpm, 2)).toBeLessThanOrEqual(1);
  });

  test('zeros for "not measured" are handed on as they stand', () => {
    const recording = read(steadyRun({ durationS: 60 }), { zeroForMissing: true });
    expect([...valuesOf(recording, 'stepLengthM')].every((value) => value === 0)).toBe(true);
  });

  test('pauses of the timer are events', () => {
    const paused = runWithPauses({ pauses: 2, runS: 60, pauseS: 30 });
    const seconds = read(paused).timerEvents.map(({ kind, timeMs }) => ({
      kind,
      timeS: (timeMs - paused.startTimeMs) / 1000,
    }));
    expect(seconds).toEqual(paused.events.map(({ kind, timeS }) => ({ kind, timeS })));
  });

  test('laps have their places and distances', () => {
    const intervals = intervalRun({ repeats: 2 });
    const { laps } = read(intervals);
    expect(laps).toHaveLength(intervals.laps.length);
    laps.forEach((lap, i) => {
      expect(lap.startMs - intervals.startTimeMs).toBe(intervals.laps[i].startS * 1000);
      expect(lap.distanceM).toBeCloseTo(intervals.laps[i].distanceM, 1);
    });
  });

  test('walk breaks that the watch marks are marked', () => {
    const broken = walkBreakRun({ breaks: 2, runS: 60, walkS: 30 });
    const { watchMotion } = read(broken, { activityTypes: true });
    expect([...(watchMotion ?? [])]).toEqual(
      broken.kinds.map((kind) => (kind === 'walk' ? 1 : kind === 'run' ? 0 : 2)),
    );
  });

  test('a foot pod is noticed', () => {
    expect(read(run, { footPod: true }).hasFootPod).toBe(true);
    expect(read(run).hasFootPod).toBe(false);
  });

  test('a battery that died leaves a file without a session: the samples are there', () => {
    const recording = read(run, { session: false });
    expect(recording.timeMs).toHaveLength(run.samples);
    expect(recording.stated).toEqual({});
    expect(recording.sport).toBeUndefined();
  });

  test('two sports in one file are cut where the second begins', () => {
    const ride = steadyRun({ durationS: 300, sport: 'cycling', speedMps: 4 });
    const then = steadyRun({ durationS: 300, startTimeMs: ride.startTimeMs + 300_000 });
    const { recordings, skipped } = readFit(encodeFit([ride, then]));
    expect(skipped).toMatchObject([{ sport: 'cycling' }]);
    expect(recordings).toMatchObject([{ sport: 'running', startTimeMs: then.startTimeMs }]);
    expect(recordings[0].timeMs[0]).toBe(then.startTimeMs);
  });
});

describe('developer fields beside native ones', () => {
  const cadence: SyntheticDeveloperField = {
    name: 'Cadence',
    units: 'spm',
    type: 'uint8',
    nativeField: 4,
    describedTwice: true,
    valueAt: ({ truth }, sample) => truth.cadenceSpm[sample],
  };
  const oscillation: SyntheticDeveloperField = {
    name: 'vertical_oscillation',
    units: 'Centimeters',
    type: 'float32',
    valueAt: ({ truth }, sample) => truth.verticalOscillationMm[sample] / 10,
  };
  const recording = read(run, { developerFields: [cadence, oscillation] });

  test('cadence in spm counts both feet, beside native cadence of one', () => {
    const sources = recording.columns.filter(({ channel }) => channel === 'cadenceSpm');
    expect(sources).toMatchObject([
      { source: 'record.cadence+fractional_cadence', counted: 'oneFoot' },
      { source: 'developer:Cadence', counted: 'bothFeet' },
    ]);
    expect(greatestError(sources[1].values, run.truth.cadenceSpm)).toBeLessThanOrEqual(0.5);
    expect(greatestError(sources[0].values, run.truth.cadenceSpm, 2)).toBeLessThanOrEqual(1 / 64);
  });

  test('a field named like a native one changes nothing of it', () => {
    const native = valuesOf(recording, 'verticalOscillationMm', 'record.vertical_oscillation');
    const developer = valuesOf(recording, 'verticalOscillationMm', 'developer:vertical_oscillation');
    expect(greatestError(native, run.truth.verticalOscillationMm)).toBeLessThanOrEqual(0.0500001);
    expect(greatestError(developer, run.truth.verticalOscillationMm)).toBeLessThan(0.001);
  });
});
