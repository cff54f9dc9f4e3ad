import type { EntityManager } from 'typeorm';
import { reportSchema, type Report } from '../analysis/report/report.js';
import type { StoredTrendRun, TrendRun } from '../analysis/report/trend/trend-run.js';
import { readSymptomsOfRuns } from '../runners/runners.js';

/** Which weeks of a runner. */
export interface TrendPeriod {
  /** So many weeks back from the newest run. */
  readonly weeks: number;
  /** The newest run is at most as new as this. */
  readonly until?: Date;
}

/** Nobody runs more often: ten times a day for a year. */
const mostRuns = 3_650;

/**
 * What the runner's runs of a period bring to a trend, oldest first. Reports are not read: what a trend needs is stored apart. A run
 * that another recording shows better is left out, and so is one that is its runner's alone.
 */
export async function readTrendRuns(
  em: EntityManager,
  runnerId: string,
  { weeks, until }: TrendPeriod,
): Promise<TrendRun[]> {
  const rows = (await em.query(
    `select id, trend from run
      where runner_id = $1 and trend is not null and duplicate_of is null and start_time <= coalesce($3::timestamptz, 'infinity')
        and source <> all(closed_sources())
        and start_time >= (select max(start_time) from run
                            where runner_id = $1 and duplicate_of is null and source <> all(closed_sources())
                              and start_time <= coalesce($3::timestamptz, 'infinity'))
                          - make_interval(weeks => $2)
      order by start_time desc limit ${mostRuns}`,
    [runnerId, weeks, until ?? null],
  )) as { id: string; trend: StoredTrendRun }[];
  const symptoms = await readSymptomsOfRuns(
    em,
    runnerId,
    rows.map(({ id }) => id),
  );
  return rows.reverse().map(({ id, trend }) => {
    const noted = symptoms.get(id);
    return { id, ...trend, ...(noted && { symptoms: noted }) };
  });
}

/** The current report of the runner's run; undefined without one in the form of today: then it is being made anew. */
export async function readReport(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<Report | undefined> {
  const rows = (await em.query(
    `select report.body from report join run on run.id = report.run_id
      where report.is_current and run.status <> 'failed' and run.runner_id = $1 and run.id = $2`,
    [runnerId, runId],
  )) as { body: unknown }[];
  const report = reportSchema.safeParse(rows[0]?.body);
  return report.success ? report.data : undefined;
}
