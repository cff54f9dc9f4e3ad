import type { EntityManager } from 'typeorm';
import { markRunsAfter } from './run-steps.store.js';
import { duplicatesAmong, sameRunWithin, type Recording } from './same-run.js';

interface RecordingRow extends Recording {
  readonly duplicateOf: string | null;
}

/** SQL of what is compared of a run and its source file. */
const recordingColumns = `run.id, (extract(epoch from run.start_time) * 1000)::float8 as "startMs",
  run.elapsed_time_s as "elapsedS", run.distance_m as "distanceM", run.running_values as "runningValues", run.source,
  concat_ws(' ', file.sha256, to_char(file.copy, 'FM000000'), to_char(run.activity_index, 'FM000000')) as "tieBreak",
  run.duplicate_of as "duplicateOf"`;

/** Runs that may be one with others: reported, and not said to be runs of their own. */
const isCompared = `run.running_values is not null and not run.kept_apart`;

/**
 * Finds anew which recordings are of one run, among those that began about these times; call it under the runner's lock
 * after whatever changed one of them. Later runs whose history changes by that become due.
 */
export async function findDuplicates(
  em: EntityManager,
  runnerId: string,
  startTimes: readonly (Date | string)[],
): Promise<void> {
  const recordings = await recordingsAround(em, runnerId, startTimes);
  const duplicates = duplicatesAmong(recordings);
  const changed = recordings.filter(({ id, duplicateOf }) => duplicateOf !== (duplicates.get(id) ?? null));
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  await em.query(
    `update run set duplicate_of = found.leader
       from unnest($1::uuid[], $2::uuid[]) as found (id, leader) where run.id = found.id`,
    [ids, ids.map((id) => duplicates.get(id) ?? null)],
  );
  await markRunsAfter(em, ids);
}

/** All recordings that are joined to these times by starts that lie close to each other. */
async function recordingsAround(
  em: EntityManager,
  runnerId: string,
  startTimes: readonly (Date | string)[],
): Promise<RecordingRow[]> {
  const close = `interval '${sameRunWithin.startS} seconds'`;
  return (await em.query(
    `with recursive near (start_time) as (
       select unnest($2::timestamptz[])
       union
       select run.start_time from near join run
           on run.runner_id = $1 and run.start_time between near.start_time - ${close} and near.start_time + ${close}
        where ${isCompared})
     select ${recordingColumns} from run join source_file file on file.id = run.source_file_id
      where run.runner_id = $1 and run.start_time in (select start_time from near) and ${isCompared}`,
    [runnerId, startTimes],
  )) as RecordingRow[];
}

/** Says whether a run is one of its own, whatever else was recorded then; call it under the runner's lock. */
export async function keepApart(
  em: EntityManager,
  runnerId: string,
  runId: string,
  keep: boolean,
): Promise<void> {
  const [rows] = (await em.query(
    `update run set kept_apart = $3, duplicate_of = null
      where id = $1 and runner_id = $2 returning start_time as "startTime"`,
    [runId, runnerId, keep],
  )) as [{ startTime: Date | null }[], number];
  const startTime = rows[0]?.startTime;
  if (startTime) await findDuplicates(em, runnerId, [startTime]);
  await markRunsAfter(em, [runId]);
}

/** Ids of runs that are not marked as the recordings of their runner say. Reads a runner at a time. */
export async function wronglyMarked(em: EntityManager): Promise<string[]> {
  const runners = (await em.query(`select id from account order by id`)) as { id: string }[];
  const wrong: string[] = [];
  for (const { id } of runners) {
    const rows = (await em.query(
      `select ${recordingColumns} from run join source_file file on file.id = run.source_file_id
        where run.runner_id = $1 and ${isCompared} order by run.start_time`,
      [id],
    )) as RecordingRow[];
    for (const group of joinedByStart(rows)) {
      const duplicates = duplicatesAmong(group);
      wrong.push(
        ...group.filter((one) => one.duplicateOf !== (duplicates.get(one.id) ?? null)).map((one) => one.id),
      );
    }
  }
  return wrong;
}

/** Cuts recordings in the order of their starts wherever the next one begins too late to be the same run. */
function joinedByStart(rows: readonly RecordingRow[]): RecordingRow[][] {
  const groups: RecordingRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const isClose = last && row.startMs - last[last.length - 1].startMs <= sameRunWithin.startS * 1000;
    if (isClose) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
