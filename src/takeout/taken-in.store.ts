import type { EntityManager } from 'typeorm';
import type { EntryOutcome } from './takeout.entities.js';

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
