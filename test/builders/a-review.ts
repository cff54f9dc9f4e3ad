import { v7 as uuidv7 } from 'uuid';
import type { Writable } from './a-runners-rows.js';

/** A run of whom, in which practice, with which report. */
export interface RunOfPractice {
  readonly practiceId: string;
  readonly runnerId: string;
  readonly runId: string;
  readonly reportId: string;
}

const verdict = { level: 'none', confidence: 'low', headline: 'Nothing stands out.', methodVersion: '2.0.0' };

/** Writes the first signed review of a run and returns its id. */
export async function insertReview(
  database: Writable,
  { practiceId, runnerId, runId, reportId }: RunOfPractice,
): Promise<string> {
  const id = uuidv7();
  await database.query(`update report set signed_at = now() where id = $1 and signed_at is null`, [reportId]);
  await database.query(
    `insert into review (id, run_id, runner_id, practice_id, version, report_id, practice_name, signed_by, verdict, marks, comment)
     values ($1, $2, $3, $4, 1, $5, 'A practice', 'Paul Physio', $6, '[]', 'Well done.')`,
    [id, runId, runnerId, practiceId, reportId, verdict],
  );
  return id;
}

/** Writes the first revision of a draft. */
export async function insertDraft(
  database: Writable,
  { practiceId, runnerId, runId, reportId }: RunOfPractice,
): Promise<void> {
  await database.query(
    `insert into review_draft (run_id, practice_id, runner_id, revision, report_id, marks, comment)
     values ($1, $2, $3, 1, $4, '[]', 'Well begun.')`,
    [runId, practiceId, runnerId, reportId],
  );
}
