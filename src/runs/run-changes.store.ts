import type { EntityManager } from 'typeorm';
import { runRowColumns, runRowFrom, type RunRow } from './run-row.js';

/** When a run changed last, to the microsecond, as text. */
export interface ChangedRun {
  readonly id: string;
  readonly at: string;
}

/** Before every id. */
const noId = '00000000-0000-0000-0000-000000000000';

/** Where to look on: after this change. */
export type ChangePlace = Pick<ChangedRun, 'at'> & Partial<ChangedRun>;

/** The runner's runs that changed after a place, in the order of their last change, at most `limit`. */
export async function listChanges(
  em: EntityManager,
  runnerId: string,
  after: ChangePlace,
  limit: number,
): Promise<ChangedRun[]> {
  return (await em.query(
    `select id, to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from run
      where runner_id = $1 and (changed_at, id) > ($2::timestamptz, $3::uuid)
      order by changed_at, id limit $4`,
    [runnerId, after.at, after.id ?? noId, limit],
  )) as ChangedRun[];
}

/** These runs of the runner, in the order of their last change. */
export async function findRuns(
  em: EntityManager,
  runnerId: string,
  runIds: readonly string[],
): Promise<RunRow[]> {
  return (await em.query(
    `select ${runRowColumns} from ${runRowFrom('run')}
      where run.id = any($1::uuid[]) and run.runner_id = $2 order by run.changed_at, run.id`,
    [runIds, runnerId],
  )) as RunRow[];
}
