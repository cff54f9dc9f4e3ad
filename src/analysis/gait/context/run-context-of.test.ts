import { anActivity, type PlannedPart } from '../../../../test/builders/an-activity.js';
import { activityOf } from '../../../../synth/activity-of.js';
import { asRecorded, losingWatch } from '../../../../synth/device-errors.js';
import { hillyRun, runWithPauses, steadyRun, walkBreakRun } from '../../../../synth/run-builders.js';
import type { Activity } from '../../activity/activity.js';
import { analyseGait } from '../analyse-gait.js';
import { runSamples } from '../run-samples.js';
import { trackRun } from '../timeline.js';
import { runContext } from './run-context-of.js';

const contextOf = (activity: Activity) => {
  const run = runSamples(activity);
  return runContext(activity, run, trackRun(activity, run), analyseGait(activity, { heightM: 1.75 }).windows);
};
const contextIn = (...parts: PlannedPart[]) => contextOf(anActivity({ parts }));
const running = (durationS: number, part: Partial<PlannedPart> = {}): PlannedPart => ({
  durationS,
  speedMps: 2.8,
  cadenceSpm: 166,
  ...part,
});
const walking = (durationS: number) => running(durationS, { speedMps: 1.5, cadenceSpm: 116 });
const none = { count: 0, timeS: 0 };

/** Means of the last so many values. */
function averaged(values: Float64Array | undefined, over: number): Float64Array {
  const source = values ?? new Float64Array(0);
  return source.map((_, i) => {
    const past = source.subarray(Math.max(0, i + 1 - over), i + 1);
    return past.reduce((sum, value) => sum + value, 0) / past.length;
  });
}

describe('hills', () => {
  it('are told one by one with grade, pace and steps', () => {
    const { hills } = contextOf(activityOf(hillyRun({ hills: 2 })));
    expect(hills.map(({ direction }) => direction)).toEqual(['uphill', 'downhill', 'uphill', 'downhill']);
    expect(hills[0]).toMatchObject({ startS: 240, endS: 480 });
    expect(hills[1].gradePct).toBeCloseTo(-6, 0);
    expect(hills[1].speedMps).toBeCloseTo(2.97, 1);
    expect(hills[1].cadenceSpm * hills[1].stepLengthM).toBeCloseTo(60 * hills[1].speedMps);
  });

  it('are one when a minute between them is level, and two when the way turns around', () => {
    const up = running(180, { gradePct: 5 });
    const down = running(180, { gradePct: -5 });
    const joined = contextIn(running(120), up, running(60), up, running(120)).hills;
    expect(joined).toHaveLength(1);
    expect(contextIn(running(120), up, running(180), up, running(120)).hills).toHaveLength(2);
    expect(contextIn(running(120), up, down, running(120)).hills).toHaveLength(2);
  });

  it('shorter than two minutes are none', () => {
    expect(contextIn(running(120), running(70, { gradePct: 6 }), running(240)).hills).toEqual([]);
  });
});

describe('walks, stops and holes', () => {
  it('counts the walks between running, with their time', () => {
    const { walkBreaks } = contextOf(activityOf(walkBreakRun({ breaks: 4, walkS: 90 })));
    expect(walkBreaks.count).toBe(4);
    expect(Math.abs(walkBreaks.timeS - 360)).toBeLessThan(30);
  });

  it('counts no walk to the start or home, and standing within a walk does not make two', () => {
    const still = { durationS: 20, speedMps: 0, cadenceSpm: 0 };
    const run = contextIn(
      walking(300),
      running(600),
      walking(30),
      still,
      walking(30),
      running(600),
      walking(300),
    );
    expect(run.walkBreaks).toEqual({ count: 1, timeS: expect.closeTo(60, -1) });
  });

  it('counts the stops of the watch', () => {
    const { pauses, gaps } = contextOf(activityOf(runWithPauses({ pauses: 2, pauseS: 120 })));
    expect(pauses).toEqual({ count: 2, timeS: 240 });
    expect(gaps).toEqual(none);
  });

  it('tells silences and lost positions apart from stops', () => {
    const parts = [
      running(600),
      running(50, { silent: true }),
      running(600),
      running(40, { unpositioned: true }),
      running(600),
      { durationS: 90, pause: 'gap' as const },
      running(300),
    ];
    const { pauses, gaps } = contextOf(anActivity({ parts, positions: true }));
    expect(pauses).toEqual(none);
    expect(gaps.count).toBe(3);
    // The last sample before the silence is believed for 10 s of it.
    expect(gaps.timeS).toBeCloseTo(41 + 40 + 90, -1);
  });
});

describe('cadence dropouts', () => {
  it('are the seconds of running without steps, or with half of them', () => {
    const lost = running(20, { cadenceSpm: NaN });
    const halved = running(8, { cadenceSpm: 83 });
    const { cadenceDropouts } = contextIn(running(300), lost, running(300), halved, running(300));
    expect(cadenceDropouts).toEqual({ count: 2, timeS: 28 });
  });

  it('are found in a watch that loses steps, and not in a good one', () => {
    const run = steadyRun({ durationS: 3600 });
    const losing = contextOf(activityOf(asRecorded(run, losingWatch, 3))).cadenceDropouts;
    expect(losing.count).toBeGreaterThan(15);
    expect(losing.timeS).toBeGreaterThan(250);
    expect(contextOf(activityOf(run)).cadenceDropouts).toEqual(none);
  });

  it('are not the first seconds, a walk, or a file without cadence', () => {
    const late = contextIn(running(8, { cadenceSpm: 0 }), running(600), walking(60), running(600));
    expect(late.cadenceDropouts).toEqual(none);
    const without = contextOf(anActivity({ parts: [running(600)], without: ['cadenceSpm'] }));
    expect(without.cadenceDropouts).toEqual(none);
  });
});

describe('averaging by the watch', () => {
  const activity = activityOf(steadyRun({ durationS: 3600 }));
  const { speedMps, cadenceSpm } = activity.channels;

  it.each([12, 20, 30])('over %d s is noticed in both columns', (seconds) => {
    const channels = {
      ...activity.channels,
      speedMps: averaged(speedMps, seconds),
      cadenceSpm: averaged(cadenceSpm, seconds),
    };
    const { speed = 0, cadence = 0 } = contextOf({ ...activity, channels }).smoothedS ?? {};
    expect(Math.abs(speed - seconds)).toBeLessThanOrEqual(0.3 * seconds);
    expect(Math.abs(cadence - seconds)).toBeLessThanOrEqual(0.3 * seconds);
  });

  it('is not seen where there is none, in a few seconds, or in a sparse recording', () => {
    expect(contextOf(activity).smoothedS).toBeUndefined();
    const channels = { ...activity.channels, speedMps: averaged(speedMps, 3) };
    expect(contextOf({ ...activity, channels }).smoothedS).toBeUndefined();
    expect(contextOf({ ...activity, recordingIntervalS: 5 }).smoothedS).toBeUndefined();
  });
});

describe('a run without anything', () => {
  it('has an empty context and no drift', () => {
    expect(contextOf(anActivity({ parts: [{ durationS: 10 }] }))).toEqual({
      hills: [],
      accelerations: none,
      walkBreaks: none,
      pauses: none,
      gaps: none,
      cadenceDropouts: none,
    });
  });
});
