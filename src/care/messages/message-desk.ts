import { Injectable } from '@nestjs/common';
import type { Asker } from '../../accounts/accounts.js';
import { Dispatcher } from '../../platform/outbox/dispatcher.js';
import { writeAudit } from '../audit/audit.js';
import { promiseTold } from '../happened.js';
import { toLetterList, toLetterPage, type LetterListQuery } from '../letter-list.js';
import { requireShared } from '../patients/shared-patient.js';
import { PracticeDesk } from '../practice/practice-desk.js';
import type { MessageBody, MessageInput, MessageListBody } from './messages.contract.js';
import { addMessage, listSent, type ReadMessage } from './messages.store.js';

/** What a practice writes to its patients. */
@Injectable()
export class MessageDesk {
  constructor(
    private readonly practices: PracticeDesk,
    private readonly dispatcher: Dispatcher,
  ) {}

  async list(
    asker: Asker,
    patientId: string,
    query: LetterListQuery,
    address: string,
  ): Promise<MessageListBody> {
    const page = toLetterPage(query);
    const found = await this.practices.as(asker, 'see-patients', async (em, { practiceId }) => {
      const { runnerId, consentId } = await requireShared(em, practiceId, patientId);
      const messages = await listSent(em, { practiceId, runnerId }, page);
      const entry = { practiceId, actor: asker.runnerId, runnerId, consentId, address };
      await writeAudit(em, { ...entry, action: 'messages.seen' });
      return messages;
    });
    const list = toLetterList(found, query, ({ sentAt }) => sentAt);
    return { messages: list.page.map(toBody), nextCursor: list.nextCursor };
  }

  /** Writes to a patient, who is told. */
  async send(asker: Asker, patientId: string, { text }: MessageInput, address: string): Promise<MessageBody> {
    const sent = await this.practices.as(asker, 'write-messages', async (em, { practiceId }) => {
      const { runnerId, consentId } = await requireShared(em, practiceId, patientId);
      const message = await addMessage(em, { practiceId, runnerId, authorId: asker.runnerId, text });
      await promiseTold(em, { kind: 'message-sent', id: message.id });
      const entry = { practiceId, actor: asker.runnerId, runnerId, consentId, address };
      await writeAudit(em, { ...entry, action: 'message.sent', objectId: message.id });
      return message;
    });
    this.dispatcher.poke();
    return toBody(sent);
  }
}

function toBody({ id, author, text, sentAt, readAt }: ReadMessage): MessageBody {
  return { id, author, text, sentAt: sentAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
