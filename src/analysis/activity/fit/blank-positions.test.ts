import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { encodeFit } from '../../../../synth/encode-fit.js';
import { steadyRun } from '../../../../synth/run-builders.js';
import { tinyGpx } from '../../../../test/builders/tiny-files.js';
import { readActivities } from '../read-activities.js';
import type { Recording } from '../recording.js';
import { blankPositions, PositionsNotBlanked } from './blank-positions.js';
import { readFit } from './read-fit.js';

const folder = '../shared/activities';
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('fit')) : [];
if (names.length === 0) console.log(`${folder} is missing: positions of real FIT files are not looked for`);

/** Damaged, so that nobody can be sure. */
const refused = [
  'fit_bad_file-crc.fit',
  'fit_bad_strava-android_truncated.fit',
  'fit_bad_unexpected-eof.fit',
  'fit_chained_2-activities_2nd-bad-crc.fit',
];

function bytesOf(name: string): Uint8Array {
  const stored = readFileSync(`${folder}/${name}`);
  return Uint8Array.from(name.endsWith('.gz') ? gunzipSync(stored) : stored);
}

function blankedOf(bytes: Uint8Array): Uint8Array {
  const work = blankPositions(bytes);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const isPlace = (channel: string) => channel === 'latitudeDeg' || channel === 'longitudeDeg';
const digest = (values: Float64Array) => createHash('sha256').update(values).digest('hex');
const withoutPlaces = ({ columns, timeMs, ...rest }: Recording) => ({
  ...rest,
  timeMs: digest(timeMs),
  columns: columns
    .filter(({ channel }) => !isPlace(channel))
    .map(({ values, ...column }) => ({ ...column, values: digest(values) })),
});

/** Latitude and longitude as they stand beside each other in the file, of each hundredth point. */
function writtenPlaces({ columns }: Recording): Buffer[] {
  const [latitude, longitude] = ['latitudeDeg', 'longitudeDeg'].map(
    (wanted) => columns.find(({ channel }) => channel === wanted)?.values ?? new Float64Array(),
  );
  return [...latitude.keys()]
    .filter((place) => place % 100 === 0 && Number.isFinite(latitude[place]))
    .map((place) => {
      const written = Buffer.alloc(8);
      written.writeInt32LE(Math.round((latitude[place] * 2 ** 31) / 180), 0);
      written.writeInt32LE(Math.round((longitude[place] * 2 ** 31) / 180), 4);
      return written;
    });
}

describe('a FIT file without its positions', () => {
  test('says everything else that it said, and no place: a written one', () => {
    const original = encodeFit(steadyRun({ durationS: 600, dynamics: true }));
    const before = original.slice();
    const blanked = blankedOf(original);
    expect(original).toEqual(before);
    expect(readFit(original).recordings[0].columns.some(({ channel }) => isPlace(channel))).toBe(true);
    expect(readFit(blanked).recordings.map(withoutPlaces)).toEqual(
      readFit(original).recordings.map(withoutPlaces),
    );
    const [{ channels }] = readActivities(blanked).activities;
    expect(channels.latitudeDeg ?? channels.longitudeDeg).toBeUndefined();
  });

  test.each(names.filter((name) => !refused.includes(name)))('%s', (name) => {
    const original = bytesOf(name);
    const blanked = blankedOf(original);
    const [then, now] = [readFit(original), readFit(blanked)];
    expect(
      now.recordings.flatMap(({ columns }) => columns).filter(({ channel }) => isPlace(channel)),
    ).toEqual([]);
    expect(now.recordings.map(withoutPlaces)).toEqual(then.recordings.map(withoutPlaces));
    const places = then.recordings
      .flatMap(writtenPlaces)
      .filter((one) => Buffer.from(original).includes(one));
    if (name.includes('fr965')) expect(places.length).toBeGreaterThan(10);
    expect(places.filter((one) => Buffer.from(blanked).includes(one))).toEqual([]);
    // What is blank stays as it is: the same bytes come to the same file however often.
    expect(Buffer.compare(blankedOf(blanked), blanked)).toBe(0);
  });

  test.each(names.filter((name) => refused.includes(name)))('%s is refused', (name) => {
    expect(() => blankedOf(bytesOf(name))).toThrow(PositionsNotBlanked);
  });

  test('other formats and cut files are refused, what follows the end is left out', () => {
    const fit = encodeFit(steadyRun({ durationS: 120 }));
    for (const bytes of [
      tinyGpx(),
      new Uint8Array(),
      fit.subarray(0, fit.length - 1),
      fit.subarray(0, 300),
    ]) {
      expect(() => blankedOf(bytes)).toThrow(PositionsNotBlanked);
    }
    const trailing = Uint8Array.of(...fit, ...new TextEncoder().encode('48.1,11.5'));
    expect(blankedOf(trailing)).toEqual(blankedOf(fit));
  });
});
