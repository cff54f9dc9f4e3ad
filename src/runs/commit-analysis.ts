import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AnalysedRun } from './analysis-task.js';
import type { RunFailure } from './run.entity.js';

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
  /** Null until the file was analysed once. */
  readonly activityCount: number | null;
}

/** Claims a run for processing, taking it from whoever had it. Null when there is nothing to do (any more). */
export async function claimRun(em: EntityManager, runId: string): Promise<Claim | null> {
  const token = uuidv7();
  const [rows] = (await em.query(
    `update run set status = 'processing', attempt_token = $2, touched_at = now()
       from source_file file
      where run.id = $1 and run.status in ('queued', 'processing') and file.id = run.source_file_id
      returning run.runner_id as "runnerId", run.activity_index as "activityIndex",
                file.id as "sourceFileId", file.sha256, file.bytes, file.storage_key as "storageKey",
                file.activity_count as "activityCount"`,
    [runId, token],
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

/**
 * Writes report and series of a claimed run, and, the first time a file is analysed, the runs of its other
 * activities. Returns false, having written nothing, when the claim was lost.
 */
export async function commitAnalysis(
  em: EntityManager,
  claim: Claim,
  runs: readonly AnalysedRun[],
): Promise<boolean> {
  const own = runs[claim.activityIndex];
  if (!(await finishRun(em, claim, own))) return false;
  await writeResults(em, claim.runId, own);
  if (claim.activityCount === null) await addSiblings(em, claim, runs);
  return true;
}

async function finishRun(em: EntityManager, claim: Claim, analysed: AnalysedRun): Promise<boolean> {
  const { summary } = analysed;
  const [, finished] = (await em.query(
    `update run set status = 'reported', attempt_token = null, failure = null, failed_attempts = 0,
            touched_at = now(), sorted_at = $3, start_time = $3, time_zone = $4, distance_m = $5,
            running_time_s = $6, cadence_spm = $7, expected_cadence_spm = $8, verdict_level = $9,
            verdict_confidence = $10, headline = $11, outcome = $12
      where id = $1 and attempt_token = $2 and status = 'processing'`,
    [claim.runId, claim.token, ...summaryValues(summary)],
  )) as [unknown, number];
  return finished === 1;
}

function summaryValues(summary: AnalysedRun['summary']): unknown[] {
  return [
    summary.startTime,
    summary.timeZone,
    summary.distanceM,
    summary.runningTimeS,
    summary.cadenceSpm,
    summary.expectedCadenceSpm,
    summary.verdictLevel,
    summary.verdictConfidence,
    summary.headline,
    summary.outcome,
  ];
}

async function addSiblings(em: EntityManager, claim: Claim, runs: readonly AnalysedRun[]): Promise<void> {
  await em.query(`update source_file set activity_count = $2 where id = $1`, [
    claim.sourceFileId,
    runs.length,
  ]);
  for (const [index, analysed] of runs.entries()) {
    if (index === claim.activityIndex) continue;
    const rows = (await em.query(
      `insert into run (id, runner_id, source_file_id, activity_index, status, sorted_at, start_time, time_zone,
                        distance_m, running_time_s, cadence_spm, expected_cadence_spm, verdict_level,
                        verdict_confidence, headline, outcome)
       values ($1, $2, $3, $4, 'reported', $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       on conflict (source_file_id, activity_index) do nothing returning id`,
      [uuidv7(), claim.runnerId, claim.sourceFileId, index, ...summaryValues(analysed.summary)],
    )) as { id: string }[];
    if (rows.length > 0) await writeResults(em, rows[0].id, analysed);
  }
}

async function writeResults(em: EntityManager, runId: string, analysed: AnalysedRun): Promise<void> {
  await em.query(`delete from report where run_id = $1`, [runId]);
  await em.query(
    `insert into report (id, run_id, method_version, is_current, body) values ($1, $2, $3, true, $4::jsonb)`,
    [uuidv7(), runId, analysed.methodVersion, analysed.report],
  );
  await em.query(`delete from series where run_id = $1`, [runId]);
  const { series } = analysed;
  await em.query(
    `insert into series (run_id, channel, samples, data)
     select $1, * from unnest($2::text[], $3::int[], $4::bytea[])`,
    [
      runId,
      series.map((one) => one.channel),
      series.map((one) => one.samples),
      series.map((one) => Buffer.from(one.data)),
    ],
  );
}

/** Ends a claimed run without a report, with the reason its runner reads. False when the claim was lost. */
export async function failRun(em: EntityManager, claim: Claim, failure: RunFailure): Promise<boolean> {
  const [, failed] = (await em.query(
    `update run set status = 'failed', attempt_token = null, failure = $3, touched_at = now()
      where id = $1 and attempt_token = $2`,
    [claim.runId, claim.token, JSON.stringify(failure)],
  )) as [unknown, number];
  return failed === 1;
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
