import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { WebhookEndpoint } from './webhook-endpoint.entity.js';
import { ownedBy, ownerId, type WebhookOwner } from './webhook-owner.js';
import type { WebhookChange } from './webhooks.contract.js';

/** More would be a way to have us send to everybody. */
export const mostEndpoints = 5;
/** After a rotation the secret before signs too for so long. */
const bothSecretsH = 24;

/** An owner's endpoints, in the order in which they were made. */
export async function listEndpoints(em: EntityManager, owner: WebhookOwner): Promise<WebhookEndpoint[]> {
  return em
    .createQueryBuilder(WebhookEndpoint, 'endpoint')
    .where(ownedBy(owner, ':owner'), { owner: ownerId(owner) })
    .orderBy('endpoint.id')
    .getMany();
}

/** An endpoint of this owner; null when there is none with this id. */
export async function findEndpoint(
  em: EntityManager,
  owner: WebhookOwner,
  id: string,
): Promise<WebhookEndpoint | null> {
  return em
    .createQueryBuilder(WebhookEndpoint, 'endpoint')
    .where('endpoint.id = :id', { id })
    .andWhere(ownedBy(owner, ':owner'), { owner: ownerId(owner) })
    .getOne();
}

/** Makes an endpoint; false where the owner has as many as may be. */
export async function insertEndpoint(
  em: EntityManager,
  owner: WebhookOwner,
  made: Pick<WebhookEndpoint, 'id' | 'url' | 'events' | 'secret'>,
): Promise<boolean> {
  // One after the other, so that two at once do not both find room.
  await em.query(`select pg_advisory_xact_lock(hashtextextended('webhooks ' || $1, 0))`, [ownerId(owner)]);
  const rows = (await em.query(
    `insert into webhook_endpoint (id, runner_id, practice_id, url, events, secret)
     select $1, $2, $3, $4, $5, $6
      where (select count(*) from webhook_endpoint where ${ownedBy(owner, '$7')}) < $8 returning id`,
    [
      made.id,
      owner.runnerId ?? null,
      owner.practiceId ?? null,
      made.url,
      made.events,
      made.secret,
      ownerId(owner),
      mostEndpoints,
    ],
  )) as unknown[];
  return rows.length > 0;
}

/**
 * Changes what an endpoint is told and where, and whether. Switched on again or somewhere else, it is as one that never
 * failed; switched off, what waits for it has failed.
 */
export async function changeEndpoint(
  em: EntityManager,
  owner: WebhookOwner,
  id: string,
  { url, events, isOn }: WebhookChange,
): Promise<void> {
  await em.query(
    `update webhook_endpoint set url = $3, events = $4,
            off_at = case when $5 then null else coalesce(off_at, now()) end,
            off_because = case when $5 then null else coalesce(off_because, 'owner') end,
            failing_since = case when ${isAnew} then null else failing_since end,
            slowed_until = case when ${isAnew} then null else slowed_until end
      where id = $1 and ${ownedBy(owner, '$2')}`,
    [id, ownerId(owner), url, events, isOn],
  );
  if (!isOn) await failWaiting(em, id);
}

const isAnew = `($5 and off_at is not null or url <> $3)`;

/** What waits for an endpoint that was switched off is not sent; its owner may have it sent later. */
export async function failWaiting(em: EntityManager, endpointId: string): Promise<void> {
  await em.query(
    `update webhook_delivery set status = 'failed', due_at = null, fault = 'off', answer = null
      where endpoint_id = $1 and status = 'waiting'`,
    [endpointId],
  );
}

/** Puts another secret in the place of the one there is, which signs too for a day. False when there is no such endpoint. */
export async function rotateSecret(
  em: EntityManager,
  owner: WebhookOwner,
  id: string,
  secret: string,
): Promise<boolean> {
  const [, changed] = (await em.query(
    `update webhook_endpoint set old_secret = secret, old_secret_until = now() + make_interval(hours => $4), secret = $3
      where id = $1 and ${ownedBy(owner, '$2')}`,
    [id, ownerId(owner), secret, bothSecretsH],
  )) as [unknown, number];
  return changed > 0;
}

/** Deletes an endpoint with its deliveries; false when there is no such endpoint. */
export async function deleteEndpoint(em: EntityManager, owner: WebhookOwner, id: string): Promise<boolean> {
  const [, deleted] = (await em.query(
    `delete from webhook_endpoint where id = $1 and ${ownedBy(owner, '$2')}`,
    [id, ownerId(owner)],
  )) as [unknown, number];
  return deleted > 0;
}

/** The id of an endpoint that is not there yet: its secret is bound to it. */
export function newEndpointId(): string {
  return uuidv7();
}
