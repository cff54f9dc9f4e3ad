import { anActivity, type PlannedPart } from '../../../../test/builders/an-activity.js';
import { activityOf } from '../../../../synth/activity-of.js';
import { runWithLongStepStretch, steadyRun } from '../../../../synth/run-builders.js';
import { earlierRuns } from '../../../../synth/run-history.js';
import { analyseGait } from '../analyse-gait.js';
import type { RunSteps } from '../own-baseline.js';
import { ownConfidence } from './own-confidence.js';
import { ownDownhill } from './own-downhill.js';
import { compareWithOwn } from './compare-with-own.js';
import { lostPositions } from '../lost-positions.js';
import { runSamples } from '../run-samples.js';
import { trackRun } from '../timeline.js';
import type { Activity } from '../../activity/activity.js';

const runner = { heightM: 1.72 };
const stepsOf = (activity: Activity): RunSteps[] => {
  const { steps } = analyseGait(activity, runner);
  return steps ? [steps] : [];
};
const history = earlierRuns({ count: 6, seed: 3 }).flatMap((run) => stepsOf(activityOf(run)));

describe('a run after six others', () => {
  const longSteps = activityOf(runWithLongStepStretch({ seed: 8, stretchFactor: 0.92 }));
  const gait = analyseGait(longSteps, { ...runner, earlier: history });

  test('shows its stretch of long steps against the runner’s own runs', () => {
    const own = gait.stretches.filter(({ basis }) => basis === 'ownBaseline');
    expect(gait.ownBaseline).toMatchObject({ state: 'compared', surface: 'road', runs: 6 });
    expect(own).toHaveLength(1);
    expect(Math.abs(own[0].startS - 900)).toBeLessThanOrEqual(90);
  });

  test('has the same flag against other runners as without the history', () => {
    const alone = analyseGait(longSteps, runner);
    expect(gait.level).toBe(alone.level);
    expect(gait.stretches.filter(({ basis }) => basis === 'population')).toEqual(alone.stretches);
    expect(alone.ownBaseline).toMatchObject({ state: 'fewRuns', missingRuns: 3, level: 'unknown' });
  });

  test('is as usual when nothing changed', () => {
    const usual = analyseGait(activityOf(steadyRun({ seed: 9 })), { ...runner, earlier: history });
    expect(usual.stretches.filter(({ basis }) => basis === 'ownBaseline')).toEqual([]);
    expect(usual.ownBaseline?.state).toBe('compared');
  });

  test('leaves its own steps for the next, and is not compared with itself', () => {
    expect(gait.steps?.level?.windows).toBeGreaterThan(30);
    const again = analyseGait(longSteps, { ...runner, earlier: [...history, ...stepsOf(longSteps)] });
    expect(again.ownBaseline).toEqual(gait.ownBaseline);
  });
});

describe('what cannot be compared', () => {
  const parts: PlannedPart[] = [{ durationS: 1800, speedMps: 2.8, cadenceSpm: 166 }];

  test.each(['cadenceSpm', 'speedMps'] as const)('a run without %s is not measured', (channel) => {
    const without = channel === 'speedMps' ? (['speedMps', 'distanceM'] as const) : ([channel] as const);
    const gait = analyseGait(anActivity({ parts, without }), { ...runner, earlier: history });
    expect(gait.ownBaseline).toMatchObject({ state: 'notMeasured', level: 'unknown' });
    expect(gait).not.toHaveProperty('steps');
  });

  test('a treadmill is compared with treadmills alone, at low confidence where the watch guesses its speed', () => {
    const belt = anActivity({ parts, subSport: 'treadmill', speedKind: 'inferred' });
    expect(analyseGait(belt, { ...runner, earlier: history }).ownBaseline).toMatchObject({
      state: 'fewRuns',
      surface: 'treadmill',
      missingRuns: 3,
    });
    expect(stepsOf(belt)).toMatchObject([{ surface: 'treadmill' }]);
    expect(ownConfidence(belt)).toBe('low');
    expect(ownConfidence(anActivity({ parts }))).toBe('moderate');
    expect(ownConfidence(anActivity({ parts, everyS: [4] }))).toBe('low');
  });
});

describe('a hill', () => {
  const hilly = (startTimeMs: number, downhillSpm: number) => {
    const level = { durationS: 900, speedMps: 2.8, cadenceSpm: 166 };
    const down = { durationS: 300, speedMps: 3, cadenceSpm: downhillSpm, gradePct: -5 };
    return anActivity({ parts: [level, down, level], startTimeMs });
  };
  const earlier = [1, 2, 3, 4].map((day) => stepsOf(hilly(day * 1e8, 160 + day / 2))).flat();
  const hill = {
    ...{ direction: 'downhill' as const, startS: 900, endS: 1200, startM: 2520, endM: 3420 },
    ...{ gradePct: -5, speedMps: 3, cadenceSpm: 150, stepLengthM: 1.2 },
  };
  const compared = (downhillSpm: number, before: readonly RunSteps[]) => {
    const activity = hilly(9e8, downhillSpm);
    const run = runSamples(activity);
    const tracked = trackRun(activity, run);
    const ownRun = { run, tracked, lost: lostPositions(activity, run) };
    return ownDownhill(hill, compareWithOwn(activity, { earlier: before }, ownRun).downhill).own;
  };

  test('down is compared with the runner’s own way down', () => {
    expect(compared(161, earlier)).toMatchObject({ level: 'none' });
    const low = compared(150, earlier);
    expect(low?.level).toBe('possible');
    expect(low?.z).toBeLessThan(-2.5);
    expect(Math.abs((low?.expectedCadenceSpm ?? NaN) - 161)).toBeLessThan(1.5);
  });

  test('is shown as it is with fewer than three earlier ways down, and uphill', () => {
    expect(compared(150, earlier.slice(0, 2))).toBeUndefined();
    const comparison = { windows: [] };
    expect(ownDownhill({ ...hill, direction: 'uphill' }, comparison)).not.toHaveProperty('own');
  });
});
