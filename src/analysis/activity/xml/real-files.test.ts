import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ManifestRow, readManifest } from '../../../../test/builders/real-manifest.js';
import { ActivityError } from '../activity-error.js';
import { detectFormat } from '../detect.js';
import { readGpx } from '../gpx/read-gpx.js';
import { haversineM } from '../haversine.js';
import type { RecordedFile, Recording } from '../recording.js';
import { readTcx } from '../tcx/read-tcx.js';
import { unpack } from '../unpack.js';

const folder = join(process.cwd(), '../shared/activities');
const isThere = existsSync(join(folder, 'MANIFEST.tsv'));
if (!isThere) console.log('skipped: real GPX and TCX files, since ../shared/activities is missing');
const withRealFiles = isThere ? describe : describe.skip;

const totalsColumn = 'gpx/tcx:n_pts;haversine_m;lap_dist_m;lap_time_s;cad_med';
const rows: readonly ManifestRow[] = isThere
  ? readManifest(readFileSync(join(folder, 'MANIFEST.tsv'), 'utf8')).filter(({ cells }) =>
      ['gpx', 'tcx'].includes(cells.format),
    )
  : [];

/** What the manifest counted in a file, by programs of others. */
interface Counted {
  readonly points: number;
  readonly haversineM: number;
  readonly lapDistanceM: number;
  readonly lapTimeS: number;
  readonly medianCadence: number;
}

function counted({ cells }: ManifestRow): Counted {
  const [points, metres, lapDistanceM, lapTimeS, medianCadence] = cells[totalsColumn].split(';').map(Number);
  return { points, haversineM: metres, lapDistanceM, lapTimeS, medianCadence };
}

function readReal(name: string): RecordedFile {
  const bytes = unpack(new Uint8Array(readFileSync(join(folder, name))));
  return detectFormat(bytes) === 'gpx' ? readGpx(bytes) : readTcx(bytes);
}

const columnOf = ({ columns }: Recording, channel: string) =>
  columns.find((column) => column.channel === channel)?.values ?? new Float64Array();

function wayM(recording: Recording): number {
  const latitude = columnOf(recording, 'latitudeDeg');
  const longitude = columnOf(recording, 'longitudeDeg');
  const placed = [...latitude.keys()].filter((i) => !Number.isNaN(latitude[i]));
  return placed
    .slice(1)
    .reduce(
      (sum, to, k) =>
        sum + haversineM(latitude[placed[k]], longitude[placed[k]], latitude[to], longitude[to]),
      0,
    );
}

function medianOf(values: Float64Array): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return sorted.length === 0 ? NaN : sorted[sorted.length >> 1];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const codes: Readonly<Record<string, string>> = {
  'gpx_no-times.gpx': 'noTime',
  'tcx_malformed.tcx': 'notAnActivity',
};
const single = rows.filter(
  ({ name, cells }) => !codes[name] && cells.sport !== 'Biking' && !name.includes('two'),
);

withRealFiles('real GPX and TCX files', () => {
  it('are all there', () => {
    expect(rows).toHaveLength(12);
  });

  for (const row of single) {
    it(`${row.name} has the points, the way, the laps and the cadence that others counted`, () => {
      const { name } = row;
      const others = counted(row);
      const { recordings, outcome } = readReal(name);
      expect(outcome).toBe('read');
      expect(recordings).toHaveLength(1);
      const [recording] = recordings;
      expect(recording.warnings).toEqual([]);
      expect(recording.timeMs).toHaveLength(others.points);
      expect(Math.abs(wayM(recording) - others.haversineM)).toBeLessThanOrEqual(
        1 + 0.002 * others.haversineM,
      );
      expect(Math.round(recording.stated.distanceM ?? 0)).toBe(others.lapDistanceM);
      expect(Math.round(recording.stated.timerTimeS ?? 0)).toBe(others.lapTimeS);
      expect(medianOf(columnOf(recording, 'cadenceSpm'))).toBe(others.medianCadence);
    });
  }

  it('hold two activities in one file, as two recordings', () => {
    const row = rows.find(({ name }) => name.includes('two-activities'));
    if (!row) throw new Error('the manifest lacks the file');
    const { recordings } = readReal(row.name);
    const others = counted(row);
    expect(recordings).toHaveLength(2);
    expect(sum(recordings.map(({ timeMs }) => timeMs.length))).toBe(others.points);
    expect(Math.round(sum(recordings.map(({ stated }) => stated.distanceM ?? 0)))).toBe(others.lapDistanceM);
    expect(Math.round(sum(recordings.map(({ stated }) => stated.timerTimeS ?? 0)))).toBe(others.lapTimeS);
  });

  it('list a bicycle ride, gzipped, as skipped', () => {
    expect(readReal('tcx.gz_garmin_minimal.tcx.gz')).toMatchObject({
      recordings: [],
      skipped: [{ sport: 'biking' }],
    });
  });

  it.each(Object.entries(codes))('%s ends in the error %s', (name, code) => {
    expect(() => readReal(name)).toThrow(ActivityError);
    expect(() => readReal(name)).toThrow(expect.objectContaining({ code }));
  });

  it('give the same run as GPX and as TCX', () => {
    const [gpx] = readReal('gpx_strava_stopped-run.gpx').recordings;
    const [tcx] = readReal('tcx_strava_stopped-run.tcx').recordings;
    expect([...gpx.timeMs]).toEqual([...tcx.timeMs]);
    const [a, b] = [gpx, tcx].map((recording) => columnOf(recording, 'cadenceSpm'));
    const differ = a.filter((value, i) => !Number.isNaN(b[i]) && value !== b[i]);
    expect(differ.length / a.length).toBeLessThan(0.01);
  });

  it('hold no serial number of a device', () => {
    const written = rows
      .filter(({ name }) => !codes[name])
      .map(({ name }) => JSON.stringify(readReal(name).recordings.map(({ device }) => device)))
      .join();
    expect(written).not.toMatch(/\d{6}/);
  });
});
