import { aMeasuredRun, type MeasuredPlan } from '../../../../test/builders/a-measured-run.js';
import { runningDynamics } from './running-dynamics-of.js';

const dynamicsOf = (plan: MeasuredPlan = {}) => runningDynamics(aMeasuredRun(plan));
const strap = {
  contactTimeMs: 250,
  verticalOscillationMm: 90,
  verticalRatioPct: 8.3,
  contactBalancePct: 50.4,
};
const legM = 0.53 * 1.78;

describe('what a strap measures', () => {
  const dynamics = dynamicsOf({ measured: strap });

  test('is told as it is, over the judged time', () => {
    expect(dynamics?.contactTimeMs).toEqual({ median: 250, p10: 250, p90: 250, coverage: 1 });
    expect(dynamics?.verticalOscillationMm?.median).toBe(90);
    expect(dynamics?.verticalRatioPct?.median).toBe(8.3);
    expect(dynamics?.balance).toMatchObject({ median: 50.4, beyond52: false });
  });

  test('gives flight time, duty factor and half-sweep by their formulas', () => {
    expect(dynamics?.flightTimeMs?.median).toBeCloseTo(60_000 / 166 - 250, 9);
    expect(dynamics?.dutyFactor?.median).toBeCloseTo((0.25 * 166) / 120, 9);
    expect(dynamics?.halfSweep?.median).toBeCloseTo((3 * 0.25) / (2 * legM), 9);
    expect(dynamics?.halfSweep?.norm).toBeCloseTo((0.385 + 0.444) / 2, 9);
    expect(dynamics?.impossibleFlightShare).toBe(0);
  });

  test('is nothing when the file holds none of it, or for less than a minute', () => {
    expect(dynamicsOf()).toBeUndefined();
    expect(dynamicsOf({ minutes: 1, measured: strap })).toBeUndefined();
    expect(dynamicsOf({ measured: { contactTimeMs: (s) => (s < 119 ? 250 : NaN) } })).toBeUndefined();
  });

  test('leaves out hills, where its norms do not hold', () => {
    const measured = { contactTimeMs: (s: number) => (s >= 600 ? 290 : 250) };
    const unjudgedAt = (minute: number) => (minute >= 10 ? 'uphill' : undefined);
    expect(dynamicsOf({ measured, unjudgedAt })?.contactTimeMs).toMatchObject({ p90: 250, coverage: 1 });
  });

  test('counts by time, not by record', () => {
    const measured = { contactTimeMs: (s: number) => (s % 10 < 5 ? 240 : 260) };
    const everyS = [1, 1, 1, 1, 6];
    expect(dynamicsOf({ measured, everyS })?.contactTimeMs?.median).toBe(240);
    expect(dynamicsOf({ measured: { powerW: 250 }, everyS })?.powerW?.coverage).toBe(1);
  });

  test('of power is what is above zero, since a runner who moves on has power', () => {
    expect(dynamicsOf({ measured: { powerW: (s) => (s % 2 ? 250 : 0) } })?.powerW).toMatchObject({
      median: 250,
      p10: 250,
      coverage: expect.closeTo(0.5, 2) as number,
    });
    expect(dynamicsOf({ measured: { powerW: 0 } })).toBeUndefined();
  });

  test('of step speed loss is the number alone', () => {
    const lossy = dynamicsOf({ measured: { stepSpeedLossCmps: 12 } });
    expect(lossy).toMatchObject({ stepSpeedLossCmps: { median: 12 }, bearing: 'neutral' });
  });
});

describe('contact time that contradicts cadence', () => {
  const impossibleFor = (seconds: number) =>
    dynamicsOf({ measured: { contactTimeMs: (s) => (s >= 60 && s < 60 + seconds ? 400 : 250) } });

  test('for a moment is passed over', () => {
    const dynamics = impossibleFor(48);
    expect(dynamics?.impossibleFlightShare).toBeCloseTo(0.04, 9);
    expect(dynamics).toMatchObject({
      contactContradictsCadence: false,
      dutyFactor: { p90: expect.any(Number) },
    });
    expect(dynamics?.flightTimeMs?.p10).toBeGreaterThan(0);
  });

  test('for long leaves nothing that rests on both', () => {
    const dynamics = impossibleFor(120);
    expect(dynamics).toMatchObject({
      contactContradictsCadence: true,
      impossibleFlightShare: expect.closeTo(0.1, 9) as number,
      contactTimeMs: { median: 250 },
      bearing: 'neutral',
    });
    for (const name of ['dutyFactor', 'halfSweep', 'flightTimeMs', 'style']) {
      expect(dynamics).not.toHaveProperty(name);
    }
  });
});

describe('a half-sweep', () => {
  const sweepOf = (plan: MeasuredPlan) => dynamicsOf({ ...plan, measured: { ...strap, ...plan.measured } });
  const far = { contactTimeMs: 285 };
  const near = { contactTimeMs: 235 };

  test('far above its norm supports, far below contradicts, between does neither', () => {
    expect(sweepOf({ measured: far })?.halfSweep?.z).toBeGreaterThan(1);
    expect(sweepOf({ measured: far })?.bearing).toBe('supports');
    expect(sweepOf({ measured: near })?.bearing).toBe('contradicts');
    expect(sweepOf({ measured: { contactTimeMs: 260 } })?.bearing).toBe('neutral');
  });

  test('takes the norm of the speed: the same contact time is long at a fast pace', () => {
    const at = (speedMps: number) =>
      sweepOf({ speedMps, measured: { contactTimeMs: 250 } })?.halfSweep?.z ?? NaN;
    expect(at(4)).toBeGreaterThan(at(3) + 1.5);
  });

  test.each([
    ['an assumed height', 'assumedHeight', { expectation: { heightSource: 'assumed' } }],
    ['a speed outside the norm', 'speedOutsideNorm', { speedMps: 2.3, measured: { contactTimeMs: 380 } }],
    ['a strap that was lost', 'littleTime', { measured: { contactTimeMs: (s) => (s < 500 ? 285 : NaN) } }],
    ['five minutes', 'littleTime', { minutes: 5 }],
  ] as const satisfies readonly (readonly [string, string, MeasuredPlan])[])(
    'bears on nothing with %s',
    (_, doubt, plan) => {
      const dynamics = sweepOf({
        cadenceSpm: 150,
        ...plan,
        measured: { ...far, ...('measured' in plan && plan.measured) },
      });
      expect(dynamics?.halfSweep?.doubts).toEqual([doubt]);
      expect(dynamics?.halfSweep?.z).toBeGreaterThan(1);
      expect(dynamics?.bearing).toBe('neutral');
    },
  );

  test('does not exist where the watch guessed the speed from the arm', () => {
    const dynamics = sweepOf({ measured: far, speedKind: 'inferred', cadenceSpm: 148 });
    expect(dynamics?.halfSweep).toBeUndefined();
    expect(dynamics).toMatchObject({ bearing: 'neutral', dutyFactor: { coverage: 1 } });
    expect(dynamics?.style).toBeUndefined();
  });
});

describe('balance', () => {
  const beyond = (contactBalancePct: MeasuredPlan['measured']) =>
    dynamicsOf({ measured: contactBalancePct })?.balance?.beyond52;

  test('is worth showing beyond 52/48 to either side', () => {
    expect([47.9, 48, 50, 52, 52.1].map((pct) => beyond({ contactBalancePct: pct }))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  test('is not, when it was measured for two minutes', () => {
    expect(beyond({ contactBalancePct: (s) => (s < 180 ? 55 : NaN) })).toBe(false);
  });
});

describe('the watch’s own step length', () => {
  const ours = (60 * 3) / 166;
  test.each([
    [1, 'agrees'],
    [1.09, 'agrees'],
    [0.8, 'differs'],
    [1.2, 'differs'],
    [1.95, 'twoSteps'],
    [2.5, 'differs'],
  ] as const)('times %d of speed by cadence %s', (ratio, says) => {
    const check = dynamicsOf({ measured: { stepLengthM: ours * ratio } })?.stepLengthCheck;
    expect(check).toEqual({
      watchM: ours * ratio,
      oursM: ours,
      ratio: expect.closeTo(ratio, 9) as number,
      says,
    });
  });
});
