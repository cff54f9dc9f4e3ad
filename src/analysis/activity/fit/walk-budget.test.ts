import { limits } from '../limits.js';
import { WalkBudget } from './walk-budget.js';

function spend(times: number, count: () => void): void {
  for (let i = 0; i < times; i++) count();
}

describe('WalkBudget', () => {
  test('allows as many messages as the limit, and not one more', () => {
    const budget = new WalkBudget();
    spend(limits.messages, () => budget.countMessage(1));
    expect(() => budget.countMessage(77)).toThrow(
      expect.objectContaining({ name: 'ActivityError', code: 'tooLarge', position: { byte: 77 } }),
    );
  });

  test('allows as many samples as the limit, and not one more', () => {
    const budget = new WalkBudget();
    spend(limits.samples, () => budget.countRecord(1));
    expect(() => budget.countRecord(77)).toThrow(expect.objectContaining({ code: 'tooLarge' }));
  });

  test('laps, events and sensors have a limit of their own', () => {
    const budget = new WalkBudget();
    spend(100_000, () => budget.countContext(1));
    expect(() => budget.countContext(77)).toThrow(expect.objectContaining({ code: 'tooLarge' }));
  });

  test('tells the runner what there is too much of', () => {
    const budget = new WalkBudget();
    spend(limits.samples, () => budget.countRecord(1));
    expect(() => budget.countRecord(77)).toThrow(/more than 604800 samples; no watch records that/);
  });
});
