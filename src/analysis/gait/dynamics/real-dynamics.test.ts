import { existsSync, readFileSync } from 'node:fs';
import { readActivities } from '../../activity/read-activities.js';
import { analyseGait } from '../analyse-gait.js';
import { runSamples } from '../run-samples.js';
import type { RunningDynamics } from '../running-dynamics.js';
import { runningDynamics } from './running-dynamics-of.js';

/** Real files, read where they stand; the heights of these runners are not known. */
const folder = new URL('../../../../../shared/activities/', import.meta.url);
const isThere = existsSync(new URL('MANIFEST.tsv', folder));
if (!isThere) console.log('Running dynamics of real files are not tested: ../shared/activities is missing.');

const known = new Map<string, RunningDynamics | undefined>();
function dynamicsOf(name: string): RunningDynamics | undefined {
  if (!known.has(name)) known.set(name, measured(name));
  return known.get(name);
}

function measured(name: string): RunningDynamics | undefined {
  const [activity] = readActivities(new Uint8Array(readFileSync(new URL(name, folder)))).activities;
  const { timeline, windows, expectation } = analyseGait(activity, { heightM: 1.75 });
  return runningDynamics({
    activity,
    run: runSamples(activity),
    motion: timeline.motion,
    windows,
    expectation,
  });
}

/** What each file's device measures, and a median that only the right unit and the right field give. */
const measuring = [
  ['fit_fenix2_run_small.fit', { contactTimeMs: 225, verticalOscillationMm: 112 }],
  [
    'fit_fenix5x_rd_stryd-ciq.fit',
    { contactTimeMs: 255, verticalOscillationMm: 88, balance: 49.7, powerW: 291 },
  ],
  ['fit_fr255_triathlon_rd_SDK-crash.fit', { contactTimeMs: 275, verticalRatioPct: 8.5, powerW: 402 }],
  ['fit_fr920xt_multisport_rd_chained-hrm.fit', { contactTimeMs: 252, verticalRatioPct: 8.1, balance: 51.7 }],
  ['fit_fr920xt_stryd_duplicated-field-descriptions.fit', { contactTimeMs: 286, verticalOscillationMm: 64 }],
  ['fit_fr965_rd_power_walkbreaks-cad-zeros.fit', { contactTimeMs: 282, verticalOscillationMm: 104 }],
  [
    'fit_stryd-export_devfields-speed-distance.fit',
    { contactTimeMs: 336, verticalOscillationMm: 74, powerW: 224 },
  ],
] as const;

(isThere ? describe : describe.skip)('running dynamics of real files', () => {
  test.each(measuring)('%s: every field is reached, in its unit', (name, medians) => {
    const dynamics = dynamicsOf(name);
    for (const [quantity, median] of Object.entries(medians)) {
      const measure = dynamics?.[quantity as 'powerW'];
      expect([quantity, (measure?.median ?? NaN) / median]).toEqual([quantity, expect.closeTo(1, 1.7)]);
      expect(measure?.coverage).toBeGreaterThan(0.9);
    }
  });

  test.each(measuring)('%s: contact time and cadence do not contradict each other', (name) => {
    const dynamics = dynamicsOf(name);
    expect(dynamics?.impossibleFlightShare).toBeLessThan(0.02);
    expect(Math.abs(dynamics?.halfSweep?.z ?? NaN)).toBeLessThan(2);
  });

  test.each(measuring.slice(1, 4))('%s: step length is that of speed by cadence', (name) => {
    expect(dynamicsOf(name)?.stepLengthCheck?.says).toBe('agrees');
  });

  test('a plain watch has none', () => {
    expect(dynamicsOf('fit.gz_venu-sq_strava-bulk-export.fit.gz')).toBeUndefined();
  });
});
