import { workoutOfPlan } from './plan-workout.js';

const dayMs = 86_400_000;
const now = new Date('2026-05-04T10:00:00Z');
const targets = [
  { speedMps: 2.6, cadenceSpm: 168 },
  { speedMps: 3.2, cadenceSpm: 174 },
];
const workout = (daysAgo: number, weeks = 6, at = now) =>
  workoutOfPlan({ body: { startMs: now.getTime() - daysAgo * dayMs, weeks, targets } }, 'en', at);

describe('the workout of a plan', () => {
  it.each([
    ['before it begins', -3, 1],
    ['in its second week', 8, 2],
    ['in its last week', 41, 6],
    ['when its weeks are over', 400, 6],
    ['of a plan older than the format', 30_000, 6],
  ])('%s is that of its week', (_, daysAgo, week) => {
    expect(workout(daysAgo).name).toBe(`stridecheck-plan-week-${week}.fit`);
  });

  it('stays the same for a week, and is another one in the next', () => {
    const bytes = (days: number) => Buffer.from(workout(0, 4, new Date(now.getTime() + days * dayMs)).bytes);
    expect(bytes(6).equals(bytes(1))).toBe(true);
    expect(bytes(7).equals(bytes(6))).toBe(false);
  });
});
