import { anActivity, type ActivityPlan, type PlannedPart } from '../../../test/builders/an-activity.js';
import { cadenceAverages } from './cadence-averages.js';
import { runSamples } from './run-samples.js';
import { trackRun } from './timeline.js';

const run = (durationS: number, cadenceSpm = 166): PlannedPart => ({ durationS, speedMps: 3, cadenceSpm });

function averagesOf(plan: ActivityPlan) {
  const activity = anActivity(plan);
  const samples = runSamples(activity);
  return cadenceAverages(activity, samples, trackRun(activity, samples).timeline.motion);
}

describe('average cadence', () => {
  test('while running stands beside the one of all moving, and the one that the watch states', () => {
    const averages = averagesOf({
      parts: [run(300), { durationS: 300, speedMps: 1.4, cadenceSpm: 110 }],
      stated: { avgCadenceSpm: 136 },
    });
    expect(averages?.runningSpm).toBeCloseTo(166, 0);
    expect(Math.abs((averages?.allSpm ?? 0) - 138)).toBeLessThan(1);
    expect(averages?.statedSpm).toBe(136);
  });

  test('counts no standing', () => {
    const averages = averagesOf({ parts: [run(300), { durationS: 600, speedMps: 0, cadenceSpm: 0 }] });
    expect(averages?.allSpm).toBeCloseTo(166, 6);
    expect(averages).not.toHaveProperty('statedSpm');
  });

  test('is a mean by time, not by sample', () => {
    const parts = [run(300, 150), run(300, 180)];
    const dense = averagesOf({ parts });
    expect(dense?.runningSpm).toBeCloseTo(165, 9);
    expect(averagesOf({ parts, everyS: [1, 9, 4] })?.runningSpm).toBeCloseTo(165, 9);
  });

  test('does not exist without cadence, or without running', () => {
    expect(averagesOf({ parts: [run(300)], without: ['cadenceSpm'] })).toBeUndefined();
    expect(averagesOf({ parts: [{ durationS: 300, speedMps: 1.4, cadenceSpm: 110 }] })).toBeUndefined();
  });
});
