import { anActivity, type PlannedPart } from '../../../test/builders/an-activity.js';
import { sampleRuns } from '../../../synth/sample-runs.js';
import { readActivities } from '../activity/read-activities.js';
import { analyseGait } from './analyse-gait.js';
import type { GaitAnalysis } from './gait-analysis.js';
import { methodVersion, thresholds } from './thresholds.js';

const runner = { heightM: 1.72 };
/** 166.8 steps a minute are expected at 2.8 m/s of a runner of 1.72 m. */
const expectedSpm = 166.8;

const run = (durationS: number, ratio = 1, parts: Partial<PlannedPart> = {}): PlannedPart => ({
  durationS,
  speedMps: 2.8,
  cadenceSpm: expectedSpm * ratio,
  ...parts,
});
const walk = (durationS: number): PlannedPart => ({ durationS, speedMps: 1.4, cadenceSpm: 112 });

const secondsOf = (gait: GaitAnalysis, reason: string) =>
  gait.unjudged.find((one) => one.reason === reason)?.timeS ?? 0;
const codesOf = (gait: GaitAnalysis) => gait.reasons.map(({ code }) => code);
const stretchesOf = (gait: GaitAnalysis) =>
  gait.stretches.map(({ level, startS, endS }) => [level, startS, endS]);

describe('an ordinary run', () => {
  const gait = analyseGait(anActivity({ parts: [run(1800)] }), runner);

  test('has no level but none, at moderate confidence', () => {
    expect([gait.level, gait.confidence]).toEqual(['none', 'moderate']);
    expect(gait.stretches).toEqual([]);
  });

  test('is judged but for its first minute', () => {
    expect(gait.judgedS).toBeCloseTo(1740, 6);
    expect(gait.judgedShare).toBeCloseTo(1740 / 1800, 9);
    expect(gait.unjudged).toEqual([{ reason: 'firstMinute', timeS: 60 }]);
  });

  test('is as long, far and quick as it was', () => {
    expect(gait.distanceM).toBeCloseTo(5040, 6);
    expect([gait.elapsedTimeS, gait.movingTimeS, gait.time.runningS]).toEqual([1800, 1800, 1800]);
    expect(gait.cadenceSpm?.median).toBe(expectedSpm);
    expect(gait.speedMps?.median).toBe(2.8);
    expect(gait.stepLengthM?.median).toBeCloseTo(168 / expectedSpm, 9);
    expect(gait.strideLengthM?.median).toBeCloseTo(336 / expectedSpm, 9);
  });

  test('is as expected', () => {
    expect(gait.cadenceRatio).toBeCloseTo(1, 3);
    expect(Math.abs(gait.z ?? NaN)).toBeLessThan(0.1);
    expect(gait.expectedCadenceSpm).toBeCloseTo(166.82, 2);
  });

  test('carries the method that judged it', () => {
    expect(gait.methodVersion).toBe(methodVersion);
    expect(gait.thresholds).toBe(thresholds);
    expect(gait.expectation).toEqual({ heightM: 1.72, heightSource: 'runner', sdLn: 0.06 });
  });
});

describe('long, slow steps', () => {
  test('are found where they were', () => {
    const gait = analyseGait(
      anActivity({ parts: [run(600), run(480, 0.87), run(600), run(420, 0.925), run(600)] }),
      runner,
    );
    expect(stretchesOf(gait)).toEqual([
      ['likely', 600, 1080],
      ['possible', 1680, 2100],
    ]);
    expect([gait.level, gait.confidence]).toEqual(['likely', 'moderate']);
    expect(gait.stretches[0]).toMatchObject({ startM: 1680, gradePct: 0 });
    expect(gait.stretches[0].endM).toBeCloseTo(3024, 6);
  });

  test('of a short time are told, and do not make the run a pattern', () => {
    const gait = analyseGait(anActivity({ parts: [run(1800), run(150, 0.92), run(1800)] }), runner);
    expect(stretchesOf(gait)).toHaveLength(1);
    expect(gait.level).toBe('none');
  });

  test('of a whole run are one stretch, from after the first minute to the end', () => {
    const gait = analyseGait(anActivity({ parts: [run(1800, 0.92)] }), runner);
    expect(stretchesOf(gait)).toEqual([['possible', 60, 1800]]);
  });

  test('go on across a red light', () => {
    const gait = analyseGait(
      anActivity({
        parts: [run(600), run(300, 0.88), { durationS: 40, pause: 'timer' }, run(300, 0.88), run(300)],
      }),
      runner,
    );
    expect(stretchesOf(gait)).toEqual([['likely', 600, 1240]]);
  });

  test('are not claimed of a taller runner', () => {
    const activity = anActivity({ parts: [run(1800, 0.93)] });
    expect(analyseGait(activity, { heightM: 1.72 }).level).toBe('possible');
    expect(analyseGait(activity, { heightM: 1.92 }).level).toBe('none');
  });

  test('are not claimed downhill, uphill, walking, or in the first minute', () => {
    const gait = analyseGait(
      anActivity({
        parts: [
          run(60, 0.8),
          run(900),
          run(300, 0.85, { gradePct: -5 }),
          run(300, 0.85, { gradePct: 5 }),
          walk(300),
          run(300),
        ],
      }),
      runner,
    );
    expect(gait.level).toBe('none');
    expect(gait.stretches).toEqual([]);
    expect(secondsOf(gait, 'downhill')).toBeGreaterThan(200);
    expect(secondsOf(gait, 'uphill')).toBeGreaterThan(200);
    expect(Math.abs(secondsOf(gait, 'walking') - 300)).toBeLessThan(5);
  });

  test('are told at low confidence when the height is assumed', () => {
    const gait = analyseGait(anActivity({ parts: [run(1800, 0.85)] }), {});
    expect([gait.level, gait.confidence]).toEqual(['likely', 'low']);
    expect(gait.expectation).toEqual({ heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 });
    expect(gait.stretches[0].confidence).toBe('low');
    expect(codesOf(gait)).toContain('heightUnknown');
  });

  test('are told at low confidence when they were run faster than the model, however easy the rest was', () => {
    const sprint: PlannedPart = { durationS: 400, speedMps: 4.4, cadenceSpm: 158 };
    const easy: PlannedPart = { durationS: 3000, speedMps: 2.8, cadenceSpm: 172 };
    const gait = analyseGait(anActivity({ parts: [easy, sprint] }), runner);
    expect([gait.level, gait.confidence]).toEqual(['likely', 'low']);
    expect(gait.stretches.map(({ confidence }) => confidence)).toEqual(['low']);
    expect(codesOf(gait)).toContain('extrapolatedSpeed');
    expect(analyseGait(anActivity({ parts: [easy, { ...sprint, cadenceSpm: 178 }] }), runner)).toMatchObject({
      level: 'none',
      confidence: 'moderate',
    });
  });

  test('are told at low confidence where altitude was missing, though the rest of the run has it', () => {
    const activity = anActivity({ parts: [run(2400), run(600, 0.88)] });
    activity.channels.altitudeM?.fill(NaN, 2300);
    const gait = analyseGait(activity, runner);
    expect([gait.level, gait.confidence]).toEqual(['likely', 'low']);
    expect(codesOf(gait)).toContain('noAltitude');
  });

  test('are compared with the height that a very small or tall runner gives', () => {
    const activity = anActivity({ parts: [run(1800, 0.92)], statedRunner: { heightM: 1.72 } });
    for (const heightM of [1.05, 2.45]) {
      const { expectation } = analyseGait(activity, { heightM });
      expect(expectation).toEqual({ heightM, heightSource: 'runner', sdLn: 0.06 });
    }
  });

  test('use the height in the watch when the runner gave none, and say so', () => {
    const gait = analyseGait(anActivity({ parts: [run(1800)], statedRunner: { heightM: 1.72 } }), {});
    expect(gait.confidence).toBe('moderate');
    expect(codesOf(gait)).toContain('heightFromFile');
  });
});

describe('a bundled run with a known truth', () => {
  const [sample] = sampleRuns;
  const made = sample.make();
  const [activity] = readActivities(sample.encode(made)).activities;
  const gait = analyseGait(activity, { heightM: made.runner.heightM });
  const slow = made.segments.filter(({ cadenceFactor = 1 }) => cadenceFactor < 0.95);

  test('has its two stretches within a minute of where they were made', () => {
    expect(slow).toHaveLength(2);
    expect(gait.stretches.map(({ level }) => level)).toEqual(['likely', 'possible']);
    gait.stretches.forEach(({ startS, endS }, k) => {
      expect(Math.abs(startS - slow[k].startS)).toBeLessThanOrEqual(60);
      expect(Math.abs(endS - slow[k].endS)).toBeLessThanOrEqual(60);
    });
  });

  test('is likely, at moderate confidence', () => {
    expect([gait.level, gait.confidence]).toEqual(['likely', 'moderate']);
  });

  test('has its walk, its pause and its hills', () => {
    expect(Math.abs(gait.time.walkingS - 100)).toBeLessThan(10);
    expect(Math.abs(gait.time.pausedS - 95)).toBeLessThan(3);
    expect(secondsOf(gait, 'uphill')).toBeGreaterThan(60);
    expect(secondsOf(gait, 'downhill')).toBeGreaterThan(60);
  });
});

describe('a run that cannot be judged', () => {
  test('for want of cadence says so, and keeps speed and distance', () => {
    const gait = analyseGait(
      anActivity({ parts: [run(1800)], without: ['cadenceSpm'], cadenceScale: undefined }),
      runner,
    );
    expect([gait.level, gait.confidence]).toEqual(['unknown', 'none']);
    expect(codesOf(gait)[0]).toBe('noCadence');
    expect([gait.cadenceSpm, gait.stepLengthM, gait.z, gait.cadenceAverages]).toEqual(
      Array(4).fill(undefined),
    );
    expect(gait.speedMps?.median).toBe(2.8);
    expect(gait.distanceM).toBeCloseTo(5040, 6);
    expect(secondsOf(gait, 'noCadence')).toBeCloseTo(1740, 6);
  });

  test('for want of speed says so, and keeps cadence', () => {
    const gait = analyseGait(
      anActivity({ parts: [run(1800)], without: ['speedMps', 'distanceM'], speedKind: 'none' }),
      runner,
    );
    expect([gait.level, gait.confidence]).toEqual(['unknown', 'none']);
    expect(codesOf(gait)[0]).toBe('noSpeed');
    expect(gait).not.toHaveProperty('distanceM');
    expect(gait.cadenceSpm?.median).toBe(expectedSpm);
    expect(secondsOf(gait, 'noSpeed')).toBeCloseTo(1740, 6);
  });

  test('because it is short says so, and claims no stretch', () => {
    const gait = analyseGait(anActivity({ parts: [run(300, 0.85)] }), runner);
    expect([gait.level, gait.stretches]).toEqual(['unknown', []]);
    expect(codesOf(gait)[0]).toBe('fewJudgedMinutes');
  });

  test('because it is a walk says so', () => {
    const gait = analyseGait(anActivity({ parts: [walk(3600)] }), runner);
    expect(gait.level).toBe('unknown');
    expect(gait.judgedShare).toBe(0);
    expect(gait.movingTimeS).toBeCloseTo(3600, 6);
  });

  test('because it is empty does not fail', () => {
    const gait = analyseGait(anActivity({ parts: [] }), runner);
    expect([gait.level, gait.windows, gait.elapsedTimeS]).toEqual(['unknown', [], 0]);
  });
});

describe('on a treadmill', () => {
  test('the level is shown at low confidence, since the watch guessed the speed', () => {
    const gait = analyseGait(
      anActivity({
        parts: [run(1800, 0.92)],
        subSport: 'treadmill',
        speedKind: 'inferred',
        without: ['altitudeM'],
      }),
      runner,
    );
    expect([gait.level, gait.confidence]).toEqual(['possible', 'low']);
    expect(codesOf(gait)).toContain('speedInferred');
    expect(codesOf(gait)).not.toContain('noAltitude');
  });
});

describe('where positions were lost', () => {
  const parts = [run(600), run(900, 0.9, { unpositioned: true }), run(600)];
  const lost = analyseGait(anActivity({ parts, positions: true }), runner);

  test('nothing is claimed of steps, though the file goes on with a speed', () => {
    expect([lost.level, lost.stretches]).toEqual(['none', []]);
    expect(Math.abs(secondsOf(lost, 'gap') - 900)).toBeLessThan(20);
    expect(lost.windows.filter(({ unjudged }) => unjudged === 'gap')).toHaveLength(15);
    expect(Math.abs(lost.judgedS - 1140)).toBeLessThan(20);
  });

  test('they are judged when a foot pod measured the speed, or the file never had positions', () => {
    const pod = {
      channel: 'speedMps',
      source: 'developer:Speed',
      coverage: 1,
      used: true,
      reason: '',
    } as const;
    for (const plan of [{ positions: true, sources: [pod] }, { positions: false }]) {
      const { level, unjudged } = analyseGait(anActivity({ parts, ...plan }), runner);
      expect([level, unjudged.map(({ reason }) => reason)]).toEqual(['likely', ['firstMinute']]);
    }
  });

  test('for ten seconds under a bridge, all is judged', () => {
    const bridge = [run(600), run(10, 1, { unpositioned: true }), run(600)];
    expect(secondsOf(analyseGait(anActivity({ parts: bridge, positions: true }), runner), 'gap')).toBe(0);
  });
});

describe('without altitude', () => {
  test('a run is judged, at low confidence with that reason, and its stretches have no grade', () => {
    const gait = analyseGait(anActivity({ parts: [run(1800, 0.92)], without: ['altitudeM'] }), runner);
    expect([gait.level, gait.confidence]).toEqual(['possible', 'low']);
    expect(codesOf(gait)).toContain('noAltitude');
    expect(gait.stretches[0].gradePct).toBeNull();
  });
});

describe('what does not matter', () => {
  const parts = [run(600), run(480, 0.88), walk(60), run(600), run(300, 1, { speedMps: 3.6 })];
  const everySecond = analyseGait(anActivity({ parts }), runner);

  test('is how often the watch recorded', () => {
    const nowAndThen = analyseGait(anActivity({ parts, everyS: [1, 5, 3, 7, 2] }), runner);
    expect(nowAndThen.level).toBe(everySecond.level);
    expect(nowAndThen.cadenceSpm).toEqual(everySecond.cadenceSpm);
    expect(nowAndThen.cadenceRatio).toBeCloseTo(everySecond.cadenceRatio ?? NaN, 6);
    expect(nowAndThen.stretches).toHaveLength(everySecond.stretches.length);
    nowAndThen.stretches.forEach((stretch, k) => {
      expect(Math.abs(stretch.startS - everySecond.stretches[k].startS)).toBeLessThan(5);
      expect(Math.abs(stretch.endS - everySecond.stretches[k].endS)).toBeLessThan(10);
    });
  });

  test('is how often it recorded, to the last digit, in a steady run', () => {
    const steady = [run(600), run(480, 0.88), run(600)];
    const dense = analyseGait(anActivity({ parts: steady }), runner);
    const sparse = analyseGait(anActivity({ parts: steady, everyS: [2, 8, 5] }), runner);
    const [a, b] = [dense, sparse].map(({ windows }) =>
      windows.map((w) => [w.startS, w.endS, w.cadenceSpm, w.level]),
    );
    expect(b).toEqual(a);
    expect(sparse.stretches.map(({ startS, z }) => [startS, z])).toEqual(
      dense.stretches.map(({ startS, z }) => [startS, z]),
    );
  });

  test('are single seconds of nonsense', () => {
    const activity = anActivity({ parts });
    const { cadenceSpm, speedMps, altitudeM } = activity.channels;
    for (let k = 97; k < activity.samples; k += 97) {
      if (cadenceSpm) cadenceSpm[k] = k % 2 ? 0 : 250;
      if (speedMps) speedMps[k] = k % 3 ? 0 : 11;
      if (altitudeM) altitudeM[k] = k % 5 ? -400 : 4000;
    }
    const spoiled = analyseGait(activity, runner);
    expect(stretchesOf(spoiled)).toEqual(stretchesOf(everySecond));
    expect(Math.abs(spoiled.judgedS - everySecond.judgedS)).toBeLessThan(5);
    expect(spoiled.cadenceRatio).toBeCloseTo(everySecond.cadenceRatio ?? NaN, 9);
  });
});
