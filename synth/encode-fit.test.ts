import FitParser, { readFitMessages } from 'fit-file-parser';
import { FitBaseType, FitEncoder, type FitEncoderField } from 'fit-file-parser/encoder';
import { encodeFit } from './encode-fit.js';
import { FitBytes } from './fit-bytes.js';
import { type FitTypeName, fitTypes } from './fit-types.js';
import { synthFriendlyName } from './fit-head.js';
import { intervalRun, runWithPauses, steadyRun, treadmillRun } from './run-builders.js';
import type { SyntheticRun } from './synthetic-run.js';
import { syntheticRun } from './synthetic-runner.js';

/** What fit-file-parser reads, as a plain value: the decoder from outside that the encoder is held to. */
interface Read {
  readonly records: readonly Readonly<Record<string, unknown>>[];
  readonly sessions: readonly Readonly<Record<string, unknown>>[];
  readonly laps: readonly Readonly<Record<string, unknown>>[];
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly [rest: string]: unknown;
}

async function read(bytes: Uint8Array): Promise<Read> {
  const parser = new FitParser({ mode: 'list', lengthUnit: 'm', speedUnit: 'm/s' });
  return (await parser.parseAsync(bytes.slice().buffer)) as unknown as Read;
}

const shortRun = (): SyntheticRun => steadyRun({ durationS: 120, dynamics: true });

/** Largest difference between a column of the run and a value of each record. */
function worst(
  run: SyntheticRun,
  column: keyof SyntheticRun['truth'],
  { records }: Read,
  value: (record: Readonly<Record<string, unknown>>) => number,
): number {
  expect(records).toHaveLength(run.samples);
  return Math.max(...records.map((record, i) => Math.abs(value(record) - run.truth[column][i])));
}
const number = (name: string) => (record: Readonly<Record<string, unknown>>) => record[name] as number;
const bothFeet = (record: Readonly<Record<string, unknown>>): number =>
  2 * ((record.cadence as number) + ((record.fractional_cadence as number) ?? 0));

test('fit-file-parser reads the truth back, to the resolution of each field', async () => {
  const run = shortRun();
  const file = await read(encodeFit(run, { speedFields: 'both', altitudeFields: 'both' }));
  expect(worst(run, 'distanceM', file, number('distance'))).toBeLessThan(0.006);
  expect(worst(run, 'speedMps', file, number('speed'))).toBeLessThan(0.0006);
  expect(worst(run, 'speedMps', file, number('enhanced_speed'))).toBeLessThan(0.0006);
  expect(worst(run, 'altitudeM', file, number('altitude'))).toBeLessThan(0.11);
  expect(worst(run, 'altitudeM', file, number('enhanced_altitude'))).toBeLessThan(0.11);
  expect(worst(run, 'cadenceSpm', file, bothFeet)).toBeLessThan(1 / 128 + 1e-9);
  expect(worst(run, 'latitudeDeg', file, number('position_lat'))).toBeLessThan(1e-7);
  expect(worst(run, 'longitudeDeg', file, number('position_long'))).toBeLessThan(1e-7);
  expect(worst(run, 'heartRateBpm', file, number('heart_rate'))).toBeLessThan(0.51);
  expect(worst(run, 'stepLengthM', file, (r) => (r.step_length as number) / 1000)).toBeLessThan(6e-5);
  expect(worst(run, 'contactTimeMs', file, number('stance_time'))).toBeLessThan(0.06);
  expect(worst(run, 'verticalOscillationMm', file, number('vertical_oscillation'))).toBeLessThan(0.06);
  expect(worst(run, 'verticalRatioPct', file, number('vertical_ratio'))).toBeLessThan(0.006);
  expect(worst(run, 'contactBalancePct', file, number('stance_time_balance'))).toBeLessThan(0.006);
  expect(worst(run, 'powerW', file, number('power'))).toBeLessThan(0.51);
  const times = file.records.map((record) => (record.timestamp as Date).getTime());
  expect(times).toEqual([...run.truth.timeS].map((timeS) => run.startTimeMs + timeS * 1000));
});

test('the session states the totals of the run, one foot for cadence and strides for cycles', async () => {
  const run = runWithPauses({ dynamics: true });
  const { sessions } = await read(encodeFit(run));
  expect(sessions).toHaveLength(1);
  const [session] = sessions;
  expect(session.sport).toBe('running');
  expect(session.total_distance).toBeCloseTo(run.totals.distanceM, 1);
  expect(session.total_timer_time).toBe(run.totals.timerTimeS);
  expect(session.total_elapsed_time).toBe(run.totals.elapsedTimeS);
  expect(session.total_cycles).toBe(Math.round(run.totals.steps / 2));
  const meanSpm = (60 * run.totals.steps) / run.totals.timerTimeS;
  expect(2 * ((session.avg_cadence as number) + (session.avg_fractional_cadence as number))).toBeCloseTo(
    meanSpm,
    1,
  );
  expect(session.avg_step_length).toBeCloseTo((1000 * run.totals.distanceM) / run.totals.steps, 0);
});

test('laps add up to the session', async () => {
  const run = intervalRun();
  const { laps, sessions } = await read(encodeFit(run));
  expect(laps).toHaveLength(run.laps.length);
  const sum = (name: string): number => laps.reduce((total, lap) => total + (lap[name] as number), 0);
  expect(sum('total_distance')).toBeCloseTo(sessions[0].total_distance as number, 0);
  expect(sum('total_timer_time')).toBeCloseTo(sessions[0].total_timer_time as number, 3);
});

test('timer events stand around each pause', async () => {
  const run = runWithPauses({ pauses: 2, runS: 60, pauseS: 30 });
  const { events } = await read(encodeFit(run));
  expect(
    events.map((event) => [event.event_type, ((event.timestamp as Date).getTime() - run.startTimeMs) / 1000]),
  ).toEqual([
    ['start', 0],
    ['stop_all', 60],
    ['start', 90],
    ['stop_all', 150],
    ['start', 180],
    ['stop_all', 240],
  ]);
});

test('height, weight, device and local time are stated', async () => {
  const run = steadyRun({ durationS: 5, runner: { heightM: 1.82, massKg: 77 }, utcOffsetS: -18_000 });
  const file = await read(encodeFit(run, { footPod: true }));
  expect(file.user_profile).toMatchObject({ height: 1.82, weight: 77, friendly_name: synthFriendlyName });
  expect(JSON.stringify(file.device_infos)).toContain('garmin');
  expect(file.device_infos).toHaveLength(2);
  const activity = file.activity as { timestamp: Date; local_timestamp: Date };
  expect(activity.local_timestamp.getTime() - activity.timestamp.getTime()).toBe(-18_000_000);
});

test.each([
  ['plain', ['speed', 'altitude']],
  ['enhanced', ['enhanced_speed', 'enhanced_altitude']],
  ['both', ['speed', 'altitude', 'enhanced_speed', 'enhanced_altitude']],
  ['none', []],
] as const)('with %s fields, records hold %j', async (choice, names) => {
  const bytes = encodeFit(shortRun(), { speedFields: choice, altitudeFields: choice });
  const [record] = (await read(bytes)).records;
  const found = Object.keys(record).filter((name) => /speed|altitude/.test(name));
  expect(found.sort()).toEqual([...names].sort());
});

test('without fractional cadence the rest of a stride is rounded off', async () => {
  const run = shortRun();
  const file = await read(encodeFit(run, { fractionalCadence: false }));
  expect(file.records.some((record) => 'fractional_cadence' in record)).toBe(false);
  expect(worst(run, 'cadenceSpm', file, bothFeet)).toBeLessThanOrEqual(1);
});

test('zero stands for what was not measured when asked, "invalid" otherwise', async () => {
  const run = steadyRun({ durationS: 10, without: ['heartRateBpm'] });
  const [zero] = (await read(encodeFit(run, { zeroForMissing: true }))).records;
  expect(zero).toMatchObject({ heart_rate: 0, stance_time: 0, step_length: 0, vertical_oscillation: 0 });
  const [without] = (await read(encodeFit(run))).records;
  expect(Object.keys(without)).not.toContain('heart_rate');
});

test('a value that is missing in one record only is left out of that record', async () => {
  const run = syntheticRun({
    dynamics: true,
    segments: [{ durationS: 20 }, { durationS: 20, kind: 'stand' }, { durationS: 20 }],
  });
  const { records } = await read(encodeFit(run, { activityTypes: true }));
  expect(records[30]).not.toHaveProperty('stance_time');
  expect(records[30]).toMatchObject({ cadence: 0, enhanced_speed: 0, activity_type: 'sedentary' });
  expect(records[10]).toHaveProperty('stance_time');
});

test('compressed timestamps give the same times in fewer bytes', async () => {
  const run = steadyRun({ durationS: 300, sampling: 'smart' });
  const plain = encodeFit(run);
  const compressed = encodeFit(run, { compressedTimestamps: true });
  expect(compressed.length).toBeLessThan(plain.length - 3 * (run.samples - 2));
  const times = async (bytes: Uint8Array): Promise<unknown[]> =>
    (await read(bytes)).records.map((record) => (record.timestamp as Date).getTime());
  expect(await times(compressed)).toEqual(await times(plain));
});

test('big-endian messages read the same as little-endian ones', async () => {
  const run = shortRun();
  const big = await read(encodeFit(run, { bigEndian: true }));
  const little = await read(encodeFit(run));
  expect(big.records).toEqual(little.records);
  expect(big.sessions).toEqual(little.sessions);
});

test('developer fields carry their name, unit and value, and may be called like native ones', () => {
  const run = shortRun();
  const bytes = encodeFit(run, {
    developerFields: [
      {
        name: 'Cadence',
        units: 'RPM',
        type: 'uint8',
        nativeField: 4,
        valueAt: ({ truth }, i) => truth.cadenceSpm[i],
        describedTwice: true,
      },
      { name: 'Power', units: 'Watts', type: 'float32', valueAt: ({ truth }, i) => truth.powerW[i] },
      { name: '', units: 'cm', type: 'uint16', scale: 100, valueAt: () => 8.25 },
    ],
  });
  const { messages, issues } = readFitMessages(bytes);
  expect(issues).toEqual([]);
  const of = (globalNumber: number) => messages.filter((m) => m.globalMessageNumber === globalNumber);
  expect(of(207)).toHaveLength(1);
  expect(of(206)).toHaveLength(4);
  const [first] = of(20);
  expect(first.developerFields).toHaveLength(3);
  expect(first.developerFields[0].bytes[0]).toBe(Math.round(run.truth.cadenceSpm[0]));
  const power = first.developerFields[1].bytes;
  expect(new DataView(power.buffer, power.byteOffset).getFloat32(0, true)).toBeCloseTo(
    run.truth.powerW[0],
    3,
  );
});

test('compressed timestamps survive a pause that is longer than their 32 s', async () => {
  const run = runWithPauses({ pauses: 1, runS: 50, pauseS: 77 });
  const { records } = await read(encodeFit(run, { compressedTimestamps: true }));
  const times = records.map((record) => ((record.timestamp as Date).getTime() - run.startTimeMs) / 1000);
  expect(times).toEqual([...run.truth.timeS]);
});

test('several runs become several sessions of one file', async () => {
  const swim = steadyRun({ durationS: 60, speedMps: 1.1, sport: 'swimming', subSport: 'openWater' });
  const ride = steadyRun({
    durationS: 60,
    speedMps: 8,
    sport: 'cycling',
    startTimeMs: swim.startTimeMs + 90_000,
  });
  const run = steadyRun({ durationS: 60, startTimeMs: swim.startTimeMs + 180_000 });
  const { sessions, records } = await read(encodeFit([swim, ride, run]));
  expect(sessions.map(({ sport }) => sport)).toEqual(['swimming', 'cycling', 'running']);
  expect(records).toHaveLength(3 * 61);
});

test('a treadmill run has no positions', async () => {
  const { records, sessions } = await read(encodeFit(treadmillRun({ durationS: 30 })));
  expect(sessions[0].sub_sport).toBe('treadmill');
  expect(records.some((record) => 'position_lat' in record || 'enhanced_altitude' in record)).toBe(false);
});

test('without a session the records stand alone', async () => {
  const file = await read(encodeFit(shortRun(), { session: false, laps: false, events: false }));
  expect(file.records).toHaveLength(121);
  expect(file.sessions).toHaveLength(0);
  expect(file.laps).toHaveLength(0);
  expect(file.events).toHaveLength(0);
});

test.each([
  ['duplicate', 0],
  ['backward', -2],
] as const)('with %s times, the clock moves on by %i s in every 20th record', async (times, step) => {
  const { records } = await read(encodeFit(shortRun(), { times }));
  const second = (index: number): number => (records[index].timestamp as Date).getTime() / 1000;
  expect(second(19) - second(18)).toBe(step);
  expect(second(39) - second(38)).toBe(step);
  expect(second(18) - second(17)).toBe(1);
});

test('our bytes are those of the encoder in fit-file-parser', () => {
  const values: [FitTypeName, FitBaseType, number][] = [
    ['uint8', FitBaseType.Uint8, 200],
    ['sint8', FitBaseType.Sint8, -3],
    ['uint16', FitBaseType.Uint16, 51_234],
    ['sint16', FitBaseType.Sint16, -1234],
    ['uint32', FitBaseType.Uint32, 4_000_000_001],
    ['sint32', FitBaseType.Sint32, -2_000_000_001],
    ['float32', FitBaseType.Float32, 1.5],
    ['float64', FitBaseType.Float64, Math.PI],
    ['enum', FitBaseType.Enum, 4],
  ];
  const theirs = new FitEncoder({ protocolVersion: 0x20, profileVersion: 21_188 });
  const ours = new FitBytes();
  for (let message = 0; message < 3; message++) {
    theirs.writeMessage(
      20,
      values.map(([type, baseType, value], index): FitEncoderField => {
        return { number: index, size: fitTypes[type].size, baseType, value };
      }),
      message % 2,
    );
    ours.message(
      20,
      values.map(([type, , value], index) => ({ number: index, type, value })),
      { local: message % 2 },
    );
  }
  expect(ours.close()).toEqual(theirs.close());
});

test('the same plan gives the same bytes', () => {
  expect(encodeFit(shortRun())).toEqual(encodeFit(shortRun()));
});

test('a sport without a number and a file without a run are refused', () => {
  expect(() => encodeFit(steadyRun({ durationS: 5, sport: 'curling' }))).toThrow(RangeError);
  expect(() => encodeFit([])).toThrow(RangeError);
});
