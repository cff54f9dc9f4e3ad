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

/**
 * SQL that finds the newest runs on a surface that began before a place, as one row with `key` and `steps`; takes SQL
 * expressions of the place. Steps of an older make are not read.
 */
export function historySql(runnerId: string, surface: string, startTime: string): string {
  return `
  select coalesce(md5(string_agg(run_id::text || md5(body::text), ' ' order by start_time, run_id)), 'none') as key,
         coalesce(jsonb_agg(body order by start_time, run_id), '[]') as steps
    from (select run_id, start_time, body from run_steps
           where runner_id = ${runnerId} and surface = ${surface} and start_time < ${startTime}
             and body -> 'version' = to_jsonb(${runStepsVersion})
           order by start_time desc, run_id desc limit ${longestHistory}) as newest`;
}

/**
 * The earlier runs that a run at this place is compared with: up to 40, oldest first, and the key of exactly these. A
 * key that is no longer the one a report was made with says that the report is to be made anew.
 */
export async function readHistory(em: EntityManager, place: HistoryPlace): Promise<RunHistory> {
  const [row] = (await em.query(historySql('$1', '$2', '$3'), [
    place.runnerId,
    place.surface,
    place.startTime,
  ])) as RunHistory[];
  return row;
}
