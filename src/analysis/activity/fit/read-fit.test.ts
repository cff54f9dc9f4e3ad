import {
  cadence,
  distance,
  enhancedSpeed,
  fitStart,
  fitStartMs,
  HandMadeFit,
  joined,
  speed,
  withByte,
} from '../../../../test/builders/hand-made-fit.js';
import type { FitField } from '../../../../synth/fit-bytes.js';
import type { Recording } from '../recording.js';
import { readFit } from './read-fit.js';

const only = (file: Uint8Array | HandMadeFit): Recording => {
  const { recordings } = readFit(file instanceof HandMadeFit ? file.close() : file);
  expect(recordings).toHaveLength(1);
  return recordings[0];
};

const codes = ({ warnings }: Recording) => warnings.map(({ code }) => code);

function column(recording: Recording, channel: string, source?: string) {
  return recording.columns.find((one) => one.channel === channel && (!source || one.source === source));
}

const failure = (file: HandMadeFit | Uint8Array) => {
  try {
    readFit(file instanceof HandMadeFit ? file.close() : file);
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('a run in a FIT file', () => {
  const file = () =>
    new HandMadeFit()
      .fileId(4, [
        { number: 1, type: 'uint16', value: 1 },
        { number: 2, type: 'uint16', value: 3992 },
      ])
      .timer(0, 0)
      .records(0, 30)
      .timer(29, 4)
      .session({ elapsedS: 30 });

  test('is one recording with its times, sources and totals', () => {
    const recording = only(file());
    expect(recording).toMatchObject({
      sport: 'running',
      startTimeMs: fitStartMs,
      device: { maker: 'Garmin', product: 'Forerunner 255' },
      stated: { elapsedTimeS: 30 },
      hasFootPod: false,
      warnings: [],
      timerEvents: [
        { timeMs: fitStartMs, kind: 'start' },
        { timeMs: fitStartMs + 29_000, kind: 'stop' },
      ],
    });
    expect([...recording.timeMs]).toEqual(
      Array.from({ length: 30 }, (_, second) => fitStartMs + second * 1000),
    );
    expect(recording.columns.map(({ channel }) => channel).sort()).toEqual(['cadenceSpm', 'speedMps']);
    expect(recording.columns.every(({ values }) => values.length === 30)).toBe(true);
  });

  test('is read whole', () => {
    expect(readFit(file().close())).toMatchObject({ outcome: 'read', skipped: [] });
  });

  test('is the same from a view into a larger buffer', () => {
    const bytes = file().close();
    expect(readFit(joined(new Uint8Array(3), bytes).subarray(3))).toEqual(readFit(bytes));
  });

  test('is the same from a big-endian file', () => {
    const little = new HandMadeFit().records(0, 30).session({ elapsedS: 30 });
    const big = new HandMadeFit(true).records(0, 30).session({ elapsedS: 30 });
    expect(readFit(big.close())).toEqual(readFit(little.close()));
  });

  test('leaves the bytes as they were', () => {
    const bytes = file().close();
    const before = bytes.slice();
    readFit(bytes);
    expect(bytes).toEqual(before);
  });

  test('without cadence it is read all the same', () => {
    const noCadence = new HandMadeFit()
      .record(0, [speed(3)])
      .record(1, [speed(3)])
      .session();
    expect(column(only(noCadence), 'cadenceSpm')).toBeUndefined();
  });

  test('times that repeat or run backwards are handed on as written', () => {
    const shuffled = new HandMadeFit();
    for (const second of [5, 5, 3, 4]) shuffled.record(second, [speed(3)]);
    expect([...only(shuffled.session()).timeMs]).toEqual([5, 5, 3, 4].map((s) => fitStartMs + s * 1000));
  });

  test('laps and local time are read', () => {
    const withLap = new HandMadeFit()
      .records(0, 30)
      .message(19, [
        { number: 2, type: 'uint32', value: fitStart },
        { number: 7, type: 'uint32', value: 30_000 },
      ])
      .session()
      .message(34, [
        { number: 253, type: 'uint32', value: fitStart + 30 },
        { number: 5, type: 'uint32', value: fitStart + 30 + 7200 },
      ]);
    expect(only(withLap)).toMatchObject({
      laps: [{ startMs: fitStartMs, endMs: fitStartMs + 30_000 }],
      utcOffsetS: 7200,
    });
  });
});

describe('sources', () => {
  const developerFields = [{ number: 0, type: 'uint16', value: 2900, developer: 0 } as const];
  const withPod = (subSport: number) =>
    new HandMadeFit()
      .describe(0, 0x84, 'Speed', 'mm/s')
      .record(0, [speed(3)], { developerFields })
      .session({ more: [{ number: 6, type: 'enum', value: subSport }] });

  test('outdoors the native speed leads, a pod in a developer field stands behind it', () => {
    const recording = only(withPod(3));
    const native = column(recording, 'speedMps', 'record.speed');
    const pod = column(recording, 'speedMps', 'developer:Speed');
    expect(native?.values[0]).toBe(3);
    expect(pod?.values[0]).toBeCloseTo(2.9, 9);
    expect(native?.rank).toBeGreaterThan(pod?.rank ?? NaN);
  });

  test.each([
    ['on a treadmill', 1],
    ['on an indoor track', 45],
  ])('%s the pod leads, since the watch guesses', (_, subSport) => {
    const recording = only(withPod(subSport));
    const native = column(recording, 'speedMps', 'record.speed');
    expect(column(recording, 'speedMps', 'developer:Speed')?.rank).toBeGreaterThan(native?.rank ?? NaN);
  });

  test('enhanced and plain speed that contradict each other both stand in the file', () => {
    const recording = only(new HandMadeFit().record(0, [speed(3), enhancedSpeed(4)]).session());
    expect(recording.columns.map(({ source }) => source)).toEqual(['record.enhanced_speed', 'record.speed']);
  });

  test('packed speed and distance of an old watch are unpacked', () => {
    const packed: FitField = { number: 8, type: 'byte', value: Uint8Array.of(0x2c, 0x01, 0x0a) };
    const recording = only(new HandMadeFit().record(0, [packed]).session());
    expect(column(recording, 'speedMps')?.values[0]).toBe(3);
    expect(column(recording, 'distanceM')?.values[0]).toBe(10);
  });
});

describe('several sessions', () => {
  const triathlon = (summaryFirst: boolean) => {
    const file = new HandMadeFit().fileId();
    const sessions = () =>
      file
        .session({ sport: 'cycling', startS: 0, elapsedS: 20 })
        .session({ sport: 'transition', startS: 20, elapsedS: 10 })
        .session({ sport: 'running', startS: 30, elapsedS: 40 });
    if (summaryFirst) sessions();
    file.timer(0, 0).timer(19, 4).timer(30, 0).records(0, 70);
    if (!summaryFirst) sessions();
    return file;
  };

  test.each([
    ['after', false],
    ['before', true],
  ])('with summaries %s the records: only the run is a recording', (_, summaryFirst) => {
    const file = readFit(triathlon(summaryFirst).close());
    expect(file.recordings).toHaveLength(1);
    const [run] = file.recordings;
    expect([run.timeMs[0], run.timeMs.at(-1)]).toEqual([fitStartMs + 30_000, fitStartMs + 69_000]);
    expect(run.timerEvents).toEqual([{ timeMs: fitStartMs + 30_000, kind: 'start' }]);
    expect(file.skipped).toEqual([
      { sport: 'cycling', reason: 'The file calls this cycling; only running is analysed.' },
      { sport: 'transition', reason: 'A change between two sports; only running is analysed.' },
    ]);
  });

  test('two runs in one file are two recordings with their own samples', () => {
    const file = new HandMadeFit().records(0, 70).session({ startS: 0 }).session({ startS: 30 });
    expect(readFit(file.close()).recordings.map(({ timeMs }) => timeMs.length)).toEqual([30, 40]);
  });

  test('a session without samples is left out when another has some', () => {
    const file = new HandMadeFit().records(0, 30).session({ startS: 0 }).session({ startS: 900 });
    expect(readFit(file.close()).recordings).toHaveLength(1);
  });

  test('a sport that may be running is left to how the samples move', () => {
    expect(only(new HandMadeFit().records(0, 30).session({ sport: 'generic' })).sport).toBe('generic');
  });

  test('a walk alone gives no recording, and says what it was', () => {
    const file = new HandMadeFit().records(0, 30).session({ sport: 'walking' });
    expect(readFit(file.close())).toMatchObject({ recordings: [], skipped: [{ sport: 'walking' }] });
  });
});

describe('a file without a session', () => {
  test('is one recording of an unknown sport', () => {
    const recording = only(new HandMadeFit().records(0, 30));
    expect(recording).not.toHaveProperty('sport');
    expect(recording).toMatchObject({ stated: {}, timeMs: { length: 30 } });
  });

  test('takes the sport that the watch was set to', () => {
    const file = new HandMadeFit()
      .message(12, [
        { number: 0, type: 'enum', value: 1 },
        { number: 1, type: 'enum', value: 3 },
      ])
      .records(0, 30);
    expect(only(file)).toMatchObject({ sport: 'running', subSport: 'trail' });
  });

  test('of a ride is no run', () => {
    const file = new HandMadeFit().message(12, [{ number: 0, type: 'enum', value: 2 }]).records(0, 30);
    expect(readFit(file.close())).toMatchObject({ recordings: [], skipped: [{ sport: 'cycling' }] });
  });
});

describe('a faulty file', () => {
  const run = () => new HandMadeFit().fileId().records(0, 30).session({ elapsedS: 30 }).close();

  test('that ends too early gives what stands before the cut, with a warning', () => {
    const file = run();
    const read = readFit(file.subarray(0, file.length - 60));
    expect(read.outcome).toBe('partlyRead');
    expect(codes(read.recordings[0])).toEqual(['truncated']);
    expect(read.recordings[0].timeMs.length).toBeGreaterThan(20);
  });

  test('with a wrong checksum is used, with a warning', () => {
    const file = run();
    const read = readFit(withByte(file, file.length - 1, file[file.length - 1] ^ 0xff));
    expect(read.outcome).toBe('read');
    expect(codes(read.recordings[0])).toEqual(['badChecksum']);
    expect(read.recordings[0].timeMs).toHaveLength(30);
  });

  test('with bytes after the end is used, with a warning', () => {
    expect(codes(only(joined(run(), new Uint8Array(9))))).toEqual(['trailingBytes']);
  });

  test('that is damaged in the middle gives what stands before', () => {
    const file = run();
    const read = readFit(withByte(file, file.length - 30, 0x1f));
    expect(read.recordings[0].timeMs.length).toBeGreaterThan(0);
  });

  test('of several parts gives the recordings of each', () => {
    const { recordings } = readFit(joined(run(), run()));
    expect(recordings.map(({ timeMs }) => timeMs.length)).toEqual([30, 30]);
    expect(recordings.map(codes)).toEqual([['chainedFile'], ['chainedFile']]);
  });

  test('whose further parts hold no activity gives the one that does', () => {
    const pulse = new HandMadeFit().message(132, [{ number: 0, type: 'uint8', value: 9 }]).close();
    const settings = new HandMadeFit().fileId(2).records(0, 5).close();
    expect(codes(only(joined(run(), pulse, settings)))).toEqual(['chainedFile']);
  });

  test('whose second part is cut off is partly read, and the first part knows', () => {
    const file = joined(run(), run());
    const read = readFit(file.subarray(0, file.length - 5));
    expect(read.outcome).toBe('partlyRead');
    expect(read.recordings.map(codes)).toEqual([
      ['truncated', 'chainedFile'],
      ['truncated', 'chainedFile'],
    ]);
  });
});

describe('a file that cannot be used', () => {
  test.each([
    ['a planned workout', 5],
    ['a planned route', 6],
    ['all-day monitoring', 32],
  ])('%s is no run', (words, type) => {
    expect(failure(new HandMadeFit().fileId(type).records(0, 5))).toMatchObject({
      name: 'ActivityError',
      code: 'noRunning',
      message: `This FIT file holds ${words}, not a recorded run.`,
    });
  });

  test('the totals of a run without its samples are not enough', () => {
    expect(failure(new HandMadeFit().fileId().session({ elapsedS: 30 }))).toMatchObject({
      code: 'damaged',
      message: 'This file holds the totals of a run but no samples of it.',
    });
  });

  test('a file without messages is damaged', () => {
    expect(failure(new HandMadeFit())).toMatchObject({ code: 'damaged' });
  });

  test('damage before the first sample is named with its byte', () => {
    const file = withByte(new HandMadeFit().records(0, 30).close(), 14, 0x0f);
    expect(failure(file)).toMatchObject({ code: 'damaged', position: { byte: 14 } });
  });

  test('a protocol that nobody has published is named', () => {
    const file = withByte(new HandMadeFit().close(), 1, 0x70);
    expect(failure(file)).toMatchObject({ code: 'unsupportedVariant', position: { byte: 1 } });
  });

  test('an unknown protocol whose records can be read is read', () => {
    const file = withByte(new HandMadeFit().records(0, 30).close(), 1, 0x30);
    expect(only(file).timeMs).toHaveLength(30);
  });

  test('no bytes, a header alone and text are damaged', () => {
    expect(failure(new Uint8Array(0))).toMatchObject({ code: 'damaged', position: { byte: 0 } });
    expect(failure(new HandMadeFit().close().subarray(0, 14))).toMatchObject({ code: 'damaged' });
    expect(failure(new TextEncoder().encode('<gpx></gpx>'.repeat(20)))).toMatchObject({ code: 'damaged' });
  });

  test('hundreds of sessions are refused', () => {
    const file = new HandMadeFit().records(0, 5);
    for (let i = 0; i < 300; i++) file.session({ startS: i });
    expect(failure(file)).toMatchObject({ code: 'tooLarge' });
  });
});

describe('what is left behind', () => {
  test('no serial number, name or birth year of anybody is in the result', () => {
    const file = new HandMadeFit()
      .fileId(4, [{ number: 3, type: 'uint32z', value: 3_123_456_789 }])
      .message(3, [
        { number: 0, type: 'byte', value: 'Synthetic Someone' },
        { number: 2, type: 'uint8', value: 47 },
        { number: 3, type: 'uint8', value: 178 },
      ])
      .records(0, 3)
      .session({ more: [{ number: 110, type: 'byte', value: 'My secret run' }] });
    const text = JSON.stringify(readFit(file.close()));
    expect(text).toContain('"heightM":1.78');
    for (const secret of ['3123456789', 'Someone', 'secret', '47']) expect(text).not.toContain(secret);
  });

  test('distance and cadence are as the file counts them', () => {
    const recording = only(new HandMadeFit().record(0, [distance(5000), cadence(84)]).session());
    expect(column(recording, 'distanceM')?.values[0]).toBe(5000);
    expect(column(recording, 'cadenceSpm')).toMatchObject({
      counted: 'oneFoot',
      values: Float64Array.of(84),
    });
  });
});
