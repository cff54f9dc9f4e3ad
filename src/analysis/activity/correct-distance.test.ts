import type { Motion } from './derive-motion.js';
import { correctDistance } from './correct-distance.js';
import { timingOf } from './timing.js';

const timing = timingOf(
  Float64Array.from({ length: 601 }, (_, i) => i),
  [],
  1,
);
const measured: Motion = {
  distanceM: Float64Array.from({ length: 601 }, (_, i) => 2.5 * i),
  speedMps: new Float64Array(601).fill(2.5),
  speedKind: 'inferred',
  passedOver: [],
  sources: [],
  warnings: [],
};
const nothing: Motion = {
  speedKind: 'none',
  passedOver: [],
  sources: [],
  warnings: [{ code: 'noSpeed', message: 'The file has no speed.' }],
};

describe('a distance that the runner corrects', () => {
  it('scales distance and speed alike, and says by how much', () => {
    const { distanceM, speedMps, warnings, speedKind } = correctDistance(measured, {
      distanceM: 1650,
      timing,
    });
    expect(distanceM?.[600]).toBeCloseTo(1650, 6);
    expect(speedMps?.[300]).toBeCloseTo(2.75, 6);
    expect(speedKind).toBe('inferred');
    expect(warnings).toEqual([{ code: 'distanceCorrected', message: expect.stringContaining('10 % more') }]);
  });

  it('leaves the recording as it was', () => {
    correctDistance(measured, { distanceM: 1650, timing });
    expect(measured.distanceM?.[600]).toBe(1500);
  });

  it.each([
    ['kilometres for metres', 1.5],
    ['one digit too many', 15_000],
    ['no number', NaN],
  ])('is not used when it cannot be true: %s', (_, distanceM) => {
    const { warnings, ...motion } = correctDistance(measured, { distanceM, timing });
    expect(motion.distanceM).toBe(measured.distanceM);
    expect(warnings.map(({ code }) => code)).toEqual(['correctionRefused']);
  });

  it('gives a file without any distance an even pace over the time with steps', () => {
    const cadence = Float64Array.from({ length: 601 }, (_, i) => (i < 300 ? 80 : 0));
    const motion = correctDistance(nothing, { distanceM: 900, timing, cadence });
    expect(motion.speedMps?.[100]).toBeCloseTo(3, 6);
    expect(motion.speedMps?.[400]).toBe(0);
    expect(motion.distanceM?.[600]).toBeCloseTo(900, 6);
    expect(motion.speedKind).toBe('inferred');
    expect(motion.warnings.map(({ code }) => code)).toEqual(['distanceCorrected']);
  });

  it('does not give such a file a pace that nobody runs', () => {
    const motion = correctDistance(nothing, { distanceM: 10_000, timing });
    expect(motion.speedMps).toBeUndefined();
    expect(motion.warnings.map(({ code }) => code)).toEqual(['noSpeed', 'correctionRefused']);
  });
});
