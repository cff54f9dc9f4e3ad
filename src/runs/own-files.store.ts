import type { EntityManager } from 'typeorm';
import type { ReadOptions } from '../analysis/activity/activity.js';
import type { RunFailure, RunStatus } from './run.entity.js';
import type { RunSource } from './source-policy.js';

/** A run as it goes into an export: what its runner said of it, and where its report is. */
export interface OwnRun {
  readonly id: string;
  readonly activityIndex: number;
  readonly status: RunStatus;
  /** ISO 8601, UTC. */
  readonly startTime: string | null;
  readonly keptApart: boolean;
  readonly duplicateOf: string | null;
  readonly corrections: ReadOptions | null;
  readonly failure: RunFailure | null;
  readonly hasReport: boolean;
}

/** A file that a runner sent, with its runs in the order of the file. */
export interface OwnFile {
  readonly fileName: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly storageKey: string;
  readonly copy: number;
  readonly activityCount: number | null;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly source: RunSource;
  /** ISO 8601, UTC: from then on nothing may be kept of it, in an export neither. */
  readonly expiresAt: string | null;
  readonly runs: readonly OwnRun[];
}

const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** All files of the runner with their runs, in the order in which they were run. */
export async function listOwnFiles(em: EntityManager, runnerId: string): Promise<OwnFile[]> {
  return (await em.query(
    `select file.file_name as "fileName", file.sha256, file.bytes, file.storage_key as "storageKey", file.copy,
            file.activity_count as "activityCount", ${iso('file.received_at')} as "receivedAt",
            min(run.source) as source, ${iso('min(run.expires_at)')} as "expiresAt",
            jsonb_agg(jsonb_build_object(
              'id', run.id, 'activityIndex', run.activity_index, 'status', run.status,
              'startTime', ${iso('run.start_time')}, 'keptApart', run.kept_apart, 'duplicateOf', run.duplicate_of,
              'corrections', run.corrections, 'failure', run.failure,
              'hasReport', run.status <> 'failed' and exists (
                select from report where report.run_id = run.id and report.is_current)
            ) order by run.activity_index) as runs
       from source_file file join run on run.source_file_id = file.id
      where file.runner_id = $1 and (run.expires_at is null or run.expires_at > now())
      group by file.id order by min(run.sorted_at), file.sha256, file.copy`,
    [runnerId],
  )) as OwnFile[];
}

/** The current report of the runner's run as JSON text; null when there is none any more. */
export async function readReportText(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<string | null> {
  const rows = (await em.query(
    `select report.body::text as text from report join run on run.id = report.run_id
      where report.is_current and run.id = $1 and run.runner_id = $2`,
    [runId, runnerId],
  )) as { text: string }[];
  return rows[0]?.text ?? null;
}
