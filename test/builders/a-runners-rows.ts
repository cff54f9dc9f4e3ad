import { v7 as uuidv7 } from 'uuid';
import { insertDraft, insertReview } from './a-review.js';

/** Where rows are written: a connection that the policies do not bind. */
export interface Writable {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}

/** The ids of what one runner owns. */
export interface RunnersRows {
  readonly runnerId: string;
  readonly runId: string;
  readonly fileId: string;
}

/**
 * Writes a row of a new runner into every table that holds what runners own. A new table of that kind gets its row
 * here: the tests of ownership fail for a table that holds nothing to be found.
 */
export async function insertRunnersRows(database: Writable): Promise<RunnersRows> {
  const [runnerId, fileId, runId] = [uuidv7(), uuidv7(), uuidv7()];
  const insert = (table: string, columns: string, ...values: unknown[]): Promise<unknown> =>
    database.query(
      `insert into ${table} (${columns}) values (${values.map((_, place) => `$${place + 1}`).join(', ')})`,
      values,
    );
  await insert('account', 'id, kind', runnerId, 'local');
  await insert('profile', 'runner_id, height_m', runnerId, 1.78);
  await insert(
    'source_file',
    'id, runner_id, sha256, bytes, storage_key',
    fileId,
    runnerId,
    'a'.repeat(64),
    1,
    `${runnerId}/${fileId}`,
  );
  await insert(
    'run',
    'id, runner_id, source_file_id, status, start_time',
    runId,
    runnerId,
    fileId,
    'reported',
    new Date(),
  );
  await insert('report', 'id, run_id, method_version, is_current, body', runId, runId, '2.0.0', true, '{}');
  await insert('series', 'run_id, channel, samples, data', runId, 'timeS', 1, Buffer.from([0]));
  const steps = [runId, runnerId, new Date(), 'road', '{}'];
  await insert('run_steps', 'run_id, runner_id, start_time, surface, body', ...steps);
  await insert('diary_entry', 'run_id, runner_id, pain_during', runId, runnerId, 3);
  const planId = uuidv7();
  await insert('cadence_plan', 'id, runner_id, starts_at, body', planId, runnerId, new Date(), '{}');
  const result = [runId, runnerId, planId, new Date(), 600, 300, 0];
  await insert('plan_result', 'run_id, runner_id, plan_id, started_at, judged_s, met_s, above_s', ...result);
  const [exportId, takenInId] = [uuidv7(), uuidv7()];
  const work = 'id, runner_id, status, storage_key';
  await insert('export_file', work, exportId, runnerId, 'queued', `takeout/${runnerId}/${exportId}.zip`);
  await insert('taken_in_file', work, takenInId, runnerId, 'queued', `takeout/${runnerId}/${takenInId}.zip`);
  const entry = [takenInId, 0, runnerId, 'run.fit', 'added'];
  await insert('taken_in_entry', 'taken_in_id, place, runner_id, entry, outcome', ...entry);
  const message = [uuidv7(), runnerId, 'Practice', 'Kim', 'Call me.'];
  await insert('message', 'id, runner_id, practice_name, author, text', ...message);
  const told = [uuidv7(), runnerId, 'message-sent', uuidv7()];
  await insert('notice', 'id, runner_id, kind, object_id', ...told);
  await insert('notice_settings', 'runner_id, by_mail', runnerId, true);
  await insert('outbox', 'job_name, job_id, payload', 'analyse-run', `analyse-${runId}-0`, { runId });
  const practiceId = uuidv7();
  await insert('practice', 'id, name', practiceId, 'A practice');
  const ofPractice = { practiceId, runnerId, runId, reportId: runId };
  await insertReview(database, ofPractice);
  await insertDraft(database, ofPractice);
  return { runnerId, runId, fileId };
}
