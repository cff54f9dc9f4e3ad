import type { EntityManager } from 'typeorm';
import { promiseJob } from '../platform/outbox/outbox.store.js';
import { defineJob } from '../platform/queue/job.js';

/** What happens in a practice that the runner is told. */
export const happenedKinds = ['review-signed', 'plan-set', 'message-sent'] as const;
export type HappenedKind = (typeof happenedKinds)[number];

/** Something that happened: of which kind, and the id of the review, the plan, the message. */
export type Happened = { readonly kind: HappenedKind; readonly id: string };

/** Tells a runner that something happened; handled in the room of notices. */
export const tellRunner = defineJob<Happened>('tell-runner');

/** Promises, within the caller's transaction, that the runner is told of this: once, however often it is promised. */
export async function promiseTold(em: EntityManager, happened: Happened): Promise<void> {
  const { kind, id } = happened;
  await promiseJob(em, tellRunner, { jobId: `tell-${kind}-${id}`, data: { kind, id } });
}

/** Whom it concerns, and where they read it. */
export interface Told {
  readonly runnerId: string;
  /** By whose practice, by its name. */
  readonly practice: string | null;
  /** The run that it is about, where it is about one. */
  readonly runId: string | null;
}

/** Each of these takes the id and names whom to tell, where there is still something to be told of. */
const sources: Readonly<Record<HappenedKind, string>> = {
  'review-signed': `select runner_id as "runnerId", practice_name as practice, run_id as "runId" from review where id = $1`,
  'plan-set': `select runner_id as "runnerId", practice_name as practice, null as "runId" from cadence_plan
    where id = $1 and ended_at is null`,
  'message-sent': `select runner_id as "runnerId", practice_name as practice, null as "runId" from message where id = $1`,
};

/** Whom to tell of this; null where it is gone by now. Call it as the owner of the tables. */
export async function findTold(em: EntityManager, { kind, id }: Happened): Promise<Told | null> {
  const [told] = (await em.query(sources[kind], [id])) as Told[];
  return told ?? null;
}
