import { Injectable } from '@nestjs/common';
import type { Asker } from '../../accounts/accounts.js';
import { writeAudit } from '../audit/audit.js';
import { becomePhysio } from '../patients/patient-rows.js';
import { listShared } from '../patients/patients.store.js';
import { PracticeDesk } from '../practice/practice-desk.js';
import { byNeed, needsOf, type Need } from './needs-of.js';
import type { WorkListBody } from './work-list.contract.js';
import { markSeen, readFacts, readSeen, type LookedAt } from './work-list.store.js';

/** Who of a practice's patients is to be looked at, and why. */
@Injectable()
export class WorkListDesk {
  constructor(private readonly practices: PracticeDesk) {}

  async read(asker: Asker, address: string): Promise<WorkListBody> {
    return this.practices.as(asker, 'see-patients', async (em, { practiceId }) => {
      const patients = await listShared(em, practiceId);
      const seen = await readSeen(em, practiceId);
      await becomePhysio(em, asker);
      const asked = patients.map((patient) => ({
        ...patient,
        seenAt: seen.get(patient.patientId)?.seenAt ?? null,
      }));
      const now = new Date();
      const facts = await readFacts(em, practiceId, asked, now);
      await writeAudit(em, { practiceId, actor: asker.runnerId, action: 'patients.listed', address });
      const rows = asked.map(({ patientId, name, terms, runnerId, seenAt }) => {
        const known = facts.get(runnerId);
        const lastRunAt = known?.lastRunAt ?? null;
        const shownUntil = seen.get(patientId)?.shownUntil ?? now;
        return {
          ...{ id: patientId, name, terms, seenAt, lastRunAt, shownUntil },
          needs: known ? needsOf(known, now) : [],
        };
      });
      return {
        rows: rows.sort(byNeed).map(({ lastRunAt, seenAt, shownUntil, needs, ...row }) => ({
          ...row,
          needs: needs.map(toNeedBody),
          lastRunAt: lastRunAt?.toISOString() ?? null,
          seenAt: seenAt?.toISOString() ?? null,
          shownUntil: shownUntil.toISOString(),
        })),
      };
    });
  }

  /** Says that these patients are seen as far as a list showed them; those of other practices are left alone. */
  async see(asker: Asker, patients: readonly LookedAt[], address: string): Promise<void> {
    await this.practices.as(asker, 'mark-seen', async (em, { practiceId }) => {
      const runnerIds = await markSeen(em, practiceId, patients);
      for (const runnerId of runnerIds) {
        await writeAudit(em, {
          practiceId,
          actor: asker.runnerId,
          action: 'patient.marked',
          runnerId,
          address,
        });
      }
    });
  }
}

function toNeedBody({ at, ...need }: Need) {
  return { ...need, ...(at && { at: at.toISOString() }) };
}
