import type { EntityManager } from 'typeorm';
import type { Language } from '../analysis/language/language.js';
import { trendOf } from '../analysis/report/trend/trend-of.js';
import type { TrendReader } from '../analysis/report/trend/trend-wording.js';
import type { Trend } from '../analysis/report/trend/trend.js';
import { currentPlan } from '../runners/runners.js';
import { readTrendRuns } from './trend.store.js';

/** Which weeks are asked for, and the language of their sentences. */
export interface TrendWanted {
  readonly language: Language;
  readonly weeks: number;
  /** The weeks as they led up to this time; up to the newest run unless said. */
  readonly until?: Date;
  /** The runner, unless said. */
  readonly reader?: TrendReader;
}

/** Returns the weeks of a runner, with the plan that is going on where it had begun by then. */
export async function readTrend(
  em: EntityManager,
  runnerId: string,
  { language, weeks, until, reader }: TrendWanted,
): Promise<Trend> {
  const runs = await readTrendRuns(em, runnerId, { weeks, until });
  const plan = (await currentPlan(em, runnerId))?.body;
  if (until === undefined) return trendOf(runs, { language, weeks, plan, reader, nowMs: Date.now() });
  const begun = plan && plan.startMs <= until.getTime() ? plan : undefined;
  return trendOf(runs, { language, weeks, plan: begun, reader });
}
