import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { StoredTrendRun } from '../analysis/report/trend/trend-run.js';
import type { AnalysedRun } from './analysis-task.js';
import { findDuplicates } from './duplicates.store.js';
import { failRun } from './fail-run.js';
import { measureRuns } from './plan-results.store.js';
import type { Claim } from './run-claim.js';
import type { RunFailure } from './run.entity.js';
import { isNews, noteHappened } from './run-happened.js';
import { readHistoryKey } from './run-history.js';
import { lockRunner, writeSteps } from './run-steps.store.js';
import { searchTextOf } from './search-text.js';
import { isRunnerOnly, type RunSource } from './source-policy.js';

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
  const before = await stateOf(em, claim.runId);
  if (!(await finishRun(em, claim, own))) return false;
  const isNew = before?.verdictLevel !== own.summary.verdictLevel;
  const written: WrittenRun[] = [{ runId: claim.runId, analysed: own, isNew }];
  if (claim.activityCount === null) written.push(...(await addSiblings(em, claim, runs)));
  const starts = written.map(({ analysed }) => analysed.summary.startTime);
  await findDuplicates(em, claim.runnerId, before?.startTime ? [...starts, before.startTime] : starts);
  // What is its runner's alone is compared and counted with nothing, so it leaves nothing and waits for nothing.
  const source = await sourceOf(em, claim.runId);
  const isCounted = !isRunnerOnly(source);
  for (const run of written) {
    const objectId = await writeResults(em, claim.runnerId, run, isCounted);
    if (run.isNew && isNews(source) && (await isLeading(em, run.runId))) {
      await noteHappened(em, { runId: run.runId, what: 'reported', objectId });
    }
  }
  await measureRuns(em, claim.runnerId, isCounted ? written.map(toMeasure) : []);
  for (const run of isCounted ? written : []) await judgeHistory(em, claim.runnerId, run);
  return true;
}

const activityGone: RunFailure = {
  code: 'activityGone',
  message: 'The file was read anew and no longer holds this run.',
};

interface WrittenRun {
  readonly runId: string;
  readonly analysed: AnalysedRun;
  /** Its first report, or one whose verdict is another than the one before. */
  readonly isNew: boolean;
}

function toMeasure({ runId, analysed: { summary, trend } }: WrittenRun) {
  return { runId, startTime: new Date(summary.startTime), trend: JSON.parse(trend) as StoredTrendRun };
}

async function sourceOf(em: EntityManager, runId: string): Promise<RunSource> {
  const [{ source }] = (await em.query(`select source from run where id = $1`, [runId])) as {
    source: RunSource;
  }[];
  return source;
}

/** Whether a run is what lists show, and not another recording of one that was told of before. */
async function isLeading(em: EntityManager, runId: string): Promise<boolean> {
  const leading = (await em.query(`select from run where id = $1 and duplicate_of is null`, [
    runId,
  ])) as unknown[];
  return leading.length > 0;
}

interface RunState {
  readonly startTime: Date | null;
  readonly verdictLevel: string | null;
}

async function stateOf(em: EntityManager, runId: string): Promise<RunState | undefined> {
  const rows = (await em.query(
    `select start_time as "startTime", verdict_level as "verdictLevel" from run where id = $1`,
    [runId],
  )) as RunState[];
  return rows[0];
}

async function finishRun(em: EntityManager, claim: Claim, analysed: AnalysedRun): Promise<boolean> {
  const [, finished] = (await em.query(
    `update run set status = 'reported', attempt_token = null, failure = null, failed_attempts = 0,
            touched_at = now(), sorted_at = $3, start_time = $3, time_zone = $4, distance_m = $5,
            running_time_s = $6, cadence_spm = $7, expected_cadence_spm = $8, verdict_level = $9,
            verdict_confidence = $10, headline = $11, outcome = $12, method_version = $13, surface = $14,
            history_key = $15, trend = $16::jsonb, local_date = $17, elapsed_time_s = $18, running_values = $19,
            search_text = $20,
            tried_method_version = null, analysis_due_at = null
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
                        local_date, elapsed_time_s, running_values, search_text, source)
       values ($1, $2, $3, $4, 'reported', $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18::jsonb,
               $19, $20, $21, $22, (select source from run where id = $23))
       on conflict (source_file_id, activity_index) do nothing returning id`,
      [
        uuidv7(),
        claim.runnerId,
        claim.sourceFileId,
        analysed.activityIndex,
        ...runValues(analysed, claim.fileName),
        claim.runId,
      ],
    )) as { id: string }[];
    if (rows.length > 0) added.push({ runId: rows[0].id, analysed, isNew: true });
  }
  return added;
}

/** Returns the id of the report. */
async function writeResults(
  em: EntityManager,
  runnerId: string,
  { runId, analysed }: WrittenRun,
  isCounted: boolean,
): Promise<string> {
  const reportId = await replaceReport(em, runId, analysed);
  await em.query(`delete from series where run_id = $1`, [runId]);
  const { series, surface, summary } = analysed;
  const steps = isCounted ? analysed.steps : null;
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
  return reportId;
}

/** What was signed off stays beside the new report, whose id this returns; the rest makes room for it. */
async function replaceReport(em: EntityManager, runId: string, analysed: AnalysedRun): Promise<string> {
  const id = uuidv7();
  await em.query(`delete from report where run_id = $1 and signed_at is null`, [runId]);
  await em.query(`update report set is_current = false where run_id = $1 and is_current`, [runId]);
  await em.query(
    `insert into report (id, run_id, method_version, is_current, body) values ($1, $2, $3, true, $4::jsonb)`,
    [id, runId, analysed.methodVersion, analysed.report],
  );
  return id;
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
