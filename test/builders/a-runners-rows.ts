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
  const leftOut = [runnerId, 'b'.repeat(64), 'noRunning', 'No running in it.', 'api:polar'];
  await insert('left_out', 'runner_id, sha256, reason, message, source', ...leftOut);
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
  const connection = [uuidv7(), runnerId, 'polar', runnerId, 'connected', 'sealed'];
  await insert(
    'connection',
    'id, runner_id, provider, external_user_id, status, access_token',
    ...connection,
  );
  const activity = [uuidv7(), connection[0], runnerId, '1', 'waiting'];
  await insert('connected_activity', 'id, connection_id, runner_id, activity_key, state', ...activity);
  const state = [uuidv7(), runnerId, runnerId, 'polar', 'sealed', new Date()];
  await insert('oauth_state', 'id, state_hash, runner_id, provider, verifier, expires_at', ...state);
  const importId = uuidv7();
  await insert(
    'archive_import',
    'id, runner_id, status, storage_key, bytes, sha256',
    importId,
    runnerId,
    'reading',
    `imports/${runnerId}/${importId}.zip`,
    1,
    'a'.repeat(64),
  );
  const zipped = [importId, 0, runnerId, -1, 0, 'run.fit', 'waiting', 0, 1, 1, false, 0];
  const zippedColumns =
    'import_id, place, runner_id, zip_place, zip_index, name, state, header_at, packed_bytes, bytes, is_packed, crc32';
  await insert('import_entry', zippedColumns, ...zipped);
  const message = [uuidv7(), runnerId, 'Practice', 'Kim', 'Call me.'];
  await insert('message', 'id, runner_id, practice_name, author, text', ...message);
  const told = [uuidv7(), runnerId, 'message-sent', uuidv7()];
  await insert('notice', 'id, runner_id, kind, object_id', ...told);
  await insert('notice_settings', 'runner_id, by_mail', runnerId, true);
  const deviceId = uuidv7();
  await insert('push_device', 'id, runner_id, name, secret', deviceId, runnerId, 'A script', 'sealed');
  const delivery = [deviceId, 'one', runnerId, 'a'.repeat(64), uuidv7()];
  await insert('push_delivery', 'sender_id, webhook_id, runner_id, sha256, claim', ...delivery);
  await insert('outbox', 'job_name, job_id, payload', 'analyse-run', `analyse-${runId}-0`, { runId });
  const endpointId = uuidv7();
  const endpoint = [endpointId, runnerId, 'https://hooks.example.org', ['report.ready'], 'sealed'];
  await insert('webhook_endpoint', 'id, runner_id, url, events, secret', ...endpoint);
  const sent = [uuidv7(), endpointId, 'report.ready', runId, uuidv7(), new Date(), 'failed'];
  await insert('webhook_delivery', 'id, endpoint_id, type, run_id, object_id, happened_at, status', ...sent);
  await insert('run_happened', 'run_id, what, object_id', runId, 'received', runId);
  const practiceId = uuidv7();
  await insert('practice', 'id, name', practiceId, 'A practice');
  const ofPractice = { practiceId, runnerId, runId, reportId: runId };
  await insertReview(database, ofPractice);
  await insertDraft(database, ofPractice);
  return { runnerId, runId, fileId };
}
