import { In, type EntityManager } from 'typeorm';
import { promisePiece } from './piece-jobs.js';
import { TakenInFile, type EntryOutcome } from './takeout.entities.js';

/** A zip that was received. */
export interface ReceivedZip {
  readonly id: string;
  readonly storageKey: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Promises that a zip is taken in; false when another one is under way. */
export async function beginTakingIn(em: EntityManager, runnerId: string, zip: ReceivedZip): Promise<boolean> {
  const inserted = await em.query<unknown[]>(
    `insert into taken_in_file (id, runner_id, status, storage_key, bytes, sha256)
     values ($1, $2, 'queued', $3, $4, $5) on conflict do nothing returning id`,
    [zip.id, runnerId, zip.storageKey, zip.bytes, zip.sha256],
  );
  if (inserted.length === 0) return false;
  await promisePiece(em, 'takenIn', zip.id, 0);
  return true;
}

/** The runner's export that is taken in; null when there is none with this id. */
export async function findTakenIn(
  em: EntityManager,
  runnerId: string,
  id: string,
): Promise<TakenInFile | null> {
  return em.findOneBy(TakenInFile, { id, runnerId });
}

/** Whether an export of this runner waits to be taken in, or is being taken in. */
export async function isTakingIn(em: EntityManager, runnerId: string): Promise<boolean> {
  return em.existsBy(TakenInFile, { runnerId, status: In(['queued', 'taking']) });
}

/** What became of an original, and where it stands in its export. */
export interface NotedEntry {
  readonly takenInId: string;
  readonly runnerId: string;
  readonly place: number;
  readonly entry: string;
  readonly outcome: EntryOutcome;
  readonly runId: string | null;
}

/** Notes what became of an original; one that was noted before stays. */
export async function noteEntry(em: EntityManager, noted: NotedEntry): Promise<void> {
  const { takenInId, runnerId, place, entry, outcome, runId } = noted;
  await em.query(
    `insert into taken_in_entry (taken_in_id, runner_id, place, entry, outcome, run_id)
     select $1::uuid, $2::uuid, $3::int, $4::text, $5::text, $6::uuid
      where exists (select from taken_in_file where id = $1)
     on conflict do nothing`,
    [takenInId, runnerId, place, entry, outcome, runId],
  );
}

/** The places of the originals that are done. */
export async function donePlaces(em: EntityManager, takenInId: string): Promise<ReadonlySet<number>> {
  const rows = (await em.query(`select place from taken_in_entry where taken_in_id = $1`, [takenInId])) as {
    place: number;
  }[];
  return new Set(rows.map(({ place }) => place));
}

/** What became of each original, in the order of the export. */
export async function listEntries(
  em: EntityManager,
  runnerId: string,
  takenInId: string,
): Promise<Pick<NotedEntry, 'entry' | 'outcome' | 'runId'>[]> {
  return (await em.query(
    `select entry, outcome, run_id as "runId" from taken_in_entry
      where taken_in_id = $1 and runner_id = $2 order by place`,
    [takenInId, runnerId],
  )) as Pick<NotedEntry, 'entry' | 'outcome' | 'runId'>[];
}
