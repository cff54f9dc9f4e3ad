import { weekOfPlan } from './plan-week.js';

describe('the week of a plan', () => {
  const plan = { startMs: Date.parse('2026-05-04T10:00:00Z'), weeks: 4 };

  it.each([
    ['2026-05-04T09:59:59Z', 0],
    ['2026-05-04T10:00:00Z', 1],
    ['2026-05-11T09:59:59Z', 1],
    ['2026-05-11T10:00:00Z', 2],
    ['2026-06-01T09:59:59Z', 4],
    ['2026-06-01T10:00:00Z', 5],
    ['2027-01-01T00:00:00Z', 5],
  ])('on %s is %d', (time, week) => {
    expect(weekOfPlan(plan, Date.parse(time))).toBe(week);
  });
});
