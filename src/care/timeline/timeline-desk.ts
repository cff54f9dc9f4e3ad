import { Injectable } from '@nestjs/common';
import type { Asker } from '../../accounts/accounts.js';
import { writeAudit } from '../audit/audit.js';
import { toLetterList, toLetterPage, type LetterListQuery } from '../letter-list.js';
import { requireShared } from '../patients/shared-patient.js';
import { PracticeDesk } from '../practice/practice-desk.js';
import type { TimelineBody } from './timeline.contract.js';
import { listTimeline } from './timeline.store.js';

/** What happened between a patient and the practice. */
@Injectable()
export class TimelineDesk {
  constructor(private readonly practices: PracticeDesk) {}

  async list(
    asker: Asker,
    patientId: string,
    query: LetterListQuery,
    address: string,
  ): Promise<TimelineBody> {
    const page = toLetterPage(query);
    const found = await this.practices.as(asker, 'see-patients', async (em, { practiceId }) => {
      const { runnerId, consentId } = await requireShared(em, practiceId, patientId);
      const entries = await listTimeline(em, { patientId, practiceId, runnerId }, page);
      const entry = { practiceId, actor: asker.runnerId, runnerId, consentId, address };
      await writeAudit(em, { ...entry, action: 'timeline.seen' });
      return entries;
    });
    const list = toLetterList(found, query, ({ at }) => at);
    return {
      entries: list.page.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
      nextCursor: list.nextCursor,
    };
  }
}
