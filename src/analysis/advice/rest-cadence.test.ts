import { aGaitAnalysis, gaitStretch, gaitWindows } from '../../../test/builders/a-gait-analysis.js';
import { restCadence } from './rest-cadence.js';

/** Twenty minutes at 3 m/s with the expected 166.2 steps a minute, and fewer in the flagged ten. */
const runAt = (restSpeedMps: number, restRatio = 1) =>
  aGaitAnalysis({
    windows: gaitWindows(21, (minute) =>
      minute >= 10 ? { speedMps: 3, ratio: 0.9 } : { speedMps: restSpeedMps, ratio: restRatio },
    ),
    stretches: [stretch],
  });
const stretch = gaitStretch(10, 21, 0.9);

describe('the cadence of the rest of a run', () => {
  it('leaves out what was flagged', () => {
    expect(restCadence(runAt(3), stretch)).toBe(166);
  });

  it('is moved to the pace of the stretch', () => {
    // 179.3 · 2.8^0.207 · 1.78^-0.526 = 163.8, moved by (3 / 2.8)^0.112 to 165.1
    expect(restCadence(runAt(2.8), stretch)).toBe(165);
  });

  it('does not exist where the rest was run at another pace, or was no quicker, or is too short', () => {
    expect(restCadence(runAt(2.4), stretch)).toBeUndefined();
    expect(restCadence(runAt(3, 0.9), stretch)).toBeUndefined();
    const few = aGaitAnalysis({ windows: runAt(3).windows.slice(6), stretches: [stretch] });
    expect(restCadence(few, stretch)).toBeUndefined();
  });
});
