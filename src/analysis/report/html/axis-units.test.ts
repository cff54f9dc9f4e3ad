import { createFormatter } from '../format-units.js';
import { axisUnits } from './axis-units.js';

const metric = axisUnits(createFormatter('metric'));
const imperial = axisUnits(createFormatter('imperial'));
const easyRun = { min: 2.4, max: 3.6 };

describe('pace ticks', () => {
  it('lie at round paces per kilometre', () => {
    expect(metric.paceTicks(easyRun, 5).map(metric.paceLabel)).toEqual(['6:30', '6:00', '5:30', '5:00']);
    expect(metric.paceTicks({ min: 2, max: 5 }, 5).map(metric.paceLabel)).toEqual([
      '8:00',
      '7:00',
      '6:00',
      '5:00',
      '4:00',
    ]);
  });

  it('lie at round paces per mile', () => {
    expect(imperial.paceTicks(easyRun, 5).map(imperial.paceLabel)).toEqual([
      '11:00',
      '10:00',
      '9:00',
      '8:00',
    ]);
  });

  it('rise in speed, from left to right', () => {
    const ticks = metric.paceTicks({ min: 2, max: 5 }, 5);
    expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
  });

  it('lie inside the domain and are few', () => {
    for (const domain of [
      { min: 0.5, max: 1.2 },
      { min: 2, max: 2.6 },
      { min: 3, max: 7 },
    ]) {
      const ticks = metric.paceTicks(domain, 5);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.every((tick) => tick >= domain.min && tick <= domain.max)).toBe(true);
    }
  });

  it('are left out where the domain reaches standing, which has no pace', () => {
    expect(metric.paceTicks({ min: -0.1, max: 1 }, 5)).toEqual([]);
  });
});

describe('distance ticks', () => {
  it('lie at whole kilometres', () => {
    expect(metric.distanceTicks({ min: 0, max: 10_040 }, 6)).toEqual([0, 2000, 4000, 6000, 8000, 10_000]);
  });

  it('lie at whole miles', () => {
    const ticks = imperial.distanceTicks({ min: 0, max: 10_040 }, 6);
    expect(ticks.map(imperial.distanceLabel)).toEqual(['0', '2', '4', '6']);
    expect(ticks[1]).toBeCloseTo(3218.688);
  });

  it('have one decimal on a short run', () => {
    expect(metric.distanceTicks({ min: 0, max: 900 }, 6).map(metric.distanceLabel)).toEqual([
      '0',
      '0.2',
      '0.4',
      '0.6',
      '0.8',
    ]);
  });
});

describe('time ticks', () => {
  it.each([
    [600, [0, 300, 600]],
    [3600, [0, 900, 1800, 2700, 3600]],
    [86_400, [0, 43_200, 86_400]],
  ])('are round and few over %d s', (max, ticks) => {
    expect(metric.timeTicks({ min: 0, max }, 5)).toEqual(ticks);
  });
});

describe('the units on axes', () => {
  it('are all metric or all imperial', () => {
    expect([metric.distanceUnit, metric.paceUnit, metric.metresPerUnit]).toEqual(['km', 'min/km', 1000]);
    expect([imperial.distanceUnit, imperial.paceUnit, imperial.metresPerUnit]).toEqual([
      'mi',
      'min/mi',
      1609.344,
    ]);
  });
});
