import fc from 'fast-check';
import { gaitWindows } from '../../../../test/builders/a-gait-analysis.js';
import { motions } from '../motion.js';
import { judgedTime } from './judged-time.js';

const running = (samples: number) => new Uint8Array(samples).fill(motions.running);
const held = (timeS: readonly number[], holdS: readonly number[]) => ({
  samples: timeS.length,
  timeS: Float64Array.from(timeS),
  holdS: Float64Array.from(holdS),
});

describe('judged time', () => {
  test('leaves out the first minute, hills and walking', () => {
    const windows = gaitWindows(4, (minute) => ({
      speedMps: 3,
      ratio: 1,
      ...(minute === 2 && { unjudged: 'uphill' }),
    }));
    const run = held([0, 30, 60, 90, 120, 150, 180, 210], [30, 30, 30, 30, 30, 30, 30, 30]);
    const motion = running(8);
    motion[6] = motions.walking;
    expect(judgedTime(run, motion, windows)).toEqual({
      heldS: Float64Array.of(0, 0, 30, 30, 0, 0, 0, 30),
      totalS: 90,
    });
  });

  test('counts a sample across a border only within', () => {
    const windows = gaitWindows(2, () => ({ speedMps: 3, ratio: 1 }));
    expect(judgedTime(held([50, 115], [20, 30]), running(2), windows).heldS).toEqual(Float64Array.of(10, 5));
  });

  test('is none without judged windows', () => {
    expect(judgedTime(held([0], [1]), running(1), [])).toMatchObject({ totalS: 0 });
  });

  test('is all of the judged windows, however the watch records', () => {
    const windows = gaitWindows(10, () => ({ speedMps: 3, ratio: 1 }));
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.5, max: 90, noNaN: true }), { minLength: 1 }), (holds) => {
        const holdS = [...holds, 600];
        const timeS = holdS.map((_, i) => holdS.slice(0, i).reduce((sum, s) => sum + s, 0));
        const { totalS } = judgedTime(held(timeS, holdS), running(holdS.length), windows);
        expect(totalS).toBeCloseTo(540, 6);
      }),
      { numRuns: 50 },
    );
  });
});
