import { existsSync, readFileSync } from 'node:fs';
import { ActivityError } from '../src/analysis/activity/activity-error.js';
import type { ActivityFile } from '../src/analysis/activity/activity.js';
import { readActivities } from '../src/analysis/activity/read-activities.js';
import {
  loose,
  namesOfRuns,
  oursOf,
  realFileOutcomes,
  summed,
  tolerances,
  type Ours,
  type Quantity,
} from './builders/real-files.js';
import { expectedOf, readManifest, type Expected } from './builders/real-manifest.js';

/**
 * Real files of many devices, read where they stand: they hold people's tracks and none is copied. The truth is
 * what the watches themselves state, as listed in the folder's MANIFEST.tsv.
 */
const folder = new URL('../../shared/activities/', import.meta.url);
const isThere = existsSync(new URL('MANIFEST.tsv', folder));
const withFiles = isThere ? describe : describe.skip;
const manifest = isThere ? readManifest(readFileSync(new URL('MANIFEST.tsv', folder), 'utf8')) : [];

if (!isThere) {
  test('real files: skipped, ../shared/activities is not there', () => {
    console.log('Tests over real watch files are skipped: the folder ../shared/activities is missing.');
  });
}

function readOutcome(name: string): ActivityFile | ActivityError {
  try {
    return readActivities(new Uint8Array(readFileSync(new URL(name, folder))));
  } catch (error) {
    if (error instanceof ActivityError) return error;
    throw error;
  }
}

const table: string[] = [];
const outcomeByName = new Map(manifest.map(({ name }) => [name, readOutcome(name)]));
const runsOf = (name: string) => {
  const outcome = outcomeByName.get(name);
  if (!outcome || outcome instanceof ActivityError) throw new Error(`${name} was not read`);
  return outcome.activities;
};

withFiles('real files', () => {
  afterAll(() => console.log(['our total / the stated one', ...table].join('\n')));

  test('all 32 are known here', () => {
    expect(manifest.map(({ name }) => name).sort()).toEqual(Object.keys(realFileOutcomes).sort());
  });

  test.each(Object.entries(realFileOutcomes))('%s: %s', (name, expected) => {
    const outcome = outcomeByName.get(name);
    const got = outcome instanceof ActivityError ? outcome.code : outcome?.activities.length;
    if (outcome instanceof ActivityError) table.push(`${name}: ${outcome.code}: ${outcome.message}`);
    expect(got).toBe(expected);
  });

  test.each(namesOfRuns)('%s has the totals that its watch states', (name) => {
    const row = manifest.find((each) => each.name === name);
    if (!row) throw new Error(`${name} is not in the manifest`);
    const ours = runsOf(name).map(oursOf);
    const rows = row.cells.format === 'fit' ? ours : [summed(ours)];
    const problems = rows.flatMap((leg, k) => compare(name, k, leg, expectedOf(row, k)));
    expect(problems).toEqual([]);
  });
});

/** Writes the row of the table; lists what is beyond its tolerance. */
function compare(name: string, leg: number, ours: Ours, expected: Partial<Expected>): string[] {
  const cells: string[] = [];
  const problems: string[] = [];
  for (const quantity of Object.keys(tolerances) as Quantity[]) {
    const stated = expected[quantity];
    if (stated === undefined) continue;
    const [share, reason] = loose[name]?.[quantity] ?? [tolerances[quantity].share, undefined];
    const off = Math.abs(ours[quantity] - stated);
    const cell = `${quantity} ${ours[quantity].toFixed(1)}/${stated}${reason ? ` (${reason})` : ''}`;
    cells.push(cell);
    if (!(off <= Math.max(share * stated, tolerances[quantity].least))) problems.push(cell);
  }
  const { cadenceScale, speedKind, warnings } = ours.activity;
  const codes = [...new Set(warnings.map(({ code }) => code))].join(' ');
  table.push(
    `${name}#${leg + 1}: ${cells.join(', ')} | ${cadenceScale?.decidedBy ?? 'no cadence'} | speed ${speedKind} | ${codes}`,
  );
  return problems;
}

withFiles('pitfalls that real files taught', () => {
  const first = (name: string) => runsOf(name)[0];
  const codesOf = (name: string) => first(name).warnings.map(({ code }) => code);

  test('a jump of 2.0e9 s does not make a run of 63 years', () => {
    const name = 'fit_bad_strava-android_truncated.fit';
    expect(first(name).elapsedTimeS).toBeLessThan(2 * 3600);
    expect(first(name).samples).toBeGreaterThan(200);
    expect(codesOf(name)).toEqual(expect.arrayContaining(['impossibleTimes', 'duplicateTimes', 'truncated']));
  });

  test('the run of a triathlon starts at 0 m and 0 s', () => {
    for (const name of [
      'fit_fr255_triathlon_rd_SDK-crash.fit',
      'fit_fr920xt_multisport_rd_chained-hrm.fit',
    ]) {
      const { channels, timeS } = first(name);
      expect(channels.distanceM?.find((value) => !Number.isNaN(value))).toBeLessThan(50);
      expect(timeS[0]).toBeLessThan(60);
    }
  });

  test('smart recording is noticed', () => {
    expect(codesOf('fit_fr25_run-walk_no-frac_pauses.fit')).toContain('smartRecording');
    expect(codesOf('fit_fr220_intervals_tiny.fit')).toContain('smartRecording');
    expect(codesOf('fit_fenix5x_rd_stryd-ciq.fit')).not.toContain('smartRecording');
  });

  test('timer pauses are found as often as the manifest says', () => {
    const timers = (name: string) => first(name).pauses.filter(({ kind }) => kind === 'timer').length;
    expect(timers('fit_fr25_run-walk_no-frac_pauses.fit')).toBe(8);
    expect(timers('fit_fr920xt_stryd_duplicated-field-descriptions.fit')).toBe(17);
    expect(timers('fit_fr220_intervals_tiny.fit')).toBe(2);
    expect(timers('fit_fr70_compressed-speed-distance.fit')).toBe(1);
    expect(timers('fit_fenix5x_rd_stryd-ciq.fit')).toBe(0);
  });

  test('the same run as FIT, GPX and TCX has one distance, one time and one cadence', () => {
    const [fit, gpx, tcx] = [
      'fit_fr220_intervals_tiny.fit',
      'gpx_fr220_intervals_tiny.gpx',
      'tcx_fr220_intervals_tiny.tcx',
    ].map((name) => oursOf(first(name)));
    expect(gpx.activity.elapsedTimeS).toBeCloseTo(fit.activity.elapsedTimeS, -1);
    expect(tcx.activity.elapsedTimeS).toBeCloseTo(fit.activity.elapsedTimeS, -1);
    expect(Math.abs(tcx.distanceM / fit.distanceM - 1)).toBeLessThan(0.01);
    // 46 positions, walked and stood half of the time: noise is a good part of 159 m.
    expect(Math.abs(gpx.distanceM / fit.distanceM - 1)).toBeLessThan(0.2);
    expect(Math.abs(gpx.cadenceWithoutZeros / fit.cadenceWithoutZeros - 1)).toBeLessThan(0.05);
    expect(Math.abs(tcx.cadenceWithoutZeros / fit.cadenceWithoutZeros - 1)).toBeLessThan(0.05);
  });

  test('a treadmill run has no positions, and its speed is a guess of the watch', () => {
    const activity = first('tcx_fr945_treadmill_no-gps.tcx');
    expect(activity.speedKind).toBe('inferred');
    expect(activity.channels.latitudeDeg).toBeUndefined();
  });

  test('a run without cadence says what brings it', () => {
    const name = 'gpx_nike_irregular-with-pauses.gpx';
    expect(first(name).warnings.find(({ code }) => code === 'noCadence')?.message).toMatch(
      /original FIT file/,
    );
  });

  test('every run has a time zone or says that it has none', () => {
    for (const name of namesOfRuns) {
      for (const { timeZone, warnings } of runsOf(name)) {
        expect(timeZone === undefined).toBe(warnings.some(({ code }) => code === 'noTimeZone'));
      }
    }
  });

  test('every channel in use has exactly one source in use', () => {
    for (const name of namesOfRuns) {
      for (const { channels, sources } of runsOf(name)) {
        const used = sources.filter((source) => source.used).map(({ channel }) => channel);
        expect(used.sort()).toEqual(Object.keys(channels).sort());
      }
    }
  });
});
