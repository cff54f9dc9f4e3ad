import { z } from 'zod';
import { letterTextSchema } from '../letter-text.js';

/** Characters of a message. */
export const longestMessage = 2000;

export const messageInputSchema = z
  .strictObject({ text: letterTextSchema(longestMessage) })
  .meta({ id: 'MessageInput' });
export type MessageInput = z.infer<typeof messageInputSchema>;

export const messageSchema = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    author: z.string(),
    sentAt: z.string(),
    readAt: z.string().nullable().describe('When the runner opened it; null: not yet.'),
  })
  .meta({ id: 'Message' });
export type MessageBody = z.infer<typeof messageSchema>;

export const messageListSchema = z
  .strictObject({ messages: z.array(messageSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'MessageList' });
export type MessageListBody = z.infer<typeof messageListSchema>;

export const ownMessageSchema = messageSchema.extend({ practice: z.string() }).meta({ id: 'OwnMessage' });
export type OwnMessageBody = z.infer<typeof ownMessageSchema>;

export const ownMessageListSchema = z
  .strictObject({ messages: z.array(ownMessageSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'OwnMessageList' });
export type OwnMessageListBody = z.infer<typeof ownMessageListSchema>;

export const readMessagesSchema = z
  .strictObject({ ids: z.array(z.uuid()).min(1).max(100).describe('Of the messages that were opened.') })
  .meta({ id: 'ReadMessages' });
export type ReadMessages = z.infer<typeof readMessagesSchema>;
