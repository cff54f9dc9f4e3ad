import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker } from '../../accounts/accounts.js';
import { physioRole } from '../../platform/database/request-roles.js';
import { writeAudit, type AuditAction } from '../audit/audit.js';
import { PracticeDesk } from '../practice/practice-desk.js';
import type { SharedPatient } from './patients.store.js';
import { requireShared } from './shared-patient.js';

/** What of a patient is looked at, as the log says it. */
export interface Look {
  readonly action: AuditAction;
  /** The run. */
  readonly objectId?: string;
  /** Another run, where two are looked at: a look of its own. */
  readonly besideId?: string;
  readonly address: string;
}

/**
 * The database as somebody in a practice sees it: of each patient what they share, and nothing after they ended it.
 * Row-level security asks the consents by itself: a query that forgets them finds nothing more.
 */
@Injectable()
export class PatientRows {
  constructor(private readonly practices: PracticeDesk) {}

  /**
   * Runs `work` in one transaction that sees what this patient shares, and logs the look (which may follow from what was
   * seen); what fails is not logged.
   * @throws ProblemException 404, the same for an unknown patient, another practice's, and one who shares nothing (any more).
   */
  async of<Value>(
    asker: Asker,
    patientId: string,
    look: Look | ((seen: Value) => Look),
    work: (em: EntityManager, patient: SharedPatient) => Promise<Value>,
  ): Promise<Value> {
    return this.practices.as(asker, 'see-patients', async (em, { practiceId }) => {
      const patient = await requireShared(em, practiceId, patientId);
      await becomePhysio(em, asker);
      const value = await work(em, patient);
      const { runnerId, consentId } = patient;
      const seen = typeof look === 'function' ? look(value) : look;
      const { besideId, ...entry } = { practiceId, actor: asker.runnerId, runnerId, consentId, ...seen };
      await writeAudit(em, entry);
      if (besideId !== undefined) await writeAudit(em, { ...entry, objectId: besideId });
      return value;
    });
  }
}

/** From here to its end the transaction sees what is shared with this person, and nothing else of anybody. */
export async function becomePhysio(em: EntityManager, { runnerId }: Asker): Promise<void> {
  await em.query(`select set_config('stridecheck.physio_id', $1, true), set_config('role', $2, true)`, [
    runnerId,
    physioRole,
  ]);
}

/**
 * Runs `work` as {@link becomePhysio} would and goes back to being the owner of the tables, for what then is written. A refusal
 * ends the transaction, so nothing goes on as the wrong one.
 */
export async function asPhysio<Value>(
  em: EntityManager,
  asker: Asker,
  work: (em: EntityManager) => Promise<Value>,
): Promise<Value> {
  await becomePhysio(em, asker);
  const value = await work(em);
  await em.query(`select set_config('role', 'none', true)`);
  return value;
}
