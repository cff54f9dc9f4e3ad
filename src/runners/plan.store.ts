import { IsNull, Not, type EntityManager, type FindOptionsSelect } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { PlanDetails } from '../analysis/advice/cadence-plan.js';
import { StoredCadencePlan } from './cadence-plan.entity.js';
import { planWeeks, type PlanInput } from './plan.contract.js';

/** Ended plans that are shown. */
const mostEarlier = 20;

/** With what stands between the runner and whoever set it. */
const whole: FindOptionsSelect<StoredCadencePlan> = {
  id: true,
  runnerId: true,
  startsAt: true,
  endedAt: true,
  body: true,
  practiceId: true,
  practiceName: true,
  author: true,
  version: true,
  details: true,
};

/** The plan that is going on, or null; its steps alone. */
export async function currentPlan(em: EntityManager, runnerId: string): Promise<StoredCadencePlan | null> {
  return em.findOneBy(StoredCadencePlan, { runnerId, endedAt: IsNull() });
}

/** The whole plan that is going on, or null. For the runner, and whoever set it. */
export async function wholeCurrentPlan(
  em: EntityManager,
  runnerId: string,
): Promise<StoredCadencePlan | null> {
  return em.findOne(StoredCadencePlan, { select: whole, where: { runnerId, endedAt: IsNull() } });
}

/** The newest of the plans that ended, newest first; their steps alone. */
export async function earlierPlans(em: EntityManager, runnerId: string): Promise<StoredCadencePlan[]> {
  return em.find(StoredCadencePlan, {
    where: { runnerId, endedAt: Not(IsNull()) },
    order: { endedAt: 'DESC', id: 'DESC' },
    take: mostEarlier,
  });
}

/** The newest of the plans that ended, newest first, whole. For the runner. */
export async function wholeEarlierPlans(em: EntityManager, runnerId: string): Promise<StoredCadencePlan[]> {
  return em.find(StoredCadencePlan, {
    select: whole,
    where: { runnerId, endedAt: Not(IsNull()) },
    order: { endedAt: 'DESC', id: 'DESC' },
    take: mostEarlier,
  });
}

/** Who sets a plan for a runner, and what it says besides its steps. */
export interface PlanOfPractice {
  readonly practiceId: string;
  readonly practiceName: string;
  readonly author: string;
  readonly details: PlanDetails;
}

/** A plan to start; of the runner's own where no practice sets it. */
export interface PlanToStart extends PlanInput {
  readonly weeks?: number;
  readonly by?: PlanOfPractice;
}

/** Starts a plan at `startsAt` or now; the one that was going on ends and is kept. Call within a transaction. */
export async function startPlan(
  em: EntityManager,
  runnerId: string,
  { weeks = planWeeks, by, ...input }: PlanToStart,
): Promise<StoredCadencePlan> {
  await lockPlans(em, runnerId);
  await endPlan(em, runnerId);
  const startsAt = input.startsAt === undefined ? new Date() : new Date(input.startsAt);
  const targets = input.targets.toSorted((a, b) => a.speedMps - b.speedMps);
  const version = by
    ? (await em.countBy(StoredCadencePlan, { runnerId, practiceId: by.practiceId })) + 1
    : null;
  const plan = em.create(StoredCadencePlan, {
    id: uuidv7(),
    runnerId,
    startsAt,
    endedAt: null,
    body: { targets, startMs: startsAt.getTime(), weeks },
    practiceId: null,
    practiceName: null,
    author: null,
    details: null,
    ...by,
    version,
  });
  await em.insert(StoredCadencePlan, plan);
  return plan;
}

/** Keeps others who begin or end this runner's plans, or measure runs against them, waiting until the transaction ends. */
export async function lockPlans(em: EntityManager, runnerId: string): Promise<void> {
  await em.query(`select from account where id = $1 for no key update`, [runnerId]);
}

/** Ends the plan that is going on, if there is one. */
export async function endPlan(em: EntityManager, runnerId: string): Promise<void> {
  await em.update(StoredCadencePlan, { runnerId, endedAt: IsNull() }, { endedAt: new Date() });
}

/** All plans of the runner, oldest first, whole. */
export async function allPlans(em: EntityManager, runnerId: string): Promise<StoredCadencePlan[]> {
  return em.find(StoredCadencePlan, {
    select: whole,
    where: { runnerId },
    order: { startsAt: 'ASC', id: 'ASC' },
  });
}

/** All plans of the runner, oldest first; their steps alone. */
export async function allPlanSteps(em: EntityManager, runnerId: string): Promise<StoredCadencePlan[]> {
  return em.find(StoredCadencePlan, { where: { runnerId }, order: { startsAt: 'ASC', id: 'ASC' } });
}

/** The one of a runner's plans, oldest first, that was going on at a time: of several the one that began last. */
export function planGoingOn<Plan extends Pick<StoredCadencePlan, 'startsAt' | 'endedAt'>>(
  plans: readonly Plan[],
  at: Date,
): Plan | undefined {
  return plans.findLast(({ startsAt, endedAt }) => startsAt <= at && (endedAt === null || at < endedAt));
}

/** A plan as an export has it: who set it is text, since that practice is another service's. */
export type PlanToRestore = Pick<
  StoredCadencePlan,
  'startsAt' | 'endedAt' | 'body' | 'practiceName' | 'author' | 'version' | 'details'
>;

/**
 * Takes a plan of an export in; one that is there already is left. A second one that goes on ends where the other begins to
 * count: now. Returns whether it was taken in. Call it in a transaction.
 */
export async function restorePlan(
  em: EntityManager,
  runnerId: string,
  plan: PlanToRestore,
): Promise<boolean> {
  await lockPlans(em, runnerId);
  const known = await em.findBy(StoredCadencePlan, { runnerId, startsAt: plan.startsAt });
  const targets = JSON.stringify(plan.body.targets);
  if (known.some(({ body }) => JSON.stringify(body.targets) === targets)) return false;
  const isFree = plan.endedAt !== null || (await currentPlan(em, runnerId)) === null;
  await em.insert(StoredCadencePlan, {
    ...plan,
    id: uuidv7(),
    runnerId,
    practiceId: null,
    endedAt: isFree ? plan.endedAt : new Date(),
  });
  return true;
}
