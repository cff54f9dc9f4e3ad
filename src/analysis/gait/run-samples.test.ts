import { anActivity } from '../../../test/builders/an-activity.js';
import { runSamples } from './run-samples.js';

describe('the samples of a run', () => {
  const parts = [{ durationS: 60, speedMps: 3, cadenceSpm: 170 }];

  test('hold the columns of the activity as they are', () => {
    const activity = anActivity({ parts });
    const run = runSamples(activity);
    expect(run.speedMps).toBe(activity.channels.speedMps);
    expect(run.cadenceSpm).toBe(activity.channels.cadenceSpm);
    expect([run.hasSpeed, run.hasCadence]).toEqual([true, true]);
    expect(run.distanceM.at(-1)).toBe(180);
  });

  test('have empty columns for what was not measured', () => {
    const run = runSamples(anActivity({ parts, without: ['cadenceSpm', 'speedMps', 'distanceM'] }));
    expect([run.hasSpeed, run.hasCadence]).toEqual([false, false]);
    expect(run.cadenceSpm).toHaveLength(run.samples);
    for (const column of [run.speedMps, run.cadenceSpm, run.distanceM]) {
      expect(column.every(Number.isNaN)).toBe(true);
    }
  });

  test('a speed of 0 throughout is a sensor that never woke up', () => {
    const run = runSamples(anActivity({ parts: [{ durationS: 60, speedMps: 0, cadenceSpm: 170 }] }));
    expect(run.hasSpeed).toBe(false);
    expect(run.speedMps.every(Number.isNaN)).toBe(true);
  });

  test('a cadence of 0 throughout too', () => {
    const run = runSamples(anActivity({ parts: [{ durationS: 60, speedMps: 2, cadenceSpm: 0 }] }));
    expect(run.hasCadence).toBe(false);
    expect(run.cadenceSpm.every(Number.isNaN)).toBe(true);
  });

  test('a stop is no reason to lose the channel', () => {
    const run = runSamples(anActivity({ parts: [...parts, { durationS: 30, speedMps: 0, cadenceSpm: 0 }] }));
    expect([run.hasSpeed, run.hasCadence]).toEqual([true, true]);
    expect(run.cadenceSpm[70]).toBe(0);
  });
});
