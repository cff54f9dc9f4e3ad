import { v7 as uuidv7 } from 'uuid';
import { eventually } from '../integration/service-process.js';
import type { TestDatabase } from '../integration/test-database.js';
import type { Writable } from './a-runners-rows.js';

/** A run of whom, in which practice, with which report. */
export interface RunOfPractice {
  readonly practiceId: string;
  readonly runnerId: string;
  readonly runId: string;
  readonly reportId: string;
}

/** Writes a run of this runner with the report of another run, by the same method: nothing is due. */
export async function insertCopiedRun(
  database: Writable,
  runnerId: string,
  analysedId: string,
): Promise<Omit<RunOfPractice, 'practiceId'>> {
  const [fileId, runId, reportId] = [uuidv7(), uuidv7(), uuidv7()];
  await database.query(
    `insert into source_file (id, runner_id, sha256, bytes, storage_key)
     values ($1::uuid, $2, md5($1::text) || md5($1::text), 1, $1::text)`,
    [fileId, runnerId],
  );
  await database.query(
    `insert into run (id, runner_id, source_file_id, status, start_time, method_version)
     select $1, $2, $3, 'reported', start_time, method_version from run where id = $4`,
    [runId, runnerId, fileId, analysedId],
  );
  await database.query(
    `insert into report (id, run_id, method_version, is_current, body)
     select $1, $2, method_version, true, body from report where run_id = $3 and is_current`,
    [reportId, runId, analysedId],
  );
  return { runnerId, runId, reportId };
}

/**
 * Keeps the current report of a run for a review of it and returns its id. At once: a report that nobody vouches for goes as
 * soon as the run is analysed anew.
 */
export async function keptReport(database: TestDatabase, runId: string): Promise<string> {
  return eventually('a report to keep', async () => {
    const [kept] = await database.query<{ id: string }>(
      `update report set signed_at = now() where run_id = $1 and is_current and signed_at is null returning id`,
      [runId],
    );
    return kept?.id;
  });
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
  {
    practiceId,
    runnerId,
    runId,
    reportId,
    amends = null,
  }: RunOfPractice & { readonly amends?: string | null },
): Promise<void> {
  await database.query(
    `insert into review_draft (run_id, practice_id, runner_id, revision, report_id, amends, marks, comment)
     values ($1, $2, $3, 1, $4, $5, '[]', 'Well begun.')`,
    [runId, practiceId, runnerId, reportId, amends],
  );
}
