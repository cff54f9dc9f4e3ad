import { readActivities } from '../src/analysis/activity/read-activities.js';
import { activityOf } from './activity-of.js';
import { asRecorded, losingWatch } from './device-errors.js';
import { encodeFit } from './encode-fit.js';
import { runWithPauses, steadyRun, treadmillRun } from './run-builders.js';
import type { SyntheticRun } from './synthetic-run.js';

const fromFile = (run: SyntheticRun) => readActivities(encodeFit(run)).activities[0];

test.each([
  ['a steady run', steadyRun({ durationS: 300 })],
  ['a run with pauses', runWithPauses({ runS: 120 })],
  ['a run with a strap', steadyRun({ durationS: 200, dynamics: true })],
  ['a treadmill run', treadmillRun({ durationS: 200 })],
  ['smart recording', steadyRun({ durationS: 300, sampling: 'smart' })],
  ['a watch that loses steps', asRecorded(steadyRun({ durationS: 900 }), losingWatch)],
])('%s is the same activity as a value and through a FIT file', (_, run) => {
  const [own, read] = [activityOf(run), fromFile(run)];
  expect(Object.keys(own.channels).sort()).toEqual(Object.keys(read.channels).sort());
  expect([...own.timeS]).toEqual([...read.timeS]);
  for (const key of ['sport', 'subSport', 'startTimeMs', 'elapsedTimeS', 'speedKind', 'device'] as const) {
    expect(own[key]).toEqual(read[key]);
  }
  expect(own.pauses).toEqual(read.pauses);
  expect(own.recordingIntervalS).toBe(read.recordingIntervalS);
  const [ours, theirs] = [own.channels.cadenceSpm ?? [], read.channels.cadenceSpm ?? []];
  const off = Array.from(ours, (value, sample) => Math.abs(value - theirs[sample]));
  expect(off.filter((value) => value > 0.1)).toEqual([]);
});

test('what a file would state is set by choice', () => {
  const activity = activityOf(steadyRun({ durationS: 60 }), { statedRunner: { heightM: 1.8 } });
  expect(activity.statedRunner.heightM).toBe(1.8);
});
