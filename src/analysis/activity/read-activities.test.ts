import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { tinyFit, tinyGpx, tinyTcx } from '../../../test/builders/tiny-files.js';
import { ActivityError, type ActivityErrorCode } from './activity-error.js';
import { readActivities } from './read-activities.js';

const files = { fit: tinyFit(), gpx: tinyGpx(), tcx: tinyTcx() } as const;
const formats = ['fit', 'gpx', 'tcx'] as const;

/** The code of the ActivityError, `read` without one; anything else is thrown on. */
function outcomeOf(bytes: Uint8Array): ActivityErrorCode | 'read' {
  try {
    readActivities(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof ActivityError) return error.code;
    throw error;
  }
}

describe.each(formats)('readActivities of a %s file', (format) => {
  test('finds the run with distance, speed, cadence of both feet and its zone', () => {
    const { activities, ...file } = readActivities(files[format]);
    expect(file).toEqual({ format, outcome: 'read', skipped: [] });
    expect(activities).toHaveLength(1);
    const [{ channels, ...activity }] = activities;
    expect(activity).toMatchObject({
      format,
      sport: 'running',
      timeZone: 'Europe/Berlin',
      elapsedTimeS: 120,
    });
    expect(channels.distanceM?.[120]).toBeCloseTo(360, 0);
    expect(channels.speedMps?.[60]).toBeCloseTo(3, 1);
    expect(channels.cadenceSpm?.[60]).toBe(168);
    expect(activity.pauses).toEqual([]);
  });

  test('the same gzipped is the same', () => {
    expect(readActivities(gzipSync(files[format]))).toEqual(readActivities(files[format]));
  });

  test('reading twice gives the same', () => {
    expect(readActivities(files[format])).toEqual(readActivities(files[format]));
  });

  test('the bytes are left as they were', () => {
    const before = files[format].slice();
    readActivities(files[format]);
    expect(files[format]).toEqual(before);
  });

  test('without cadence it is read all the same and says what brings it', () => {
    const write = { fit: tinyFit, gpx: tinyGpx, tcx: tinyTcx }[format];
    const [activity] = readActivities(write({ withCadence: false })).activities;
    expect(activity.channels.cadenceSpm).toBeUndefined();
    expect(activity.warnings.map(({ code }) => code)).toContain('noCadence');
  });

  test('cut anywhere it gives an ActivityFile or an ActivityError', () => {
    const bytes = files[format];
    const cut = fc.integer({ min: 0, max: bytes.length });
    fc.assert(
      fc.property(cut, (length) => void outcomeOf(bytes.subarray(0, length))),
      { seed: 20240601, numRuns: 250 },
    );
  });

  test('with bytes changed it gives an ActivityFile or an ActivityError', () => {
    const bytes = files[format];
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const mutated = bytes.slice();
        for (const [place, value] of changes) mutated[place] = value;
        outcomeOf(mutated);
      }),
      { seed: 20240601, numRuns: 400 },
    );
  });

  test('with a piece taken out, doubled or noise put in it gives an ActivityFile or an ActivityError', () => {
    const bytes = files[format];
    const place = fc.nat(bytes.length - 1);
    fc.assert(
      fc.property(place, place, fc.uint8Array({ maxLength: 64 }), (a, b, noise) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const head = bytes.subarray(0, from);
        const tail = bytes.subarray(to);
        outcomeOf(joined(head, tail));
        outcomeOf(joined(head, noise, tail));
        outcomeOf(joined(bytes.subarray(0, to), bytes.subarray(from)));
      }),
      { seed: 20240601, numRuns: 120 },
    );
  });

  test('gzipped and damaged it gives an ActivityFile or an ActivityError', () => {
    const packed = gzipSync(files[format]);
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(255), fc.boolean(), (place, value, isCut) => {
        const damaged = packed.slice(0, isCut ? place : packed.length);
        if (!isCut) damaged[place] = value;
        outcomeOf(damaged);
      }),
      { seed: 20240601, numRuns: 200 },
    );
  });
});

function joined(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

describe('readActivities of other bytes', () => {
  test.each([
    ['nothing', new Uint8Array(0)],
    ['a word', new TextEncoder().encode('hello')],
    ['a web page', new TextEncoder().encode('<!doctype html><html><body>404</body></html>')],
    ['zeros', new Uint8Array(5000)],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0)],
  ])('%s is no activity', (_name, bytes) => {
    expect(['notAnActivity', 'refused', 'unsupportedVariant']).toContain(outcomeOf(bytes));
  });

  test('any bytes give an ActivityFile or an ActivityError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void outcomeOf(bytes)),
      { seed: 20240601, numRuns: 400 },
    );
  });

  test('a bike ride is no run, and the error names it', () => {
    const cycling = 2;
    expect(outcomeOf(tinyFit({}, cycling))).toBe('noRunning');
    expect(() => readActivities(tinyFit({}, cycling))).toThrow(/cycling/);
  });

  test('a file cut in half keeps the first half', () => {
    const half = readActivities(files.fit.subarray(0, files.fit.length >> 1));
    expect(half.outcome).toBe('partlyRead');
    expect(half.activities[0].elapsedTimeS).toBeGreaterThan(40);
    expect(half.activities[0].warnings.map(({ code }) => code)).toContain('truncated');
  });

  test('two files chained end to end hold two runs', () => {
    const read = readActivities(joined(files.fit, files.fit));
    expect(read.activities).toHaveLength(2);
    expect(read.activities[1].channels.distanceM?.[120]).toBeCloseTo(360, 1);
  });

  test('what the runner says about cadence and zone is taken', () => {
    const [activity] = readActivities(files.gpx, {
      cadenceCounted: 'bothFeet',
      timeZone: 'Asia/Tokyo',
    }).activities;
    expect(activity.channels.cadenceSpm?.[60]).toBe(84);
    expect(activity).toMatchObject({
      timeZone: 'Asia/Tokyo',
      cadenceScale: { counted: 'bothFeet', decidedBy: 'set by the runner' },
    });
  });
});
