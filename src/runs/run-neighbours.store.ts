import type { EntityManager } from 'typeorm';

/** The runs beside a run in the runner's list; null at its ends. */
export interface RunNeighbours {
  readonly earlierRunId: string | null;
  readonly laterRunId: string | null;
}

/** Returns the runs of this runner that lie next to one of them in the order of the list. */
export async function runNeighbours(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<RunNeighbours> {
  const [found] = (await em.query(
    `select (select id from run as other
              where other.runner_id = own.runner_id and (other.sorted_at, other.id) < (own.sorted_at, own.id)
                and (other.duplicate_of is null or other.source = 'upload')
              order by other.sorted_at desc, other.id desc limit 1) as "earlierRunId",
            (select id from run as other
              where other.runner_id = own.runner_id and (other.sorted_at, other.id) > (own.sorted_at, own.id)
                and (other.duplicate_of is null or other.source = 'upload')
              order by other.sorted_at, other.id limit 1) as "laterRunId"
       from run as own where own.id = $1 and own.runner_id = $2`,
    [runId, runnerId],
  )) as (RunNeighbours | undefined)[];
  return found ?? { earlierRunId: null, laterRunId: null };
}
