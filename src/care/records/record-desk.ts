import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountNames, type Asker } from '../../accounts/accounts.js';
import { reportSchema, type Report } from '../../analysis/report/report.js';
import { OwnRows } from '../../platform/database/own-rows.js';
import { notFound } from '../../platform/http/problem.js';
import { readProfile } from '../../runners/runners.js';
import { meanHeartRate } from '../../runs/runs.js';
import { PatientRows } from '../patients/patient-rows.js';
import type { AskedReview } from '../reviews/review-desk.js';
import type { ReviewBody } from '../reviews/reviews.contract.js';
import { findReview, findSignedReport } from '../reviews/reviews.store.js';
import type { ReviewRecord } from './review-record.js';
import { noSuchForm } from './send-record.js';

/** What a signed review leaves for a patient's record, read for who asks. */
@Injectable()
export class RecordDesk {
  constructor(
    private readonly patients: PatientRows,
    private readonly own: OwnRows,
    private readonly names: AccountNames,
  ) {}

  /** For the practice that signed it. @throws ProblemException 404 for what is not shared, and for another practice's. */
  async ofPatient(asker: Asker, { patientId, reviewId, address }: AskedReview): Promise<ReviewRecord> {
    const look = ({ review }: ReviewRecord) =>
      ({ action: 'record.taken', objectId: review.runId, address }) as const;
    return this.patients.of(asker, patientId, look, async (em, { runnerId, name, terms }) => {
      const signed = await readSigned(em, runnerId, reviewId);
      const { units } = await readProfile(em, asker.runnerId);
      const heartRateBpm = terms.series ? await meanHeartRate(em, runnerId, signed.review.runId) : undefined;
      return { ...signed, patient: { runnerId, name }, units, heartRateBpm };
    });
  }

  /** For the runner, also after nothing is shared any more. @throws ProblemException 404 for somebody else's. */
  async ofOwn({ runnerId }: Asker, reviewId: string): Promise<ReviewRecord> {
    const name = await this.names.of(runnerId);
    return this.own.of(runnerId, async (em) => {
      const signed = await readSigned(em, runnerId, reviewId);
      const { units } = await readProfile(em, runnerId);
      const heartRateBpm = await meanHeartRate(em, runnerId, signed.review.runId);
      return { ...signed, patient: { runnerId, name }, units, heartRateBpm };
    });
  }
}

/** The review and the report that it rests on. */
async function readSigned(
  em: EntityManager,
  runnerId: string,
  reviewId: string,
): Promise<{ readonly review: ReviewBody; readonly report: Report }> {
  const review = await findReview(em, runnerId, reviewId);
  const stored = await findSignedReport(em, runnerId, reviewId);
  if (!review || !stored) throw notFound('review');
  const report = reportSchema.safeParse(JSON.parse(stored.text));
  if (report.success) return { review, report: report.data };
  throw noSuchForm('An older program wrote the report of this review: it can be read as JSON only.');
}
