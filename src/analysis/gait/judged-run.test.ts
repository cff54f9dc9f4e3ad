import { gaitWindows } from '../../../test/builders/a-gait-analysis.js';
import { judgedRun } from './judged-run.js';

const expectation = { heightM: 1.78, heightSource: 'runner', sdLn: 0.06 } as const;
const windows = gaitWindows(9, (minute) => ({ speedMps: 3, ratio: minute < 5 ? 0.95 : 1.02 }));

describe('the run as a whole', () => {
  test('is the median of its judged windows against what was expected', () => {
    const { cadenceRatio, z, expectedCadenceSpm } = judgedRun(windows, expectation);
    expect(cadenceRatio).toBe(0.95);
    expect(z).toBeCloseTo(Math.log(0.95 / 0.998) / 0.06, 12);
    expect(expectedCadenceSpm).toBeCloseTo(166.2, 1);
  });

  test('weighs windows by their length', () => {
    const stretched = windows.map((window, k) =>
      k === 8 ? { ...window, endS: window.startS + 1000 } : window,
    );
    expect(judgedRun(stretched, expectation).cadenceRatio).toBe(1.02);
  });

  test('is told in the forms of the literature: 3 m/s on legs of 0.943 m is a Froude number of 0.97', () => {
    const { froude, stepLengthByLeg } = judgedRun(windows, expectation);
    expect(froude).toBeCloseTo(9 / (9.81 * 0.9434), 3);
    // 3 m/s at 157.9 steps a minute is 1.14 m.
    expect(stepLengthByLeg).toBeCloseTo(1.14 / 0.9434, 2);
  });

  test('has no leg length without a height', () => {
    const whole = judgedRun(windows, { heightM: 1.7, heightSource: 'assumed', sdLn: 0.065 });
    expect(whole).not.toHaveProperty('froude');
    expect(whole).not.toHaveProperty('stepLengthByLeg');
    expect(whole.z).toBeCloseTo(Math.log(0.95 / 0.998) / 0.065, 12);
  });

  test('does not exist when nothing was judged', () => {
    expect(judgedRun([], expectation)).toEqual({});
  });
});
