import type { EntityManager } from 'typeorm';
import { runRowColumns, runRowFrom, type RunRow } from './run-row.js';
import { searchPatterns } from './search-text.js';

/** Where a list goes on: after the run with this place in the order. */
export interface ListPlace {
  readonly sortedAt: Date;
  readonly id: string;
}

/** Which of the runs; what is left out lets all through. */
export interface RunFilter {
  /** Words that all have to be in file name, headline, device or day. */
  readonly q?: string;
  /** First and last day, `2026-03-14`, where the run was run. */
  readonly from?: string;
  readonly to?: string;
  readonly verdict?: readonly string[];
  readonly status?: readonly string[];
  readonly surface?: readonly string[];
}

/** One page of a list. */
export interface ListedPage {
  readonly limit: number;
  readonly after?: ListPlace;
}

/** A zone is at most so far from UTC, hours: days of runs are looked up in the order of their start with so much room. */
const furthestZoneH = 14;

/** The day of a run that is not analysed yet is the one on which it came. */
const dayOf = `coalesce(run.local_date, (run.sorted_at at time zone 'UTC')::date)`;

/** What came by itself and shows a run less well than another recording of it: that one is listed, and leads to this one. */
const isListed = `(run.duplicate_of is null or run.source = 'upload')`;

/**
 * SQL and values of the runner's runs that pass a filter, newest first. All that is filtered by stands in the index
 * run_list: it alone is walked until the page is full, then the runs of the page are read.
 */
export function runListSql(
  runnerId: string,
  filter: RunFilter,
  { limit, after }: ListedPage,
): [sql: string, values: unknown[]] {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const conditions = [`run.runner_id = ${value(runnerId)}`, isListed];
  if (after)
    conditions.push(`(run.sorted_at, run.id) < (${value(after.sortedAt)}, ${value(after.id)}::uuid)`);
  if (filter.from !== undefined) {
    const day = `${value(filter.from)}::date`;
    conditions.push(`run.sorted_at >= ${day} - interval '${furthestZoneH} hours'`, `${dayOf} >= ${day}`);
  }
  if (filter.to !== undefined) {
    const day = `${value(filter.to)}::date`;
    conditions.push(`run.sorted_at < ${day} + interval '${24 + furthestZoneH} hours'`, `${dayOf} <= ${day}`);
  }
  const columns = { verdict: 'verdict_level', status: 'status', surface: 'surface' } as const;
  for (const [name, column] of Object.entries(columns)) {
    const wanted = filter[name as keyof typeof columns];
    if (wanted !== undefined) conditions.push(`run.${column} = any(${value(wanted)}::text[])`);
  }
  for (const pattern of searchPatterns(filter.q ?? ''))
    conditions.push(`run.search_text like ${value(pattern)}`);
  const page = `(select run.id from run where ${conditions.join(' and ')}
    order by run.sorted_at desc, run.id desc limit ${value(limit)}) as page`;
  const sql = `select ${runRowColumns} from ${runRowFrom(`${page} join run on run.id = page.id`)} order by run.sorted_at desc, run.id desc`;
  return [sql, values];
}

/** The runner's runs that pass the filter, newest first. */
export async function listRuns(
  em: EntityManager,
  runnerId: string,
  filter: RunFilter,
  page: ListedPage,
): Promise<RunRow[]> {
  return (await em.query(...runListSql(runnerId, filter, page))) as RunRow[];
}
