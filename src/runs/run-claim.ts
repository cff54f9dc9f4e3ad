import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ReadOptions } from '../analysis/activity/activity.js';
import { methodOrder } from './method-order.js';
import type { RunSource } from './source-policy.js';

/** The right to write a run's results: valid until someone else claims the run. */
export interface Claim {
  readonly runId: string;
  readonly token: string;
  readonly runnerId: string;
  readonly activityIndex: number;
  readonly sourceFileId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly storageKey: string;
  readonly fileName: string | null;
  /** Null until the file was analysed once. */
  readonly activityCount: number | null;
  readonly receivedAt: Date;
  readonly corrections: ReadOptions | null;
  /** As it was when it was claimed: the same bytes by a freer channel change it. */
  readonly source: RunSource;
}

/**
 * Claims a run for processing, taking it from whoever had it. Null when there is nothing to do (any more), and when the
 * run's report is of a newer method than `methodVersion`: it stays queued, the sweeper offers it again, and the newer
 * program that made it takes it.
 */
export async function claimRun(
  em: EntityManager,
  runId: string,
  methodVersion: string,
): Promise<Claim | null> {
  const token = uuidv7();
  const [rows] = (await em.query(
    `update run set status = 'processing', attempt_token = $2, touched_at = now()
       from source_file file
      where run.id = $1 and run.status in ('queued', 'processing') and file.id = run.source_file_id
        and ${methodOrder(`coalesce(run.method_version, '0')`)} <= ${methodOrder('$3')}
      returning run.runner_id as "runnerId", run.activity_index as "activityIndex",
                file.id as "sourceFileId", file.sha256, file.bytes, file.storage_key as "storageKey",
                file.file_name as "fileName",
                file.activity_count as "activityCount",
                file.received_at as "receivedAt", run.corrections, run.source`,
    [runId, token, methodVersion],
  )) as [Omit<Claim, 'runId' | 'token'>[], number];
  return rows.length === 0 ? null : { ...rows[0], runId, token };
}

/** A sign of life; false when the claim was lost. */
export async function touchClaim(em: EntityManager, claim: Claim): Promise<boolean> {
  const [, touched] = (await em.query(
    `update run set touched_at = now() where id = $1 and attempt_token = $2`,
    [claim.runId, claim.token],
  )) as [unknown, number];
  return touched === 1;
}

/** Counts a try that ended its process and gives the claim back; returns the tries so far. */
export async function countFailedAttempt(em: EntityManager, claim: Claim): Promise<number> {
  const [rows] = (await em.query(
    `update run set failed_attempts = failed_attempts + 1, touched_at = now()
      where id = $1 and attempt_token = $2 returning failed_attempts as attempts`,
    [claim.runId, claim.token],
  )) as [{ attempts: number }[], number];
  return rows[0]?.attempts ?? 0;
}
