import { gzipSync } from 'fflate';
import { tinyFit, tinyGpx, tinyTcx } from '../../../test/builders/tiny-files.js';
import { handMadeStartMs } from '../../../test/builders/hand-made-recording.js';
import { HandMadeFit } from '../../../test/builders/hand-made-fit.js';
import { glanceAt, glanceBytes } from './glance.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const start = Date.UTC(2019, 4, 4, 7, 30, 12);
const gpx = (content: string) => text(`<?xml version="1.0"?><gpx creator="x">${content}</gpx>`);

describe('the beginning of a recording', () => {
  it.each([
    ['FIT', tinyFit()],
    ['GPX', tinyGpx()],
    ['TCX', tinyTcx()],
  ])('%s says when it began, also gzipped and cut off', (_, bytes) => {
    const activity = { kind: 'activity', startMs: handMadeStartMs };
    expect(glanceAt(bytes)).toMatchObject(activity);
    expect(glanceAt(gzipSync(bytes))).toMatchObject(activity);
    expect(glanceAt(bytes.subarray(0, 700))).toMatchObject(activity);
    expect(glanceAt(gzipSync(bytes).subarray(0, 700))).toMatchObject({ kind: 'activity' });
  });

  it('names the maker of those whose archives are told by it', () => {
    expect(glanceAt(tinyFit())).toMatchObject({ maker: 'garmin' });
  });

  it.each([
    [
      'a point before when the file was made',
      `<metadata><time>2024-01-01T00:00:00Z</time></metadata><trk><trkseg><trkpt lat="1" lon="2"><time>2019-05-04T07:30:12Z</time></trkpt></trkseg></trk>`,
    ],
    [
      'when the file was made where no point is near',
      `<metadata><time>2019-05-04T07:30:12Z</time></metadata>`,
    ],
    [
      'a point in another name space',
      `<trk><trkseg><g:trkpt lat="1"><g:time> 2019-05-04T09:30:12+02:00 </g:time></g:trkpt></trkseg></trk>`,
    ],
  ])('of GPX takes %s', (_, content) => {
    expect(glanceAt(gpx(content))).toEqual({ kind: 'activity', startMs: start });
  });

  it('of TCX takes the lap where the id is no time', () => {
    const tcx = `<TrainingCenterDatabase><Activities><Activity><Id>mine</Id><Lap StartTime="2019-05-04T07:30:12.000Z">`;
    expect(glanceAt(text(tcx))).toEqual({ kind: 'activity', startMs: start });
  });

  it('reads UTF-16', () => {
    const content = '<gpx><trk><trkpt><time>2019-05-04T07:30:12Z</time></trkpt></trk></gpx>';
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...content].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(glanceAt(bytes)).toEqual({ kind: 'activity', startMs: start });
  });

  it.each([
    ['no time at all', '<trk/>'],
    ['a clock that was never set', '<trk><trkpt><time>1990-01-01T00:00:00Z</time></trkpt></trk>'],
    ['words', '<trk><trkpt><time>this morning</time></trkpt></trk>'],
  ])('with %s is a recording without a known beginning', (_, content) => {
    expect(glanceAt(gpx(content))).toEqual({ kind: 'activity', startMs: NaN });
  });
});

describe('what is no recording of a watch', () => {
  it('is FIT of another kind', () => {
    for (const bigEndian of [false, true]) {
      const settings = new HandMadeFit(bigEndian).fileId(2, [{ number: 1, type: 'uint16', value: 1 }]);
      expect(glanceAt(settings.bytes.close())).toEqual({ kind: 'otherFit' });
    }
  });

  it('is no FIT activity that says nothing of itself: its reader says more', () => {
    expect(glanceAt(new HandMadeFit().records(0, 5).bytes.close())).toEqual({
      kind: 'activity',
      startMs: NaN,
    });
  });

  it.each([
    ['an image', '\x89PNG'],
    ['another XML', '<kml xmlns="x"><Document/></kml>'],
    ['a table', 'Activity ID,Activity Date\n1,2'],
    ['other JSON', '{"summarizedActivities": []}'],
    ['nothing', ''],
  ])('is %s', (_, content) => {
    expect(glanceAt(text(content))).toEqual({ kind: 'other' });
  });

  it('is a session of Polar, whatever it is called', () => {
    const session = '{"exportVersion":"1.6","startTime":"2019-05-04T07:30:12.000","exercises":[{}]}';
    expect(glanceAt(text(session))).toEqual({ kind: 'polarSession' });
  });

  it('is a zip, also an empty one, and one in a gzip', () => {
    expect(glanceAt(text('PK\x03\x04'))).toEqual({ kind: 'zip' });
    expect(glanceAt(text('PK\x05\x06'))).toEqual({ kind: 'zip' });
    expect(glanceAt(gzipSync(text('PK\x03\x04')))).toEqual({ kind: 'zip' });
  });

  it('is never read beyond its beginning: a gzip of gigabytes costs no more than another', () => {
    const bomb = gzipSync(new Uint8Array(50_000_000)).subarray(0, glanceBytes);
    expect(glanceAt(bomb)).toEqual({ kind: 'other' });
  });

  it('is whatever bytes there are, without a throw', () => {
    for (let seed = 0; seed < 500; seed++) {
      const fit = tinyFit({ seconds: 2 });
      const bytes = fit.map((byte, at) =>
        (at * 7919 + seed * 104_729) % 97 < 3 && at > 11 ? (byte + seed) & 0xff : byte,
      );
      expect(['activity', 'otherFit']).toContain(glanceAt(bytes).kind);
      expect(typeof glanceAt(bytes.subarray(0, seed)).kind).toBe('string');
    }
  });
});
