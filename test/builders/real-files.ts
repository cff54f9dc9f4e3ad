import type { ActivityErrorCode } from '../../src/analysis/activity/activity-error.js';
import type { Activity } from '../../src/analysis/activity/activity.js';
import type { Expected } from './real-manifest.js';

/** What is known of the real files of ../shared/activities, for the tests over them and for the proof of the method. */

type Outcome = number | ActivityErrorCode;

/** Runs in each file, or the error that names why there is none. */
export const realFileOutcomes: Readonly<Record<string, Outcome>> = {
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

/** The files with a run in them. */
export const namesOfRuns = Object.keys(realFileOutcomes).filter(
  (name) => typeof realFileOutcomes[name] === 'number',
);

/** What is compared. */
export type Quantity = keyof Expected;

/** How far our totals may be from the stated ones: share of the value, and at least so much. */
export const tolerances: Readonly<Record<Quantity, { share: number; least: number }>> = {
  distanceM: { share: 0.01, least: 3 },
  timerS: { share: 0.01, least: 3 },
  cadenceWithZeros: { share: 0.01, least: 0.5 },
  cadenceWithoutZeros: { share: 0.01, least: 0.5 },
  steps: { share: 0.03, least: 6 },
};

/** Rows where the file's own statement differs from its samples, with the reason and the looser tolerance. */
export const loose: Readonly<
  Record<string, Partial<Record<Quantity, readonly [share: number, reason: string]>>>
> = {
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

/** Our totals of one run. */
export interface Ours extends Record<Quantity, number> {
  readonly activity: Activity;
}

/** Returns our totals of a run, each taken as the manifest takes the watch's. */
export function oursOf(activity: Activity): Ours {
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
export function summed(all: readonly Ours[]): Ours {
  const [first] = all;
  const sumOf = (quantity: Quantity) => all.reduce((sum, ours) => sum + ours[quantity], 0);
  return all.length === 1 ? first : { ...first, distanceM: sumOf('distanceM'), timerS: sumOf('timerS') };
}
