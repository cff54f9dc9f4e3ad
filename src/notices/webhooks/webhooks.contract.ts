import { z } from 'zod';
import { deliveryFaults, deliveryStatuses } from './webhook-delivery.entity.js';
import { offReasons, practiceEvents, webhookEvents } from './webhook-endpoint.entity.js';

const longestUrl = 500;

const urlSchema = z.url({ protocol: /^https?$/ }).max(longestUrl);
const isOn = z.boolean().describe('Whether it is told of anything.');
const distinct = (events: readonly string[]) => new Set(events).size === events.length;
const events = z.array(z.enum(webhookEvents)).min(1).refine(distinct, 'Each event once.');
const ofPractice = z.array(z.enum(practiceEvents)).min(1).refine(distinct, 'Each event once.');

export const webhookInputSchema = z.strictObject({ url: urlSchema, events }).meta({ id: 'WebhookInput' });
export type WebhookInput = z.infer<typeof webhookInputSchema>;
export const webhookChangeSchema = z
  .strictObject({ url: urlSchema, events, isOn })
  .meta({ id: 'WebhookChange' });
export type WebhookChange = z.infer<typeof webhookChangeSchema>;

export const practiceWebhookInputSchema = z
  .strictObject({ url: urlSchema, events: ofPractice })
  .meta({ id: 'PracticeWebhookInput' });
export const practiceWebhookChangeSchema = z
  .strictObject({ url: urlSchema, events: ofPractice, isOn })
  .meta({ id: 'PracticeWebhookChange' });

export const webhookSchema = z
  .strictObject({
    id: z.string(),
    url: z.string(),
    events: z.array(z.enum(webhookEvents)),
    createdAt: z.string(),
    offAt: z.string().nullable().describe('Nothing is sent since then; null: it is on.'),
    offBecause: z.enum(offReasons).nullable(),
    deliveredAt: z.string().nullable().describe('When something was taken last.'),
    failingSince: z.string().nullable().describe('Nothing was taken since then.'),
    slowedUntil: z.string().nullable().describe('The receiver asked for a pause until then.'),
    oldSecretUntil: z.string().nullable().describe('The secret before this one signs too until then.'),
  })
  .meta({ id: 'Webhook' });
export type WebhookBody = z.infer<typeof webhookSchema>;

export const newWebhookSchema = webhookSchema
  .extend({ secret: z.string().describe('Shown this once; it cannot be read again.') })
  .meta({ id: 'NewWebhook' });
export type NewWebhookBody = z.infer<typeof newWebhookSchema>;

export const webhookListSchema = z
  .strictObject({ webhooks: z.array(webhookSchema) })
  .meta({ id: 'WebhookList' });
export type WebhookListBody = z.infer<typeof webhookListSchema>;

export const deliverySchema = z
  .strictObject({
    id: z.string().describe('What the receiver reads as `webhook-id`.'),
    type: z.enum([...webhookEvents, 'webhook.test']),
    runId: z.string().nullable(),
    happenedAt: z.string(),
    status: z.enum(deliveryStatuses),
    attempts: z.int(),
    dueAt: z.string().nullable().describe('When it is sent (again).'),
    triedAt: z.string().nullable(),
    answer: z.int().nullable().describe('The HTTP status that came back.'),
    fault: z.enum(deliveryFaults).nullable().describe('Why none did, or why it was not sent.'),
    tookMs: z.int().nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type DeliveryBody = z.infer<typeof deliverySchema>;

export const deliveriesQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.uuid().optional(),
});
export type DeliveriesQuery = z.infer<typeof deliveriesQuerySchema>;

export const deliveryListSchema = z
  .strictObject({ deliveries: z.array(deliverySchema), nextCursor: z.string().nullable() })
  .meta({ id: 'WebhookDeliveryList' });
export type DeliveryListBody = z.infer<typeof deliveryListSchema>;

export const replayInputSchema = z
  .strictObject({ since: z.iso.datetime({ offset: true }).describe('What failed and happened since then.') })
  .meta({ id: 'WebhookReplay' });
export type ReplayInput = z.infer<typeof replayInputSchema>;

export const replayedSchema = z
  .strictObject({ count: z.int().describe('How many are sent again.') })
  .meta({ id: 'WebhookReplayed' });
export type ReplayedBody = z.infer<typeof replayedSchema>;
