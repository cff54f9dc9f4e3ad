import { aWindow, someWindows } from '../../../../test/builders/a-report.js';
import { splitsOf } from './splits.js';

const metresPerMile = 1609.344;
const even = (minutes: number) => someWindows(minutes, () => ({ speedMps: 2.5, ratio: 1 }));

describe('splitsOf', () => {
  it('cuts a run into whole kilometres, the last one as long as the run goes', () => {
    const splits = splitsOf(even(21), 1000);
    expect(splits.map(({ endM }) => endM)).toEqual([1000, 2000, 3000, 3150]);
  });

  it('cuts a run into whole miles', () => {
    const [first] = splitsOf(even(21), metresPerMile);
    expect(first?.endM).toBeCloseTo(1609.344);
  });

  it('takes longer splits for a long run, so that the table stays short', () => {
    const splits = splitsOf(even(60 * 12), 1000);
    expect(splits.length).toBeLessThanOrEqual(30);
    expect(splits[0]?.endM).toBe(5000);
  });

  it('stays short also when the distance is absurd', () => {
    const far = [aWindow(3, 1, { startM: 0, endM: 5e6 }), aWindow(3, 1, { startM: 9e6, endM: 1e7 })];
    expect(splitsOf(far, 1000).length).toBeLessThanOrEqual(30);
  });

  it('weights means by the time of the windows', () => {
    const windows = [
      aWindow(3, 1, { startS: 0, endS: 60, startM: 0, endM: 180, cadenceSpm: 150 }),
      aWindow(3, 1, { startS: 60, endS: 80, startM: 180, endM: 240, cadenceSpm: 170 }),
    ];
    expect(splitsOf(windows, 1000)[0]?.cadenceSpm).toBeCloseTo(155);
  });

  it('is flagged when a judged window in it is', () => {
    const windows = [
      aWindow(3, 0.88, { endM: 180 }),
      aWindow(3, 1, { startM: 1000, endM: 1180, startS: 60, endS: 120 }),
    ];
    expect(splitsOf(windows, 1000).map(({ flagged }) => flagged)).toEqual([true, false]);
  });

  it('is not flagged by a window that was not judged', () => {
    expect(splitsOf([aWindow(3, 0.88, { unjudged: 'downhill' })], 1000)[0]?.flagged).toBe(false);
  });

  it('leaves out windows without cadence, and with them a split that has no other', () => {
    const windows = even(12).map((window) =>
      window.startM < 1000 ? { ...window, cadenceSpm: null } : window,
    );
    expect(splitsOf(windows, 1000)[0]?.startM).toBe(1000);
  });

  it('has no expectation where the windows have none', () => {
    const [split] = splitsOf([aWindow(3, 1, { expectedCadenceSpm: null })], 1000);
    expect(split?.expectedCadenceSpm).toBeNaN();
  });

  it('gives none without windows, and none without distance', () => {
    expect(splitsOf([], 1000)).toEqual([]);
    expect(splitsOf([aWindow(3, 1, { startM: 0, endM: 0 })], 1000)).toEqual([]);
  });
});
