import { analyseGait } from '../../analysis/gait/analyse-gait.js';
import type { GaitAnalysis } from '../../analysis/gait/gait-analysis.js';
import type { RunSteps } from '../../analysis/gait/own-baseline.js';
import { readActivities } from '../../analysis/activity/read-activities.js';
import { diaryInputSchema } from '../../runners/diary.contract.js';
import { plannedRuns } from './planned-runs.js';
import { accountOf, stories } from './stories.js';

const day = new Date('2026-03-14T00:00:00Z');
const nowMs = day.getTime();
/** Of the eight: what happens in the stories lies in them, and fewer runs are analysed. */
const weeks = 5;
const dayMs = 86_400_000;

interface AnalysedRun {
  readonly daysAgo: number;
  readonly gait: GaitAnalysis;
}

/** The runs of a story, each compared with those before it. */
function analysed(key: string): AnalysedRun[] {
  const story = stories.find((one) => one.key === key);
  if (!story) throw new Error(`there is no story ${key}`);
  const earlier: RunSteps[] = [];
  return plannedRuns(story, day, weeks).map(({ daysAgo, file }) => {
    const [activity] = readActivities(file(), { nowMs }).activities;
    const gait = analyseGait(activity, { heightM: story.heightM, earlier });
    if (gait.steps) earlier.push(gait.steps);
    return { daysAgo, gait };
  });
}

const lastDays = (runs: readonly AnalysedRun[], days: number) =>
  runs.filter(({ daysAgo }) => daysAgo <= days);

describe('the stories', () => {
  it('are of twelve people, each with an account, a number and files of their own', () => {
    const unique = (values: unknown[]) => new Set(values).size;
    expect(stories).toHaveLength(12);
    for (const of of [
      (one) => one.key,
      (one) => one.number,
      (one) => accountOf(one).id,
      (one) => accountOf(one).email,
    ] as ((story: (typeof stories)[number]) => unknown)[]) {
      expect(unique(stories.map(of))).toBe(12);
    }
    for (const story of stories) expect(accountOf(story).email).toMatch(/@demo\.invalid$/);
  });

  it('hold runs of the last eight weeks that are over, and notes of runs that there are', () => {
    for (const story of stories) {
      const runs = plannedRuns(story, day, 8);
      // Recordings of Strava's API are kept for six days.
      expect(runs.length).toBeGreaterThanOrEqual(story.source ? 3 : 11);
      for (const { startTime, receivedAt } of runs) {
        expect(receivedAt.getTime()).toBeLessThan(day.getTime());
        expect(startTime.getTime()).toBeGreaterThan(day.getTime() - 57 * dayMs);
      }
      for (const [daysAgo, noted] of Object.entries(story.diary ?? {})) {
        expect(story.runDaysAgo).toContain(Number(daysAgo));
        expect(diaryInputSchema.safeParse(noted).success).toBe(true);
      }
    }
  });

  it('are the same on every day but for the dates', () => {
    const runOf = (when: Date) => plannedRuns(stories[0], when, 8)[3];
    const [today, later] = [runOf(day), runOf(new Date(nowMs + 5 * dayMs))];
    expect(later.startTime.getTime() - today.startTime.getTime()).toBe(5 * dayMs);
    expect(Buffer.compare(today.file(), runOf(day).file())).toBe(0);
    const cadence = ({ file }: typeof today) =>
      readActivities(file(), { nowMs: nowMs + 10 * dayMs }).activities[0].channels.cadenceSpm;
    expect(cadence(later)).toEqual(cadence(today));
  });
});

describe('what there is to find', () => {
  it('tired: long steps in the last ten minutes of the last three runs, and in none before', () => {
    const runs = analysed('tired');
    for (const { daysAgo, gait } of runs) {
      const own = gait.stretches.filter(({ basis }) => basis === 'ownBaseline');
      expect(own.length > 0).toBe(daysAgo <= 6);
      for (const { startS, endS } of own) {
        expect(startS).toBeGreaterThan(gait.elapsedTimeS - 12 * 60);
        expect(endS).toBeGreaterThan(gait.elapsedTimeS - 3 * 60);
      }
    }
  });

  it('new shoes: whole runs with fewer steps, until the step is recognised as one that stays', () => {
    const last = lastDays(analysed('new-shoes'), 9).map(({ gait }) => gait.ownBaseline);
    expect(last.map((own) => own?.wholeRun?.level)).toEqual(['possible', 'likely', 'likely', 'none']);
    expect(last.map((own) => own?.level)).toEqual(['none', 'likely', 'likely', 'none']);
    expect(last.at(-1)?.lastingStep).toMatchObject({ runsSince: 3, changePct: expect.any(Number) });
    expect(last.at(-1)?.lastingStep?.changePct).toBeLessThan(-5);
  });

  it('a plan that is followed raises cadence, one that is ignored does not; neither sets a flag', () => {
    const cadence = (runs: readonly AnalysedRun[]) =>
      runs.reduce((sum, { gait }) => sum + (gait.cadenceSpm?.median ?? NaN), 0) / runs.length;
    const raised = (runs: readonly AnalysedRun[]) =>
      cadence(lastDays(runs, 13)) / cadence(runs.filter(({ daysAgo }) => daysAgo > 28));
    const [followed, ignored] = ['plan-followed', 'plan-ignored'].map(analysed);
    expect(raised(followed)).toBeGreaterThan(1.035);
    expect(Math.abs(raised(ignored) - 1)).toBeLessThan(0.015);
    for (const { gait } of [...followed, ...ignored]) {
      expect(gait.ownBaseline?.level).not.toMatch(/possible|likely/);
    }
    for (const { gait } of ignored) expect(gait.level).toMatch(/possible|likely/);
  });

  it('all fine: nothing', () => {
    for (const { gait } of analysed('all-fine')) {
      expect([gait.level, gait.stretches]).toEqual(['none', []]);
      expect(gait.ownBaseline?.level).not.toMatch(/possible|likely/);
    }
  });
});
