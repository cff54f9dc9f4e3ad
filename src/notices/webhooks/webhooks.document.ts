import type { CareDocument } from '../../care/care.js';
import { listEndpoints } from './endpoints.store.js';
import { webhookSchema } from './webhooks.contract.js';
import { toWebhookBody } from './webhook-body.js';

/** Which programs a runner has told, as an export tells it: neither their secrets nor what was sent to them. */
export const webhooksDocument: CareDocument = {
  name: 'webhooks',
  list: 'webhooks',
  item: webhookSchema,
  read: async (em, runnerId) => (await listEndpoints(em, { runnerId })).map(toWebhookBody).reverse(),
};
