import type { EntityManager } from 'typeorm';
import type { PlanDetails } from '../../analysis/advice/cadence-plan.js';
import type { PlanCheck } from '../../analysis/report/trend/plan-check.js';
import { currentPlan, earlierPlans, weekOfPlan, type StoredCadencePlan } from '../../runners/runners.js';
import { readPlanCheck } from '../../runs/runs.js';
import type { PatientPlanBody } from './plans.contract.js';

/** What the asker's practice said in one of its plans. */
export interface OwnWords {
  readonly author: string;
  readonly version: number;
  readonly details: PlanDetails | null;
}

/** The words of the asker's practice in its plans for a runner, by plan. Call it as the role of practices. */
export async function readOwnWords(
  em: EntityManager,
  runnerId: string,
): Promise<ReadonlyMap<string, OwnWords>> {
  const rows = (await em.query(`select * from practice_plans($1)`, [runnerId])) as (OwnWords & {
    id: string;
  })[];
  return new Map(rows.map(({ id, ...words }) => [id, words]));
}

/** The plan of a runner that is going on, and those before it, as the asker's practice sees them. */
export async function readPlans(
  em: EntityManager,
  runnerId: string,
): Promise<{ readonly current: PatientPlanBody | null; readonly earlier: PatientPlanBody[] }> {
  const words = await readOwnWords(em, runnerId);
  const current = await currentPlan(em, runnerId);
  const earlier = await earlierPlans(em, runnerId);
  const toBody = (plan: StoredCadencePlan) => toPatientPlan(plan, words.get(plan.id));
  return { current: current && toBody(current), earlier: earlier.map(toBody) };
}

/** A run against its plan as a practice reads it. Call it as the role of practices. */
export async function readCheckForPractice(
  em: EntityManager,
  { runnerId, runId }: { readonly runnerId: string; readonly runId: string },
  language: PlanCheck['language'],
): Promise<PlanCheck | null> {
  const recheckOn = async (planId: string) =>
    (await readOwnWords(em, runnerId)).get(planId)?.details?.recheckOn ?? null;
  return readPlanCheck(em, { runnerId, runId, recheckOn }, { language, reader: 'practice' });
}

function toPatientPlan(plan: StoredCadencePlan, words: OwnWords | undefined): PatientPlanBody {
  const { exercises = [], text = '', recheckOn = null, reason = '' } = words?.details ?? {};
  return {
    id: plan.id,
    from: words ? 'practice' : plan.practiceId === null ? 'runner' : 'elsewhere',
    startsAt: plan.startsAt.toISOString(),
    endedAt: plan.endedAt?.toISOString() ?? null,
    weeks: plan.body.weeks,
    week: weekOfPlan(plan.body, Date.now()),
    targets: plan.body.targets.map(({ speedMps, cadenceSpm }) => ({ speedMps, cadenceSpm })),
    author: words?.author ?? null,
    version: words?.version ?? null,
    exercises: exercises.map((one) => ({ ...one })),
    text,
    recheckOn,
    reason,
  };
}
