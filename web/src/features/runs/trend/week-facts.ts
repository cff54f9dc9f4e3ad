import { plannedSpm } from '../../../../../src/analysis/report/trend/planned-cadence.js';
import { trendThresholds } from '../../../../../src/analysis/report/trend/trend-thresholds.js';
import type { Trend } from '../../../../../src/analysis/report/trend/trend.js';
import { dayOf, mondayOf } from '../../../../../src/analysis/report/trend/weeks.js';

/** What is drawn and said of one week at one speed. */
export interface WeekFacts {
  readonly startsOn: string;
  readonly runs: number;
  readonly cell: Trend['weeks'][number]['atSpeeds'][number];
  /** Runs that stood out, against the runner's own steps and against those of others. */
  readonly own: number;
  readonly population: number;
  readonly worstPain: number | null;
  readonly adherence: number | null;
  readonly hasNewDevice: boolean;
  /** What the plan asks for at this speed in this week, spm; undefined outside of its weeks. */
  readonly plannedSpm: number | undefined;
}

const weekMs = 7 * 86_400_000;
/** The share about a middle that is ordinary from run to run, of whichever runner. */
export const ordinaryShare = trendThresholds.unusualSds * trendThresholds.betweenRunSd;

/** Returns each week of a trend at the speed with that index. */
export function weekFacts(trend: Trend, speedIndex: number): WeekFacts[] {
  const mondayOfRun = ({ startTime }: Trend['runs'][number]) => dayOf(mondayOf(Date.parse(startTime)));
  return trend.weeks.map((week) => {
    const runs = trend.runs.filter((run) => mondayOfRun(run) === week.startsOn);
    return {
      startsOn: week.startsOn,
      runs: week.runs,
      cell: week.atSpeeds[speedIndex] ?? null,
      own: runs.filter(({ own }) => isFlag(own)).length,
      population: runs.filter(({ population }) => isFlag(population)).length,
      worstPain: week.pain.worst,
      adherence: week.adherence,
      hasNewDevice: runs.some(({ newDevice }) => newDevice),
      plannedSpm: isInPlan(trend.plan, week.startsOn)
        ? plannedSpm(trend.plan, trend.speedsMps[speedIndex])
        : undefined,
    };
  });
}

/**
 * Returns what is ordinary from run to run about the middle of these weeks, which single weeks that stood out do not move;
 * undefined without any cadence. It is no baseline: other weeks have another middle.
 */
export function ordinaryBand(
  weeks: readonly WeekFacts[],
): { readonly low: number; readonly high: number } | undefined {
  const cadences = weeks.flatMap(({ cell }) => cell?.cadenceSpm ?? []).sort((a, b) => a - b);
  if (cadences.length === 0) return undefined;
  const middle = (cadences[(cadences.length - 1) >> 1] + cadences[cadences.length >> 1]) / 2;
  return { low: middle * (1 - ordinaryShare), high: middle * (1 + ordinaryShare) };
}

function isFlag(level: string): boolean {
  return level === 'possible' || level === 'likely';
}

function isInPlan(plan: Trend['plan'], startsOn: string): boolean {
  if (!plan) return false;
  const [weekStartMs, planStartMs] = [Date.parse(startsOn), Date.parse(plan.startsOn)];
  return weekStartMs + weekMs > planStartMs && weekStartMs < planStartMs + plan.weeks * weekMs;
}
