import type { EntityManager } from 'typeorm';
import { StoredReport } from './report.entity.js';
import { Run } from './run.entity.js';
import { runRowColumns, runRowFrom, type RunRow } from './run-row.js';
import { Series } from './series.entity.js';
import { SourceFile } from './source-file.entity.js';
import { channelOf, providerOf, type Channel } from './source-policy.js';

/** The run of this runner, or null: someone else's run does not exist. */
export async function findRun(em: EntityManager, runnerId: string, runId: string): Promise<RunRow | null> {
  const rows = (await em.query(
    `select ${runRowColumns} from ${runRowFrom('run')} where run.id = $1 and run.runner_id = $2`,
    [runId, runnerId],
  )) as RunRow[];
  return rows[0] ?? null;
}

/** The other runs that came in the same file. */
export async function siblingIds(
  em: EntityManager,
  run: Pick<RunRow, 'id' | 'runnerId' | 'sourceFileId'>,
): Promise<string[]> {
  const rows = (await em.query(
    `select id from run where source_file_id = $1 and id <> $2 and runner_id = $3 order by activity_index`,
    [run.sourceFileId, run.id, run.runnerId],
  )) as { id: string }[];
  return rows.map((row) => row.id);
}

/** The recordings of the same run that this one stands for, and how they came. */
export async function otherRecordings(
  em: EntityManager,
  { id, runnerId }: Pick<RunRow, 'id' | 'runnerId'>,
): Promise<{ id: string; channel: Channel; provider: string | null }[]> {
  const rows = (await em.query(
    `select id, source from run where duplicate_of = $1 and runner_id = $2 order by received_at, id`,
    [id, runnerId],
  )) as Pick<RunRow, 'id' | 'source'>[];
  return rows.map(({ id, source }) => ({ id, channel: channelOf(source), provider: providerOf(source) }));
}

/** The current report of this runner's run as stored, or null; a run that failed has none that counts. */
export async function currentReport(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<StoredReport | null> {
  return em
    .createQueryBuilder(StoredReport, 'report')
    .innerJoin('report.run', 'run')
    .where('report.runId = :runId and report.isCurrent and run.runnerId = :runnerId', { runId, runnerId })
    .andWhere(`run.status <> 'failed'`)
    .getOne();
}

/** The names of the stored channels of this runner's run. */
export async function channelNames(em: EntityManager, runnerId: string, runId: string): Promise<string[]> {
  const rows = (await em.query(
    `select channel from series join run on run.id = series.run_id
      where run.id = $1 and run.runner_id = $2 order by channel`,
    [runId, runnerId],
  )) as { channel: string }[];
  return rows.map((row) => row.channel);
}

/** The stored channels among `names` of this runner's run. */
export async function findSeries(
  em: EntityManager,
  runnerId: string,
  runId: string,
  names: readonly string[],
): Promise<Series[]> {
  return em
    .createQueryBuilder(Series, 'series')
    .innerJoin('series.run', 'run')
    .where('series.runId = :runId and run.runnerId = :runnerId', { runId, runnerId })
    .andWhere('series.channel = any(:names)', { names })
    .getMany();
}

/** The source file of this runner's run, or null. */
export async function findSourceFile(
  em: EntityManager,
  runnerId: string,
  runId: string,
): Promise<SourceFile | null> {
  return em
    .createQueryBuilder(SourceFile, 'file')
    .innerJoin(Run, 'run', 'run.sourceFileId = file.id')
    .where('run.id = :runId and run.runnerId = :runnerId', { runId, runnerId })
    .getOne();
}
