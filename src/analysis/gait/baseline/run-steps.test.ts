import { identityOf, someWindows } from '../../../../test/builders/own-windows.js';
import { seededChance } from '../../../../synth/seeded-chance.js';
import { runIdentity, runSteps, surfaceOf } from './run-steps.js';
import { stepStatistics } from './step-statistics.js';

const windowsOf = (windows: number, band: 'level' | 'downhill' | 'uphill' = 'level') =>
  someWindows({ windows, band, noiseSd: 0.015 }, seededChance(1));

describe('what a run leaves behind', () => {
  test('are its level and its downhill minutes, each where there are enough', () => {
    const both = runSteps(identityOf(0), [
      ...windowsOf(12),
      ...windowsOf(3, 'downhill'),
      ...windowsOf(5, 'uphill'),
    ]);
    expect([both?.level?.windows, both?.downhill?.windows]).toEqual([12, 3]);
    const hills = runSteps(identityOf(0), [...windowsOf(11), ...windowsOf(4, 'downhill')]);
    expect(hills).not.toHaveProperty('level');
    expect(hills?.downhill?.windows).toBe(4);
  });

  test('is nothing when it was too short', () => {
    expect(runSteps(identityOf(0), [...windowsOf(11), ...windowsOf(2, 'downhill')])).toBeUndefined();
  });

  test('survives being written down', () => {
    const steps = runSteps(identityOf(0), windowsOf(40));
    expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
  });

  test.each([
    ['generic', 'road'],
    ['street', 'road'],
    ['trail', 'trail'],
    ['track', 'track'],
    ['treadmill', 'treadmill'],
    ['indoorRunning', 'treadmill'],
    ['virtualActivity', 'treadmill'],
  ])('says where it was: %s is %s', (subSport, surface) => {
    expect(surfaceOf({ subSport, speedKind: 'measured' })).toBe(surface);
  });

  test('takes a run whose speed was guessed for one indoors, whatever its file leaves out', () => {
    expect(surfaceOf({ subSport: 'generic', speedKind: 'inferred' })).toBe('treadmill');
    expect(surfaceOf({ subSport: 'trail', speedKind: 'inferred' })).toBe('trail');
  });

  test('says which watch it was, as far as the file tells', () => {
    expect(runIdentity({ startTimeMs: 5, subSport: 'track', speedKind: 'measured', device: {} })).toEqual({
      startTimeMs: 5,
      surface: 'track',
      device: null,
    });
  });
});

describe('its sums', () => {
  const minute = (k: number, x: number, y: number) => ({ startS: 60 * k, endS: 60 * k + 60, x, y });

  test('are centred on its own means', () => {
    const sums = stepStatistics([minute(0, 0.1, 5), minute(1, 0.3, 5.2), minute(2, 0.2, 5.1)]);
    expect(sums.meanX).toBeCloseTo(0.2, 12);
    expect(sums.meanY).toBeCloseTo(5.1, 12);
    expect([sums.sumXx, sums.sumXy, sums.sumYy].map((sum) => Number(sum.toFixed(12)))).toEqual([
      0.02, 0.02, 0.02,
    ]);
  });

  test('of neighbours leave out what a stop lies between', () => {
    const sums = stepStatistics([minute(0, 0, 5), minute(1, 0, 5.2), minute(4, 0, 5.1), minute(5, 0, 5.1)]);
    expect(sums.pairs).toBe(2);
    expect(sums.lagYy).toBeCloseTo(-0.1 * 0.1, 12);
  });

  test('tell the slope and the spread of the windows that they stand for', () => {
    const windows = windowsOf(4000);
    const { sumXx, sumXy, sumYy, pairs, lagYy } = stepStatistics(windows);
    expect(sumXy / sumXx).toBeCloseTo(0.112, 1);
    expect(Math.sqrt(sumYy / 3999)).toBeGreaterThan(0.01);
    expect(lagYy / pairs / (sumYy / 4000)).toBeGreaterThan(0.5);
  });
});
