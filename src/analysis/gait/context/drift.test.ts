import { activityOf } from '../../../../synth/activity-of.js';
import { typicalNoise } from '../../../../synth/cadence-noise.js';
import { steadyRun } from '../../../../synth/run-builders.js';
import { gaitWindows } from '../../../../test/builders/a-gait-analysis.js';
import type { Window } from '../gait-analysis.js';
import { analyseGait } from '../analyse-gait.js';
import { directionOf, lateRunDrift } from './drift.js';

const measured = { speedKind: 'measured' } as const;

/** Minutes of level running in which cadence follows speed by a power, and time by so much per hour. */
function minutes(count: number, driftPerHour: number, speedAt: (minute: number) => number): Window[] {
  return gaitWindows(count, (minute) => ({ speedMps: speedAt(minute), ratio: 1 })).map((window, minute) => ({
    ...window,
    cadenceSpm: 165 * (window.speedMps / 2.8) ** 0.112 * Math.exp((driftPerHour * minute) / 60),
  }));
}

describe('drift over a run', () => {
  it('finds a fading cadence, with speed and its own slope taken out', () => {
    // Slower and slower: without speed taken out, cadence falls by 6.5 % an hour.
    const drift = lateRunDrift(
      measured,
      minutes(91, -0.05, (minute) => 3.2 - minute / 200),
    );
    expect(drift?.slopePctPerHour).toBeCloseTo(-4.88, 0);
    expect(drift?.direction).toBe('slower');
    expect(drift?.highPctPerHour).toBeLessThan(0);
    expect(drift?.judgedS).toBe(5400);
  });

  it('is not taken in by a slower pace alone', () => {
    const drift = lateRunDrift(
      measured,
      minutes(91, 0, (minute) => 3.4 - minute / 100),
    );
    expect(Math.abs(drift?.slopePctPerHour ?? NaN)).toBeLessThan(0.1);
    expect(drift?.direction).toBe('steady');
  });

  it('compares both thirds at the pace that they share', () => {
    const drift = lateRunDrift(
      measured,
      minutes(91, -0.06, (minute) => (minute % 2 ? 2.6 : 3)),
    );
    // The middles of the first and the last third are an hour apart.
    expect((drift?.last.cadenceSpm ?? 0) / (drift?.first.cadenceSpm ?? 0)).toBeCloseTo(Math.exp(-0.06), 2);
    expect(drift?.first.stepLengthM).toBeCloseTo(
      (60 * (drift?.speedMps ?? 0)) / (drift?.first.cadenceSpm ?? 1),
    );
  });

  it('looks at level windows alone', () => {
    const windows = minutes(91, 0, () => 2.8).map((window, minute) =>
      minute > 60 ? { ...window, cadenceSpm: 140, unjudged: 'downhill' as const } : window,
    );
    expect(lateRunDrift(measured, windows)).toMatchObject({ direction: 'steady', judgedS: 3600 });
  });

  it('is silent on less than 20 judged minutes, and where the watch guessed the speed', () => {
    const run = minutes(60, -0.1, () => 2.8);
    expect(lateRunDrift(measured, run.slice(0, 20))).toBeUndefined();
    expect(lateRunDrift(measured, run.slice(0, 21))).toBeDefined();
    expect(lateRunDrift({ speedKind: 'inferred' }, run)).toBeUndefined();
    expect(lateRunDrift(measured, [])).toBeUndefined();
  });

  it.each([
    [-6, -8, -4, 'slower'],
    [6, 4, 8, 'quicker'],
    // Sure, but a third of ordinary runs drift so much.
    [-3, -5, -1, 'unclear'],
    // Sure, but no more than ordinary.
    [-1.5, -2.5, -0.5, 'steady'],
    [0.4, -3.5, 4.2, 'steady'],
    // Large, but it may be chance.
    [-4, -9, 1, 'unclear'],
    [2, 0.5, 6, 'unclear'],
  ] as const)('%d %% an hour, between %d and %d, is %s', (slope, low, high, direction) => {
    expect(directionOf(slope, low, high)).toBe(direction);
  });
});

describe('the interval of the drift', () => {
  const noDrift = { ...typicalNoise, driftSdPerHour: 0 };
  const driftsOf = (runs: number, durationS: number) =>
    Array.from({ length: runs }, (_, seed) => {
      const run = steadyRun({ noise: noDrift, durationS, seed: seed + 1, sampling: { everyS: 5 } });
      const activity = activityOf(run);
      return lateRunDrift(activity, analyseGait(activity, { heightM: 1.75 }).windows);
    });

  it('holds the truth in about 95 of 100 unchanged runs, and hardly ever calls one a change', () => {
    const runs = 40;
    const drifts = driftsOf(runs, 3600);
    const holding = drifts.filter((drift) => drift && drift.lowPctPerHour < 0 && drift.highPctPerHour > 0);
    expect(holding.length).toBeGreaterThanOrEqual(0.9 * runs);
    const changed = drifts.filter((drift) => drift && /slower|quicker/.test(drift.direction));
    expect(changed.length).toBeLessThanOrEqual(0.08 * runs);
  });

  it('grows narrower the longer the run', () => {
    const widthOf = (durationS: number) =>
      driftsOf(8, durationS)
        .map((drift) => (drift?.highPctPerHour ?? NaN) - (drift?.lowPctPerHour ?? NaN))
        .reduce((sum, width) => sum + width, 0);
    expect(widthOf(5400)).toBeLessThan(0.6 * widthOf(2400));
  });
});
