import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { StoredTrendRun } from '../analysis/report/trend/trend-run.js';
import type { AnalysedRun } from './analysis-task.js';
import { findDuplicates } from './duplicates.store.js';
import { failRun } from './fail-run.js';
import { measureRuns } from './plan-results.store.js';
import type { Claim } from './run-claim.js';
import type { RunFailure } from './run.entity.js';
import { readHistoryKey } from './run-history.js';
import { lockRunner, writeSteps } from './run-steps.store.js';
import { searchTextOf } from './search-text.js';

/**
 * Writes report, series, steps and result under its plan of a claimed run, and, the first time a file is analysed, the runs of its other
 * activities. Runs whose earlier runs changed by that, or while they were analysed, become due. Returns false, having
 * written nothing, when the claim was lost. Call it in a transaction.
 */
export async function commitAnalysis(
  em: EntityManager,
  claim: Claim,
  runs: readonly AnalysedRun[],
): Promise<boolean> {
  const own = runs.find(({ activityIndex }) => activityIndex === claim.activityIndex);
  if (!own) return (await failRun(em, claim, activityGone)) !== 'lost';
  await lockRunner(em, claim.runnerId);
  const before = await startTimeOf(em, claim.runId);
  if (!(await finishRun(em, claim, own))) return false;
  const written: WrittenRun[] = [{ runId: claim.runId, analysed: own }];
  if (claim.activityCount === null) written.push(...(await addSiblings(em, claim, runs)));
  const starts = written.map(({ analysed }) => analysed.summary.startTime);
  await findDuplicates(em, claim.runnerId, before ? [...starts, before] : starts);
  for (const run of written) await writeResults(em, claim.runnerId, run);
  await measureRuns(em, claim.runnerId, written.map(toMeasure));
  for (const run of written) await judgeHistory(em, claim.runnerId, run);
  return true;
}

const activityGone: RunFailure = {
  code: 'activityGone',
  message: 'The file was read anew and no longer holds this run.',
};

interface WrittenRun {
  readonly runId: string;
  readonly analysed: AnalysedRun;
}

function toMeasure({ runId, analysed: { summary, trend } }: WrittenRun) {
  return { runId, startTime: new Date(summary.startTime), trend: JSON.parse(trend) as StoredTrendRun };
}

async function startTimeOf(em: EntityManager, runId: string): Promise<Date | null> {
  const rows = (await em.query(`select start_time as "startTime" from run where id = $1`, [runId])) as {
    startTime: Date | null;
  }[];
  return rows[0]?.startTime ?? null;
}

async function finishRun(em: EntityManager, claim: Claim, analysed: AnalysedRun): Promise<boolean> {
  const [, finished] = (await em.query(
    `update run set status = 'reported', attempt_token = null, failure = null, failed_attempts = 0,
            touched_at = now(), sorted_at = $3, start_time = $3, time_zone = $4, distance_m = $5,
            running_time_s = $6, cadence_spm = $7, expected_cadence_spm = $8, verdict_level = $9,
            verdict_confidence = $10, headline = $11, outcome = $12, method_version = $13, surface = $14,
            history_key = $15, trend = $16::jsonb, local_date = $17, elapsed_time_s = $18, running_values = $19,
            search_text = $20,
            tried_method_version = null
      where id = $1 and attempt_token = $2 and status = 'processing'`,
    [claim.runId, claim.token, ...runValues(analysed, claim.fileName)],
  )) as [unknown, number];
  return finished === 1;
}

function runValues(
  { summary, methodVersion, surface, historyKey, trend }: AnalysedRun,
  fileName: string | null,
): unknown[] {
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
    methodVersion,
    surface,
    historyKey,
    trend,
    summary.localDate,
    summary.elapsedTimeS,
    summary.runningValues,
    searchTextOf(fileName, summary.searchText),
  ];
}

async function addSiblings(
  em: EntityManager,
  claim: Claim,
  runs: readonly AnalysedRun[],
): Promise<WrittenRun[]> {
  await em.query(`update source_file set activity_count = $2 where id = $1`, [
    claim.sourceFileId,
    runs.length,
  ]);
  const added: WrittenRun[] = [];
  for (const analysed of runs) {
    if (analysed.activityIndex === claim.activityIndex) continue;
    const rows = (await em.query(
      `insert into run (id, runner_id, source_file_id, activity_index, status, sorted_at, start_time, time_zone,
                        distance_m, running_time_s, cadence_spm, expected_cadence_spm, verdict_level,
                        verdict_confidence, headline, outcome, method_version, surface, history_key, trend,
                        local_date, elapsed_time_s, running_values, search_text)
       values ($1, $2, $3, $4, 'reported', $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18::jsonb,
               $19, $20, $21, $22)
       on conflict (source_file_id, activity_index) do nothing returning id`,
      [
        uuidv7(),
        claim.runnerId,
        claim.sourceFileId,
        analysed.activityIndex,
        ...runValues(analysed, claim.fileName),
      ],
    )) as { id: string }[];
    if (rows.length > 0) added.push({ runId: rows[0].id, analysed });
  }
  return added;
}

async function writeResults(
  em: EntityManager,
  runnerId: string,
  { runId, analysed }: WrittenRun,
): Promise<void> {
  await replaceReport(em, runId, analysed);
  await em.query(`delete from series where run_id = $1`, [runId]);
  const { series, surface, summary, steps } = analysed;
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
  await writeSteps(em, { runId, runnerId, surface, startTime: summary.startTime, steps });
}

/** What was signed off stays beside the new report; the rest makes room for it. */
async function replaceReport(em: EntityManager, runId: string, analysed: AnalysedRun): Promise<void> {
  await em.query(`delete from report where run_id = $1 and signed_at is null`, [runId]);
  await em.query(`update report set is_current = false where run_id = $1 and is_current`, [runId]);
  await em.query(
    `insert into report (id, run_id, method_version, is_current, body) values ($1, $2, $3, true, $4::jsonb)`,
    [uuidv7(), runId, analysed.methodVersion, analysed.report],
  );
}

/** Due when the earlier runs are others by now than those that the report compares with; else no longer due. */
async function judgeHistory(
  em: EntityManager,
  runnerId: string,
  { runId, analysed }: WrittenRun,
): Promise<void> {
  const { surface, summary, historyKey } = analysed;
  const key = await readHistoryKey(em, { runnerId, surface, startTime: summary.startTime });
  await em.query(`update run set analysis_due_at = case when $2 then null else now() end where id = $1`, [
    runId,
    key === historyKey,
  ]);
}
