import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { draftRows, targetFault } from './plan-draft.js';

const cell = (cadenceSpm: number) => ({ cadenceSpm, lowSpm: 0, highSpm: 0, stepLengthM: 1, runs: 1 });

describe('a plan that is being made', () => {
  it('begins with the newest cadence at each speed', () => {
    const trend = {
      speedsMps: [2.6, 3.2, 3.6],
      weeks: [{ atSpeeds: [cell(150), cell(160), null] }, { atSpeeds: [cell(152), null, null] }],
    } as unknown as Trend;
    expect(draftRows(trend)).toEqual([
      { speedMps: 2.6, nowSpm: 152, mostSpm: 167 },
      { speedMps: 3.2, nowSpm: 160, mostSpm: 176 },
    ]);
  });

  it.each([
    ['', undefined],
    ['160', undefined],
    ['many', 'number'],
    ['160.5', 'number'],
    ['80', 'least'],
    ['260', 'most'],
    ['168', 'tooMuch'],
  ])('%j: %s', (text, fault) => {
    expect(targetFault(text, { mostSpm: 167 })).toBe(fault);
  });
});
