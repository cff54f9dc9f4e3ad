import type { EntityManager } from 'typeorm';
import type { DeliveryOutcome } from './push-delivery.entity.js';

/** A delivery that somebody wants to take in. */
export interface Delivery {
  readonly senderId: string;
  readonly webhookId: string;
  readonly runnerId: string;
  readonly sha256: string;
  /** Random: whoever holds it takes the delivery in. */
  readonly claim: string;
}

/** What became of a delivery. */
export interface Delivered {
  readonly outcome: DeliveryOutcome;
  /** Null for what was left out. */
  readonly runId: string | null;
  readonly duplicate: boolean | null;
}

/**
 * Claims a delivery for its first request, or for another one when the first has been silent for so long that it died.
 * Returns 'mine', what became of it, 'underWay' while the first is at it, or 'reused' when its id came with other bytes.
 */
export async function claimDelivery(
  em: EntityManager,
  { senderId, webhookId, runnerId, sha256, claim }: Delivery,
  silentMs: number,
): Promise<'mine' | 'underWay' | 'reused' | Delivered> {
  const claimed = (await em.query(
    `insert into push_delivery as known (sender_id, webhook_id, runner_id, sha256, claim) values ($1, $2, $3, $4, $5)
     on conflict (sender_id, webhook_id) do update set claim = excluded.claim, claimed_at = now()
      where known.outcome is null and known.sha256 = excluded.sha256
        and known.claimed_at < now() - $6 * interval '1 ms'
     returning claim`,
    [senderId, webhookId, runnerId, sha256, claim, silentMs],
  )) as unknown[];
  if (claimed.length > 0) return 'mine';
  const [known] = (await em.query(
    `select sha256, outcome, run_id as "runId", duplicate from push_delivery where sender_id = $1 and webhook_id = $2`,
    [senderId, webhookId],
  )) as ({ sha256: string; outcome: DeliveryOutcome | null } & Omit<Delivered, 'outcome'>)[];
  // Given back between the two statements: the next look claims it.
  if (!known) return 'underWay';
  if (known.sha256 !== sha256) return 'reused';
  const { outcome, runId, duplicate } = known;
  return outcome === null ? 'underWay' : { outcome, runId, duplicate };
}

/** Writes down what became of a delivery, for whoever sends it again. */
export async function settleDelivery(
  em: EntityManager,
  { senderId, webhookId, claim }: Delivery,
  { outcome, runId, duplicate }: Delivered,
): Promise<void> {
  await em.query(
    `update push_delivery set outcome = $4, run_id = $5, duplicate = $6
      where sender_id = $1 and webhook_id = $2 and claim = $3`,
    [senderId, webhookId, claim, outcome, runId, duplicate],
  );
}

/** Gives a delivery back that could not be taken in, so that its sender may try again. */
export async function giveDeliveryBack(
  em: EntityManager,
  { senderId, webhookId, claim }: Delivery,
): Promise<void> {
  await em.query(
    `delete from push_delivery where sender_id = $1 and webhook_id = $2 and claim = $3 and outcome is null`,
    [senderId, webhookId, claim],
  );
}

/** Forgets deliveries that nobody sends again; an id is known for 24 hours at the least. */
export async function forgetOldDeliveries(em: EntityManager): Promise<void> {
  await em.query(`delete from push_delivery where claimed_at < now() - interval '25 hours'`);
}
