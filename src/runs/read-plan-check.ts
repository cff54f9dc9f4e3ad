import type { EntityManager } from 'typeorm';
import { checkPlan, type CheckReader } from '../analysis/report/trend/check-plan.js';
import type { PlanCheck } from '../analysis/report/trend/plan-check.js';
import { planThresholds } from '../analysis/report/trend/plan-thresholds.js';
import type { StoredTrendRun } from '../analysis/report/trend/trend-run.js';
import { readSymptomsOfRuns, StoredCadencePlan } from '../runners/runners.js';
import { listPlanResults } from './plan-results.store.js';

/** Whose run, and what of its plan only some may read. */
export interface CheckedRun {
  readonly runnerId: string;
  readonly runId: string;
  /** The day on which to look at a plan together, as far as whoever asks may know it. */
  readonly recheckOn: (planId: string) => Promise<string | null>;
}

/** Returns how a run followed the plan that was going on when it was run; null when there was none. */
export async function readPlanCheck(
  em: EntityManager,
  { runnerId, runId, recheckOn }: CheckedRun,
  reader: CheckReader,
): Promise<PlanCheck | null> {
  const [found] = (await em.query(
    `select result.plan_id as "planId", result.started_at as "startedAt", run.trend
       from plan_result result join run on run.id = result.run_id
      where result.run_id = $1 and run.runner_id = $2 and run.trend is not null`,
    [runId, runnerId],
  )) as { planId: string; startedAt: Date; trend: StoredTrendRun }[];
  const plan = found && (await em.findOneBy(StoredCadencePlan, { id: found.planId, runnerId }));
  if (!plan) return null;
  const before = { most: planThresholds.runsBefore, before: found.startedAt };
  const earlier = await listPlanResults(em, plan.id, before);
  const runIds = [runId, ...earlier.map((run) => run.runId)];
  const noted = await readSymptomsOfRuns(em, runnerId, runIds);
  return checkPlan(
    { ...found.trend, symptoms: noted.get(runId) },
    {
      id: plan.id,
      plan: plan.body,
      recheckOn: await recheckOn(plan.id),
      earlier: earlier.map((run) => ({ ...run, symptoms: noted.get(run.runId) })),
    },
    reader,
  );
}

/** Returns the same to the runner. */
export async function readOwnPlanCheck(
  em: EntityManager,
  runnerId: string,
  runId: string,
  language: CheckReader['language'],
): Promise<PlanCheck | null> {
  const recheckOn = async (id: string): Promise<string | null> => {
    const select = { id: true, details: true } as const;
    const plan = await em.findOne(StoredCadencePlan, { select, where: { id, runnerId } });
    return plan?.details?.recheckOn ?? null;
  };
  return readPlanCheck(em, { runnerId, runId, recheckOn }, { language, reader: 'runner' });
}
