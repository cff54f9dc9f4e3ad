import { anActivity, type PlannedPart } from '../../../test/builders/an-activity.js';
import { runSamples } from './run-samples.js';
import { speedChange } from './speed-change.js';

const at = (speedMps: number, durationS = 60): PlannedPart => ({ durationS, speedMps, cadenceSpm: 165 });

function changeOf(
  parts: readonly PlannedPart[],
  glitch?: { readonly atS: number; readonly speedMps: number },
) {
  const activity = anActivity({ parts });
  const speed = activity.channels.speedMps;
  if (glitch && speed) speed[glitch.atS] = glitch.speedMps;
  return speedChange(runSamples(activity));
}

/** Seconds at which speed changes hard. */
const seconds = (accelerating: Uint8Array) => [...accelerating.keys()].filter((k) => accelerating[k] === 1);

describe('hard acceleration', () => {
  test('is not in a steady run', () => {
    expect(seconds(changeOf([at(3, 300)]).accelerating)).toEqual([]);
  });

  test('is not a change of pace of 1 m/s', () => {
    expect(seconds(changeOf([at(2.5), at(3.5)]).accelerating)).toEqual([]);
  });

  test('is a sprint out of a jog, for the seconds around it', () => {
    const found = seconds(changeOf([at(2.5), at(4.9)]).accelerating);
    expect(found.length).toBeGreaterThan(4);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(54);
    expect(Math.max(...found)).toBeLessThanOrEqual(65);
  });

  test('is braking to a stop too', () => {
    expect(seconds(changeOf([at(3.5), at(0)]).accelerating)).toContain(60);
  });

  test('is not a glitch of one second', () => {
    expect(seconds(changeOf([at(3, 120)], { atS: 60, speedMps: 12 }).accelerating)).toEqual([]);
    expect(seconds(changeOf([at(3, 120)], { atS: 60, speedMps: 0 }).accelerating)).toEqual([]);
  });

  test('is not claimed where too little is known', () => {
    expect(seconds(changeOf([at(0, 3), at(3, 4)]).accelerating)).toEqual([]);
  });
});

describe('smoothed speed', () => {
  test('is that of a steady run', () => {
    const { smoothMps } = changeOf([at(3, 100)]);
    expect(smoothMps.subarray(0, 100).every((speed) => Math.abs(speed - 3) < 1e-9)).toBe(true);
  });

  test('spreads a glitch so that it hardly shows', () => {
    const { smoothMps } = changeOf([at(3, 120)], { atS: 60, speedMps: 9 });
    expect(Math.max(...smoothMps)).toBeLessThanOrEqual(4 + 1e-9);
  });

  test('is unknown where speed is', () => {
    const activity = anActivity({ parts: [at(3)], without: ['speedMps'] });
    const { smoothMps, accelerating } = speedChange(runSamples(activity));
    expect(smoothMps.every(Number.isNaN)).toBe(true);
    expect(seconds(accelerating)).toEqual([]);
  });
});
