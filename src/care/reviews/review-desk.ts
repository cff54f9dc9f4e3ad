import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker } from '../../accounts/accounts.js';
import { notFound } from '../../platform/http/problem.js';
import { readProfile } from '../../runners/runners.js';
import { writeAudit, type Audited } from '../audit/audit.js';
import { noteHappened } from '../../runs/runs.js';
import { promiseTold } from '../happened.js';
import { PatientRows } from '../patients/patient-rows.js';
import { requireShared } from '../patients/shared-patient.js';
import { PracticeDesk } from '../practice/practice-desk.js';
import type { Right } from '../rights.js';
import {
  beginDraft,
  changeDraft,
  dropDraft,
  findDraft,
  takeDraft,
  type ReviewedRun,
} from './drafts.store.js';
import { reportChanged, requireReason, requireWithin, reviewChanged } from './review-faults.js';
import type { SignedReport } from './signed-report.js';
import type { ReviewBody, ReviewDraftBody, ReviewInput, RunReviewBody } from './reviews.contract.js';
import { findReview, findSignedReport, listSignedOfRun, seesRun } from './reviews.store.js';
import { findSharedReport, insertReview, isSettled, keepReport, type ReviewedReport } from './sign.store.js';

/** Which run of which patient, as an address names it. */
export interface AskedRun {
  readonly patientId: string;
  readonly runId: string;
  /** Where the request came from. */
  readonly address: string;
}

/** Which review of which patient. */
export interface AskedReview {
  readonly patientId: string;
  readonly reviewId: string;
  readonly address: string;
}

/** What is at hand while somebody writes of a run. */
interface Writing {
  readonly em: EntityManager;
  readonly run: ReviewedRun;
  readonly report: ReviewedReport;
  readonly entry: Omit<Audited, 'action'>;
}

/** What a practice says of the runs of its patients. */
@Injectable()
export class ReviewDesk {
  constructor(
    private readonly practices: PracticeDesk,
    private readonly rows: PatientRows,
  ) {}

  /** The draft and what was signed of a run. @throws ProblemException 404 for what is not shared. */
  async read(asker: Asker, { patientId, runId, address }: AskedRun): Promise<RunReviewBody> {
    const look = { action: 'review.seen', objectId: runId, address } as const;
    return this.rows.of(asker, patientId, look, async (em, { practiceId, runnerId }) => {
      if (!(await seesRun(em, runnerId, runId))) throw notFound('run');
      return readBoth(em, practiceId, runId);
    });
  }

  /** One signed review. @throws ProblemException 404 for what is not shared, and for another practice's. */
  async readSigned(asker: Asker, { patientId, reviewId, address }: AskedReview): Promise<ReviewBody> {
    const look = ({ runId }: ReviewBody) => ({ action: 'review.seen', objectId: runId, address }) as const;
    return this.rows.of(asker, patientId, look, async (em, { runnerId }) => {
      const review = await findReview(em, runnerId, reviewId);
      if (!review) throw notFound('review');
      return review;
    });
  }

  /** The report that a review rests on as it was signed, and in which units the asker reads. @throws ProblemException 404 as above. */
  async readReport(asker: Asker, { patientId, reviewId, address }: AskedReview): Promise<SignedReport> {
    const look = ({ runId }: SignedReport) => ({ action: 'report.seen', objectId: runId, address }) as const;
    return this.rows.of(asker, patientId, look, async (em, { runnerId }) => {
      const report = await findSignedReport(em, runnerId, reviewId);
      if (!report) throw notFound('review');
      return { ...report, units: (await readProfile(em, asker.runnerId)).units };
    });
  }

  /**
   * Writes the draft in the place of the one with this revision.
   * @throws ProblemException 404 for what is not shared, 409 where somebody else was faster, 400 for a stretch outside the run.
   */
  async write(asker: Asker, asked: AskedRun, input: ReviewInput): Promise<ReviewDraftBody> {
    return this.writing(asker, asked, 'draft-reviews', async ({ em, run, report, entry }) => {
      requireWithin(input.marks, report.elapsedTimeS);
      const { revision, amends: sawSigned, ...content } = input;
      const draft = { ...content, editedBy: asker.runnerId, reportId: report.id };
      const before = await readBoth(em, run.practiceId, run.runId);
      const latest = before.signed.at(0)?.id ?? null;
      if (sawSigned !== undefined && sawSigned !== latest) throw reviewChanged(before);
      const isWritten =
        revision === 0
          ? await beginDraft(em, run, latest, draft)
          : await changeDraft(em, run, revision, draft);
      const after = await readBoth(em, run.practiceId, run.runId);
      if (!isWritten || !after.draft) throw reviewChanged(after);
      // Signed while this one waited: it would amend what its writer has not seen.
      if ((after.signed.at(0)?.id ?? null) !== after.draft.amends)
        throw reviewChanged({ ...after, draft: null });
      // Once for a draft, not for each word of it.
      if (revision === 0) await writeAudit(em, { ...entry, action: 'review.drafted' });
      return after.draft;
    });
  }

  /**
   * Drops the draft with this revision.
   * @throws ProblemException 404 for what is not shared, 409 where somebody else was faster.
   */
  async drop(asker: Asker, asked: AskedRun, revision: number): Promise<void> {
    await this.writing(asker, asked, 'draft-reviews', async ({ em, run, entry }) => {
      if (!(await dropDraft(em, run, revision))) {
        throw reviewChanged(await readBoth(em, run.practiceId, run.runId));
      }
      await writeAudit(em, { ...entry, action: 'review.dropped' });
    });
  }

  /**
   * Signs the draft with this revision: from here on it never changes.
   * @throws ProblemException 404 for what is not shared, 403 for whoever may not sign, 409 where somebody else was faster or the
   * report was made anew meanwhile or is being made anew, 400 where a reason is missing.
   */
  async sign(asker: Asker, asked: AskedRun, revision: number): Promise<ReviewBody> {
    return this.writing(asker, asked, 'sign', async ({ em, run, report, entry }) => {
      const draft = await takeDraft(em, run, revision);
      if (!draft) throw reviewChanged(await readBoth(em, run.practiceId, run.runId));
      requireReason(draft.overruled);
      if (!(await isSettled(em, run.runId))) throw reportChanged();
      if (draft.reportId !== report.id || !(await keepReport(em, report.id))) throw reportChanged();
      const id = await insertReview(em, run, asker, { ...draft, verdict: report.verdict });
      const review = await findReview(em, run.runnerId, id);
      if (!review) throw new Error('A review that was just written is not there.');
      await promiseTold(em, { kind: 'review-signed', id });
      await noteHappened(em, { runId: run.runId, what: 'reviewed', objectId: id });
      await writeAudit(em, { ...entry, action: 'review.signed' });
      return review;
    });
  }

  private async writing<Value>(
    asker: Asker,
    { patientId, runId, address }: AskedRun,
    right: Right,
    work: (writing: Writing) => Promise<Value>,
  ): Promise<Value> {
    return this.practices.as(asker, right, async (em, { practiceId }) => {
      const { runnerId, consentId } = await requireShared(em, practiceId, patientId);
      const run = { practiceId, runnerId, runId };
      const report = await findSharedReport(em, run);
      if (!report) throw notFound('run');
      const entry = { practiceId, actor: asker.runnerId, runnerId, consentId, objectId: runId, address };
      return work({ em, run, report, entry });
    });
  }
}

async function readBoth(em: EntityManager, practiceId: string, runId: string): Promise<RunReviewBody> {
  return {
    draft: await findDraft(em, practiceId, runId),
    signed: await listSignedOfRun(em, practiceId, runId),
  };
}
