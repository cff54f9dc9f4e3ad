import { byNeed, mayBeRise, needsOf, type PatientFacts } from './needs-of.js';

const now = new Date('2026-11-28T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** Somebody who ran yesterday, and of whom all was seen. */
const quiet: PatientFacts = {
  since: daysAgo(100),
  seenAt: daysAgo(1),
  lastRunAt: daysAgo(1),
  newRuns: 0,
  longStepRuns: 0,
  longStepRunId: null,
  plan: null,
  noted: [],
  notedBefore: [],
};
const noted = (days: number, painDuring: number | undefined, ...signs: ('numbness' | 'bladderBowel')[]) => ({
  runId: `run of ${days} days ago`,
  startTime: daysAgo(days),
  symptoms: { ...(painDuring !== undefined && { painDuring }), places: [], signs },
});
const kinds = (facts: Partial<PatientFacts>) => needsOf({ ...quiet, ...facts }, now).map(({ kind }) => kind);

it('who runs and was seen needs nothing', () => {
  expect(kinds({})).toEqual([]);
});

it('warning signs come before everything else, emergencies before all', () => {
  const facts = { noted: [noted(1, 9), noted(2, 0, 'bladderBowel')], newRuns: 2, longStepRuns: 1 };
  expect(needsOf({ ...quiet, ...facts }, now)).toMatchObject([
    { kind: 'emergency', runId: 'run of 2 days ago' },
    { kind: 'long-steps', count: 1 },
    { kind: 'new-runs', count: 2 },
  ]);
  expect(kinds({ noted: [noted(3, undefined, 'numbness')] })).toEqual(['seek-help']);
  expect(kinds({ noted: [noted(3, 8)] })).toEqual(['seek-help']);
});

it('pain rises by two points or more, within the last week, over what was noted in the three weeks before', () => {
  const rise = (lately: number, painBefore: number | undefined, days = 3) =>
    kinds({
      noted: [noted(days, lately)],
      notedBefore: painBefore === undefined ? [] : [noted(10, painBefore)],
    });
  expect(rise(4, 2)).toEqual(['pain-rising']);
  expect(rise(3, 2)).toEqual([]);
  expect(rise(4, undefined)).toEqual([]);
  expect(rise(4, 2, 8)).toEqual([]);
  expect(kinds({ noted: [noted(3, 4)], notedBefore: [noted(29, 1)] })).toEqual([]);
  expect(kinds({ noted: [noted(3, 4), noted(10, 1)] })).toEqual(['pain-rising']);
  const several = { noted: [noted(2, 3), noted(3, 5)], notedBefore: [noted(9, 0), noted(15, 1)] };
  expect(needsOf({ ...quiet, ...several }, now)).toMatchObject([
    { pain: 5, painBefore: 1, runId: 'run of 3 days ago' },
  ]);
});

it('what was seen since it was noted is no reason', () => {
  expect(kinds({ notedBefore: [noted(3, 4), noted(10, 1)] })).toEqual([]);
  expect(kinds({ notedBefore: [noted(2, undefined, 'numbness')] })).toEqual([]);
});

it('what was noted before is asked for only where it can matter', () => {
  expect([noted(3, 1), noted(3, undefined, 'numbness')].map((one) => mayBeRise([one]))).toEqual([
    false,
    false,
  ]);
  expect(mayBeRise([noted(9, 0), noted(3, 2)])).toBe(true);
});

it('a plan is not followed when none of the last three runs or more was practice, one of them new', () => {
  const plan = (judgedRuns: number, followedRuns: number, lastRun = 0.5) =>
    kinds({ plan: { judgedRuns, followedRuns, lastRunAt: daysAgo(lastRun) } });
  expect(plan(3, 0)).toEqual(['plan-not-followed']);
  expect(plan(2, 0)).toEqual([]);
  expect(plan(4, 1)).toEqual([]);
  expect(plan(4, 0, 2)).toEqual([]);
  expect(
    kinds({
      plan: { judgedRuns: 4, followedRuns: 0, lastRunAt: daysAgo(9) },
      seenAt: daysAgo(10),
      lastRunAt: daysAgo(9),
    }),
  ).toEqual(['plan-not-followed', 'silent']);
});

it('silence is more than a week without a run, and again a week after somebody looked', () => {
  expect(kinds({ lastRunAt: daysAgo(8), seenAt: daysAgo(8) })).toEqual(['silent']);
  expect(kinds({ lastRunAt: daysAgo(30), seenAt: daysAgo(2) })).toEqual([]);
  expect(kinds({ lastRunAt: null, since: daysAgo(8), seenAt: daysAgo(8) })).toEqual(['silent']);
  expect(kinds({ lastRunAt: null, since: daysAgo(2), seenAt: null })).toEqual(['new-patient']);
});

it('the list begins with who needs it most, and among equals with who ran last', () => {
  const patient = (name: string, facts: Partial<PatientFacts>) => {
    const whole = { ...quiet, ...facts };
    return { name, needs: needsOf(whole, now), lastRunAt: whole.lastRunAt };
  };
  const sorted = [
    patient('quiet', {}),
    patient('new runs', { newRuns: 1 }),
    patient('silent', { lastRunAt: daysAgo(9), seenAt: daysAgo(9) }),
    patient('long steps, earlier', { longStepRuns: 2, newRuns: 2, lastRunAt: daysAgo(2) }),
    patient('long steps', { longStepRuns: 1, newRuns: 1 }),
    patient('red flag', { noted: [noted(1, 0, 'numbness')], newRuns: 1 }),
  ].sort(byNeed);
  expect(sorted.map(({ name }) => name)).toEqual([
    'red flag',
    'long steps',
    'long steps, earlier',
    'silent',
    'new runs',
    'quiet',
  ]);
});
