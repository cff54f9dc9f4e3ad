import type { StoredCadencePlan } from './cadence-plan.entity.js';
import type { CurrentPlanBody, PlanBody } from './plan.contract.js';
import { weekOfPlan } from './plan-week.js';

/** Returns a whole plan as a runner reads it. */
export function toPlanBody(plan: StoredCadencePlan): PlanBody {
  const { exercises = [], text = '', recheckOn = null, reason = '' } = plan.details ?? {};
  return {
    id: plan.id,
    startsAt: plan.startsAt.toISOString(),
    endedAt: plan.endedAt?.toISOString() ?? null,
    weeks: plan.body.weeks,
    targets: plan.body.targets.map(({ speedMps, cadenceSpm }) => ({ speedMps, cadenceSpm })),
    practice: plan.practiceName,
    author: plan.author,
    version: plan.version,
    exercises: exercises.map((one) => ({ ...one })),
    text,
    recheckOn,
    reason,
  };
}

/** Returns the whole plan that is going on, with how far it is by the clock of the service. */
export function toCurrentPlanBody(plan: StoredCadencePlan): CurrentPlanBody {
  return { ...toPlanBody(plan), week: weekOfPlan(plan.body, Date.now()) };
}
