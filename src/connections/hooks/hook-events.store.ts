import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { takeEvent } from '../arriving/jobs.js';
import type { ProviderEvent } from '../provider.js';

const mostHintBytes = 4096;

/**
 * Writes down what a provider told, with the promise that somebody sees to it, in one statement: of runners who are connected,
 * and each event once. What is of nobody here is forgotten.
 */
export async function storeEvents(
  em: EntityManager,
  provider: string,
  events: readonly ProviderEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    id: uuidv7(),
    event_key: event.eventKey,
    external_user_id: event.externalUserId,
    what: event.what,
    activity_key: event.activityKey,
    hint: hintOf(event),
  }));
  await em.query(
    `with told as (
       select * from jsonb_to_recordset($1)
         as told(id uuid, event_key text, external_user_id text, what text, activity_key text, hint jsonb)),
     stored as (
       insert into hook_event (id, connection_id, provider, event_key, what, activity_key, hint)
       select told.id, connection.id, $2, told.event_key, told.what, told.activity_key, told.hint
         from told join connection on connection.provider = $2 and connection.external_user_id = told.external_user_id
        where connection.status = 'connected'
       on conflict (provider, event_key) do nothing returning id)
     insert into outbox (job_name, job_id, payload)
     select $3, $3 || '-' || id, jsonb_build_object('eventId', id) from stored
     on conflict do nothing`,
    [JSON.stringify(rows), provider, takeEvent.name],
  );
}

function hintOf({ hint }: ProviderEvent): ProviderEvent['hint'] {
  return hint && Buffer.byteLength(JSON.stringify(hint)) <= mostHintBytes ? hint : null;
}
