import type { MigrationInterface, QueryRunner } from 'typeorm';
import { requestRoleSql, runnerRole } from '../src/platform/database/request-roles.js';

/** What requests may do with each table that holds what runners own; with which rows, the policies say. */
const grants: Readonly<Record<string, string>> = {
  // Locked for its runner, never changed: see its policies.
  account: 'select (id), update (id)',
  profile: `select, insert (runner_id, height_m, units, language, analysis_due),
            update (height_m, units, language, analysis_due, updated_at)`,
  source_file: 'select, insert (id, runner_id, sha256, bytes, file_name, storage_key), delete',
  // A request asks for an analysis; what comes of it is the worker's to write.
  run: `select, insert (id, runner_id, source_file_id, status), delete,
        update (status, attempt_token, failed_attempts, generation, failure, touched_at, corrections, analysis_due_at)`,
  report: 'select, delete',
  series: 'select',
  run_steps: 'select, delete',
  diary_entry: 'select, insert, update, delete',
  cadence_plan: 'select, insert, update (ended_at)',
  outbox: 'insert (job_name, job_id, payload, priority)',
};

/** Null where no runner is set: then no row is anybody's. Once set, the setting is never null again but empty. */
const askingRunner = `create function asking_runner() returns uuid language sql stable parallel safe
  return nullif(current_setting('stridecheck.runner_id', true), '')::uuid`;

const ownRows = (table: string): string =>
  `create policy own on ${table} to stridecheck_runner using (runner_id = asking_runner())`;

const policies = [
  `create policy own on account for select to stridecheck_runner using (id = asking_runner())`,
  `create policy locked on account for update to stridecheck_runner
     using (id = asking_runner()) with check (false)`,
  ...['profile', 'source_file', 'run', 'run_steps', 'diary_entry', 'cadence_plan'].map(ownRows),
  // The worker reads for a run what lies in its file, whoever's that is.
  `create policy own_file on run as restrictive for insert to stridecheck_runner
     with check (exists (select from source_file file where file.id = source_file_id))`,
  `create policy own on report to stridecheck_runner using (exists (select from run where run.id = run_id))`,
  `create policy own on series to stridecheck_runner using (exists (select from run where run.id = run_id))`,
  `create policy own on outbox for insert to stridecheck_runner
     with check (not payload ? 'runId' or exists (select from run where run.id = (payload ->> 'runId')::uuid))`,
];

const tables = Object.keys(grants);

const up = [
  requestRoleSql(runnerRole, 'current_user'),
  askingRunner,
  ...tables.flatMap((table) => [
    `grant ${grants[table]} on ${table} to stridecheck_runner`,
    `alter table ${table} enable row level security`,
  ]),
  ...policies,
];

/** The role is left: another database of the server may use it. */
const down = [
  `drop policy locked on account`,
  `drop policy own_file on run`,
  ...tables.flatMap((table) => [
    `drop policy own on ${table}`,
    `alter table ${table} disable row level security`,
    `revoke all on ${table} from stridecheck_runner`,
  ]),
  `drop function asking_runner`,
];

/**
 * Requests work as a role that sees and changes only the rows of the runner it is set to. Worker, sweeper and
 * dispatcher work as the owner of the tables, whom the policies do not bind.
 */
export class RowLevelSecurity1790300000000 implements MigrationInterface {
  readonly name = 'RowLevelSecurity1790300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
