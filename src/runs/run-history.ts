import type { EntityManager } from 'typeorm';
import { runStepsVersion, type Surface } from '../analysis/gait/own-baseline.js';
import type { RunHistory } from './analysis-task.js';

/** own: a baseline is made from 20 runs; twice as many show whether a lasting step lies behind them. */
export const longestHistory = 40;

/** Where a run stands among its runner's runs. */
export interface HistoryPlace {
  readonly runnerId: string;
  readonly surface: Surface;
  /** Start of the run, ISO 8601 or a Date. */
  readonly startTime: string | Date;
}

const keySql = `coalesce(md5(string_agg(run_id::text || md5(body::text), ' ' order by start_time, run_id)), 'none')`;
const stepsSql = `coalesce(jsonb_agg(body order by start_time, run_id), '[]')`;

/**
 * SQL that finds the key of the newest runs on a surface that began before a place, as one row with `key`; takes SQL
 * expressions of the place. Steps of an older make are not read, nor those of a run that another recording shows better.
 */
export function historyKeySql(runnerId: string, surface: string, startTime: string): string {
  return newestBefore(`${keySql} as key`, { runnerId, surface, startTime });
}

function newestBefore(
  columns: string,
  { runnerId, surface, startTime }: Record<keyof HistoryPlace, string>,
): string {
  return `
  select ${columns}
    from (select steps.run_id, steps.start_time, steps.body
            from run_steps steps join run as earlier on earlier.id = steps.run_id
           where steps.runner_id = ${runnerId} and steps.surface = ${surface} and steps.start_time < ${startTime}
             and steps.body -> 'version' = to_jsonb(${runStepsVersion}) and earlier.duplicate_of is null
           order by steps.start_time desc, steps.run_id desc limit ${longestHistory}) as newest`;
}

/**
 * The earlier runs that a run at this place is compared with: up to 40, oldest first, and the key of exactly these. A
 * key that is no longer the one a report was made with says that the report is to be made anew.
 */
export async function readHistory(em: EntityManager, place: HistoryPlace): Promise<RunHistory> {
  const sql = newestBefore(`${keySql} as key, ${stepsSql} as steps`, numbered);
  const [row] = (await em.query(sql, valuesOf(place))) as RunHistory[];
  return row;
}

/** Of a run that is compared with none. */
export const noHistory: RunHistory = { steps: [], key: 'none' };

/** The key of `readHistory` alone, for which no steps leave the database. */
export async function readHistoryKey(em: EntityManager, place: HistoryPlace): Promise<string> {
  const [row] = (await em.query(newestBefore(`${keySql} as key`, numbered), valuesOf(place))) as {
    key: string;
  }[];
  return row.key;
}

const numbered = { runnerId: '$1', surface: '$2', startTime: '$3' };

function valuesOf({ runnerId, surface, startTime }: HistoryPlace): unknown[] {
  return [runnerId, surface, startTime];
}
