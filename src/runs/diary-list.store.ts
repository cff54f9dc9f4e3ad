import { In, type EntityManager } from 'typeorm';
import { DiaryEntry } from '../runners/runners.js';
import type { ListPlace } from './run-list.store.js';

/** A diary entry with when its run began, and its place in the list. */
export interface ListedEntry {
  readonly entry: DiaryEntry;
  readonly startTime: Date | null;
  /** Where the run was run. */
  readonly timeZone: string | null;
  readonly place: ListPlace;
}

interface PlaceRow extends ListPlace {
  readonly startTime: Date | null;
  readonly timeZone: string | null;
}

/** The runner's diary entries in the order of their runs, newest first, at most `limit`, after `place` where given. */
export async function listDiary(
  em: EntityManager,
  runnerId: string,
  limit: number,
  place: ListPlace | undefined,
): Promise<ListedEntry[]> {
  const rows = (await em.query(
    `select run.id, run.sorted_at as "sortedAt", run.start_time as "startTime", run.time_zone as "timeZone"
       from diary_entry entry join run on run.id = entry.run_id and run.runner_id = entry.runner_id
      where entry.runner_id = $1 and ($3::timestamptz is null or (run.sorted_at, run.id) < ($3, $4::uuid))
      order by run.sorted_at desc, run.id desc limit $2`,
    [runnerId, limit, place?.sortedAt ?? null, place?.id ?? null],
  )) as PlaceRow[];
  const found = await em.findBy(DiaryEntry, { runId: In(rows.map(({ id }) => id)), runnerId });
  const entries = new Map(found.map((entry) => [entry.runId, entry]));
  return rows.flatMap(({ startTime, timeZone, ...listed }) => {
    const entry = entries.get(listed.id);
    return entry ? [{ entry, startTime, timeZone, place: listed }] : [];
  });
}
