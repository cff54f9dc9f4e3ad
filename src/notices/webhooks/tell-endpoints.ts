import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Happened } from '../../runs/runs.js';
import { mayBeTold, saysSomething } from './may-be-told.js';
import type { WebhookEvent } from './webhook-endpoint.entity.js';

/** What waits for one endpoint at the most; what happens while so much does is not told to it. */
export const mostWaiting = 5_000;

const events: Readonly<Record<Happened['what'], WebhookEvent>> = {
  received: 'run.received',
  reported: 'report.ready',
  reviewed: 'review.signed',
};

/**
 * Writes down which endpoints are to be told of something: those that want to know it and may. Of a review its own practice
 * and the runner are; other practices learn nothing of it. Call it as the owner of the tables.
 */
export async function tellEndpoints(
  em: EntityManager,
  { what, runId, objectId, at }: Happened,
): Promise<number> {
  const endpoints = (await em.query(
    `select endpoint.id from webhook_endpoint endpoint join run on run.id = $2
      where endpoint.off_at is null and $1 = any(endpoint.events) and ${mayBeTold} and ${saysSomething('$1')}
        and ($1 <> 'review.signed' or endpoint.practice_id is null
             or exists (select from review where review.id = $3 and review.practice_id = endpoint.practice_id))
        and (select count(*) from webhook_delivery where endpoint_id = endpoint.id and due_at is not null) < $4`,
    [events[what], runId, objectId, mostWaiting],
  )) as { id: string }[];
  if (endpoints.length === 0) return 0;
  const ids = endpoints.map(({ id }) => id);
  const rows = (await em.query(
    `insert into webhook_delivery (id, endpoint_id, type, run_id, object_id, happened_at, status, due_at)
     select told.id, told.endpoint_id, $3, $4, $5, date_trunc('milliseconds', $6::timestamptz), 'waiting', now()
       from unnest($1::uuid[], $2::uuid[]) as told (id, endpoint_id)
     on conflict (endpoint_id, type, object_id) do nothing returning id`,
    [ids.map(() => uuidv7()), ids, events[what], runId, objectId, at],
  )) as unknown[];
  return rows.length;
}
