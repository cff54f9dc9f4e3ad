import { gaitWindows } from '../../../test/builders/a-gait-analysis.js';
import { windowMedian } from './window-medians.js';

describe('the median over windows', () => {
  const windows = gaitWindows(3, (minute) => ({ speedMps: [2.5, 3, 3.5][minute], ratio: 1 }));

  test('is the one in the middle when all last the same', () => {
    expect(windowMedian(windows, ({ speedMps }) => speedMps)).toBe(3);
  });

  test('is weighted by their length', () => {
    const long = [{ ...windows[0], endS: windows[0].startS + 300 }, windows[1], windows[2]];
    expect(windowMedian(long, ({ speedMps }) => speedMps)).toBe(2.5);
  });

  test('leaves out windows without a value', () => {
    const steep = [{ ...windows[0], gradePct: NaN }, windows[1], windows[2]];
    expect(windowMedian(steep, ({ gradePct }) => gradePct)).toBe(0.3);
  });

  test('does not exist without any', () => {
    expect(windowMedian([], ({ speedMps }) => speedMps)).toBeUndefined();
    expect(windowMedian(windows, () => NaN)).toBeUndefined();
  });
});
