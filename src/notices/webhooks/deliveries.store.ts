import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { mayBeTold } from './may-be-told.js';
import type { WebhookDelivery } from './webhook-delivery.entity.js';

const columns = `delivery.id, delivery.type, delivery.run_id as "runId", delivery.happened_at as "happenedAt",
  delivery.status, delivery.attempts, delivery.due_at as "dueAt", delivery.tried_at as "triedAt", delivery.answer,
  delivery.fault, delivery.took_ms as "tookMs"`;

export type ListedDelivery = Pick<
  WebhookDelivery,
  | 'id'
  | 'type'
  | 'runId'
  | 'happenedAt'
  | 'status'
  | 'attempts'
  | 'dueAt'
  | 'triedAt'
  | 'answer'
  | 'fault'
  | 'tookMs'
>;

/** Which rows of a log somebody reads: of a practice's, those of runs that it may see. */
const ofEndpoint = {
  runner: 'true',
  practice: `(delivery.run_id is null or exists (
    select from run join webhook_endpoint endpoint on endpoint.id = delivery.endpoint_id
     where run.id = delivery.run_id and ${mayBeTold}))`,
};
export type LogReader = keyof typeof ofEndpoint;

/** What an endpoint was told, newest first. A practice reads nothing of runs that it may not see (any more). */
export async function listDeliveries(
  em: EntityManager,
  endpointId: string,
  reader: LogReader,
  { limit, before }: { readonly limit: number; readonly before: string | undefined },
): Promise<ListedDelivery[]> {
  return (await em.query(
    `select ${columns} from webhook_delivery delivery
      where endpoint_id = $1 and id < $2 and ${ofEndpoint[reader]} order by id desc limit $3`,
    [endpointId, before ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', limit],
  )) as ListedDelivery[];
}

const again = `status = 'waiting', due_at = now(), attempts = 0, answer = null, fault = null, took_ms = null`;

/** Has one sent (again), under its id; false when there is none. One that waits is sent now. */
export async function replayOne(
  em: EntityManager,
  endpointId: string,
  id: string,
  reader: LogReader,
): Promise<boolean> {
  const [, changed] = (await em.query(
    `update webhook_delivery delivery set ${again}
      where endpoint_id = $1 and id = $2 and ${ofEndpoint[reader]}`,
    [endpointId, id],
  )) as [unknown, number];
  return changed > 0;
}

/** Has everything sent again that failed and happened since then; returns how much that is. */
export async function replayFailed(
  em: EntityManager,
  endpointId: string,
  reader: LogReader,
  since: Date,
): Promise<number> {
  const [, changed] = (await em.query(
    `update webhook_delivery delivery set ${again}
      where endpoint_id = $1 and status = 'failed' and happened_at >= $2 and ${ofEndpoint[reader]}`,
    [endpointId, since],
  )) as [unknown, number];
  return changed;
}

/** Has a test sent, which is about no run; returns the id of the delivery. */
export async function insertTest(em: EntityManager, endpointId: string): Promise<string> {
  const id = uuidv7();
  await em.query(
    `insert into webhook_delivery (id, endpoint_id, type, object_id, happened_at, status, due_at)
     values ($1, $2, 'webhook.test', $1, date_trunc('milliseconds', now()), 'waiting', now())`,
    [id, endpointId],
  );
  return id;
}
