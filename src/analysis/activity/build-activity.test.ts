import fc from 'fast-check';
import {
  columnOf,
  evenTimes,
  handMadeRecording,
  handMadeStartMs as startMs,
  northwards,
  timesAt,
  withColumns,
} from '../../../test/builders/hand-made-recording.js';
import type { Activity, ChannelName } from './activity.js';
import { ActivityError } from './activity-error.js';
import { buildActivity } from './build-activity.js';
import type { Recording } from './recording.js';

const samples = 601;
const run = handMadeRecording();
const codesOf = (activity: Activity) => activity.warnings.map(({ code }) => code);
const build = (recording: Recording, format: 'fit' | 'gpx' | 'tcx' = 'fit') =>
  buildActivity(recording, format);

function errorOf(recording: Recording): ActivityError {
  try {
    build(recording);
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('buildActivity: a clean run', () => {
  const activity = build(run);

  test('comes through as it is, with cadence of both feet', () => {
    expect(activity).toMatchObject({
      format: 'fit',
      sport: 'running',
      subSport: 'generic',
      startTimeMs: startMs,
      timeZone: 'Europe/Berlin',
      elapsedTimeS: 600,
      samples,
      speedKind: 'measured',
      recordingIntervalS: 1,
      pauses: [],
      laps: [],
      warnings: [],
    });
    expect(activity.channels.cadenceSpm?.[300]).toBe(168);
    expect(activity.channels.distanceM?.[600]).toBe(1800);
    expect(activity.cadenceScale?.counted).toBe('oneFoot');
  });

  test('every channel has an entry per sample', () => {
    for (const column of Object.values(activity.channels)) expect(column).toHaveLength(samples);
  });

  test('every source is listed with its coverage', () => {
    expect(activity.sources.map(({ channel, used, coverage }) => [channel, used, coverage])).toEqual([
      ['distanceM', true, 1],
      ['speedMps', true, 1],
      ['cadenceSpm', true, 1],
      ['latitudeDeg', true, 1],
      ['longitudeDeg', true, 1],
    ]);
  });

  test('device, stated totals and height are carried', () => {
    const stated = { distanceM: 1800, timerTimeS: 600, totalStrides: 840 };
    const carried = build({ ...run, stated, statedRunner: { heightM: 1.78 } });
    expect(carried).toMatchObject({
      stated,
      statedRunner: { heightM: 1.78 },
      device: { maker: 'garmin', product: 'fr255' },
    });
  });

  test('warnings of the reader come first', () => {
    const warnings = [{ code: 'truncated', message: 'The file is cut off.' }] as const;
    expect(build({ ...run, warnings }).warnings[0]).toEqual(warnings[0]);
  });

  test('the recording is left as it was', () => {
    const before = run.columns.map(({ values }) => values.slice());
    build(run);
    run.columns.forEach(({ values }, k) => expect(values).toEqual(before[k]));
  });
});

describe('buildActivity: a foot pod', () => {
  test('is known where the file names one, and not mentioned otherwise', () => {
    expect(build({ ...run, hasFootPod: true }).hasFootPod).toBe(true);
    expect(build({ ...run, hasFootPod: false })).not.toHaveProperty('hasFootPod');
  });
});

describe('buildActivity: start and time', () => {
  test('a stated start a few seconds before the first sample is second 0', () => {
    const activity = build({ ...run, startTimeMs: startMs - 4000 });
    expect(activity.startTimeMs).toBe(startMs - 4000);
    expect(activity.timeS[0]).toBe(4);
    expect(activity.elapsedTimeS).toBe(604);
  });

  test.each([
    ['an hour before', startMs - 3_600_000],
    ['after the first sample', startMs + 5000],
    ['not a number', NaN],
  ])('a stated start %s is not believed', (_name, startTimeMs) => {
    expect(build({ ...run, startTimeMs }).startTimeMs).toBe(startMs);
  });

  test('records of one time are merged channel by channel', () => {
    const recording = handMadeRecording({
      timeMs: timesAt(0, 1, 1, 2),
      columns: [
        columnOf('speedMps', [3, 3.5, NaN, 3], 4),
        columnOf('heartRateBpm', [150, NaN, 155, 156], 4),
        columnOf('distanceM', [0, 3, 3, 6], 4),
      ],
    });
    const { channels, warnings } = build(recording);
    expect([...(channels.speedMps ?? [])]).toEqual([3, 3.5, 3]);
    expect([...(channels.heartRateBpm ?? [])]).toEqual([150, 155, 156]);
    expect(warnings.map(({ code }) => code)).toContain('duplicateTimes');
  });

  test('marks of the watch follow their samples', () => {
    const recording = handMadeRecording({
      timeMs: timesAt(1, 0, 3, 2),
      watchMotion: Uint8Array.of(1, 0, 2, 0),
      columns: [columnOf('distanceM', [3, 0, 9, 6], 4)],
    });
    expect([...(build(recording).watchMotion ?? [])]).toEqual([0, 1, 0, 2]);
  });

  test('no samples is damage, no times is a route, one sample is damage', () => {
    expect(errorOf(handMadeRecording({ timeMs: new Float64Array(0), columns: [] })).code).toBe('damaged');
    expect(errorOf({ ...run, timeMs: new Float64Array(samples).fill(NaN) }).code).toBe('noTime');
    expect(errorOf(handMadeRecording({ timeMs: timesAt(0), columns: [] })).code).toBe('damaged');
  });
});

describe('buildActivity: what a watch leaves out', () => {
  test('a run without cadence says which setting brings it', () => {
    const activity = build(withColumns(run, [], ['cadenceSpm']));
    expect(activity.cadenceScale).toBeUndefined();
    expect(activity.channels.cadenceSpm).toBeUndefined();
    expect(activity.warnings).toMatchObject([
      { code: 'noCadence', message: expect.stringMatching(/foot pod/) },
    ]);
  });

  test('a cadence of zeros only is no cadence', () => {
    const activity = build(withColumns(run, [columnOf('cadenceSpm', () => 0, samples)]));
    expect(codesOf(activity)).toEqual(['noCadence']);
    expect(activity.sources.find(({ channel }) => channel === 'cadenceSpm')).toMatchObject({ used: false });
  });

  test('zeros of running dynamics are no measurements', () => {
    const zeros: ChannelName[] = ['stepLengthM', 'contactTimeMs', 'verticalOscillationMm', 'heartRateBpm'];
    const activity = build(
      withColumns(
        run,
        zeros.map((channel) => columnOf(channel, () => 0, samples)),
      ),
    );
    for (const channel of zeros) expect(activity.channels[channel]).toBeUndefined();
    expect(activity.warnings).toEqual([]);
  });

  test('a step length beside a cadence of 0 stays (FR965), the lost cadence goes', () => {
    const activity = build(
      withColumns(run, [
        columnOf('cadenceSpm', (i) => (i === 100 ? 0 : 84), samples, { counted: 'oneFoot' }),
        columnOf('stepLengthM', () => 1.07, samples),
      ]),
    );
    expect(activity.channels.cadenceSpm?.[100]).toBeNaN();
    expect(activity.channels.stepLengthM?.[100]).toBe(1.07);
  });

  test('positions of 0, 0 are no positions, and there is no zone off the coast of Ghana', () => {
    const zero = [columnOf('latitudeDeg', () => 0, samples), columnOf('longitudeDeg', () => 0, samples)];
    const activity = build(withColumns(run, zero));
    expect(activity.channels.latitudeDeg).toBeUndefined();
    expect(activity.timeZone).toBeUndefined();
    expect(codesOf(activity)).toEqual(['noPositions', 'noTimeZone']);
    expect(activity.speedKind).toBe('inferred');
  });

  test('the roads of a virtual run say nothing of the time zone, the file does', () => {
    const virtual = { ...run, subSport: 'virtualActivity' };
    expect(build(virtual).timeZone).toBeUndefined();
    expect(codesOf(build(virtual))).toEqual(['noTimeZone']);
    expect(build({ ...virtual, utcOffsetS: -18_000 }).timeZone).toBe('-05:00');
  });

  test('a source whose values all come to nothing is listed as not used', () => {
    const activity = build(withColumns(run, [], ['longitudeDeg']));
    expect(activity.channels.latitudeDeg).toBeUndefined();
    expect(activity.sources.find(({ channel }) => channel === 'latitudeDeg')).toMatchObject({
      used: false,
      reason: 'None of its values could be used.',
    });
  });

  test('a track of positions and times alone becomes a run with distance and speed', () => {
    const track = handMadeRecording({ sport: undefined, columns: northwards((i) => 3 * i, samples) });
    const activity = build(track, 'gpx');
    expect(activity.channels.distanceM?.[600]).toBeCloseTo(1800, 1);
    expect(activity.channels.speedMps?.[300]).toBeCloseTo(3, 3);
    expect(activity.speedKind).toBe('derived');
    expect(codesOf(activity)).toEqual(['speedFromPositions', 'sportAssumed', 'noCadence']);
  });

  test('a treadmill run without positions is accepted', () => {
    const belt = withColumns({ ...run, subSport: 'treadmill' }, [], ['latitudeDeg', 'longitudeDeg']);
    expect(build({ ...belt, utcOffsetS: 7200 })).toMatchObject({
      subSport: 'treadmill',
      speedKind: 'inferred',
      timeZone: '+02:00',
    });
  });

  test('samples that hold nothing but time are no run, unless the file says so', () => {
    expect(errorOf({ ...run, sport: undefined, columns: [] }).code).toBe('noRunning');
    expect(codesOf(build({ ...run, columns: [] }))).toEqual([
      'noSpeed',
      'noPositions',
      'noCadence',
      'noTimeZone',
    ]);
  });
});

describe('buildActivity: cadence', () => {
  const cadence = (perMinute: number, counted?: 'oneFoot' | 'bothFeet') =>
    withColumns(run, [columnOf('cadenceSpm', () => perMinute, samples, { counted })]);

  test.each([
    ['one leg in GPX', cadence(84), 168, 'oneFoot'],
    ['both feet in GPX (Strava)', cadence(168), 168, 'bothFeet'],
    ['a developer field in spm', cadence(168, 'bothFeet'), 168, 'bothFeet'],
    ['a TCX with RunCadence in spm', cadence(168, 'oneFoot'), 168, 'bothFeet'],
    ['FIT', cadence(84.5, 'oneFoot'), 169, 'oneFoot'],
  ] as const)('%s ends in steps per minute of both feet', (_name, recording, spm, counted) => {
    const activity = build(recording, 'gpx');
    expect(activity.channels.cadenceSpm?.[300]).toBe(spm);
    expect(activity.cadenceScale?.counted).toBe(counted);
  });

  test('the runner who says so overrules the file', () => {
    const activity = buildActivity(cadence(84, 'oneFoot'), 'fit', { cadenceCounted: 'bothFeet' });
    expect(activity.channels.cadenceSpm?.[300]).toBe(84);
    expect(activity.cadenceScale).toEqual({ counted: 'bothFeet', decidedBy: 'set by the runner' });
  });

  test('laps are brought to both feet too', () => {
    const laps = [{ startMs, endMs: startMs + 300_000, avgCadence: 84 }];
    expect(build({ ...run, laps }).laps).toEqual([{ startS: 0, endS: 300, avgCadenceSpm: 168 }]);
  });
});

describe('buildActivity: pauses and distance', () => {
  test('a timer pause lasts as the watch says', () => {
    const seconds = Array.from({ length: 301 }, (_, i) => (i <= 150 ? i : i + 400));
    const recording = handMadeRecording({
      timeMs: timesAt(...seconds),
      columns: [columnOf('distanceM', (i) => 3 * i, 301)],
      timerEvents: [
        { kind: 'stop', timeMs: startMs + 150_500 },
        { kind: 'start', timeMs: startMs + 550_000 },
      ],
    });
    const activity = build(recording);
    expect(activity.pauses).toEqual([{ startS: 150.5, endS: 550, kind: 'timer' }]);
    expect(activity.channels.speedMps?.[150]).toBeCloseTo(3, 6);
    expect(codesOf(activity)).not.toContain('gap');
  });

  test('a gap of 20 days is a pause with a warning at its place', () => {
    const seconds = Array.from({ length: 301 }, (_, i) => (i <= 150 ? i : i + 20 * 86_400));
    const activity = build(
      handMadeRecording({ timeMs: timesAt(...seconds), columns: [columnOf('distanceM', (i) => 3 * i, 301)] }),
    );
    expect(activity.pauses).toMatchObject([{ kind: 'gap', startS: 150 }]);
    expect(activity.warnings).toContainEqual({
      code: 'gap',
      message: 'Nothing was recorded for 20 days.',
      atS: 150,
    });
  });

  test('smart recording is no string of pauses', () => {
    const seconds = [0];
    for (let k = 0; k < 100; k++) seconds.push(seconds[k] + [3, 8, 5, 14, 26, 2, 7][k % 7]);
    const recording = handMadeRecording({
      timeMs: timesAt(...seconds),
      columns: [columnOf('distanceM', (i) => 3 * seconds[i], 101)],
    });
    const activity = build(recording);
    expect(activity.pauses).toEqual([]);
    expect(codesOf(activity)).toContain('smartRecording');
  });

  test('the last leg of a triathlon starts at 0 m', () => {
    const leg = build(withColumns(run, [columnOf('distanceM', (i) => 41_500 + 3 * i, samples)]));
    expect(leg.channels.distanceM?.[0]).toBe(0);
    expect(leg.channels.distanceM?.[600]).toBe(1800);
  });

  test('distance that differs from the stated total is told', () => {
    expect(codesOf(build({ ...run, stated: { distanceM: 1500 } }))).toEqual(['distanceMismatch']);
  });

  test('a file that is cut off falls short of its total, and one warning says so', () => {
    const warnings = [{ code: 'truncated', message: 'The file ends too early.' }] as const;
    expect(codesOf(build({ ...run, stated: { distanceM: 9000 }, warnings }))).toEqual(['truncated']);
  });
});

describe('buildActivity: whatever a reader yields', () => {
  const anyNumber = fc.oneof(
    fc.double(),
    fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1e308, 65535, 255, 4_294_967_295),
    fc.double({ min: 0, max: 300, noNaN: true }),
  );
  const anyTime = fc.oneof(
    fc.integer({ min: 0, max: 4000 }).map((second) => startMs + second * 500),
    anyNumber,
  );
  const channel = fc.constantFrom<ChannelName>(
    'distanceM',
    'speedMps',
    'cadenceSpm',
    'latitudeDeg',
    'longitudeDeg',
    'altitudeM',
    'heartRateBpm',
    'stepLengthM',
  );
  const anyRecording = fc.record({
    times: fc.array(anyTime, { maxLength: 60, size: 'max' }),
    columns: fc.array(fc.tuple(channel, fc.array(anyNumber, { minLength: 60, maxLength: 60 })), {
      maxLength: 10,
    }),
    sport: fc.constantFrom('running', 'running', 'running', 'generic', undefined),
    events: fc.array(fc.tuple(fc.constantFrom('start', 'stop', 'segment'), anyTime), { maxLength: 8 }),
    laps: fc.array(fc.tuple(anyTime, anyTime, anyNumber), { maxLength: 5 }),
    utcOffsetS: anyNumber,
    startTimeMs: fc.option(anyTime, { nil: undefined }),
  });

  test('there is a well-formed activity or an ActivityError', () => {
    let built = 0;
    fc.assert(
      fc.property(anyRecording, ({ times, columns, events, laps, ...rest }) => {
        const recording = handMadeRecording({
          ...rest,
          timeMs: Float64Array.from(times),
          columns: columns.map(([name, values]) => columnOf(name, values, times.length)),
          timerEvents: events.map(([kind, timeMs]) => ({ kind: kind as 'start', timeMs })),
          laps: laps.map(([from, to, avgCadence]) => ({ startMs: from, endMs: to, avgCadence })),
        });
        try {
          expect(build(recording).elapsedTimeS).toBeGreaterThan(0);
          built++;
        } catch (error) {
          if (!(error instanceof ActivityError)) throw error;
        }
      }),
      { seed: 20240601, numRuns: 1500 },
    );
    expect(built).toBeGreaterThan(300);
  });

  test('a day of records every second is built', () => {
    const day = 86_400;
    const columns = [columnOf('distanceM', (i) => 2.5 * i, day), ...northwards((i) => 2.5 * i, day)];
    const activity = build(handMadeRecording({ timeMs: evenTimes(day), columns }));
    expect(activity.channels.distanceM?.[day - 1]).toBe(2.5 * (day - 1));
  });
});

describe('buildActivity: what the runner corrects', () => {
  test('a distance scales the run, and the watch’s own total is no contradiction', () => {
    const corrected = buildActivity({ ...run, stated: { distanceM: 1800 } }, 'fit', { distanceM: 1980 });
    expect(corrected.channels.distanceM?.[600]).toBeCloseTo(1980, 6);
    expect(corrected.channels.speedMps?.[300]).toBeCloseTo(3.3, 6);
    expect(codesOf(corrected)).toEqual(['distanceCorrected']);
  });

  test('which foot is counted, and the time zone, are taken at their word', () => {
    const corrected = buildActivity(run, 'fit', { cadenceCounted: 'bothFeet', timeZone: 'Asia/Tokyo' });
    expect(corrected).toMatchObject({ timeZone: 'Asia/Tokyo', cadenceScale: { counted: 'bothFeet' } });
    expect(corrected.channels.cadenceSpm?.[300]).toBe(84);
  });
});
