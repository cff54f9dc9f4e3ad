import { anActivity } from '../../../test/builders/an-activity.js';
import type { WindowCut } from './cut-windows.js';
import { WindowMeter } from './measure-window.js';
import { runSamples } from './run-samples.js';

const cut = (startS: number, endS: number, first: number, last: number): WindowCut => ({
  startS,
  endS,
  first,
  last,
  startM: 0,
  endM: 180,
  inFirstMinute: false,
  accelerating: false,
});

function meterOf(spoil: (cadence: Float64Array, speed: Float64Array, lost: Uint8Array) => void = () => {}) {
  const activity = anActivity({ parts: [{ durationS: 120, speedMps: 3, cadenceSpm: 168 }] });
  const { cadenceSpm = new Float64Array(), speedMps = new Float64Array() } = activity.channels;
  const lost = new Uint8Array(activity.samples);
  spoil(cadenceSpm, speedMps, lost);
  return new WindowMeter(runSamples(activity), new Float64Array(activity.samples).fill(0.5), lost);
}

describe('what is measured in a window', () => {
  test('are the medians of its time', () => {
    expect(meterOf().measure(cut(0, 60, 0, 59))).toEqual({
      speedMps: 3,
      cadenceSpm: 168,
      gradePct: 0.5,
      speedS: 60,
      cadenceS: 60,
      lostS: 0,
    });
  });

  test('is not moved by a second of nonsense', () => {
    const meter = meterOf((cadence, speed) => {
      cadence[20] = 254;
      speed[30] = 12;
    });
    const { cadenceSpm, speedMps } = meter.measure(cut(0, 60, 0, 59));
    expect([cadenceSpm, speedMps]).toEqual([168, 3]);
  });

  test('leaves out seconds without a value, and says how many have one', () => {
    const meter = meterOf((cadence) => cadence.fill(NaN, 10, 35));
    const { cadenceSpm, cadenceS, speedS } = meter.measure(cut(0, 60, 0, 59));
    expect([cadenceSpm, cadenceS, speedS]).toEqual([168, 35, 60]);
  });

  test('does not exist where nothing was measured', () => {
    const measured = meterOf((cadence) => cadence.fill(NaN, 0, 60)).measure(cut(0, 60, 0, 59));
    expect(measured.cadenceSpm).toBeNaN();
    expect(measured.cadenceS).toBe(0);
  });

  test('counts of the first and last sample only what lies within', () => {
    const meter = meterOf((cadence) => {
      cadence.fill(150, 0, 30);
      cadence.fill(180, 30, 60);
    });
    expect(meter.measure(cut(0.5, 59.5, 0, 59)).cadenceS).toBeCloseTo(59, 12);
    // 29.2 s of 150 against 29.8 s of 180.
    expect(meter.measure(cut(0.8, 59.8, 0, 59)).cadenceSpm).toBe(180);
    expect(meter.measure(cut(0.2, 59.2, 0, 59)).cadenceSpm).toBe(150);
  });

  test('says for how long positions were lost in it', () => {
    const meter = meterOf((_cadence, _speed, lost) => lost.fill(1, 50, 80));
    expect(meter.measure(cut(0, 60, 0, 59)).lostS).toBe(10);
    expect(meter.measure(cut(0.5, 60.5, 0, 60)).lostS).toBeCloseTo(10.5, 12);
    expect(meter.measure(cut(80, 120, 80, 119)).lostS).toBe(0);
  });

  test('is measured afresh in each window', () => {
    const meter = meterOf((cadence) => cadence.fill(150, 60));
    expect(meter.measure(cut(0, 60, 0, 59)).cadenceSpm).toBe(168);
    expect(meter.measure(cut(60, 120, 60, 119)).cadenceSpm).toBe(150);
    expect(meter.measure(cut(0, 60, 0, 59)).cadenceSpm).toBe(168);
  });

  test('can be means without a tenth at either end, finer than whole steps', () => {
    const meter = meterOf((cadence) => {
      cadence.fill(0, 0, 4);
      cadence.fill(170, 4, 30);
    });
    // 6 s go off either end: the dropout and 2 s of 168; 6 s of 170.
    const { cadenceSpm, speedMps } = meter.measureMeans(cut(0, 60, 0, 59), 0.1);
    expect(cadenceSpm).toBeCloseTo((28 * 168 + 20 * 170) / 48, 9);
    expect(speedMps).toBeCloseTo(3, 12);
  });
});
