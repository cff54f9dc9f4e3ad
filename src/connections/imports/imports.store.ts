import type { EntityManager } from 'typeorm';
import { promiseSlice } from './import-jobs.js';
import { importLimits } from './import-limits.js';
import { leaveOutWaiting } from './import-claim.store.js';
import { ArchiveImport, type ImportEntry } from './imports.entities.js';
import type { Outcome } from './outcomes.js';

/** A zip that was received. */
export interface ReceivedArchive {
  readonly id: string;
  readonly fileName: string | null;
  readonly storageKey: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Promises that an archive is taken in, and forgets imports of long ago; false when another one is under way. */
export async function beginImport(
  em: EntityManager,
  runnerId: string,
  archive: ReceivedArchive,
): Promise<boolean> {
  const { id, fileName, storageKey, bytes, sha256 } = archive;
  const inserted = await em.query<unknown[]>(
    `insert into archive_import (id, runner_id, status, file_name, storage_key, bytes, sha256)
     values ($1, $2, 'reading', $3, $4, $5, $6) on conflict do nothing returning id`,
    [id, runnerId, fileName, storageKey, bytes, sha256],
  );
  if (inserted.length === 0) return false;
  await em.query(
    `delete from archive_import where runner_id = $1 and due_at is null and id in (
       select id from archive_import where runner_id = $1 order by created_at desc offset $2)`,
    [runnerId, importLimits.keptImports],
  );
  await promiseSlice(em, id, 0);
  return true;
}

/** Whether an import of this runner is under way. */
export async function isImporting(em: EntityManager, runnerId: string): Promise<boolean> {
  const rows = await em.query<unknown[]>(
    `select from archive_import where runner_id = $1 and status in ('reading', 'taking')`,
    [runnerId],
  );
  return rows.length > 0;
}

/** The runner's import; null when there is none with this id. */
export async function findImport(
  em: EntityManager,
  runnerId: string,
  id: string,
): Promise<ArchiveImport | null> {
  return em.findOneBy(ArchiveImport, { id, runnerId });
}

/** The runner's imports, newest first. */
export async function listImports(em: EntityManager, runnerId: string): Promise<ArchiveImport[]> {
  return em.find(ArchiveImport, { where: { runnerId }, order: { createdAt: 'DESC' } });
}

/**
 * Ends an import that is under way: what was received stays, the rest is left out. False when it had ended before.
 */
export async function cancelImport(em: EntityManager, runnerId: string, id: string): Promise<boolean> {
  const [rows] = (await em.query(
    `update archive_import set status = 'cancelled', finished_at = now(), attempt_token = null, due_at = now(),
            slice = slice + 1
      where id = $1 and runner_id = $2 and status in ('reading', 'taking') returning slice`,
    [id, runnerId],
  )) as [{ slice: number }[], number];
  if (rows.length === 0) return false;
  await leaveOutWaiting(em, id, 'cancelled');
  await promiseSlice(em, id, rows[0].slice);
  return true;
}

/** How many entries an import has of each kind. */
export interface EntryCounts {
  readonly importId: string;
  readonly waiting: number;
  /** Their runs wait for the analysis. */
  readonly received: number;
  readonly settledLastMinute: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

/** How many entries each of a runner's imports has of each kind: counted where that may still change, else as it was kept. */
export async function countEntries(
  em: EntityManager,
  runnerId: string,
  imports: readonly ArchiveImport[],
): Promise<ReadonlyMap<string, EntryCounts>> {
  const settled = imports.flatMap(({ id, dueAt, outcomeCounts }) =>
    dueAt === null && outcomeCounts !== null
      ? [{ importId: id, waiting: 0, received: 0, settledLastMinute: 0, outcomes: outcomeCounts }]
      : [],
  );
  const known = new Map<string, EntryCounts>(settled.map((one) => [one.importId, one]));
  const others = imports.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const counted = others.length > 0 ? await countNow(em, runnerId, others) : [];
  for (const one of counted) known.set(one.importId, one);
  return known;
}

async function countNow(
  em: EntityManager,
  runnerId: string,
  importIds: readonly string[],
): Promise<EntryCounts[]> {
  return em.query<EntryCounts[]>(
    `select import_id as "importId", coalesce(sum(count) filter (where state = 'waiting'), 0)::int as waiting,
            coalesce(sum(count) filter (where state = 'received'), 0)::int as received,
            coalesce(sum(lately), 0)::int as "settledLastMinute",
            coalesce(jsonb_object_agg(outcome, count) filter (where outcome is not null), '{}') as outcomes
       from (
         select import_id, state, outcome, count(*) as count,
                count(*) filter (where settled_at > now() - interval '1 minute'
                                   and outcome in ('run', 'sameRun', 'noRunning', 'unreadable')) as lately
           from import_entry where runner_id = $1 and import_id = any($2::uuid[])
          group by import_id, state, outcome) counted
      group by import_id`,
    [runnerId, importIds],
  );
}

export type ListedEntry = Pick<
  ImportEntry,
  'place' | 'name' | 'state' | 'outcome' | 'message' | 'runId' | 'startTime'
> & { readonly bytes: number; readonly zip: string | null };

/** Entries of an import in the order in which they were found, after a place; of one outcome where it is given. */
export async function listEntries(
  em: EntityManager,
  { runnerId, importId }: { readonly runnerId: string; readonly importId: string },
  { after, limit, outcome }: { readonly after: number; readonly limit: number; readonly outcome?: Outcome },
): Promise<ListedEntry[]> {
  return em.query<ListedEntry[]>(
    `select entry.place, entry.name, entry.state, entry.outcome, entry.message, entry.run_id as "runId",
            entry.start_time as "startTime", entry.bytes::float8 as bytes, zip.name as zip
       from import_entry entry
       left join import_entry zip on zip.import_id = entry.import_id and zip.place = entry.zip_place
      where entry.runner_id = $1 and entry.import_id = $2 and entry.place > $3
        and ($4::text is null or entry.outcome = $4)
      order by entry.place limit $5`,
    [runnerId, importId, after, outcome ?? null, limit],
  );
}

/** Forgets imports that ended so many days ago, with what became of their entries. */
export async function deleteOldImports(em: EntityManager): Promise<void> {
  await em.query(
    `delete from archive_import where due_at is null and finished_at < now() - make_interval(days => $1)`,
    [importLimits.keptDays],
  );
}

/** Whether a file in the storage is of an import that still needs it. */
export async function isZipNeeded(em: EntityManager, importId: string): Promise<boolean> {
  const rows = await em.query<unknown[]>(
    `select from archive_import where id = $1 and status in ('reading', 'taking')`,
    [importId],
  );
  return rows.length > 0;
}
