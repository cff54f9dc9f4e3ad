import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { lockDurationMs } from '../../platform/queue/queue-settings.js';
import { promiseSlice } from './import-jobs.js';
import type { ImportStatus } from './imports.entities.js';
import type { ImportFailure, Outcome } from './outcomes.js';

/** An import that fails so often in a row is given up. */
const mostAttempts = 5;
/** Without a sign of life for so long, its work is promised anew. */
const silentS = (1.5 * lockDurationMs) / 1000;
/** While its runs wait for their analysis, it is looked at again after so long. */
const pauseS = 0.5;

/** The right to work on an import, until somebody else claims it or it ends. */
export interface ClaimedImport {
  readonly id: string;
  readonly token: string;
  readonly runnerId: string;
  readonly status: ImportStatus;
  readonly storageKey: string;
  readonly isWalked: boolean;
  readonly source: string | null;
  readonly createdAt: Date;
}

/** Claims an import that has something left to do; null when there is none. One that was tried too often fails. */
export async function claimImport(em: EntityManager, id: string): Promise<ClaimedImport | null> {
  const token = uuidv7();
  const [rows] = (await em.query(
    `update archive_import set attempt_token = $2, attempts = attempts + 1, touched_at = now(),
            due_at = now() + make_interval(secs => $3)
      where id = $1 and due_at is not null
      returning runner_id as "runnerId", status, storage_key as "storageKey", is_walked as "isWalked", source,
                created_at as "createdAt", attempts`,
    [id, token, silentS],
  )) as [(Omit<ClaimedImport, 'id' | 'token'> & { attempts: number })[], number];
  if (rows.length === 0) return null;
  const { attempts, ...row } = rows[0];
  const claimed = { ...row, id, token };
  if (attempts <= mostAttempts || !isUnderWay(row.status)) return claimed;
  await failImport(em, claimed, 'gaveUp');
  return null;
}

/** Whether entries of it may still be taken in. */
export function isUnderWay(status: ImportStatus): boolean {
  return status === 'reading' || status === 'taking';
}

/** A sign of life; false when the claim was lost or the import is gone. */
export async function touchImport(em: EntityManager, { id, token }: ClaimedImport): Promise<boolean> {
  const [, touched] = (await em.query(
    `update archive_import set touched_at = now(), due_at = now() + make_interval(secs => $3)
      where id = $1 and attempt_token = $2`,
    [id, token, silentS],
  )) as [unknown, number];
  return touched === 1;
}

/** Locks the import for the caller's transaction; false when the claim was lost. What is written then is not in vain. */
export async function lockClaim(em: EntityManager, { id, token }: ClaimedImport): Promise<boolean> {
  const rows = (await em.query(
    `select from archive_import where id = $1 and attempt_token = $2 for no key update`,
    [id, token],
  )) as unknown[];
  return rows.length > 0;
}

/** Every entry was noted: from now on they are taken in. False when the claim was lost. */
export async function beginTaking(
  em: EntityManager,
  { id, token }: ClaimedImport,
  source: string,
): Promise<boolean> {
  const [, begun] = (await em.query(
    `update archive_import set status = 'taking', source = $3 where id = $1 and attempt_token = $2 and status = 'reading'`,
    [id, token, source],
  )) as [unknown, number];
  return begun === 1;
}

/** Ends a slice with more to do at once: the next one is promised with it. */
export async function promiseNextSlice(em: EntityManager, { id, token }: ClaimedImport): Promise<void> {
  const [rows] = (await em.query(
    `update archive_import set attempts = 0, slice = slice + 1, touched_at = now(),
            due_at = now() + make_interval(secs => $3)
      where id = $1 and attempt_token = $2 returning slice`,
    [id, token, silentS],
  )) as [{ slice: number }[], number];
  if (rows.length > 0) await promiseSlice(em, id, rows[0].slice);
}

/** Ends a slice that has to wait for the analysis of what it brought: the sweeper promises the next one. */
export async function pauseImport(em: EntityManager, { id, token }: ClaimedImport): Promise<void> {
  await em.query(
    `update archive_import set attempts = 0, touched_at = now(), due_at = now() + make_interval(secs => $3)
      where id = $1 and attempt_token = $2`,
    [id, token, pauseS],
  );
}

/** Nothing is left to do; false when the claim was lost. One that was ended before keeps how it ended. */
export async function endImport(em: EntityManager, { id, token }: ClaimedImport): Promise<boolean> {
  const [, ended] = (await em.query(
    `update archive_import set status = case when finished_at is null then 'done' else status end,
            finished_at = coalesce(finished_at, now()), due_at = null, attempt_token = null, attempts = 0, touched_at = now(),
            outcome_counts = (
              select coalesce(jsonb_object_agg(outcome, count), '{}')
                from (select outcome, count(*) from import_entry
                       where import_id = $1 and outcome is not null group by outcome) counted)
      where id = $1 and attempt_token = $2`,
    [id, token],
  )) as [unknown, number];
  return ended === 1;
}

/**
 * Ends an import that cannot go on; what it received is still followed to its end. Nothing happens when the claim was lost.
 */
export async function failImport(
  em: EntityManager,
  { id, token }: ClaimedImport,
  failure: ImportFailure,
): Promise<void> {
  await em.transaction(async (inner) => {
    const [, failed] = (await inner.query(
      `update archive_import set status = 'failed', failure = $3, finished_at = now(), attempts = 0, touched_at = now(),
              due_at = now()
        where id = $1 and attempt_token = $2 and status in ('reading', 'taking')`,
      [id, token, failure],
    )) as [unknown, number];
    if (failed === 1) await leaveOutWaiting(inner, id, 'notReached');
  });
}

/** Settles what was not received before the import ended. */
export async function leaveOutWaiting(
  em: EntityManager,
  importId: string,
  outcome: Extract<Outcome, 'cancelled' | 'notReached'>,
): Promise<void> {
  await em.query(
    `update import_entry set state = 'settled', settled_at = now(),
            outcome = case when state = 'zip' then 'zip' else $2 end
      where import_id = $1 and state in ('waiting', 'zip')`,
    [importId, outcome],
  );
}

/** An import whose work may be lost, as it was seen. */
export interface SilentImport {
  readonly id: string;
  readonly slice: number;
}

/** Imports that are due and have no promise. */
export async function dueImports(em: EntityManager): Promise<SilentImport[]> {
  return em.query<SilentImport[]>(
    `select id, slice from archive_import
      where due_at < now() and not exists (select from outbox where payload ->> 'importId' = archive_import.id::text)
      order by due_at limit 100`,
  );
}

/** Promises the next slice of an import that is as it was seen; one whose job waits in the queue is looked at later. */
export async function promiseDueSlice(em: EntityManager, seen: SilentImport, hasJob: boolean): Promise<void> {
  const [rows] = (await em.query(
    `update archive_import set slice = slice + $3, due_at = now() + make_interval(secs => $4)
      where id = $1 and slice = $2 and due_at < now() returning slice`,
    [seen.id, seen.slice, hasJob ? 0 : 1, silentS],
  )) as [{ slice: number }[], number];
  if (rows.length > 0 && !hasJob) await promiseSlice(em, seen.id, rows[0].slice);
}
