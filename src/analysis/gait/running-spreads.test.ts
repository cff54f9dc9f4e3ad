import { anActivity, type ActivityPlan, type PlannedPart } from '../../../test/builders/an-activity.js';
import { runSamples } from './run-samples.js';
import { runningSpreads } from './running-spreads.js';
import { trackRun } from './timeline.js';

const run = (durationS: number, cadenceSpm: number): PlannedPart => ({ durationS, speedMps: 3, cadenceSpm });

function spreadsOf(plan: ActivityPlan) {
  const activity = anActivity(plan);
  const samples = runSamples(activity);
  const { timeline } = trackRun(activity, samples);
  const { speedMps, cadenceSpm } = samples;
  return runningSpreads(samples, timeline.motion, {
    speedMps,
    cadenceSpm,
    stepLengthM: timeline.stepLengthM,
  });
}

describe('spreads over running time', () => {
  test('are median and outer tenths, by time', () => {
    const { cadenceSpm } = spreadsOf({ parts: [run(150, 150), run(700, 166), run(150, 180)] });
    expect(cadenceSpm).toEqual({ median: 166, p10: 150, p90: 180 });
  });

  test('weigh a sample by the time it holds', () => {
    const dense = spreadsOf({ parts: [run(400, 170), run(600, 160)] });
    const sparse = spreadsOf({ parts: [run(400, 170), run(600, 160)], everyS: [1, 7, 2, 10, 1, 1] });
    expect(sparse.cadenceSpm).toEqual(dense.cadenceSpm);
    expect(sparse.cadenceSpm?.median).toBe(160);
  });

  test('leave walking and standing out', () => {
    const { cadenceSpm } = spreadsOf({
      parts: [
        run(300, 166),
        { durationS: 300, speedMps: 1.3, cadenceSpm: 110 },
        { durationS: 300, speedMps: 0, cadenceSpm: 0 },
      ],
    });
    expect(cadenceSpm?.median).toBe(166);
    expect(cadenceSpm?.p10).toBe(166);
  });

  test('are not moved by seconds of nonsense', () => {
    const activity = anActivity({ parts: [run(600, 166)] });
    activity.channels.cadenceSpm?.fill(250, 100, 103);
    activity.channels.speedMps?.fill(11, 200, 203);
    const samples = runSamples(activity);
    const { timeline } = trackRun(activity, samples);
    const { speedMps, cadenceSpm } = samples;
    const spreads = runningSpreads(samples, timeline.motion, {
      speedMps,
      cadenceSpm,
      stepLengthM: timeline.stepLengthM,
    });
    expect(spreads.cadenceSpm).toEqual({ median: 166, p10: 166, p90: 166 });
    expect(spreads.speedMps).toEqual({ median: 3, p10: 3, p90: 3 });
  });

  test('of a stride are twice those of a step', () => {
    const { stepLengthM, strideLengthM } = spreadsOf({ parts: [run(600, 180)] });
    expect(stepLengthM?.median).toBeCloseTo(1, 9);
    expect(strideLengthM?.median).toBeCloseTo(2, 9);
  });

  test('do not exist for channels that were not recorded', () => {
    expect(Object.keys(spreadsOf({ parts: [run(600, 180)], without: ['cadenceSpm'] }))).toEqual(['speedMps']);
    expect(Object.keys(spreadsOf({ parts: [run(600, 180)], without: ['speedMps', 'distanceM'] }))).toEqual([
      'cadenceSpm',
    ]);
  });

  test('do not exist without running', () => {
    expect(spreadsOf({ parts: [{ durationS: 300, speedMps: 1.3, cadenceSpm: 110 }] })).toEqual({});
  });
});
