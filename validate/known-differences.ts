/** How a watch takes the mean that it states of a run: each model has its own way. */
export type CadenceMean = 'cadenceWithZeros' | 'cadenceWithoutZeros' | 'moving';

/** Files whose session states an average cadence, with the way it was taken. */
export const cadenceMeans: Readonly<Record<string, CadenceMean>> = {
  'fit_fenix5x_rd_stryd-ciq.fit': 'cadenceWithZeros',
  'fit_fr965_rd_power_walkbreaks-cad-zeros.fit': 'cadenceWithZeros',
  'fit_stryd-export_devfields-speed-distance.fit': 'cadenceWithoutZeros',
  'fit_fenix2_run_small.fit': 'cadenceWithZeros',
  'fit_fenix5_run_tiny_rd.fit': 'cadenceWithZeros',
  'fit_fr70_compressed-speed-distance.fit': 'moving',
  'fit_fr920xt_multisport_rd_chained-hrm.fit': 'cadenceWithZeros',
  'fit_fr255_triathlon_rd_SDK-crash.fit': 'cadenceWithZeros',
  'fit_fr25_run-walk_no-frac_pauses.fit': 'cadenceWithoutZeros',
  'fit_fr920xt_stryd_duplicated-field-descriptions.fit': 'cadenceWithZeros',
  'fit_fr220_intervals_tiny.fit': 'cadenceWithZeros',
  'fit.gz_venu-sq_strava-bulk-export.fit.gz': 'cadenceWithZeros',
};

export type Compared = 'cadence' | 'distance' | 'stepLength';

/** Why a file's own figure differs from its own samples by more than is allowed. */
export const knownDifferences: Readonly<Record<string, Partial<Record<Compared, string>>>> = {
  'fit_stryd-export_devfields-speed-distance.fit': {
    cadence: 'stated in whole cycles of one foot, rounded down: steps of 2 spm',
  },
  'fit_fenix5_run_tiny_rd.fit': {
    cadence: 'a run of 57 s with 21 records: the watch averages seconds that it did not write',
  },
  'fit_fr25_run-walk_no-frac_pauses.fit': {
    cadence: 'stated in whole cycles of one foot: steps of 2 spm',
  },
  'fit.gz_venu-sq_strava-bulk-export.fit.gz': {
    cadence: 'stated in whole cycles of one foot: steps of 2 spm',
  },
  'fit_fr220_intervals_tiny.fit': {
    cadence: 'the watch counts 40 s in which the runner stood and it wrote nothing',
  },
  'fit_fr920xt_multisport_rd_chained-hrm.fit': {
    stepLength: 'a strap measures the step by itself and does not divide speed by cadence',
  },
  'fit_bad_strava-android_truncated.fit': { distance: 'damaged: a twelfth of the run is in the file' },
  'gpx_fr220_intervals_tiny.gpx': { distance: 'stated is the sum over every noisy point' },
};
