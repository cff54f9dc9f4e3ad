import { Injectable } from '@nestjs/common';
import type { Asker } from '../../accounts/accounts.js';
import { writeAudit } from '../audit/audit.js';
import { endConsent } from '../consent/consent.store.js';
import { PracticeDesk } from '../practice/practice-desk.js';
import { becomePhysio, PatientRows } from './patient-rows.js';
import type { OnePatientBody, PatientBody } from './patients.contract.js';
import {
  countRuns,
  hasWithheldRuns,
  listShared,
  type RunCount,
  type SharedPatient,
} from './patients.store.js';
import { requireShared } from './shared-patient.js';

/** The patients of a practice. */
@Injectable()
export class PatientDesk {
  constructor(
    private readonly practices: PracticeDesk,
    private readonly rows: PatientRows,
  ) {}

  async list(asker: Asker, address: string): Promise<PatientBody[]> {
    return this.practices.as(asker, 'see-patients', async (em, { practiceId }) => {
      const patients = await listShared(em, practiceId);
      await becomePhysio(em, asker);
      const counts = await countRuns(
        em,
        patients.map(({ runnerId }) => runnerId),
      );
      await writeAudit(em, { practiceId, actor: asker.runnerId, action: 'patients.listed', address });
      return patients.map((patient) => toBody(patient, counts.get(patient.runnerId)));
    });
  }

  async read(asker: Asker, patientId: string, address: string): Promise<OnePatientBody> {
    const isWithheld = await this.practices.as(asker, 'see-patients', (em, { practiceId }) =>
      hasWithheldRuns(em, practiceId, patientId),
    );
    return this.rows.of(asker, patientId, { action: 'patient.seen', address }, async (em, patient) => {
      const counts = await countRuns(em, [patient.runnerId]);
      return { ...toBody(patient, counts.get(patient.runnerId)), hasWithheldRuns: isWithheld };
    });
  }

  /** Ends what a patient shares, from the side of the practice. */
  async end(asker: Asker, patientId: string, address: string): Promise<void> {
    await this.practices.as(asker, 'end-relations', async (em, { practiceId }) => {
      const { runnerId } = await requireShared(em, practiceId, patientId);
      const consentId = await endConsent(em, patientId, 'practice');
      const entry = { practiceId, actor: asker.runnerId, runnerId, consentId, address };
      await writeAudit(em, { ...entry, action: 'consent.ended' });
    });
  }
}

function toBody({ patientId, name, since, terms }: SharedPatient, count: RunCount | undefined): PatientBody {
  return {
    id: patientId,
    name,
    since: since.toISOString(),
    terms,
    runs: count?.runs ?? 0,
    lastRunAt: count?.lastRunAt.toISOString() ?? null,
  };
}
