import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ReadOptions } from '../analysis/activity/activity.js';
import type { Symptoms } from '../analysis/advice/symptoms.js';
import { findDiaryEntry, saveDiaryEntry } from '../runners/runners.js';
import { promiseAnalysis, promiseAnalysisAgain } from './analyse-run.js';
import { keepApart } from './duplicates.store.js';
import { freeRuns } from './free-runs.js';
import { searchTextOf } from './search-text.js';
import { policyOf, type RunSource } from './source-policy.js';

/** A run as its runner had it. */
export interface RestoredRun {
  readonly activityIndex: number;
  readonly startTime: string | null;
  readonly keptApart: boolean;
  readonly corrections: ReadOptions | null;
  readonly symptoms: Symptoms | null;
}

/** A file with its runs as its runner had them; those that are not listed were deleted and do not come back. */
export interface RestoredFile {
  readonly fileName: string | null;
  readonly sha256: string;
  readonly copy: number;
  readonly activityCount: number | null;
  readonly receivedAt: string;
  readonly source: RunSource;
  readonly runs: readonly RestoredRun[];
}

const dayMs = 86_400_000;

/** Whether a file may not be kept any more: its time goes on wherever it is taken. */
export function isKeptNoLonger({ source, receivedAt }: RestoredFile, nowMs: number): boolean {
  const days = policyOf(source).expiresAfterDays;
  return days !== null && new Date(receivedAt).getTime() + days * dayMs <= nowMs;
}

/** The same, and where its bytes lie. */
export interface StoredFile extends RestoredFile {
  readonly sourceFileId: string;
  readonly storageKey: string;
  readonly bytes: number;
}

/** Inserts a file and its runs under the runner's lock; returns the first run, or why there is none. */
export async function insertRestored(
  em: EntityManager,
  runnerId: string,
  file: StoredFile,
): Promise<string | 'known' | 'gone'> {
  const account = (await em.query(`select from account where id = $1`, [runnerId])) as unknown[];
  if (account.length === 0) return 'gone';
  const { sourceFileId, sha256, bytes, fileName, storageKey, copy, activityCount, receivedAt } = file;
  const inserted = (await em.query(
    `insert into source_file
       (id, runner_id, sha256, bytes, file_name, storage_key, copy, activity_count, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, least($9::timestamptz, now()))
     on conflict (runner_id, sha256, copy) do nothing returning id`,
    [sourceFileId, runnerId, sha256, bytes, fileName, storageKey, copy, activityCount, receivedAt],
  )) as unknown[];
  if (inserted.length === 0) return 'known';
  const ids: string[] = [];
  for (const run of file.runs) ids.push(await insertRun(em, runnerId, file, run));
  return ids[0];
}

async function insertRun(
  em: EntityManager,
  runnerId: string,
  { sourceFileId, fileName, receivedAt, source }: StoredFile,
  run: RestoredRun,
): Promise<string> {
  const id = uuidv7();
  await em.query(
    `insert into run (id, runner_id, source_file_id, activity_index, status, search_text, kept_apart, corrections,
                      received_at, sorted_at, source)
     values ($1, $2, $3, $4, 'queued', $5, $6, $7::jsonb, least($8::timestamptz, now()),
             date_trunc('milliseconds', coalesce($9::timestamptz, least($8::timestamptz, now()))), $10)`,
    [
      id,
      runnerId,
      sourceFileId,
      run.activityIndex,
      searchTextOf(fileName),
      run.keptApart,
      run.corrections && JSON.stringify(run.corrections),
      receivedAt,
      run.startTime,
      source,
    ],
  );
  if (run.symptoms) await saveDiaryEntry(em, runnerId, id, run.symptoms);
  await promiseAnalysis(em, id, 'later');
  return id;
}

/**
 * Says of the runs of a file that is there already what their runner had said, where nothing is said of them yet. Returns
 * the first of them; null when all of them were deleted meanwhile.
 */
export async function mergeRestored(
  em: EntityManager,
  runnerId: string,
  file: RestoredFile,
): Promise<string | null> {
  const known = (await em.query(
    `select run.id, run.activity_index as "activityIndex", run.kept_apart as "keptApart",
            run.corrections is not null as "isCorrected"
       from run join source_file source on source.id = run.source_file_id
      where source.runner_id = $1 and source.sha256 = $2 and source.copy = $3 order by run.activity_index`,
    [runnerId, file.sha256, file.copy],
  )) as KnownRun[];
  for (const run of known) {
    const restored = file.runs.find(({ activityIndex }) => activityIndex === run.activityIndex);
    if (restored) await merge(em, runnerId, run, restored);
  }
  const freed = await freeRuns(em, runnerId, file.sha256, file.source);
  if (freed.length > 0) await promiseAnalysisAgain(em, freed, 'later');
  return known[0]?.id ?? null;
}

interface KnownRun {
  readonly id: string;
  readonly activityIndex: number;
  readonly keptApart: boolean;
  readonly isCorrected: boolean;
}

async function merge(
  em: EntityManager,
  runnerId: string,
  run: KnownRun,
  restored: RestoredRun,
): Promise<void> {
  let changed = false;
  if (restored.corrections && !run.isCorrected) {
    await em.query(`update run set corrections = $2::jsonb where id = $1`, [
      run.id,
      JSON.stringify(restored.corrections),
    ]);
    changed = true;
  }
  if (restored.symptoms && !(await findDiaryEntry(em, runnerId, run.id))) {
    changed = (await saveDiaryEntry(em, runnerId, run.id, restored.symptoms)) || changed;
  }
  if (restored.keptApart && !run.keptApart) await keepApart(em, runnerId, run.id, true);
  if (changed) await promiseAnalysisAgain(em, [run.id], 'later');
}
