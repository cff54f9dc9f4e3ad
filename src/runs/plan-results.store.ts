import { In, type EntityManager } from 'typeorm';
import { planThresholds } from '../analysis/report/trend/plan-thresholds.js';
import { planTime } from '../analysis/report/trend/plan-time.js';
import type { StoredTrendRun } from '../analysis/report/trend/trend-run.js';
import { allPlanSteps, lockPlans, planGoingOn } from '../runners/runners.js';
import { PlanResult } from './plan-result.entity.js';

/** Each brings its windows along: all runs of years at once would fill the memory and hold up other requests. */
const mostAtOnce = 50;
const beforeAnyId = '00000000-0000-0000-0000-000000000000';

/** A run that can be measured. */
export interface MeasurableRun {
  readonly runId: string;
  readonly startTime: Date;
  readonly trend: Pick<StoredTrendRun, 'windows'>;
}

/**
 * Measures runs against the plans that were going on when they were run, under the runner's lock; of a run without one nothing
 * is left.
 */
export async function measureRuns(
  em: EntityManager,
  runnerId: string,
  runs: readonly MeasurableRun[],
): Promise<void> {
  await measureAgainst(em, runnerId, runs.length > 0 ? await allPlanSteps(em, runnerId) : [], runs);
}

async function measureAgainst(
  em: EntityManager,
  runnerId: string,
  plans: Awaited<ReturnType<typeof allPlanSteps>>,
  runs: readonly MeasurableRun[],
): Promise<void> {
  const measured = runs.flatMap(({ runId, startTime, trend }) => {
    const plan = planGoingOn(plans, startTime);
    return plan ? { runId, startTime, planId: plan.id, ...planTime(trend.windows, plan.body) } : [];
  });
  await em.delete(PlanResult, { runId: In(runs.map(({ runId }) => runId)) });
  await em.query(
    `insert into plan_result (runner_id, run_id, plan_id, started_at, judged_s, met_s, above_s)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::float8[], $6::float8[], $7::float8[])`,
    [
      runnerId,
      measured.map(({ runId }) => runId),
      measured.map(({ planId }) => planId),
      measured.map(({ startTime }) => startTime),
      measured.map(({ judgedS }) => judgedS),
      measured.map(({ metS }) => metS),
      measured.map(({ aboveS }) => aboveS),
    ],
  );
}

/** Removes what a run was measured. */
export async function dropPlanResult(em: EntityManager, runId: string): Promise<void> {
  await em.delete(PlanResult, { runId });
}

/**
 * Measures all runs since a time anew, after a plan that covers them began; a few at a time. Call it in a transaction.
 */
export async function measureRunsSince(em: EntityManager, runnerId: string, since: Date): Promise<void> {
  await lockPlans(em, runnerId);
  const plans = await allPlanSteps(em, runnerId);
  let after: Place = { place: since.toISOString(), runId: beforeAnyId };
  for (;;) {
    const runs = await nextRuns(em, runnerId, after);
    await measureAgainst(em, runnerId, plans, runs);
    const last = runs.at(-1);
    if (!last || runs.length < mostAtOnce) return;
    after = last;
  }
}

/** A place among a runner's runs. */
interface Place {
  /** The start time as text, to the microsecond: a Date, shorter than that, would find the last run again. */
  readonly place: string;
  readonly runId: string;
}

/** The next runs after a place, by start time and id (index run_by_start); none that is its runner's alone. */
async function nextRuns(
  em: EntityManager,
  runnerId: string,
  { place, runId }: Place,
): Promise<(MeasurableRun & Place)[]> {
  return (await em.query(
    `select id as "runId", start_time as "startTime", start_time::text as place,
            jsonb_build_object('windows', trend -> 'windows') as trend
       from run
      where runner_id = $1 and trend is not null and source <> all(closed_sources()) and (start_time, id) > ($2::timestamptz, $3::uuid)
      order by start_time, id limit $4`,
    [runnerId, place, runId, mostAtOnce],
  )) as (MeasurableRun & Place)[];
}

/** Measures the runs of all plans of the runner anew, after some were taken in. Call it in a transaction. */
export async function measureRunsOfPlans(em: EntityManager, runnerId: string): Promise<void> {
  const [oldest] = await allPlanSteps(em, runnerId);
  if (oldest) await measureRunsSince(em, runnerId, oldest.startsAt);
}

/** A run that was measured. */
export interface MeasuredRun {
  readonly runId: string;
  readonly startedAt: Date;
  readonly judgedS: number;
  readonly metS: number;
  readonly aboveS: number;
}

/** The newest runs that were measured by a plan, oldest first; before a time where that is said. */
export async function listPlanResults(
  em: EntityManager,
  planId: string,
  { most, before }: { readonly most: number; readonly before?: Date },
): Promise<MeasuredRun[]> {
  const rows = (await em.query(
    `select result.run_id as "runId", result.started_at as "startedAt", result.judged_s as "judgedS",
            result.met_s as "metS", result.above_s as "aboveS"
       from plan_result result join run on run.id = result.run_id
      where result.plan_id = $1 and run.duplicate_of is null and result.started_at < coalesce($3::timestamptz, 'infinity')
      order by result.started_at desc, result.run_id desc limit $2`,
    [planId, most, before ?? null],
  )) as MeasuredRun[];
  return rows.reverse();
}

/** How the last runs of a runner followed the plan that is going on. */
export interface PlanFollowing {
  readonly runnerId: string;
  readonly planId: string;
  /** The practice that set it; null: the runner, or one that is gone. */
  readonly practiceId: string | null;
  readonly lastRunAt: Date | null;
  /** Of its last runs, those with enough judged time to say something. */
  readonly judgedRuns: number;
  /** Of these, those that were practice as asked for. */
  readonly followedRuns: number;
}

/**
 * How the last `most` runs of each of these runners followed the plan that is going on; runners without one are left out.
 * One look at the newest results of each plan (index plan_result_of_plan). Sees what whoever asks may see.
 */
export async function readPlanFollowing(
  em: EntityManager,
  runnerIds: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, PlanFollowing>> {
  const { leastJudgedS, followedFromShare } = planThresholds;
  const rows = (await em.query(
    `select plan.runner_id as "runnerId", plan.id as "planId", plan.practice_id as "practiceId", last.*
       from cadence_plan plan
       cross join lateral (
         select max(started_at) as "lastRunAt", count(*) filter (where judged_s >= $3)::int as "judgedRuns",
                count(*) filter (where judged_s >= $3 and met_s >= $4 * judged_s)::int as "followedRuns"
           from (select result.started_at, result.judged_s, result.met_s
                   from plan_result result join run on run.id = result.run_id
                  where result.plan_id = plan.id and run.duplicate_of is null
                  order by result.started_at desc limit $2) as newest) as last
      where plan.runner_id = any($1::uuid[]) and plan.ended_at is null`,
    [runnerIds, most, leastJudgedS, followedFromShare],
  )) as PlanFollowing[];
  return new Map(rows.map((row) => [row.runnerId, row]));
}
