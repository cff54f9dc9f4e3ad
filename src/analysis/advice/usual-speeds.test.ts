import { gaitWindows } from '../../../test/builders/a-gait-analysis.js';
import { usualSpeeds } from './usual-speeds.js';

const runAt = (...speeds: readonly number[]) =>
  gaitWindows(speeds.length, (minute) => ({ speedMps: speeds[minute] ?? NaN, ratio: 1 }));

describe('the speeds that a runner is told cadences for', () => {
  it('do not exist without windows', () => {
    expect(usualSpeeds([])).toBeUndefined();
  });

  it('are one for a run at one pace', () => {
    expect(usualSpeeds(runAt(3, 3.02, 3.04, 3.01))).toEqual({ speedsMps: [3.01], medianMps: 3.01 });
  });

  it('are more the further the paces lie apart, at most four', () => {
    const counts = [0.15, 0.25, 0.35, 2].map(
      (apart) => usualSpeeds(runAt(2.5, 2.5, 2.5 + apart, 2.5 + apart))?.speedsMps.length,
    );
    expect(counts).toEqual([2, 3, 4, 4]);
  });

  it('leave out a sprint and a stroll', () => {
    const speeds = usualSpeeds(runAt(2, ...Array.from({ length: 18 }, (_, k) => 2.6 + k / 20), 6));
    expect(speeds?.speedsMps[0]).toBeGreaterThanOrEqual(2.6);
    expect(speeds?.speedsMps.at(-1)).toBeLessThanOrEqual(3.45);
  });
});
