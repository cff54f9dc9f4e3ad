import { anActivity, type PlannedPart } from '../../../test/builders/an-activity.js';
import { classifyMotion, motionOf, motions } from './motion.js';
import { runSamples } from './run-samples.js';
import { speedChange } from './speed-change.js';

const { unknown, standing, walking, running, paused } = motions;

describe('motion of one moment', () => {
  test.each([
    ['an easy run', 2.8, 165, running],
    ['a slow jog', 1.7, 150, running],
    ['a fast walk', 1.9, 134, walking],
    ['a walk', 1.4, 112, walking],
    ['just above walking speed with running steps', 2.1, 132, running],
    ['just above walking speed with walking steps', 2.1, 122, walking],
    ['a bounding run', 3.2, 125, running],
    ['running speed while the sensor lost the steps', 3, 0, running],
    ['standing', 0, 0, standing],
    ['standing with GPS noise', 0.8, 0, standing],
    ['shuffling about', 0.3, 60, standing],
    ['walking while the sensor lost the steps', 1.4, 0, walking],
    ['running on a belt while GPS stands still', 0, 165, running],
  ])('%s (%d m/s, %d spm)', (_, speedMps, cadenceSpm, expected) => {
    expect(motionOf(speedMps, cadenceSpm)).toBe(expected);
  });

  test.each([
    [3, running],
    [2, running],
    [1.9, walking],
    [0.5, walking],
    [0.4, standing],
  ])('without cadence, %d m/s alone tells', (speedMps, expected) => {
    expect(motionOf(speedMps, NaN)).toBe(expected);
  });

  test.each([
    [165, running],
    [130, running],
    [110, walking],
    [0, standing],
  ])('without speed, as on a belt, %d spm alone tell', (cadenceSpm, expected) => {
    expect(motionOf(NaN, cadenceSpm)).toBe(expected);
  });

  test('nothing tells without both', () => {
    expect(motionOf(NaN, NaN)).toBe(unknown);
  });
});

const run = (durationS: number): PlannedPart => ({ durationS, speedMps: 2.8, cadenceSpm: 165 });
const walk = (durationS: number): PlannedPart => ({ durationS, speedMps: 1.4, cadenceSpm: 112 });
const stand = (durationS: number): PlannedPart => ({ durationS, speedMps: 0, cadenceSpm: 0 });

function motionIn(
  parts: readonly PlannedPart[],
  spoil: (columns: { cadence: Float64Array }) => void = () => {},
) {
  const activity = anActivity({ parts });
  spoil({ cadence: activity.channels.cadenceSpm ?? new Float64Array() });
  const samples = runSamples(activity);
  return classifyMotion(samples, speedChange(samples).smoothMps);
}

/** Seconds of each motion. */
const secondsOf = (motion: Uint8Array, kind: number) => motion.filter((one) => one === kind).length;

describe('motion of a run', () => {
  test('finds the walk break, to a few seconds', () => {
    const motion = motionIn([run(300), walk(60), run(300)]);
    expect(Math.abs(secondsOf(motion, walking) - 60)).toBeLessThanOrEqual(4);
    expect(motion[330]).toBe(walking);
  });

  test('finds the stop at the lights', () => {
    const motion = motionIn([run(300), stand(40), run(300)]);
    expect(Math.abs(secondsOf(motion, standing) - 40)).toBeLessThanOrEqual(6);
  });

  test('takes a cadence that is lost for a moment for a glitch', () => {
    const motion = motionIn([{ durationS: 300, speedMps: 2.1, cadenceSpm: 160 }], ({ cadence }) => {
      cadence[100] = 0;
      cadence.fill(0, 200, 204);
    });
    expect(secondsOf(motion, running)).toBe(motion.length);
  });

  test('believes it when it lasts', () => {
    const motion = motionIn([{ durationS: 300, speedMps: 2.1, cadenceSpm: 160 }], ({ cadence }) => {
      cadence.fill(100, 200, 206);
    });
    expect(secondsOf(motion, walking)).toBe(6);
  });

  test('does not join what a pause divides', () => {
    const pause: PlannedPart = { durationS: 30, pause: 'timer' };
    const shortStand: PlannedPart = { ...run(4), mark: 'standing' };
    expect(secondsOf(motionIn([run(100), shortStand, run(100)]), standing)).toBe(0);
    expect(secondsOf(motionIn([run(100), pause, shortStand, run(100)]), standing)).toBe(4);
    expect(secondsOf(motionIn([run(100), shortStand, pause, run(100)]), standing)).toBe(4);
  });

  test('believes the mark of the watch before speed and cadence', () => {
    const motion = motionIn([
      run(60),
      { ...run(30), mark: 'walking' },
      { ...run(30), mark: 'standing' },
      run(60),
    ]);
    expect(motion.subarray(60, 90).every((one) => one === walking)).toBe(true);
    expect(motion.subarray(90, 120).every((one) => one === standing)).toBe(true);
    expect(secondsOf(motion, running)).toBe(121);
  });

  test('is paused for samples that were taken during a pause', () => {
    const activity = anActivity({
      parts: [run(100)],
      pauses: [{ startS: 40, endS: 60, kind: 'timer' }],
    });
    const samples = runSamples(activity);
    const motion = classifyMotion(samples, speedChange(samples).smoothMps);
    expect(secondsOf(motion, paused)).toBe(20);
    expect(motion[39]).toBe(running);
    expect(motion[60]).toBe(running);
  });

  test('comes from cadence on a treadmill that tells no speed', () => {
    const activity = anActivity({
      parts: [run(100), walk(50), stand(20)],
      without: ['speedMps', 'distanceM', 'altitudeM'],
    });
    const samples = runSamples(activity);
    const motion = classifyMotion(samples, speedChange(samples).smoothMps);
    expect([secondsOf(motion, running), secondsOf(motion, walking), secondsOf(motion, standing)]).toEqual([
      100, 50, 21,
    ]);
  });
});
