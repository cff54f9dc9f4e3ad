import type { EntityManager } from 'typeorm';
import { longestHistory, type HistoryPlace } from './run-history.js';

/** The steps of a run and where they stand. */
export interface PlacedSteps extends HistoryPlace {
  readonly runId: string;
  /** RunSteps as JSON text; null when the run left none. */
  readonly steps: string | null;
}

/**
 * Keeps other transactions that write what this runner's runs leave for each other waiting. Take it before any lock on
 * a run: everyone does, so that nobody waits for somebody who waits for them.
 */
export async function lockRunner(em: EntityManager, runnerId: string): Promise<void> {
  await em.query(`select from account where id = $1 for no key update`, [runnerId]);
}

/**
 * Writes what a run leaves for later ones, under the runner's lock. Where that is new, changed or gone, the later runs
 * that are compared with it become due; the same again changes nothing.
 */
export async function writeSteps(em: EntityManager, placed: PlacedSteps): Promise<void> {
  const { runId, runnerId, surface, startTime, steps } = placed;
  if (steps === null) return dropSteps(em, runId);
  const [known] = (await em.query(
    `select surface = $2 and start_time = $3 as "sameHistory",
            surface = $2 and start_time = $3 and body = $4::jsonb as unchanged
       from run_steps where run_id = $1`,
    [runId, surface, startTime, steps],
  )) as { sameHistory: boolean; unchanged: boolean }[];
  if (known?.unchanged) return;
  if (known && !known.sameHistory) await dropSteps(em, runId);
  await em.query(
    `insert into run_steps (run_id, runner_id, start_time, surface, body) values ($1, $2, $3, $4, $5::jsonb)
     on conflict (run_id) do update set body = excluded.body`,
    [runId, runnerId, startTime, surface, steps],
  );
  await markLaterRuns(em, placed);
}

/** Removes what a run left, under the runner's lock; the runs that were compared with it become due. */
export async function dropSteps(em: EntityManager, runId: string): Promise<void> {
  const [dropped] = (await em.query(
    `delete from run_steps where run_id = $1
     returning runner_id as "runnerId", surface, start_time as "startTime"`,
    [runId],
  )) as [HistoryPlace[], number];
  for (const place of dropped) await markLaterRuns(em, place);
}

/**
 * Makes the runs due that are compared with a run at this place: those on its surface up to the one with which it is
 * the oldest of a full history. Locked in one order. A mark that stands is left, so that its time is that of the first.
 */
async function markLaterRuns(em: EntityManager, place: HistoryPlace): Promise<void> {
  await em.query(
    `with reach as (
       select max(start_time) as until from (
         select start_time from run_steps where runner_id = $1 and surface = $2 and start_time > $3
          order by start_time limit ${longestHistory}) as later
       having count(*) = ${longestHistory}),
     due as (
       select id from run
        where runner_id = $1 and surface = $2 and start_time > $3 and analysis_due_at is null
          and status <> 'failed'
          and start_time <= coalesce((select until from reach), 'infinity')
        order by id for no key update)
     update run set analysis_due_at = now() from due where run.id = due.id`,
    [place.runnerId, place.surface, place.startTime],
  );
}
