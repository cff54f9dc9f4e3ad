import type { Pause } from '../activity/activity.js';
import { mergedPauses, totalS } from './paused-time.js';

const pause = (startS: number, endS: number, kind: Pause['kind'] = 'timer'): Pause => ({
  startS,
  endS,
  kind,
});

describe('paused time', () => {
  test('counts a second once that two pauses share', () => {
    const merged = mergedPauses([pause(10, 30), pause(20, 40, 'gap')], 100);
    expect(merged).toEqual([{ startS: 10, endS: 40 }]);
    expect(totalS(merged)).toBe(30);
  });

  test('comes in order, whatever the order of the pauses', () => {
    const merged = mergedPauses([pause(50, 60), pause(10, 20)], 100);
    expect(merged.map(({ startS }) => startS)).toEqual([10, 50]);
  });

  test('joins pauses that touch, and keeps those apart that do not', () => {
    expect(mergedPauses([pause(10, 20), pause(20, 30)], 100)).toEqual([{ startS: 10, endS: 30 }]);
    expect(mergedPauses([pause(10, 20), pause(21, 30)], 100)).toHaveLength(2);
  });

  test('a pause within another adds nothing', () => {
    expect(mergedPauses([pause(10, 50), pause(20, 30)], 100)).toEqual([{ startS: 10, endS: 50 }]);
  });

  test('is cut off at the ends of the activity', () => {
    expect(mergedPauses([pause(-5, 5), pause(90, 120), pause(130, 140)], 100)).toEqual([
      { startS: 0, endS: 5 },
      { startS: 90, endS: 100 },
    ]);
  });

  test('is nothing without pauses', () => {
    expect(mergedPauses([], 100)).toEqual([]);
    expect(totalS([])).toBe(0);
  });

  test('leaves the pauses as they were', () => {
    const pauses = [pause(50, 60), pause(10, 20)];
    mergedPauses(pauses, 100);
    expect(pauses).toEqual([pause(50, 60), pause(10, 20)]);
  });
});
