import type { DataSource, EntityManager } from 'typeorm';
import { promiseAnalysisAgain } from './analyse-run.js';

/** What the program would do with a run today. */
export interface DueRule {
  readonly methodVersion: string;
  /** A run whose earlier runs changed waits so long for further changes. */
  readonly settleMs: number;
  /** So many runs wait for a new report in the queue at most: what is to be done stands in our tables, not there. */
  readonly mostOutstanding: number;
}

/**
 * Queues reported runs again, after what others wait for: those whose method is another than the program's, newest
 * first, then those whose earlier runs changed. Returns how many. Runs that somebody else holds are left for the
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
      where status in ('queued', 'processing') and method_version is not null`,
  )) as { outstanding: number }[];
  return outstanding;
}

/** Written as two ranges, which an index answers; "is distinct from" would read every run at every sweep. */
async function lockOutdated(em: EntityManager, methodVersion: string, atMost: number): Promise<string[]> {
  const rows = (await em.query(
    `select id from run where status = 'reported' and method_version is distinct from $1
      order by sorted_at desc limit $2 for no key update skip locked`,
    [methodVersion, atMost],
  )) as { id: string }[];
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
    `select id from run
      where analysis_due_at < now() - make_interval(secs => $2) and status = 'reported'
        and method_version = $1
        and not exists (
          select from run as earlier
           where earlier.runner_id = run.runner_id and earlier.status in ('queued', 'processing')
             and (earlier.analysis_due_at is null or earlier.method_version is distinct from $1)
             and (earlier.start_time is null or earlier.start_time < run.start_time))
      order by start_time limit $3 for no key update skip locked`,
    [methodVersion, settleMs / 1000, atMost],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}
