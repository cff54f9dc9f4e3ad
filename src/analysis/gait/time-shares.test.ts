import { anActivity, type ActivityPlan, type PlannedPart } from '../../../test/builders/an-activity.js';
import { gaitWindows } from '../../../test/builders/a-gait-analysis.js';
import { runSamples } from './run-samples.js';
import { timeShares, unjudgedTime } from './time-shares.js';
import { trackRun } from './timeline.js';

const run = (durationS: number): PlannedPart => ({ durationS, speedMps: 2.8, cadenceSpm: 165 });
const walk = (durationS: number): PlannedPart => ({ durationS, speedMps: 1.4, cadenceSpm: 112 });
const stand = (durationS: number): PlannedPart => ({ durationS, speedMps: 0, cadenceSpm: 0 });

function sharesOf(plan: ActivityPlan) {
  const activity = anActivity(plan);
  const samples = runSamples(activity);
  const time = timeShares(activity, samples, trackRun(activity, samples).timeline.motion);
  return { activity, time };
}

describe('where the time went', () => {
  test('adds up to the elapsed time', () => {
    const { activity, time } = sharesOf({
      parts: [
        run(400),
        walk(60),
        stand(30),
        { durationS: 50, pause: 'timer' },
        run(200),
        { ...run(40), silent: true },
        run(99),
      ],
    });
    const sum = time.runningS + time.walkingS + time.standingS + time.pausedS + time.unknownS;
    expect(sum).toBeCloseTo(activity.elapsedTimeS, 9);
    expect(time.pausedS).toBe(50);
    expect(time.unknownS).toBeCloseTo(31, 9);
    expect(Math.abs(time.walkingS - 60)).toBeLessThan(8);
  });

  test('is all running in a run', () => {
    expect(sharesOf({ parts: [run(600)] }).time).toEqual({
      runningS: 600,
      walkingS: 0,
      standingS: 0,
      pausedS: 0,
      unknownS: 0,
    });
  });

  test('is the same for a watch that records now and then', () => {
    const parts = [run(400), walk(60), run(200)];
    const dense = sharesOf({ parts }).time;
    const sparse = sharesOf({ parts, everyS: [2, 5, 3] }).time;
    expect(Math.abs(sparse.walkingS - dense.walkingS)).toBeLessThan(6);
    expect(sparse.runningS + sparse.walkingS).toBeCloseTo(660, 9);
  });

  test('before the first sample is unknown', () => {
    const { activity, time } = sharesOf({ parts: [{ durationS: 20, silent: true }, run(100)] });
    expect(activity.elapsedTimeS).toBe(120);
    expect(time.unknownS).toBe(20);
  });

  test('is unknown where samples say nothing', () => {
    const { time } = sharesOf({ parts: [run(100), { durationS: 50 }] });
    expect(time.unknownS).toBeGreaterThan(40);
  });

  test('is nothing in an activity without samples', () => {
    expect(sharesOf({ parts: [] }).time.runningS).toBe(0);
  });
});

describe('the time that was not judged', () => {
  test('is told by reason, longest first, and leaves out what did not happen', () => {
    const { activity, time } = sharesOf({
      parts: [run(300), { durationS: 90, pause: 'timer' }, walk(120), run(300)],
    });
    const windows = gaitWindows(10, (minute) => ({
      speedMps: 2.8,
      ratio: 1,
      ...(minute > 3 && minute < 7 && { unjudged: 'uphill' as const }),
    }));
    const told = unjudgedTime(activity, time, windows);
    expect(told.map(({ reason }) => reason)).toEqual(['uphill', 'walking', 'pause', 'firstMinute']);
    expect(told.find(({ reason }) => reason === 'uphill')?.timeS).toBe(180);
    expect(told.find(({ reason }) => reason === 'pause')?.timeS).toBe(90);
  });

  test('tells a silence of the file from a stop of the watch', () => {
    const { activity, time } = sharesOf({
      parts: [run(300), { durationS: 90, pause: 'gap' }, run(60), { durationS: 30, pause: 'track' }, run(60)],
    });
    expect(unjudgedTime(activity, time, [])).toEqual([
      { reason: 'gap', timeS: 90 },
      { reason: 'pause', timeS: 30 },
    ]);
  });
});
