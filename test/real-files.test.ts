import { existsSync, readFileSync } from 'node:fs';
import { ActivityError, type ActivityErrorCode } from '../src/analysis/activity/activity-error.js';
import type { Activity, ActivityFile } from '../src/analysis/activity/activity.js';
import { readActivities } from '../src/analysis/activity/read-activities.js';
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

type Outcome = number | ActivityErrorCode;

/** Runs in each file, or the error that names why there is none. */
const outcomes: Readonly<Record<string, Outcome>> = {
  'fit_fenix5x_rd_stryd-ciq.fit': 1,
  'fit_fr965_rd_power_walkbreaks-cad-zeros.fit': 1,
  'fit_stryd-export_devfields-speed-distance.fit': 1,
  'fit_fenix2_run_small.fit': 1,
  'fit_fenix5_run_tiny_rd.fit': 1,
  'fit_fenix5_walk_tiny_rd.fit': 'noRunning',
  'fit_bad_unexpected-eof.fit': 1,
  'fit_bad_file-crc.fit': 1,
  'fit_chained_2-activities_2nd-bad-crc.fit': 2,
  'fit_bad_strava-android_truncated.fit': 1,
  'fit_fr70_compressed-speed-distance.fit': 1,
  'fit_fr920xt_multisport_rd_chained-hrm.fit': 1,
  'fit_fenix2_multisport_large.fit': 2,
  'fit_fr255_triathlon_rd_SDK-crash.fit': 1,
  'fit_perf_100k-records.fit': 'noRunning',
  'fit_fr25_run-walk_no-frac_pauses.fit': 1,
  'fit_fr645m_hike_5h40.fit': 'noRunning',
  'fit_fr920xt_stryd_duplicated-field-descriptions.fit': 1,
  'fit_fr220_intervals_tiny.fit': 1,
  'gpx_fr220_intervals_tiny.gpx': 1,
  'tcx_fr220_intervals_tiny.tcx': 1,
  'fit.gz_venu-sq_strava-bulk-export.fit.gz': 1,
  'gpx_empty-trkseg.gpx': 'noRunning',
  'gpx_no-times.gpx': 'noTime',
  'gpx_nike_irregular-with-pauses.gpx': 1,
  'gpx_strava_stopped-run.gpx': 1,
  'tcx_strava_stopped-run.tcx': 1,
  'tcx_malformed.tcx': 'notAnActivity',
  'tcx_fr945_ns3-runcadence_workout.tcx': 1,
  'tcx_fr945_treadmill_no-gps.tcx': 1,
  'tcx_two-activities-in-one-file.tcx': 2,
  'tcx.gz_garmin_minimal.tcx.gz': 'noRunning',
};

const namesOfRuns = Object.keys(outcomes).filter((name) => typeof outcomes[name] === 'number');

type Quantity = keyof Expected;

/** How far our totals may be from the stated ones: share of the value, and at least so much. */
const tolerances: Readonly<Record<Quantity, { share: number; least: number }>> = {
  distanceM: { share: 0.01, least: 3 },
  timerS: { share: 0.01, least: 3 },
  cadenceWithZeros: { share: 0.01, least: 0.5 },
  cadenceWithoutZeros: { share: 0.01, least: 0.5 },
  steps: { share: 0.03, least: 6 },
};

/** Rows where the file's own statement differs from its samples, with the reason and the looser tolerance. */
const loose: Readonly<Record<string, Partial<Record<Quantity, readonly [share: number, reason: string]>>>> = {
  'fit_fr965_rd_power_walkbreaks-cad-zeros.fit': {
    steps: [0.08, 'cadence is 0 in walk breaks while the step counter ran on'],
  },
  'fit_bad_strava-android_truncated.fit': {
    distanceM: [0.95, 'damaged: 473 records of the run are in the file'],
    timerS: [0.95, 'damaged: 473 records of the run are in the file'],
  },
  'fit_fr220_intervals_tiny.fit': {
    timerS: [0.22, 'the timer ran while the runner stood and the watch wrote nothing for 40 s'],
  },
  'tcx_fr220_intervals_tiny.tcx': {
    timerS: [0.2, 'the timer ran while the runner stood and the watch wrote nothing for 40 s'],
  },
  'tcx_two-activities-in-one-file.tcx': {
    timerS: [0.06, 'the timer ran while the runner stood and the watch wrote nothing, six times'],
  },
  'gpx_fr220_intervals_tiny.gpx': { distanceM: [0.05, 'stated is the haversine over every point'] },
  'gpx_nike_irregular-with-pauses.gpx': { distanceM: [0.02, 'stated is the haversine over every point'] },
  'gpx_strava_stopped-run.gpx': { distanceM: [0.02, 'stated is the haversine over every point'] },
};

interface Ours extends Record<Quantity, number> {
  readonly activity: Activity;
}

function oursOf(activity: Activity): Ours {
  const paused = activity.pauses.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
  const { withZeros, withoutZeros, steps } = cadenceOf(activity);
  return {
    activity,
    distanceM: activity.channels.distanceM?.findLast((value) => !Number.isNaN(value)) ?? NaN,
    timerS: activity.elapsedTimeS - paused,
    cadenceWithZeros: withZeros,
    cadenceWithoutZeros: withoutZeros,
    steps,
  };
}

/**
 * Cadence as the manifest takes it: every record stands for the timer time since the record before. A 0 at
 * running speed is NaN in an Activity and a 0 in the file's own mean.
 */
function cadenceOf({ timeS, pauses, channels: { cadenceSpm } }: Activity) {
  if (!cadenceSpm) return { withZeros: NaN, withoutZeros: NaN, steps: NaN };
  const stops = pauses.filter(({ kind }) => kind === 'timer');
  let [sum, time, steppingTime] = [0, 0, 0];
  for (let i = 1; i < timeS.length; i++) {
    const stopped = stops.reduce(
      (total, { startS, endS }) =>
        total + Math.max(0, Math.min(timeS[i], endS) - Math.max(timeS[i - 1], startS)),
      0,
    );
    const lasted = timeS[i] - timeS[i - 1] - stopped;
    time += lasted;
    if (!(cadenceSpm[i] > 0)) continue;
    steppingTime += lasted;
    sum += cadenceSpm[i] * lasted;
  }
  return { withZeros: sum / time, withoutZeros: sum / steppingTime, steps: sum / 60 };
}

/** Several runs of a GPX or TCX file as one: its row in the manifest is for the whole file. */
function summed(all: readonly Ours[]): Ours {
  const [first] = all;
  const sumOf = (quantity: Quantity) => all.reduce((sum, ours) => sum + ours[quantity], 0);
  return all.length === 1 ? first : { ...first, distanceM: sumOf('distanceM'), timerS: sumOf('timerS') };
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
    expect(manifest.map(({ name }) => name).sort()).toEqual(Object.keys(outcomes).sort());
  });

  test.each(Object.entries(outcomes))('%s: %s', (name, expected) => {
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
