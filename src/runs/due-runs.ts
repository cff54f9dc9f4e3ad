import type { DataSource, EntityManager } from 'typeorm';
import { promiseAnalysisAgain } from './analyse-run.js';
import { methodOrder, triedMethodOrder } from './method-order.js';

/** What the program would do with a run today. */
export interface DueRule {
  readonly methodVersion: string;
  /** A run whose earlier runs changed waits so long for further changes. */
  readonly settleMs: number;
  /** So many runs wait for a new report in the queue at most: what is to be done stands in our tables, not there. */
  readonly mostOutstanding: number;
}

/**
 * Queues reported runs again, after what others wait for: those that were last tried by an older method
 * than the program's, oldest first, since later runs are compared with them; then those whose earlier runs changed. Returns how many. Runs that somebody else holds are left for the
 * next time, so that nobody waits for anybody.
 */
export async function queueDueRuns(dataSource: DataSource, rule: DueRule): Promise<number> {
  return dataSource.transaction(async (em) => {
    const room = Math.max(0, rule.mostOutstanding - (await outstandingRuns(em)));
    const outdated = await lockOutdated(em, rule.methodVersion, room);
    const changed = await lockChanged(em, rule, room - outdated.length);
    const runIds = [...outdated, ...changed];
    if (runIds.length > 0) await promiseAnalysisAgain(em, runIds, 'later');
    return runIds.length;
  });
}

async function outstandingRuns(em: EntityManager): Promise<number> {
  const [{ outstanding }] = (await em.query(
    `select count(*)::int as outstanding from run
      where status in ('queued', 'processing') and (method_version is not null or generation > 0)`,
  )) as { outstanding: number }[];
  return outstanding;
}

/**
 * Finds up to $2 runs that were last tried by an older method than $1, oldest first. A program beside a newer one
 * leaves that one's runs alone. What older methods gave up on gets one try of a new one. Order and conditions are those
 * of the index run_by_method: a sweep with nothing to do reads nothing.
 */
export const outdatedSql = `select id from run
  where (status = 'reported' or failure ->> 'code' = 'gaveUp') and ${triedMethodOrder} < ${methodOrder('$1')}
  order by ${triedMethodOrder}, start_time limit $2 for no key update skip locked`;

async function lockOutdated(em: EntityManager, methodVersion: string, atMost: number): Promise<string[]> {
  const rows = (await em.query(outdatedSql, [methodVersion, atMost])) as { id: string }[];
  return rows.map(({ id }) => id);
}

/**
 * An earlier run that waits for its own analysis would change these again: they wait for it, so that a hundred files
 * sent at once make each report anew once. One that waits only because its earlier runs changed leaves what it left.
 */
async function lockChanged(
  em: EntityManager,
  { methodVersion, settleMs }: DueRule,
  atMost: number,
): Promise<string[]> {
  const rows = (await em.query(
    `with blocking as materialized (
       select runner_id, min(coalesce(start_time, '-infinity')) as since from run
        where status in ('queued', 'processing')
          and (analysis_due_at is null or method_version is distinct from $1)
        group by runner_id)
     select id from run left join blocking on blocking.runner_id = run.runner_id
      where analysis_due_at < now() - make_interval(secs => $2) and status = 'reported' and method_version = $1
        and (blocking.since is null or run.start_time <= blocking.since)
      order by start_time limit $3 for no key update of run skip locked`,
    [methodVersion, settleMs / 1000, atMost],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}
