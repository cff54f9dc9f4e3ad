import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readManifest, type ManifestRow } from '../../../../test/builders/real-manifest.js';
import type { Recording } from '../recording.js';
import { readFit } from './read-fit.js';

const folder = '../shared/activities';
const present = existsSync(`${folder}/MANIFEST.tsv`);
if (!present) console.log(`${folder} is missing: the tests on real FIT files are skipped`);

const rows = present
  ? readManifest(readFileSync(`${folder}/MANIFEST.tsv`, 'utf8')).filter(({ name }) => name.startsWith('fit'))
  : [];

function bytesOf({ name }: ManifestRow): Uint8Array {
  const stored = readFileSync(`${folder}/${name}`);
  return Uint8Array.from(name.endsWith('.gz') ? gunzipSync(stored) : stored);
}

/** Lists of the manifest: `a + b`. */
const listOf = (cell = '') => cell.split(' + ').map((part) => part.trim());
const numbersOf = (cell: string) => listOf(cell).map(Number.parseFloat);
const camelSport = (cell: string) => (cell.split('/')[0] ?? '').trim();

const sportsOf = (row: ManifestRow) => row.cells.sport.split('+').map(camelSport);
const isRunning = (sport: string) => sport === 'running';
const mayRun = (sport: string) => isRunning(sport) || sport === 'generic';

/** Statement and manifest agree to the digits that the manifest gives. */
function expectNear(stated: number | undefined, cell = NaN): void {
  if (Number.isNaN(cell)) return;
  expect(stated).toBeDefined();
  expect(Math.abs((stated ?? NaN) - cell)).toBeLessThanOrEqual(0.006 + cell * 1e-5);
}

const running = ({ recordings }: { readonly recordings: readonly Recording[] }) =>
  recordings.filter(({ sport }) => sport !== 'generic');

function meanSpm(recording: Recording, withZeros: boolean): number {
  const cadence = recording.columns.find(({ source }) => source.startsWith('record.cadence'));
  const values = [...(cadence?.values ?? [])].filter((value) => value > 0 || (withZeros && value === 0));
  return (2 * values.reduce((sum, value) => sum + value, 0)) / values.length;
}

(present ? describe : describe.skip)('real FIT files', () => {
  const runs = rows.filter((row) => sportsOf(row).some(isRunning));
  const others = rows.filter((row) => !sportsOf(row).some(isRunning));

  test('there are twenty of them', () => {
    expect(rows).toHaveLength(20);
    expect(others.map(({ name }) => name)).toHaveLength(3);
  });

  test.each(others.map((row) => [row.name, row] as const))('%s holds no run', (_, row) => {
    const { recordings, skipped } = readFit(bytesOf(row));
    expect(recordings).toEqual([]);
    expect(skipped.map(({ sport }) => sport)).toEqual(sportsOf(row));
  });

  test.each(runs.map((row) => [row.name, row] as const))('%s: sessions as listed', (_, row) => {
    const { recordings, skipped } = readFit(bytesOf(row));
    const sports = sportsOf(row);
    expect(recordings.map(({ sport }) => sport)).toEqual(sports.filter(mayRun));
    expect(skipped.map(({ sport }) => sport)).toEqual(sports.filter((sport) => !mayRun(sport)));
  });

  test.each(runs.map((row) => [row.name, row] as const))(
    '%s: records as counted by another decoder',
    (_, row) => {
      const counts = row.cells.n_records.split('/').map(Number.parseFloat);
      const found = readFit(bytesOf(row)).recordings.reduce((sum, { timeMs }) => sum + timeMs.length, 0);
      if (sportsOf(row).every(isRunning)) expect(found).toBe(Math.max(...counts));
      else expect(found).toBeLessThan(Math.max(...counts));
    },
  );

  test.each(runs.map((row) => [row.name, row] as const))(
    '%s: totals as its session states them',
    (_, row) => {
      const { cells } = row;
      running(readFit(bytesOf(row))).forEach(({ stated }, leg) => {
        expectNear(stated.distanceM, numbersOf(cells.dist_m)[leg]);
        expectNear(stated.timerTimeS, numbersOf(cells.timer_s)[leg]);
        expectNear(stated.elapsedTimeS, numbersOf(cells.elapsed_s)[leg]);
        expectNear(stated.avgCadenceSpm, numbersOf(cells['avg_cad_spm(session:2x(avg+frac))'])[leg]);
        expectNear(
          stated.avgStepLengthM === undefined ? undefined : stated.avgStepLengthM * 1000,
          numbersOf(cells['avg_step_len_mm(session)'])[leg],
        );
        expectNear(stated.totalStrides, numbersOf(cells['total_strides(session; 1 stride=2 steps)'])[leg]);
      });
    },
  );

  /** The manifest weights by time: only where each second has its record is that the plain mean. */
  const everySecond = runs.filter(
    ({ cells }) => Number.parseFloat(cells.n_records) >= 0.99 * Number.parseFloat(cells.timer_s),
  );

  test.each(everySecond.map((row) => [row.name, row] as const))(
    '%s: cadence of the records as listed',
    (_, row) => {
      const withZeros = numbersOf(row.cells.recmean_cad_spm_incl0)[0];
      const withoutZeros = numbersOf(row.cells.recmean_cad_spm_excl0)[0];
      const [recording] = running(readFit(bytesOf(row)));
      if (!Number.isNaN(withZeros)) expect(meanSpm(recording, true)).toBeCloseTo(withZeros, 0);
      if (!Number.isNaN(withoutZeros)) expect(meanSpm(recording, false)).toBeCloseTo(withoutZeros, 0);
    },
  );

  const named = (name: string) => rows.filter((row) => row.name === name);
  const faults: readonly [name: string, outcome: string, codes: readonly string[]][] = [
    ['fit_bad_file-crc.fit', 'read', ['badChecksum']],
    ['fit_bad_unexpected-eof.fit', 'partlyRead', ['truncated']],
    ['fit_bad_strava-android_truncated.fit', 'partlyRead', ['truncated', 'damagedPart']],
    ['fit_chained_2-activities_2nd-bad-crc.fit', 'read', ['chainedFile', 'badChecksum', 'chainedFile']],
    ['fit_fr920xt_multisport_rd_chained-hrm.fit', 'read', ['chainedFile']],
    ['fit_fr965_rd_power_walkbreaks-cad-zeros.fit', 'read', []],
  ];

  test.each(faults)('%s is %s with the right warnings', (name, outcome, codes) => {
    for (const row of named(name)) {
      const file = readFit(bytesOf(row));
      expect(file.outcome).toBe(outcome);
      expect(file.recordings.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual(codes);
    }
  });

  test('the packed distance of an FR70 comes to what its session states', () => {
    for (const row of named('fit_fr70_compressed-speed-distance.fit')) {
      const [{ columns, stated }] = readFit(bytesOf(row)).recordings;
      const distance = columns.find(({ channel }) => channel === 'distanceM')?.values.filter((m) => m > 0);
      expect(Math.abs((distance?.at(-1) ?? NaN) - (stated.distanceM ?? NaN))).toBeLessThan(10);
    }
  });

  test('the distance of each session of a triathlon is what it states', () => {
    for (const row of rows.filter(({ name }) => /triathlon|fr920xt_multisport/.test(name))) {
      const [{ columns, stated }] = readFit(bytesOf(row)).recordings;
      const distance = columns.find(({ channel }) => channel === 'distanceM')?.values ?? new Float64Array();
      const metres = (distance.at(-1) ?? NaN) - distance[0];
      expect(Math.abs(metres - (stated.distanceM ?? NaN)) / metres).toBeLessThan(0.01);
    }
  });

  test('Stryd beside a watch: its fields are told apart from the native ones', () => {
    for (const row of named('fit_fenix5x_rd_stryd-ciq.fit')) {
      const [{ columns, hasFootPod, watchMotion, statedRunner }] = readFit(bytesOf(row)).recordings;
      const sources = columns.map(({ source }) => source);
      expect(sources).toEqual(
        expect.arrayContaining([
          'record.cadence+fractional_cadence',
          'developer:Cadence',
          'developer:Power',
          'developer:Ground Time',
          'developer:Vertical Oscillation',
        ]),
      );
      expect(sources.filter((source) => source === 'developer:Power')).toHaveLength(1);
      const oscillation = columns.filter(({ channel }) => channel === 'verticalOscillationMm');
      for (const { values } of oscillation)
        expect(values.slice().sort()[values.length >> 1]).toBeGreaterThan(60);
      expect(hasFootPod).toBe(true);
      expect(statedRunner.heightM).toBeCloseTo(1.83, 9);
      expect(watchMotion?.filter((mark) => mark === 1)).toHaveLength(151);
    }
  });
});
