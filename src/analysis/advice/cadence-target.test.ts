import fc from 'fast-check';
import {
  aGaitAnalysis,
  aLikelyPattern,
  aPossiblePattern,
  gaitStretch,
} from '../../../test/builders/a-gait-analysis.js';
import { cadenceTarget } from './cadence-target.js';

/** A pattern with one stretch of so much of the expected 166.2 steps a minute. */
const patternAt = (ratio: number, z = -1.5) => aLikelyPattern({ stretches: [gaitStretch(20, 40, ratio)], z });

describe('a cadence to try', () => {
  it('is 5 % more, at most 10 %', () => {
    // 166.2 · 0.85 = 141.3 → 148.3 and 155.4
    expect(cadenceTarget(patternAt(0.85))).toMatchObject({ fromSpm: 141, toSpm: 148, mostSpm: 155 });
  });

  it('stops at what is expected of the runner', () => {
    // 166.2 · 0.94 = 156.2; 10 % more would be 171.8, more than expected.
    expect(cadenceTarget(patternAt(0.94))).toMatchObject({ fromSpm: 156, toSpm: 164, mostSpm: 166 });
  });

  it('belongs to the longest flagged stretch, since another pace asks for another cadence', () => {
    const long = gaitStretch(20, 50, 0.86);
    const target = cadenceTarget(aLikelyPattern({ stretches: [gaitStretch(0, 10, 0.9), long] }));
    expect(target).toMatchObject({ stretch: long, fromSpm: Math.round(long.cadenceSpm) });
  });

  it.each([
    ['nothing was flagged', aGaitAnalysis()],
    [
      'the level is none in spite of a short stretch',
      aGaitAnalysis({ stretches: [gaitStretch(20, 23, 0.93)] }),
    ],
    ['the level is unknown', aLikelyPattern({ level: 'unknown' })],
    ['z of the run is above -1', aPossiblePattern({ z: -0.99 })],
    ['there is no z', aPossiblePattern({ z: undefined })],
    ['z is no number', aPossiblePattern({ z: NaN })],
    [
      'only the own baseline flags',
      aLikelyPattern({ stretches: [gaitStretch(5, 9, 0.88, { basis: 'ownBaseline' })] }),
    ],
    ['the step would be less than one a minute', patternAt(0.999)],
  ])('does not exist when %s', (_, gait) => {
    expect(cadenceTarget(gait)).toBeUndefined();
  });

  it('exists from z = -1 on', () => {
    expect(cadenceTarget(aPossiblePattern({ z: -1 }))).toBeDefined();
  });

  it('always lies above the own cadence and never beyond 10 % or the expectation', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.7, max: 1, noNaN: true }), (ratio) => {
        const gait = patternAt(ratio);
        const target = cadenceTarget(gait);
        if (target === undefined) return;
        const [stretch] = gait.stretches;
        const own = stretch?.cadenceSpm ?? NaN;
        expect(target.toSpm).toBeGreaterThan(target.fromSpm);
        expect(target.toSpm).toBeLessThanOrEqual(target.mostSpm);
        expect(target.mostSpm).toBeLessThanOrEqual(own * 1.1);
        expect(target.mostSpm).toBeLessThanOrEqual(stretch?.expectedCadenceSpm ?? NaN);
        expect(target.toSpm).toBeLessThanOrEqual(own * 1.05 + 0.5);
      }),
    );
  });
});
