import type { DataSource } from 'typeorm';
import { methodVersion } from '../analysis/gait/thresholds.js';
import { reportSchema } from '../analysis/report/report.js';
import { lockDurationMs } from '../platform/queue/queue-settings.js';
import type { FileStorage } from '../platform/storage/file-storage.js';
import { wronglyMarked } from './duplicates.store.js';
import { orphanKeys } from './orphan-files.js';
import { historyKeySql } from './run-history.js';

/** Something that must never be, in a sentence an operator can act on. */
export interface BrokenInvariant {
  readonly rule: string;
  readonly subject: string;
}

/**
 * Checks what must hold at any time, whatever was killed when: every row has its file with the same content,
 * at most one current report a run, reported runs have theirs by the method that they name, which can be read, runs that others
 * are compared with have one, of several recordings of one run one leads, nothing is in processing without a sign of
 * life, nothing is kept longer than its source allows or counted where it may not be, no file lies around without a row for more than an hour. Reads every stored file.
 */
export async function findBrokenInvariants(
  dataSource: DataSource,
  storage: FileStorage,
): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = [];
  for (const [rule, sql, parameters] of [...rowRules(), ...sourceRules]) {
    const rows = (await dataSource.query(sql, parameters)) as { subject: string }[];
    for (const { subject } of rows) broken.push({ rule, subject });
  }
  for (const subject of await wronglyMarked(dataSource.manager)) {
    broken.push({ rule: 'of recordings of one run the best one leads, and the others name it', subject });
  }
  return [...broken, ...(await unreadableReports(dataSource)), ...(await brokenFiles(dataSource, storage))];
}

const reportsAtOnce = 50;

/** Reports of today's method are in the form of today; older ones are being made anew. */
async function unreadableReports(dataSource: DataSource): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = [];
  for (let last: string | null = null; ;) {
    const rows = (await dataSource.query(
      `select report.id, run.id as subject, report.body from report join run on run.id = report.run_id
        where report.is_current and run.status <> 'failed' and report.method_version = $1
          and ($2::uuid is null or report.id > $2) order by report.id limit ${reportsAtOnce}`,
      [methodVersion, last],
    )) as { id: string; subject: string; body: unknown }[];
    const unreadable = rows.filter(({ body }) => !reportSchema.safeParse(body).success);
    broken.push(...unreadable.map(({ subject }) => ({ rule: 'a current report can be read', subject })));
    if (rows.length < reportsAtOnce) return broken;
    last = rows[rows.length - 1].id;
  }
}

function rowRules(): [rule: string, sql: string, parameters: unknown[]][] {
  return [
    [
      'a run has at most one current report',
      `select run_id as subject from report where is_current group by run_id having count(*) > 1`,
      [],
    ],
    [
      'a reported run has a current report',
      `select id as subject from run where status = 'reported'
          and not exists (select from report where run_id = run.id and is_current)`,
      [],
    ],
    [
      'a run has the method of its current report',
      `select run.id as subject from run join report on report.run_id = run.id and report.is_current
        where run.status = 'reported' and run.method_version is distinct from report.method_version`,
      [],
    ],
    [
      'a run that is compared with others has a report',
      `select run_id as subject from run_steps join run on run.id = run_id
        where run.status = 'failed' or not exists (select from report where report.run_id = run.id and is_current)`,
      [],
    ],
    [
      'a run and its steps are of the same time and surface',
      `select run_id as subject from run_steps join run on run.id = run_id
        where run.start_time is distinct from run_steps.start_time
           or run.surface is distinct from run_steps.surface`,
      [],
    ],
    [
      'a report compares with the runs before it, or is due to be made anew',
      `select run.id as subject from run
         cross join lateral (${historyKeySql('run.runner_id', 'run.surface', 'run.start_time')}) as history
        where run.status = 'reported' and run.analysis_due_at is null and run.method_version = $1
          and run.tried_method_version is null
          and run.surface is not null and run.source <> all(closed_sources())
          and run.history_key is distinct from history.key`,
      [methodVersion],
    ],
    [
      'a run in processing shows signs of life',
      `select id as subject from run where status = 'processing'
          and touched_at < now() - make_interval(secs => $1)`,
      [(3 * lockDurationMs) / 1000],
    ],
    [
      'a promised analysis has its run',
      `select job_id as subject from outbox where job_name = 'analyse-run'
          and not exists (select from run where id::text = payload->>'runId')`,
      [],
    ],
  ];
}

/** Of files, and of what the terms of their sources ask for. */
const sourceRules: readonly [rule: string, sql: string, parameters: unknown[]][] = [
  [
    'what is kept no longer is gone',
    `select id as subject from run where expires_at < now() - interval '1 hour'`,
    [],
  ],
  [
    'what is its runner’s alone counts nowhere',
    `select run.id as subject from run where source = any(closed_sources())
          and (exists (select from run_steps where run_id = run.id) or exists (select from plan_result where run_id = run.id)
            or exists (select from run as open where open.duplicate_of = run.id and open.source <> all(closed_sources())))`,
    [],
  ],
  [
    'a source file has a run',
    `select id as subject from source_file where not exists (select from run where source_file_id = source_file.id)`,
    [],
  ],
];

async function brokenFiles(dataSource: DataSource, storage: FileStorage): Promise<BrokenInvariant[]> {
  const broken: BrokenInvariant[] = [];
  const rows = (await dataSource.query(`select storage_key as key, sha256, bytes from source_file`)) as {
    key: string;
    sha256: string;
    bytes: number;
  }[];
  for (const row of rows) {
    const fault = await storage.faultOf(row.key, row);
    if (fault) broken.push({ rule: `a stored file is what was received (${fault})`, subject: row.key });
  }
  const orphans = await orphanKeys(dataSource, storage);
  return [...broken, ...orphans.map((key) => ({ rule: 'a stored file has a row', subject: key }))];
}
