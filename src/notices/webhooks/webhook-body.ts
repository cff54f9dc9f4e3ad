import type { ListedDelivery } from './deliveries.store.js';
import type { WebhookEndpoint } from './webhook-endpoint.entity.js';
import type { DeliveryBody, WebhookBody } from './webhooks.contract.js';

const textOf = (date: Date | null): string | null => date?.toISOString() ?? null;

/** An endpoint as its owner reads it. */
export function toWebhookBody(row: WebhookEndpoint): WebhookBody {
  const isPast = (date: Date | null) => date !== null && date.getTime() < Date.now();
  return {
    id: row.id,
    url: row.url,
    events: row.events,
    createdAt: row.createdAt.toISOString(),
    offAt: textOf(row.offAt),
    offBecause: row.offBecause,
    deliveredAt: textOf(row.deliveredAt),
    failingSince: textOf(row.failingSince),
    slowedUntil: isPast(row.slowedUntil) ? null : textOf(row.slowedUntil),
    oldSecretUntil: isPast(row.oldSecretUntil) ? null : textOf(row.oldSecretUntil),
  };
}

/** A delivery as the owner of its endpoint reads it. */
export function toDeliveryBody(row: ListedDelivery): DeliveryBody {
  const { happenedAt, dueAt, triedAt, ...same } = row;
  return { ...same, happenedAt: happenedAt.toISOString(), dueAt: textOf(dueAt), triedAt: textOf(triedAt) };
}
