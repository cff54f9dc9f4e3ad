import { activityOf } from '../../../../synth/activity-of.js';
import { typicalNoise } from '../../../../synth/cadence-noise.js';
import { hillyRun, intervalRun, steadyRun, walkBreakRun } from '../../../../synth/run-builders.js';
import { runConditions, runUnder } from '../../../../synth/run-conditions.js';
import { seededChance } from '../../../../synth/seeded-chance.js';
import { syntheticRun } from '../../../../synth/synthetic-runner.js';
import { anActivity } from '../../../../test/builders/an-activity.js';
import type { Activity, Lap } from '../../activity/activity.js';
import { runSamples } from '../run-samples.js';
import { trackRun } from '../timeline.js';
import { changesOfPace } from './intervals.js';

const changesIn = (activity: Activity) => {
  const run = runSamples(activity);
  return changesOfPace(activity, run, trackRun(activity, run));
};
const noLaps = { laps: [] };

describe('intervals', () => {
  it('are found from the laps', () => {
    const { intervals } = changesIn(activityOf(intervalRun({ repeats: 6, workS: 180 })));
    expect(intervals).toMatchObject({ repeats: 6, decidedBy: 'laps' });
    expect(intervals?.workS).toBeCloseTo(180, 0);
    expect(intervals?.workMps).toBeCloseTo(3.8, 0);
    expect(intervals?.easyMps).toBeCloseTo(2.3, 1);
    expect(intervals?.workCadenceSpm).toBeGreaterThan((intervals?.easyCadenceSpm ?? 0) + 5);
  });

  it.each([
    ['minutes', { repeats: 8, workS: 60, restS: 60 }],
    ['long ones', { repeats: 3, workS: 600, restS: 180, workMps: 3.2, restMps: 2.6 }],
  ])('are found from speed alone: %s', (_, plan) => {
    const run = intervalRun({ ...plan, noise: typicalNoise });
    const { intervals } = changesIn(activityOf(run, noLaps));
    expect(intervals).toMatchObject({ repeats: plan.repeats, decidedBy: 'speed' });
    expect(Math.abs((intervals?.workS ?? 0) - plan.workS)).toBeLessThan(10);
  });

  it('are taken from the words of a workout even where the rest is stood', () => {
    const parts = [1, 2, 3, 4].flatMap(() => [
      { durationS: 120, speedMps: 4, cadenceSpm: 176 },
      { durationS: 90, speedMps: 0, cadenceSpm: 0 },
    ]);
    const laps = parts.map(({ speedMps }, k): Lap => ({
      startS: Math.floor(k / 2) * 210 + (k % 2) * 120,
      endS: Math.floor(k / 2) * 210 + (k % 2 ? 210 : 120),
      intensity: speedMps > 0 ? 'active' : 'rest',
    }));
    const { intervals } = changesIn(anActivity({ parts, laps }));
    expect(intervals).toMatchObject({ repeats: 4, workS: 120, workCadenceSpm: 176, decidedBy: 'laps' });
    expect(intervals?.easyMps).toBeNaN();
  });

  it('are not made of strides: those are accelerations', () => {
    const strides = Array.from({ length: 6 }, () => [
      { durationS: 20, speedMps: 4.6 },
      { durationS: 100, speedMps: 2.7 },
    ]).flat();
    const run = syntheticRun({ segments: [{ durationS: 1500, speedMps: 2.7 }, ...strides] });
    const { intervals, accelerations } = changesIn(activityOf(run));
    expect(intervals).toBeUndefined();
    expect(accelerations.count).toBe(6);
    expect(accelerations.timeS).toBeLessThan(6 * 30);
  });

  it('are not made of two fast pieces', () => {
    expect(changesIn(activityOf(intervalRun({ repeats: 2 }), noLaps)).intervals).toBeUndefined();
  });

  it.each([
    ['an even run', steadyRun({ noise: typicalNoise })],
    ['hills', hillyRun({ hills: 4 })],
    ['hills with laps', hillyRun({ hills: 4, autoLapM: 650 })],
    ['walk breaks', walkBreakRun()],
    [
      'rough satellites',
      runUnder(runConditions['rough GPS, holes'], {
        segments: runConditions['easy, every second'].segments(seededChance(4), {
          durationS: 3000,
          speedMps: 2.8,
        }),
      }),
    ],
  ])('are not seen in %s', (_, run) => {
    expect(changesIn(activityOf(run))).toEqual({ accelerations: { count: 0, timeS: 0 } });
  });

  it('are not seen in a town, where one stops at every crossing', () => {
    const crossings = Array.from({ length: 8 }, () => [
      { durationS: 240, speedMps: 3 },
      { durationS: 25, kind: 'stand' as const },
    ]).flat();
    expect(changesIn(activityOf(syntheticRun({ segments: crossings }))).intervals).toBeUndefined();
  });

  it('need a speed', () => {
    const activity = anActivity({ parts: [{ durationS: 1200, cadenceSpm: 165 }], without: ['distanceM'] });
    expect(changesIn(activity).intervals).toBeUndefined();
  });
});
