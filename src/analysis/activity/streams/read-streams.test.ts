import fc from 'fast-check';
import { ActivityError } from '../activity-error.js';
import { detectFormat } from '../detect.js';
import { limits } from '../limits.js';
import { readActivities } from '../read-activities.js';
import { readStreams } from './read-streams.js';
import { writeStreams, type RecordedStreams } from './streams.js';

const seconds = Array.from({ length: 121 }, (_, second) => second);
const encode = (text: string) => new TextEncoder().encode(text);

/** Two minutes at 3 m/s northwards from Munich with 84 steps of one foot a minute, as Strava gives them. */
const aRun = (changes: Partial<RecordedStreams> = {}): RecordedStreams => ({
  provider: 'strava',
  startTime: '2026-03-01T06:30:00Z',
  sport: 'Run',
  cadenceOneFoot: true,
  elapsedTimeS: 120,
  device: 'Garmin Forerunner 255',
  ...changes,
  channels: {
    timeS: seconds,
    distanceM: seconds.map((second) => 3 * second),
    latitudeDeg: seconds.map((second) => 48 + second * 2.7e-5),
    longitudeDeg: seconds.map(() => 11),
    altitudeM: seconds.map(() => 500),
    speedMps: seconds.map(() => 3),
    heartRateBpm: seconds.map((second) => (second === 5 ? null : 140)),
    cadenceRpm: seconds.map(() => 84),
    moving: seconds.map(() => true),
    ...changes.channels,
  },
});
const bytesOf = (changes?: Partial<RecordedStreams>) => encode(writeStreams(aRun(changes)));
const activityOf = (changes?: Partial<RecordedStreams>) => readActivities(bytesOf(changes)).activities[0];
const channels = (changed: object) => ({ channels: changed as RecordedStreams['channels'] });

/** Over the limit by one byte, and otherwise a recording. */
function tooMuch(): Uint8Array {
  const bytes = new Uint8Array(limits.streamsBytes + 1).fill(32);
  bytes.set(bytesOf());
  return bytes;
}

function refusal(bytes: Uint8Array): ActivityError {
  try {
    readActivities(bytes);
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('a recording that came as streams', () => {
  test('is told by its first key and read as any other', () => {
    expect(detectFormat(bytesOf())).toBe('streams');
    const activity = activityOf();
    expect(activity).toMatchObject({
      format: 'streams',
      sport: 'running',
      startTimeMs: Date.UTC(2026, 2, 1, 6, 30),
      elapsedTimeS: 120,
      timeZone: 'Europe/Berlin',
      device: { maker: 'garmin', product: 'Forerunner 255' },
    });
    expect(activity.channels.distanceM?.[120]).toBe(360);
    expect(activity.channels.heartRateBpm?.[5]).toBeNaN();
  });

  test('cadence of one foot is doubled, that of both feet is not, and the reason names the provider', () => {
    expect(activityOf().channels.cadenceSpm?.[60]).toBe(168);
    expect(activityOf().cadenceScale?.decidedBy).toBe('the provider counts one foot: doubled');
    const both = { cadenceOneFoot: false, ...channels({ cadenceRpm: seconds.map(() => 168) }) };
    expect(activityOf(both).channels.cadenceSpm?.[60]).toBe(168);
  });

  test('another sport is no run', () => {
    expect(refusal(bytesOf({ sport: 'Ride' })).code).toBe('noRunning');
    expect(activityOf({ sport: 'TrailRun' }).subSport).toBe('trail');
  });

  test('a channel of another length is left out with a word, the others stay', () => {
    const activity = activityOf(channels({ speedMps: [3, 3] }));
    expect(activity.warnings.map(({ code }) => code)).toContain('oddField');
    expect(activity.channels.cadenceSpm?.[60]).toBe(168);
  });

  test('what is no number counts as nothing measured', () => {
    const odd = [NaN, Infinity, null, '84', {}, [84], true];
    const activity = activityOf(
      channels({ heartRateBpm: seconds.map((s) => (s < odd.length ? odd[s] : 140)) }),
    );
    expect([...(activity.channels.heartRateBpm ?? [])].slice(0, 8)).toEqual([...odd.map(() => NaN), 140]);
  });

  test('a name of every object is no channel, and changes nothing else', () => {
    const text = writeStreams(aRun()).replace(
      '"channels":{',
      '"__proto__":{"polluted":1},"channels":{"__proto__":{"polluted":[1]},"constructor":[1],',
    );
    const { recordings } = readStreams(encode(text));
    expect(recordings[0].columns.map(({ channel }) => channel)).not.toContain('constructor');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    ['no start', bytesOf({ startTime: 'yesterday' }), 'noTime'],
    ['no times', bytesOf(channels({ timeS: [] })), 'noTime'],
    ['times that are none', bytesOf(channels({ timeS: seconds.map(() => 'x') })), 'noTime'],
    ['a text that breaks off', bytesOf().subarray(0, 500), 'damaged'],
    ['bytes that are no text', Uint8Array.of(...bytesOf().subarray(0, 60), 0xff, 0xfe), 'damaged'],
    [
      'a list a million deep',
      encode('{"format":"stridecheck.streams/1","channels":' + '['.repeat(1e6)),
      'damaged',
    ],
    ['any other JSON', encode('{"a":1}'), 'notAnActivity'],
    ['too much', tooMuch(), 'tooLarge'],
  ])('%s is refused', (_, bytes, code) => {
    expect(refusal(bytes).code).toBe(code);
  });

  test('more points than a run has are cut, and it says so', () => {
    const timeS = Array.from({ length: limits.samples + 10 }, (_, second) => second);
    const { recordings } = readStreams(encode(writeStreams(aRun({ channels: { timeS } as never }))));
    expect(recordings[0].timeMs).toHaveLength(limits.samples);
    expect(recordings[0].warnings.map(({ code }) => code)).toContain('tooManySamples');
  });

  test('whatever stands in the container, it is read or refused', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('startTime', 'sport', 'device', 'channels', 'elapsedTimeS', 'cadenceOneFoot'),
          fc.jsonValue(),
        ),
        (said) => {
          const text = JSON.stringify({
            format: 'stridecheck.streams/1',
            startTime: '2026-03-01T06:30:00Z',
            ...said,
          });
          expect(['damaged', 'noTime', 'noRunning']).toContain(refusal(encode(text)).code);
        },
      ),
    );
  });
});
