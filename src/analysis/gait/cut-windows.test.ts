import { anActivity, type ActivityPlan, type PlannedPart } from '../../../test/builders/an-activity.js';
import { cutWindows, type WindowCut, type WindowSize } from './cut-windows.js';
import { runSamples } from './run-samples.js';
import { trackRun } from './timeline.js';

const run = (durationS: number, speedMps = 2.5): PlannedPart => ({ durationS, speedMps, cadenceSpm: 165 });
const walk = (durationS: number): PlannedPart => ({ durationS, speedMps: 1.4, cadenceSpm: 112 });

function windowsOf(plan: ActivityPlan, size?: WindowSize): WindowCut[] {
  const activity = anActivity(plan);
  const samples = runSamples(activity);
  const { timeline, accelerating } = trackRun(activity, samples);
  return cutWindows(samples, { motion: timeline.motion, accelerating }, size);
}

const times = (windows: readonly WindowCut[]) =>
  windows.map(({ startS, endS }) => [Number(startS.toFixed(3)), Number(endS.toFixed(3))]);
const places = (windows: readonly WindowCut[]) =>
  windows.map(({ startM, endM }) => [Number(startM.toFixed(3)), Number(endM.toFixed(3))]);

describe('windows', () => {
  test('of a slow run end after 60 s', () => {
    expect(times(windowsOf({ parts: [run(200)] }))).toEqual([
      [0, 60],
      [60, 120],
      [120, 180],
      [180, 200],
    ]);
  });

  test('of a fast run end after 200 m, between two samples', () => {
    const windows = windowsOf({ parts: [run(210, 4.5)] });
    expect(times(windows)).toEqual([
      [0, 44.444],
      [44.444, 60],
      [60, 104.444],
      [104.444, 148.889],
      [148.889, 193.333],
      [193.333, 210],
    ]);
    expect(places(windows.slice(2, 4))).toEqual([
      [270, 470],
      [470, 670],
    ]);
  });

  test('of a fast run may be full minutes, where distance is set no limit', () => {
    const windows = windowsOf({ parts: [run(210, 4.5)] }, { maxS: 60, maxM: Infinity });
    expect(times(windows)).toEqual([
      [0, 60],
      [60, 120],
      [120, 180],
      [180, 210],
    ]);
  });

  test('begin anew when the first minute is over', () => {
    const windows = windowsOf({ parts: [run(180, 4.5)] });
    expect(windows.map(({ inFirstMinute }) => inFirstMinute)).toEqual([true, true, false, false, false]);
  });

  test('count the first minute from the first running, not from the button', () => {
    const windows = windowsOf({ parts: [walk(120), run(180)] });
    const first = windows.filter(({ inFirstMinute }) => inFirstMinute);
    expect(first).toHaveLength(1);
    expect(first[0].startS).toBeGreaterThan(100);
    expect(first[0].endS - first[0].startS).toBeCloseTo(60, 6);
  });

  test('count the first minute once, and not again after a pause', () => {
    const windows = windowsOf({ parts: [run(120), { durationS: 300, pause: 'timer' }, run(120)] });
    expect(windows.filter(({ inFirstMinute }) => inFirstMinute)).toHaveLength(1);
  });

  test('end at a pause, and begin again after it, in the same place', () => {
    const windows = windowsOf({ parts: [run(150), { durationS: 45, pause: 'timer' }, run(100)] });
    expect(times(windows)).toEqual([
      [0, 60],
      [60, 120],
      [120, 150],
      [195, 255],
      [255, 295],
    ]);
    expect(places(windows.slice(2, 4))).toEqual([
      [300, 375],
      [375, 525],
    ]);
  });

  test('end where the file falls silent, as long as the last sample may be believed', () => {
    const windows = windowsOf({ parts: [run(150), { durationS: 25, speedMps: 2.5, silent: true }, run(60)] });
    expect(times(windows)).toEqual([
      [0, 60],
      [60, 120],
      [120, 159],
      [175, 235],
    ]);
  });

  test('hold no walking', () => {
    const windows = windowsOf({ parts: [run(150), walk(60), run(100)] });
    const inWalk = windows.filter(({ startS, endS }) => startS < 207 && endS > 153);
    expect(inWalk).toEqual([]);
  });

  test('end where hard acceleration begins and ends', () => {
    const windows = windowsOf({ parts: [run(150, 2.5), run(100, 4.9)] });
    const hard = windows.filter(({ accelerating }) => accelerating);
    expect(hard).toHaveLength(1);
    expect(Math.abs((hard[0].startS + hard[0].endS) / 2 - 150)).toBeLessThan(2);
    for (const { startS, endS } of windows.filter(({ accelerating }) => !accelerating)) {
      expect(startS < 150 && endS > 150).toBe(false);
    }
  });

  test('follow one another without overlap, and cover all running', () => {
    const windows = windowsOf({
      parts: [run(307, 3.7), walk(60), run(200, 2.2), { durationS: 9, pause: 'gap' }, run(100)],
    });
    windows.slice(1).forEach((window, k) => {
      expect(window.startS).toBeGreaterThanOrEqual(windows[k].endS);
      expect(window.startM).toBeGreaterThanOrEqual(windows[k].endM - 1e-6);
    });
    const covered = windows.reduce((sum, { startS, endS }) => sum + endS - startS, 0);
    expect(Math.abs(covered - 607)).toBeLessThan(5);
  });

  test('are the same for a watch that records every second and one that records now and then', () => {
    const parts = [run(400, 3.6), run(200, 2.9)];
    const dense = windowsOf({ parts });
    const sparse = windowsOf({ parts, everyS: [1, 6, 3, 8, 2] });
    expect(times(sparse)).toEqual(times(dense));
    expect(places(sparse)).toEqual(places(dense));
  });

  test('go by time alone where no distance is known', () => {
    const windows = windowsOf({ parts: [run(130, 4.5)], without: ['distanceM', 'speedMps', 'altitudeM'] });
    expect(times(windows)).toEqual([
      [0, 60],
      [60, 120],
      [120, 130],
    ]);
    expect(windows[0].startM).toBeNaN();
  });

  test('are finite in number when the odometer jumps', () => {
    const activity = anActivity({ parts: [run(300)] });
    activity.channels.distanceM?.forEach((value, k, column) => {
      if (k >= 150) column[k] = value + 1e9;
    });
    const samples = runSamples(activity);
    const { timeline, accelerating } = trackRun(activity, samples);
    const windows = cutWindows(samples, { motion: timeline.motion, accelerating });
    expect(windows.length).toBeLessThan(12);
  });

  test('are none without running', () => {
    expect(windowsOf({ parts: [walk(600)] })).toEqual([]);
    expect(windowsOf({ parts: [] })).toEqual([]);
  });
});
