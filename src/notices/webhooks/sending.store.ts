import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { addWebhookNotice } from '../notices.store.js';
import { failWaiting } from './endpoints.store.js';
import { mayBeTold, saysSomething } from './may-be-told.js';
import { longestFailingMs, type Outcome } from './schedule.js';
import type { DeliveryFault, WebhookDelivery } from './webhook-delivery.entity.js';
import type { OffReason, WebhookEndpoint } from './webhook-endpoint.entity.js';

/** A claim outlives the longest try by far; whoever had it and was frozen writes nothing afterwards. */
const claimS = 60;

/** An endpoint that is being sent to by whoever holds the claim. */
export type ClaimedEndpoint = Pick<
  WebhookEndpoint,
  'id' | 'runnerId' | 'practiceId' | 'url' | 'secret' | 'oldSecret'
> & { readonly claim: string };

/**
 * Takes endpoints in hand that something is due for, each for one delivery: whoever waited longest first. While one of them
 * stalls, nothing else is sent to it, and the others are sent to as ever.
 */
export async function claimEndpoints(em: EntityManager, atMost: number): Promise<ClaimedEndpoint[]> {
  const claim = uuidv7();
  const [rows] = (await em.query(
    `update webhook_endpoint set claim = $2, claimed_until = now() + make_interval(secs => $3)
      where id in (
        select id from webhook_endpoint endpoint
         where off_at is null and (claim is null or claimed_until < now())
           and (slowed_until is null or slowed_until <= now())
           and exists (select from webhook_delivery where endpoint_id = endpoint.id and due_at <= now())
         order by claimed_until nulls first limit $1 for update skip locked)
     returning id, runner_id as "runnerId", practice_id as "practiceId", url, secret,
               case when old_secret_until > now() then old_secret end as "oldSecret", claim`,
    [atMost, claim, claimS],
  )) as [ClaimedEndpoint[], number];
  return rows;
}

/** What is sent. */
export type DueDelivery = Pick<WebhookDelivery, 'id' | 'type' | 'runId' | 'happenedAt' | 'attempts'> & {
  /** How the runner of the run is called in the practice of the endpoint; null for a runner's own. */
  readonly patientId: string | null;
};

/**
 * What is due for an endpoint, the oldest first; null when nothing is. What its owner may not be told (any more) is gone
 * afterwards, as if it had never happened.
 */
export async function nextDelivery(em: EntityManager, endpointId: string): Promise<DueDelivery | null> {
  await em.query(
    `delete from webhook_delivery delivery using webhook_endpoint endpoint
      where endpoint.id = $1 and delivery.endpoint_id = endpoint.id and delivery.due_at <= now()
        and delivery.run_id is not null
        and not exists (select from run where run.id = delivery.run_id and ${mayBeTold} and ${saysSomething('delivery.type')})`,
    [endpointId],
  );
  const [due] = (await em.query(
    `select delivery.id, delivery.type, delivery.run_id as "runId", delivery.happened_at as "happenedAt",
            delivery.attempts, patient.id as "patientId"
       from webhook_delivery delivery join webhook_endpoint endpoint on endpoint.id = delivery.endpoint_id
       left join run on run.id = delivery.run_id
       left join patient on patient.practice_id = endpoint.practice_id and patient.runner_id = run.runner_id
      where delivery.endpoint_id = $1 and delivery.due_at <= now() order by delivery.due_at, delivery.id limit 1`,
    [endpointId],
  )) as DueDelivery[];
  return due ?? null;
}

/** How a try went. */
export interface Tried {
  readonly outcome: Outcome;
  readonly answer: number | null;
  readonly fault: DeliveryFault | null;
  readonly tookMs: number;
}

/**
 * Writes down how a try went and gives the endpoint back, where the claim still holds. What failed for too long, or is gone,
 * is switched off, and its owner is told. What failed where it is not to be sent any more, since the owner switched it off or
 * gave another address meanwhile, says nothing: it stays as the owner left it. Call it in a transaction.
 */
export async function recordTry(
  em: EntityManager,
  endpoint: ClaimedEndpoint,
  delivery: DueDelivery,
  tried: Tried,
): Promise<void> {
  const { outcome } = tried;
  const isTaken = outcome.kind === 'delivered';
  const pauseMs = outcome.kind === 'again' || outcome.kind === 'failed' ? outcome.pauseMs : 0;
  const [rows] = (await em.query(
    `update webhook_endpoint endpoint set claim = null, claimed_until = now(),
            delivered_at = case when $3 then now() else delivered_at end,
            failing_since = case when not ${isAsSentTo} then failing_since when $3 then null
                                 when ${isFailingStill} then coalesce(failing_since, now()) else now() end,
            slowed_until = case when not ${isAsSentTo} then slowed_until
                                when $4 > 0 then now() + make_interval(secs => $4 / 1000.0) end
      where id = $1 and claim = $2
      returning ${isAsSentTo} as "isAsSentTo", failing_since < now() - make_interval(secs => $5) as "isFailing"`,
    [endpoint.id, endpoint.claim, isTaken, pauseMs, longestFailingMs / 1000, endpoint.url],
  )) as [{ isAsSentTo: boolean; isFailing: boolean | null }[], number];
  if (rows.length === 0 || !(isTaken || rows[0].isAsSentTo)) return;
  await writeTry(em, delivery, tried);
  if (outcome.kind === 'gone') await switchOff(em, endpoint, 'gone');
  else if (rows[0].isFailing) await switchOff(em, endpoint, 'failing');
}

/** Whether an `endpoint` is on and where it was when it was sent to. */
const isAsSentTo = `(off_at is null and url = $6)`;
/** Whether something waits that an `endpoint` refused before: what it refused and is gone by now counts no more. */
const isFailingStill = `exists (select from webhook_delivery
  where endpoint_id = endpoint.id and due_at is not null and attempts > 0)`;

async function writeTry(em: EntityManager, { id }: DueDelivery, tried: Tried): Promise<void> {
  const { outcome, answer, fault, tookMs } = tried;
  const status = outcome.kind === 'delivered' ? 'delivered' : outcome.kind === 'again' ? 'waiting' : 'failed';
  await em.query(
    `update webhook_delivery set status = $2, attempts = attempts + 1, tried_at = now(), answer = $3, fault = $4,
            took_ms = $5, due_at = now() + make_interval(secs => $6::float8 / 1000)
      where id = $1 and ($2 = 'delivered' or status = 'waiting')`,
    [id, status, answer, fault, tookMs, outcome.kind === 'again' ? outcome.afterMs : null],
  );
}

/** Gives an endpoint back that nothing was sent to. */
export async function giveBack(em: EntityManager, { id, claim }: ClaimedEndpoint): Promise<void> {
  await em.query(
    `update webhook_endpoint set claim = null, claimed_until = now() where id = $1 and claim = $2`,
    [id, claim],
  );
}

async function switchOff(em: EntityManager, endpoint: ClaimedEndpoint, because: OffReason): Promise<void> {
  await em.query(
    `update webhook_endpoint set off_at = now(), off_because = $2 where id = $1 and off_at is null`,
    [endpoint.id, because],
  );
  await failWaiting(em, endpoint.id);
  const owners = (await em.query(
    `select $1::uuid as id where $1 is not null
     union all select account_id from practice_member where practice_id = $2 and left_at is null and role = 'owner'`,
    [endpoint.runnerId, endpoint.practiceId],
  )) as { id: string }[];
  for (const owner of owners) await addWebhookNotice(em, owner.id, endpoint.practiceId);
}
