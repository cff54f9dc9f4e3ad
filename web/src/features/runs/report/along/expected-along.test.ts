import { aReport, aWindow } from '../../../../../../test/builders/a-report.js';
import { expectedAlong } from './expected-along.js';
import { shownDomain } from './shown-domain.js';
import { windowAt } from './window-at.js';

const windows = [
  aWindow(2.8, 1, { startS: 0, endS: 60, expectedCadenceSpm: 160 }),
  aWindow(2.8, 1, { startS: 60, endS: 120, expectedCadenceSpm: 170 }),
  aWindow(2.8, 1, { startS: 300, endS: 360, expectedCadenceSpm: 150 }),
];
const report = aReport({ gait: { windows } });

describe('what is expected along the run', () => {
  it('is that of the windows, straight between their middles', () => {
    const { expected } = expectedAlong(report, [10, 30, 60, 90]);
    expect([...expected]).toEqual([160, 160, 165, 170]);
  });

  it('is nothing where the run was not looked at', () => {
    const { expected, lower } = expectedAlong(report, [200, 310, 400]);
    expect([...expected]).toEqual([NaN, 150, NaN]);
    expect(lower[0]).toBeNaN();
  });

  it('has a band with the edge of the first level below', () => {
    const { lower, upper } = expectedAlong(report, [30]);
    expect(lower[0]).toBeCloseTo(160 * 0.94);
    expect(upper[0]).toBeGreaterThan(160);
  });
});

describe('the window at a time', () => {
  it('is the one that holds it, and none between windows', () => {
    expect(windowAt(windows, 60)).toBe(windows[1]);
    expect(windowAt(windows, 359.9)).toBe(windows[2]);
    expect(windowAt(windows, 200)).toBeUndefined();
    expect(windowAt(windows, 360)).toBeUndefined();
    expect(windowAt(windows, NaN)).toBeUndefined();
  });
});

describe('the axis of values', () => {
  it('leaves the jumps of a receiver outside', () => {
    const values = Array.from({ length: 1000 }, (_, row) => (row === 500 ? 40 : 2.8 + (row % 2) / 10));
    const domain = shownDomain([values], 1);
    expect(domain?.max).toBeLessThan(4);
    expect(domain?.min).toBeGreaterThan(2);
  });

  it('is none without a value', () => {
    expect(shownDomain([[null, NaN]], 1)).toBeUndefined();
  });
});
