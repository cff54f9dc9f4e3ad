import { IsNull, Not, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { StoredCadencePlan } from './cadence-plan.entity.js';
import { planWeeks, type PlanInput } from './plan.contract.js';

/** Ended plans that are shown. */
const mostEarlier = 20;

/** The plan that is going on, or null. */
export async function currentPlan(em: EntityManager, runnerId: string): Promise<StoredCadencePlan | null> {
  return em.findOneBy(StoredCadencePlan, { runnerId, endedAt: IsNull() });
}

/** The newest of the plans that ended, newest first. */
export async function earlierPlans(em: EntityManager, runnerId: string): Promise<StoredCadencePlan[]> {
  return em.find(StoredCadencePlan, {
    where: { runnerId, endedAt: Not(IsNull()) },
    order: { endedAt: 'DESC', id: 'DESC' },
    take: mostEarlier,
  });
}

/** Starts a plan at `startsAt` or now; the one that was going on ends and is kept. Call within a transaction. */
export async function startPlan(
  em: EntityManager,
  runnerId: string,
  input: PlanInput,
): Promise<StoredCadencePlan> {
  // Two starts at once wait for each other here, so that the later one ends the earlier one.
  await em.query(`select from account where id = $1 for no key update`, [runnerId]);
  await endPlan(em, runnerId);
  const startsAt = input.startsAt === undefined ? new Date() : new Date(input.startsAt);
  const targets = input.targets.toSorted((a, b) => a.speedMps - b.speedMps);
  const plan = em.create(StoredCadencePlan, {
    id: uuidv7(),
    runnerId,
    startsAt,
    endedAt: null,
    body: { targets, startMs: startsAt.getTime(), weeks: planWeeks },
  });
  await em.insert(StoredCadencePlan, plan);
  return plan;
}

/** Ends the plan that is going on, if there is one. */
export async function endPlan(em: EntityManager, runnerId: string): Promise<void> {
  await em.update(StoredCadencePlan, { runnerId, endedAt: IsNull() }, { endedAt: new Date() });
}

/** All plans of the runner, oldest first. */
export async function allPlans(em: EntityManager, runnerId: string): Promise<StoredCadencePlan[]> {
  return em.find(StoredCadencePlan, { where: { runnerId }, order: { startsAt: 'ASC', id: 'ASC' } });
}

/**
 * Takes a plan of an export in; one that is there already is left. A second one that goes on ends where the other begins to
 * count: now. Call it in a transaction.
 */
export async function restorePlan(
  em: EntityManager,
  runnerId: string,
  plan: Pick<StoredCadencePlan, 'startsAt' | 'endedAt' | 'body'>,
): Promise<void> {
  // A plan that is started meanwhile waits for this one, or this one for it.
  await em.query(`select from account where id = $1 for no key update`, [runnerId]);
  const known = await em.findBy(StoredCadencePlan, { runnerId, startsAt: plan.startsAt });
  const targets = JSON.stringify(plan.body.targets);
  if (known.some(({ body }) => JSON.stringify(body.targets) === targets)) return;
  const isFree = plan.endedAt !== null || (await currentPlan(em, runnerId)) === null;
  await em.insert(StoredCadencePlan, {
    ...plan,
    id: uuidv7(),
    runnerId,
    endedAt: isFree ? plan.endedAt : new Date(),
  });
}
