import { aMeasuredRun, type MeasuredPlan } from '../../../../test/builders/a-measured-run.js';
import { runningDynamics } from './running-dynamics-of.js';

const styleOf = (plan: MeasuredPlan) => runningDynamics(aMeasuredRun(plan))?.style;
/** Ten per cent fewer steps than expected at 3 m/s for 1.78 m. */
const fewSteps = 150;
const airy = { contactTimeMs: 255, verticalOscillationMm: 125 };
const grounded = { contactTimeMs: 290, verticalOscillationMm: 90 };

describe('the style of few steps', () => {
  test('with a long time in the air and much bounce is bounding', () => {
    expect(styleOf({ cadenceSpm: fewSteps, measured: airy })).toBe('bounding');
  });

  test('with a long time on the ground is the braking-like one', () => {
    expect(styleOf({ cadenceSpm: fewSteps, measured: grounded })).toBe('brakingLike');
  });

  test('is told from the duty factor, too, when the height is not known', () => {
    const expectation = { heightSource: 'assumed', sdLn: 0.065 } as const;
    const measured = { ...grounded, contactTimeMs: 316 };
    expect(styleOf({ cadenceSpm: fewSteps, measured, expectation })).toBe('brakingLike');
    expect(styleOf({ cadenceSpm: fewSteps, measured: grounded, expectation })).toBeUndefined();
  });

  test.each([
    ['usual steps', { cadenceSpm: 166, measured: airy }],
    ['usual steps, long on the ground', { cadenceSpm: 166, measured: { contactTimeMs: 300 } }],
    [
      'a bounce that a device may have added',
      { cadenceSpm: fewSteps, measured: { ...airy, verticalOscillationMm: 115 } },
    ],
    ['no bounce measured', { cadenceSpm: fewSteps, measured: { contactTimeMs: 255 } }],
    ['neither', { cadenceSpm: fewSteps, measured: { contactTimeMs: 265, verticalOscillationMm: 90 } }],
    [
      'both at once, as at very few steps',
      { cadenceSpm: 140, measured: { contactTimeMs: 290, verticalOscillationMm: 130 } },
    ],
    [
      'a strap that was lost',
      { cadenceSpm: fewSteps, measured: { ...grounded, contactTimeMs: (s) => (s < 400 ? 290 : NaN) } },
    ],
  ] as const satisfies readonly (readonly [string, MeasuredPlan])[])('has no name with %s', (_, plan) => {
    expect(styleOf(plan)).toBeUndefined();
  });
});
