import fc from 'fast-check';
import { tinyGpx } from '../../../../test/builders/tiny-files.js';
import {
  bytesOf,
  gpxFile,
  gpxSegment,
  pointsAt,
  timeAt,
  type WrittenPoint,
} from '../../../../test/builders/xml-files.js';
import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';
import type { RecordedFile, Recording } from '../recording.js';
import { readGpx } from './read-gpx.js';

const track = (points: readonly WrittenPoint[], before = '<type>running</type>') =>
  `<trk>${before}${gpxSegment(points)}</trk>`;
const extension = (inside: string) => `<extensions>${inside}</extensions>`;
const cadenceOf = (cadence: number) =>
  extension(`<gpxtpx:TrackPointExtension><gpxtpx:cad>${cadence}</gpxtpx:cad></gpxtpx:TrackPointExtension>`);
const only = ({ recordings }: RecordedFile): Recording => {
  expect(recordings).toHaveLength(1);
  return recordings[0];
};
const columns = (recording: Recording) =>
  Object.fromEntries(recording.columns.map(({ source, values }) => [source, [...values]]));
const read = (points: readonly WrittenPoint[], before?: string) =>
  only(readGpx(gpxFile(track(points, before))));

function refusal(bytes: Uint8Array): ActivityError {
  try {
    readGpx(bytes);
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a GPX track', () => {
  it('is a recording with times, positions, altitude, heart rate and cadence as written', () => {
    const inside = `<ele>512.5</ele>${extension('<ns3:TrackPointExtension><ns3:hr>140</ns3:hr><ns3:cad>84</ns3:cad></ns3:TrackPointExtension>')}`;
    const file = readGpx(gpxFile(track(pointsAt([0, 1], () => inside))));
    const recording = only(file);
    expect(file).toMatchObject({ outcome: 'read', skipped: [] });
    expect(recording).toMatchObject({
      sport: 'running',
      subSport: 'generic',
      device: { maker: 'garmin', product: 'Forerunner 255' },
      timerEvents: [],
      laps: [],
      stated: {},
      warnings: [],
    });
    expect([...recording.timeMs]).toEqual([Date.parse(timeAt(0)), Date.parse(timeAt(1))]);
    expect(columns(recording)).toEqual({
      'trkpt.lat': [48, 48.000027],
      'trkpt.lon': [11, 11],
      ele: [512.5, 512.5],
      'ns3:hr': [140, 140],
      'ns3:cad': [84, 84],
    });
  });

  it.each([
    ['gpxtpx:cad', '<gpxtpx:TrackPointExtension><gpxtpx:cad>84</gpxtpx:cad></gpxtpx:TrackPointExtension>'],
    ['ns3:cad', '<ns3:TrackPointExtension><ns3:cad>84</ns3:cad></ns3:TrackPointExtension>'],
    ['gpxdata:cadence', '<gpxdata:cadence>84</gpxdata:cadence>'],
    ['cadence', '<cadence>84</cadence>'],
    ['RunCadence', '<RunCadence>84</RunCadence>'],
  ])('has cadence under the name %s, and leaves open which foot it counts', (name, inside) => {
    const [cadence] = read(pointsAt([0, 1], () => extension(inside))).columns.filter(
      ({ channel }) => channel === 'cadenceSpm',
    );
    expect(cadence.source).toBe(name);
    expect(cadence.counted).toBeUndefined();
    expect([...cadence.values]).toEqual([84, 84]);
  });

  it('keeps two sources of cadence apart, the more exact name first', () => {
    const both = extension('<cadence>90</cadence><gpxtpx:cad>84</gpxtpx:cad>');
    const found = read(pointsAt([0, 1], () => both)).columns.filter(
      ({ channel }) => channel === 'cadenceSpm',
    );
    expect(found.sort((a, b) => b.rank - a.rank).map(({ source }) => source)).toEqual([
      'gpxtpx:cad',
      'cadence',
    ]);
  });

  it('has speed and power from extensions, and speed from GPX 1.0', () => {
    const inside =
      '<speed>3.1</speed><extensions><gpxtpx:speed>3.2</gpxtpx:speed><power>250</power></extensions>';
    expect(columns(read(pointsAt([0, 1], () => inside)))).toMatchObject({
      speed: [3.1, 3.1],
      'gpxtpx:speed': [3.2, 3.2],
      power: [250, 250],
    });
  });

  it('has distance from an extension only when it is a running total', () => {
    const total = pointsAt([0, 1, 2, 3], (s) => extension(`<gpxdata:distance>${3 * s}</gpxdata:distance>`));
    expect(columns(read(total))).toMatchObject({ 'gpxdata:distance': [0, 3, 6, 9] });
    const eachStep = pointsAt([0, 1, 2, 3], (s) =>
      extension(`<opentracks:distance>${s % 2 === 0 ? 3.1 : 2.9}</opentracks:distance>`),
    );
    expect(columns(read(eachStep))).not.toHaveProperty('opentracks:distance');
  });

  it('has NaN where a point says nothing or nonsense, never 0', () => {
    const points = pointsAt([0, 1, 2, 3], (s) => (s === 0 ? cadenceOf(84) : ''));
    const nonsense = { ...points[2], inside: extension('<cad>fast</cad><hr/>') };
    const recording = read([points[0], points[1], nonsense, { time: points[3].time }]);
    expect(columns(recording)).toMatchObject({
      'gpxtpx:cad': [84, NaN, NaN, NaN],
      'trkpt.lat': [48, 48.000027, expect.any(Number), NaN],
    });
  });

  it('keeps points in file order when time runs backwards', () => {
    const seconds = [5, 4, 9, 9, 1];
    const { timeMs } = read(pointsAt(seconds));
    expect([...timeMs]).toEqual(seconds.map((second) => Date.parse(timeAt(second))));
  });

  it('keeps a point whose time cannot be read, without a time', () => {
    const points = pointsAt([0, 1, 2]).map((point, i) => (i === 1 ? { ...point, time: 'later' } : point));
    expect(read(points).timeMs[1]).toBeNaN();
  });

  it('may be without positions', () => {
    const recording = read(
      pointsAt([0, 1], () => cadenceOf(84)).map(({ time, inside }) => ({ time, inside })),
    );
    expect(Object.keys(columns(recording))).toEqual(['gpxtpx:cad']);
  });

  it('says where its later segments begin', () => {
    const segments = [[0, 1], [], [60, 61], [90]].map((seconds) => gpxSegment(pointsAt(seconds))).join('');
    const recording = only(readGpx(gpxFile(`<trk>${segments}</trk>`)));
    expect(recording.timeMs).toHaveLength(5);
    expect(recording.timerEvents).toEqual(
      [60, 90].map((second) => ({ kind: 'segment', timeMs: Date.parse(timeAt(second)) })),
    );
  });

  it('begins a segment at its first point with a time', () => {
    const later = [{ lat: 48, lon: 11 }, ...pointsAt([60, 61])];
    const segments = gpxSegment(pointsAt([0, 1, 2])) + gpxSegment(later);
    const { timerEvents } = only(readGpx(gpxFile(`<trk>${segments}</trk>`)));
    expect(timerEvents).toEqual([{ kind: 'segment', timeMs: Date.parse(timeAt(60)) }]);
  });

  it.each([
    ['running', { sport: 'running', subSport: 'generic' }],
    ['trail_running', { sport: 'running', subSport: 'trail' }],
    ['9', { sport: 'running', subSport: 'generic' }],
    ['Other', { sport: undefined, subSport: undefined }],
  ])('of type %s has its sport', (type, sport) => {
    const { sport: found, subSport } = read(pointsAt([0, 1]), `<type>${type}</type>`);
    expect({ sport: found, subSport }).toEqual(sport);
  });

  it('takes its type from nowhere but itself', () => {
    const link = '<link href="a"><type>text/html</type></link>';
    expect(read(pointsAt([0, 1]), link).sport).toBeUndefined();
  });

  it('with local times says how far they are from UTC; +00:00 says nothing', () => {
    const local = (offset: string) =>
      read(pointsAt([0, 1]).map((point) => ({ ...point, time: point.time?.replace('Z', offset) })));
    expect(local('+02:00').utcOffsetS).toBe(7200);
    expect(local('+02:00').timeMs[0]).toBe(Date.parse(timeAt(0)) - 7_200_000);
    expect(local('+00:00')).not.toHaveProperty('utcOffsetS');
    expect(local('Z')).not.toHaveProperty('utcOffsetS');
  });

  it('never takes on the time, height or cadence of something that is no point', () => {
    const file = gpxFile(
      `<metadata><time>${timeAt(500)}</time></metadata><wpt lat="1" lon="1"><ele>9</ele><time>${timeAt(900)}</time></wpt>` +
        `<rte><rtept lat="2" lon="2"><time>${timeAt(901)}</time></rtept></rte>` +
        `<trk><extensions><cad>10</cad></extensions>${gpxSegment(pointsAt([0, 1]))}</trk>`,
    );
    const recording = only(readGpx(file));
    expect(recording.timeMs).toHaveLength(2);
    expect(Object.keys(columns(recording))).toEqual(['trkpt.lat', 'trkpt.lon']);
  });
});

describe('a GPX file', () => {
  it('gives each of its tracks as a recording', () => {
    const file = readGpx(gpxFile(track(pointsAt([0, 1])) + track(pointsAt([100, 101, 102]))));
    expect(file.recordings.map(({ timeMs }) => timeMs.length)).toEqual([2, 3]);
  });

  it('lists tracks that hold nothing to analyse, and other sports', () => {
    const file = readGpx(
      gpxFile(
        track(pointsAt([0, 1])) +
          track([]) +
          track(pointsAt([0])) +
          track([{ lat: 1, lon: 1 }]) +
          track([...pointsAt([0, 1]), { lat: 1 }, { lat: 2 }, { lat: 3 }]) +
          track(pointsAt([0, 1]), '<type>cycling</type>'),
      ),
    );
    expect(file.recordings).toHaveLength(1);
    expect(file.skipped).toEqual([
      { sport: 'running', reason: 'This track is empty.' },
      { sport: 'running', reason: 'This track holds a single point.' },
      { sport: 'running', reason: 'The points of this track have no times.' },
      { sport: 'running', reason: 'Most points of this track have no times.' },
      { sport: 'cycling', reason: 'This is no run: the file says "cycling".' },
    ]);
  });

  it('of other sports only has no recordings, and no error', () => {
    const file = readGpx(gpxFile(track(pointsAt([0, 1]), '<type>cycling</type>')));
    expect(file).toMatchObject({ recordings: [], skipped: [{ sport: 'cycling' }], outcome: 'read' });
  });

  it('of points without times is a planned route, with the line of the first point', () => {
    const error = refusal(
      gpxFile(
        track([
          { lat: 1, lon: 1 },
          { lat: 2, lon: 1 },
        ]),
      ),
    );
    expect(error).toMatchObject({ code: 'noTime', position: { line: 4 } });
    expect(error.message).toContain('planned route');
  });

  it('whose points mostly have no times is a planned route too', () => {
    const drawn = [1, 2, 3, 4].map((lat) => ({ lat, lon: 1 }));
    expect(refusal(gpxFile(track([...drawn, ...pointsAt([0, 1])])))).toMatchObject({ code: 'noTime' });
  });

  it.each([
    ['a route', '<rte><rtept lat="1" lon="1"/></rte>'],
    ['waypoints', '<wpt lat="1" lon="1"/>'],
  ])('of %s only is a plan', (_, inside) => {
    expect(refusal(gpxFile(inside))).toMatchObject({ code: 'noTime', position: { line: 3 } });
  });

  it('without any point holds nothing', () => {
    expect(refusal(gpxFile(''))).toMatchObject({ code: 'damaged' });
    expect(refusal(gpxFile(track([])))).toMatchObject({ code: 'damaged' });
    expect(refusal(gpxFile(track(pointsAt([0]))))).toMatchObject({ code: 'damaged' });
  });

  it('with a DOCTYPE is refused', () => {
    expect(refusal(bytesOf('<?xml version="1.0"?><!DOCTYPE gpx><gpx/>')).code).toBe('refused');
  });

  it('of more tracks than the limit gives the first ones and says so', () => {
    const many = Array.from({ length: limits.activities + 5 }, () => track(pointsAt([0, 1]))).join('');
    const file = readGpx(gpxFile(many));
    expect(file.recordings).toHaveLength(limits.activities);
    expect(file.skipped[0].reason).toContain('first 200');
  });

  it('keeps no name, description, author or link', () => {
    const personal = '<name>Home of Ann</name><desc>Secret</desc><link href="https://ann.example"/>';
    const file = readGpx(
      gpxFile(`<metadata><author><name>Ann</name></author></metadata>${track(pointsAt([0, 1]), personal)}`),
    );
    expect(JSON.stringify(file)).not.toMatch(/Ann|Secret|ann\.example/);
  });
});

describe('a GPX file that is cut or damaged', () => {
  const whole = gpxFile(
    track(
      pointsAt([0, 1, 2, 3, 4], () => cadenceOf(84)),
      '<type>running</type>',
    ),
  );
  const text = new TextDecoder().decode(whole);
  const upTo = (mark: string, nth: number) => {
    let at = -1;
    for (let i = 0; i < nth; i++) at = text.indexOf(mark, at + 1);
    return text.slice(0, at);
  };

  it('is used up to the last whole point before the cut, with a warning and its place', () => {
    const file = readGpx(bytesOf(upTo('</trkpt>', 4)));
    const recording = only(file);
    expect(file.outcome).toBe('partlyRead');
    expect(recording.timeMs).toHaveLength(3);
    expect(columns(recording)['gpxtpx:cad']).toEqual([84, 84, 84]);
    expect(recording.warnings).toEqual([
      { code: 'truncated', atS: 2, message: 'The file breaks off (line 7); what stands before was used.' },
    ]);
  });

  it('is used up to the damage in its middle', () => {
    const file = readGpx(bytesOf(`${upTo('<trkpt', 4)}<<<\u0000${text.slice(-200)}`));
    expect(file.outcome).toBe('partlyRead');
    expect(only(file).timeMs).toHaveLength(3);
    expect(only(file).warnings).toMatchObject([{ code: 'damagedPart', atS: 2 }]);
  });

  it('keeps whole tracks before the damage as they are', () => {
    const second = track(pointsAt([100, 101, 102]));
    const file = readGpx(bytesOf(text.replace('</gpx>', second.slice(0, -30))));
    expect(file.recordings.map(({ warnings }) => warnings.length)).toEqual([0, 1]);
  });

  it('is damaged when no two points stand before, with the line', () => {
    expect(refusal(bytesOf(upTo('<trkpt', 1)))).toMatchObject({ code: 'damaged', position: { line: 4 } });
    expect(refusal(bytesOf('<gpx>\n<trk></gpx>'))).toMatchObject({ code: 'damaged', position: { line: 2 } });
  });

  it('with something after its end is read whole, with a warning', () => {
    const file = readGpx(bytesOf(`${text}\u0000\u0000`));
    expect(file.outcome).toBe('read');
    expect(only(file).timeMs).toHaveLength(5);
    expect(only(file).warnings).toMatchObject([{ code: 'trailingBytes' }]);
  });

  it('cut at any byte gives points of the whole file, in order, or an ActivityError', () => {
    const wholeTimes = [...only(readGpx(whole)).timeMs];
    for (let end = 0; end < whole.length; end++) {
      try {
        const { timeMs } = only(readGpx(whole.subarray(0, end)));
        expect([...timeMs]).toEqual(wholeTimes.slice(0, timeMs.length));
      } catch (error) {
        if (!(error instanceof ActivityError)) throw error;
      }
    }
  });
});

describe('any bytes offered as GPX', () => {
  const start = tinyGpx({ seconds: 20 });
  const edit = fc.record({
    at: fc.nat(start.length - 1),
    remove: fc.nat(40),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom('<', '>', '&', '<!--', ']]>', '<trk>', '</trkseg>', '<!DOCTYPE', '"', '\u0000')
        .map(bytesOf),
    ),
  });

  it('end in recordings of consistent length or in an ActivityError', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let bytes = start;
        for (const { at, remove, insert } of edits) {
          bytes = new Uint8Array([...bytes.subarray(0, at), ...insert, ...bytes.subarray(at + remove)]);
        }
        try {
          for (const { timeMs, columns: found } of readGpx(bytes).recordings) {
            for (const { values } of found) expect(values).toHaveLength(timeMs.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ActivityError);
        }
      }),
      { seed: 6, numRuns: 400 },
    );
  });
});
