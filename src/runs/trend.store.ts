import type { EntityManager } from 'typeorm';
import { reportSchema, type Report } from '../analysis/report/report.js';
import { trendRunOf, type TrendRun } from '../analysis/report/trend/trend-run.js';
import { readSymptomsOfRuns } from '../runners/runners.js';

/** Reports are read so many at a time; what a trend needs of each is small. */
const batch = 20;

/** What the runner's runs of the last `weeks` before the newest one bring to a trend. */
export async function readTrendRuns(em: EntityManager, runnerId: string, weeks: number): Promise<TrendRun[]> {
  const rows = (await em.query(
    `select id from run where runner_id = $1 and start_time >=
       (select max(start_time) from run where runner_id = $1) - make_interval(weeks => $2) order by start_time`,
    [runnerId, weeks],
  )) as { id: string }[];
  const ids = rows.map(({ id }) => id);
  const symptoms = await readSymptomsOfRuns(em, runnerId, ids);
  const runs: TrendRun[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    for (const { id, body } of await readReports(em, runnerId, ids.slice(start, start + batch))) {
      runs.push(trendRunOf(id, body, symptoms.get(id)));
    }
  }
  return runs;
}

/** A run's current report. */
export interface ReportOfRun {
  readonly id: string;
  readonly body: Report;
}

/** The current reports of those of the runner's runs that have one in the form of today; others are being made anew. */
export async function readReports(
  em: EntityManager,
  runnerId: string,
  runIds: readonly string[],
): Promise<ReportOfRun[]> {
  const rows = (await em.query(
    `select run.id, report.body from report join run on run.id = report.run_id
      where report.is_current and run.runner_id = $1 and run.id = any($2::uuid[])`,
    [runnerId, runIds],
  )) as { id: string; body: unknown }[];
  return rows.flatMap(({ id, body }) => {
    const report = reportSchema.safeParse(body);
    return report.success ? [{ id, body: report.data }] : [];
  });
}
