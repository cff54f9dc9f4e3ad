import fc from 'fast-check';
import { tinyTcx } from '../../../../test/builders/tiny-files.js';
import {
  bytesOf,
  pointsAt,
  tcxActivity,
  tcxFile,
  tcxLap,
  tcxTrack,
  timeAt,
  type WrittenPoint,
} from '../../../../test/builders/xml-files.js';
import { ActivityError } from '../activity-error.js';
import type { RecordedFile, Recording } from '../recording.js';
import { readTcx } from './read-tcx.js';

const msAt = (second: number) => Date.parse(timeAt(second));
const summary = (seconds: number, metres: number, more = '') =>
  `<TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${metres}</DistanceMeters>${more}`;
const tpx = (inside: string) => `<Extensions><ns3:TPX>${inside}</ns3:TPX></Extensions>`;
const activities = (...inside: readonly string[]) => tcxFile(`<Activities>${inside.join('')}</Activities>`);
const oneLap = (points: readonly WrittenPoint[]) =>
  activities(tcxActivity(tcxLap(timeAt(0), summary(60, 180), tcxTrack(points))));
const only = ({ recordings }: RecordedFile): Recording => {
  expect(recordings).toHaveLength(1);
  return recordings[0];
};
const columns = (recording: Recording) =>
  Object.fromEntries(recording.columns.map(({ source, values }) => [source, [...values]]));

function refusal(bytes: Uint8Array): ActivityError {
  try {
    readTcx(bytes);
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a TCX activity', () => {
  it('is a recording with everything that its points hold', () => {
    const inside = `<AltitudeMeters>512.5</AltitudeMeters><DistanceMeters>3</DistanceMeters><HeartRateBpm><Value>140</Value></HeartRateBpm>${tpx('<ns3:Speed>3.1</ns3:Speed><ns3:RunCadence>84</ns3:RunCadence><ns3:Watts>250</ns3:Watts>')}`;
    const recording = only(readTcx(oneLap(pointsAt([0, 1], () => inside))));
    expect(recording).toMatchObject({
      sport: 'running',
      subSport: 'generic',
      startTimeMs: msAt(0),
      warnings: [],
    });
    expect([...recording.timeMs]).toEqual([msAt(0), msAt(1)]);
    expect(columns(recording)).toEqual({
      LatitudeDegrees: [48, 48.000027],
      LongitudeDegrees: [11, 11],
      AltitudeMeters: [512.5, 512.5],
      DistanceMeters: [3, 3],
      HeartRateBpm: [140, 140],
      'ns3:Speed': [3.1, 3.1],
      'ns3:RunCadence': [84, 84],
      'ns3:Watts': [250, 250],
    });
  });

  it('has two sources when its points hold Cadence and RunCadence, the run’s own first', () => {
    const both = `<Cadence>60</Cadence>${tpx('<ns3:RunCadence>84</ns3:RunCadence>')}`;
    const found = only(readTcx(oneLap(pointsAt([0, 1], () => both)))).columns.filter(
      ({ channel }) => channel === 'cadenceSpm',
    );
    expect(found.sort((a, b) => b.rank - a.rank).map(({ source }) => source)).toEqual([
      'ns3:RunCadence',
      'Cadence',
    ]);
    expect(found.every(({ counted }) => counted === undefined)).toBe(true);
  });

  it('has run cadence in Cadence, as Polar and Suunto write it, and in TPX without a prefix', () => {
    const polar = only(readTcx(oneLap(pointsAt([0, 1], () => '<Cadence>84</Cadence>'))));
    expect(columns(polar)).toMatchObject({ Cadence: [84, 84] });
    const strava = '<Extensions><TPX xmlns="http://x"><RunCadence>84</RunCadence></TPX></Extensions>';
    expect(columns(only(readTcx(oneLap(pointsAt([0, 1], () => strava)))))).toMatchObject({
      RunCadence: [84, 84],
    });
  });

  it('never takes a lap’s summary for a sample', () => {
    const lap = summary(
      60,
      180,
      '<AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm><Intensity>Active</Intensity><Cadence>80</Cadence>',
    );
    const extension = '<Extensions><ns3:LX><ns3:AvgRunCadence>85</ns3:AvgRunCadence></ns3:LX></Extensions>';
    const file = activities(tcxActivity(tcxLap(timeAt(0), lap, tcxTrack(pointsAt([0, 1])), extension)));
    const recording = only(readTcx(file));
    expect(Object.keys(columns(recording))).toEqual(['LatitudeDegrees', 'LongitudeDegrees']);
    expect(recording.laps).toEqual([
      { startMs: msAt(0), endMs: msAt(60), distanceM: 180, avgCadence: 85, intensity: 'active' },
    ]);
  });

  it('has the lap’s Cadence where there is no AvgRunCadence', () => {
    const lap = tcxLap(timeAt(0), summary(60, 180, '<Cadence>80</Cadence>'), tcxTrack(pointsAt([0, 1])));
    expect(only(readTcx(activities(tcxActivity(lap)))).laps).toMatchObject([{ avgCadence: 80 }]);
  });

  it('states the sums over its laps', () => {
    const laps = [0, 300].map((start) =>
      tcxLap(timeAt(start), summary(300.5, 1000.25), tcxTrack(pointsAt([start, start + 1]))),
    );
    expect(only(readTcx(activities(tcxActivity(laps.join(''))))).stated).toEqual({
      distanceM: 2000.5,
      timerTimeS: 601,
    });
  });

  it('states nothing that its laps do not, and never 0', () => {
    const laps = tcxLap(timeAt(0), '<DistanceMeters>0</DistanceMeters>', tcxTrack(pointsAt([0, 1])));
    expect(only(readTcx(activities(tcxActivity(laps)))).stated).toEqual({});
  });

  it('has laps that last to their last point when their own time leaves out a pause', () => {
    const lap = tcxLap(
      timeAt(0),
      summary(60, 180),
      tcxTrack(pointsAt([0, 30])),
      tcxTrack(pointsAt([90, 120])),
    );
    expect(only(readTcx(activities(tcxActivity(lap)))).laps).toMatchObject([
      { startMs: msAt(0), endMs: msAt(120) },
    ]);
  });

  it('leaves out a lap without a place in time', () => {
    const lap = tcxLap('yesterday', summary(60, 180), tcxTrack(pointsAt([0, 1])));
    const recording = only(readTcx(activities(tcxActivity(lap))));
    expect(recording.laps).toEqual([]);
    expect(recording).not.toHaveProperty('startTimeMs');
    expect(recording.stated).toEqual({ distanceM: 180, timerTimeS: 60 });
  });

  it('says where a later track of a lap begins; the first track of a lap is no pause', () => {
    const first = tcxLap(
      timeAt(0),
      summary(60, 180),
      tcxTrack(pointsAt([0, 1])),
      tcxTrack(pointsAt([50, 51])),
    );
    const second = tcxLap(timeAt(60), summary(60, 180), tcxTrack(pointsAt([60, 61])));
    expect(only(readTcx(activities(tcxActivity(first + second)))).timerEvents).toEqual([
      { kind: 'segment', timeMs: msAt(50) },
    ]);
  });

  it('makes no pause of a later track that goes on at the same second', () => {
    const lap = tcxLap(timeAt(0), summary(60, 180), tcxTrack(pointsAt([0, 1])), tcxTrack(pointsAt([1, 2])));
    expect(only(readTcx(activities(tcxActivity(lap)))).timerEvents).toEqual([]);
  });

  it('may be without positions, and knows a foot pod', () => {
    const inside =
      '<DistanceMeters>3</DistanceMeters><Extensions><TPX CadenceSensor="Footpod"><RunCadence>84</RunCadence></TPX></Extensions>';
    const points = [0, 1].map((second) => ({ time: timeAt(second), inside }));
    const recording = only(readTcx(oneLap(points)));
    expect(Object.keys(columns(recording))).toEqual(['DistanceMeters', 'RunCadence']);
    expect(recording.hasFootPod).toBe(true);
  });

  it('names its device without the serial number', () => {
    const creator =
      '<Creator xsi:type="Device_t"><Name>Garmin Forerunner 220</Name><UnitId>3888752595</UnitId></Creator>';
    const lap = tcxLap(timeAt(0), summary(60, 180), tcxTrack(pointsAt([0, 1])));
    const file = readTcx(activities(tcxActivity(lap, 'Running', creator)));
    expect(only(file).device).toEqual({ maker: 'garmin', product: 'Forerunner 220' });
    expect(JSON.stringify(file)).not.toContain('3888752595');
  });

  it('takes no name of an author or a plan for its device, and keeps no notes', () => {
    const lap = tcxLap(timeAt(0), summary(60, 180), tcxTrack(pointsAt([0, 1])), '<Notes>Ann at home</Notes>');
    const rest = '<Notes>Ann</Notes><Training><Plan><Name>Plan of Ann</Name></Plan></Training>';
    const file = tcxFile(
      `<Activities>${tcxActivity(lap, 'Running', rest)}</Activities><Author><Name>Connect Api</Name></Author>`,
    );
    expect(only(readTcx(file)).device).toEqual({});
    expect(JSON.stringify(readTcx(file))).not.toContain('Ann');
  });

  it('with local times says how far they are from UTC', () => {
    const points = pointsAt([0, 1]).map((point) => ({ ...point, time: point.time?.replace('Z', '-05:00') }));
    expect(only(readTcx(oneLap(points))).utcOffsetS).toBe(-18_000);
  });
});

describe('a TCX file', () => {
  const run = (start: number) =>
    tcxActivity(tcxLap(timeAt(start), summary(60, 180), tcxTrack(pointsAt([start, start + 1]))));

  it('gives each activity as a recording, also those of a multi-sport session', () => {
    const multi = `<MultiSportSession><Id>x</Id><FirstSport>${run(0)}</FirstSport><NextSport>${run(5000)}</NextSport></MultiSportSession>`;
    const { recordings } = readTcx(activities(multi, run(90_000)));
    expect(recordings.map(({ timeMs }) => timeMs[0])).toEqual([0, 5000, 90_000].map(msAt));
    expect(recordings.map(({ laps }) => laps.length)).toEqual([1, 1, 1]);
  });

  it('lists activities of other sports and those without points', () => {
    const ride = tcxActivity(tcxLap(timeAt(0), '', tcxTrack(pointsAt([0, 1]))), 'Biking');
    const byHand = tcxActivity(tcxLap(timeAt(0), summary(1800, 5000)));
    const file = readTcx(activities(run(0), ride, byHand));
    expect(file.recordings).toHaveLength(1);
    expect(file.skipped).toEqual([
      { sport: 'biking', reason: 'This is no run: the file says "biking".' },
      { sport: 'running', reason: 'This activity is empty.' },
    ]);
  });

  it('of other sports only has no recordings, and no error', () => {
    const ride = tcxActivity(tcxLap(timeAt(0), '', tcxTrack(pointsAt([0, 1]))), 'Biking');
    expect(readTcx(activities(ride))).toMatchObject({ recordings: [], skipped: [{ sport: 'biking' }] });
  });

  it('of sport Other leaves the sport open', () => {
    const other = tcxActivity(tcxLap(timeAt(0), '', tcxTrack(pointsAt([0, 1]))), 'Other');
    expect(only(readTcx(activities(other))).sport).toBeUndefined();
  });

  it.each([
    ['course', `<Courses><Course><Name>x</Name>${tcxTrack(pointsAt([0, 1, 2]))}</Course></Courses>`],
    ['planned workout', '<Workouts><Workout Sport="Running"><Name>x</Name></Workout></Workouts>'],
  ])('that holds a %s only is a plan', (what, inside) => {
    const error = refusal(tcxFile(inside));
    expect(error).toMatchObject({ code: 'noTime', position: { line: 3 } });
    expect(error.message).toContain(what);
  });

  it('of points without times has no times', () => {
    expect(
      refusal(
        oneLap([
          { lat: 1, lon: 1 },
          { lat: 2, lon: 1 },
        ]),
      ),
    ).toMatchObject({ code: 'noTime' });
  });

  it('without activities or points holds nothing', () => {
    expect(refusal(tcxFile(''))).toMatchObject({ code: 'damaged' });
    expect(refusal(oneLap([]))).toMatchObject({ code: 'damaged' });
  });

  it('with a DOCTYPE is refused', () => {
    const file = '<!DOCTYPE TrainingCenterDatabase [<!ENTITY a "b">]><TrainingCenterDatabase/>';
    expect(refusal(bytesOf(file)).code).toBe('refused');
  });
});

describe('a TCX file that is cut or damaged', () => {
  const lap = (start: number) =>
    tcxLap(
      timeAt(start),
      summary(3, 9),
      tcxTrack(pointsAt([start, start + 1, start + 2], () => '<Cadence>84</Cadence>')),
    );
  const whole = activities(tcxActivity(lap(0) + lap(3)));
  const text = new TextDecoder().decode(whole);

  it('is used up to the cut, with a warning, whole laps and no stated totals', () => {
    const file = readTcx(bytesOf(text.slice(0, text.lastIndexOf('<Trackpoint>') + 20)));
    const recording = only(file);
    expect(file.outcome).toBe('partlyRead');
    expect(recording.timeMs).toHaveLength(5);
    expect(recording.laps).toHaveLength(1);
    expect(recording.stated).toEqual({});
    expect(recording.warnings).toMatchObject([{ code: 'truncated', atS: 4 }]);
  });

  it('is used up to the damage in its middle', () => {
    const at = text.lastIndexOf('<Cadence>');
    const file = readTcx(bytesOf(`${text.slice(0, at)}<Cad ence<${text.slice(at)}`));
    expect(file.outcome).toBe('partlyRead');
    expect(only(file).warnings).toMatchObject([{ code: 'damagedPart' }]);
  });

  it('is damaged when nothing stands before, with the line', () => {
    expect(refusal(bytesOf(text.slice(0, 300)))).toMatchObject({ code: 'damaged', position: { line: 3 } });
  });

  it('cut at any byte gives points of the whole file, in order, or an ActivityError', () => {
    const wholeTimes = [...only(readTcx(whole)).timeMs];
    for (let end = 0; end < whole.length; end++) {
      try {
        const { timeMs } = only(readTcx(whole.subarray(0, end)));
        expect([...timeMs]).toEqual(wholeTimes.slice(0, timeMs.length));
      } catch (error) {
        if (!(error instanceof ActivityError)) throw error;
      }
    }
  });
});

describe('any bytes offered as TCX', () => {
  const start = tinyTcx({ seconds: 20 });
  const edit = fc.record({
    at: fc.nat(start.length - 1),
    remove: fc.nat(40),
    insert: fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom('<', '&', '<Lap>', '</Track>', '<Activity>', '</Activity>', '<!ENTITY', '\u0000')
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
          for (const { timeMs, columns: found } of readTcx(bytes).recordings) {
            for (const { values } of found) expect(values).toHaveLength(timeMs.length);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ActivityError);
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });
});
