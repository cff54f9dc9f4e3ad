import type { EntityManager } from 'typeorm';
import { findDuplicates } from './duplicates.store.js';
import { freerSource, isRunnerOnly, type RunSource } from './source-policy.js';

interface BoundRun {
  readonly id: string;
  readonly source: RunSource;
  readonly startTime: Date | null;
}

/**
 * The same bytes came by this channel as well: runs of them that came by one that binds them more are from now on what it
 * allows. Returns those whose reports are to be made anew, since what was shown to their runner alone was compared with
 * nothing. Call it under the runner's lock.
 */
export async function freeRuns(
  em: EntityManager,
  runnerId: string,
  sha256: string,
  source: RunSource,
): Promise<string[]> {
  const runs = (await em.query(
    `select run.id, run.source, run.start_time as "startTime" from run
       join source_file file on file.id = run.source_file_id
      where file.runner_id = $1 and file.sha256 = $2 order by run.id`,
    [runnerId, sha256],
  )) as BoundRun[];
  const freed = runs.filter((run) => freerSource(run.source, source) !== run.source);
  if (freed.length === 0) return [];
  await em.query(`update run set source = $2 where id = any($1::uuid[])`, [
    freed.map(({ id }) => id),
    source,
  ]);
  const starts = freed.flatMap(({ startTime }) => startTime ?? []);
  await findDuplicates(em, runnerId, starts);
  return freed.filter((run) => isRunnerOnly(run.source) && !isRunnerOnly(source)).map(({ id }) => id);
}
