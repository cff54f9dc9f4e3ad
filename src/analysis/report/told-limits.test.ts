import { aReport } from '../../../test/builders/a-report.js';
import { limitsEn } from './texts/limits.en.js';
import { toldLimits } from './told-limits.js';

describe('the limits that are told', () => {
  const limits = [limitsEn.oneRun, limitsEn.backPain];
  const report = aReport({ verdict: { limits } });
  const [first] = report.advice;

  it('hold what is known about back pain where no advice says it', () => {
    expect(toldLimits({ ...report, advice: [] })).toEqual(limits);
  });

  it('do not repeat it beside the advice on shorter, quicker steps', () => {
    const advice = [{ ...first, id: 'short-quick' }] as typeof report.advice;
    expect(toldLimits({ ...report, advice })).toEqual([limitsEn.oneRun]);
  });
});
