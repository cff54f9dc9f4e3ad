import type { CareDocument } from '../care-documents.js';
import { ownMessageSchema } from './messages.contract.js';
import { allReceived } from './messages.store.js';

/** What practices wrote to a runner, as an export tells it. */
export const messagesDocument: CareDocument = {
  name: 'messages',
  list: 'messages',
  item: ownMessageSchema,
  read: async (em, runnerId) => {
    const messages = await allReceived(em, runnerId);
    return messages.map(({ sentAt, readAt, ...message }) => ({
      ...message,
      sentAt: sentAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    }));
  },
};
