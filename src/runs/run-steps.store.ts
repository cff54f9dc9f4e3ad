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
  if (await isCounted(em, runId)) await markLaterRuns(em, placed);
}

/** Removes what a run left, under the runner's lock; the runs that were compared with it become due. */
export async function dropSteps(em: EntityManager, runId: string): Promise<void> {
  const wasCounted = await isCounted(em, runId);
  const [dropped] = (await em.query(
    `delete from run_steps where run_id = $1
     returning runner_id as "runnerId", surface, start_time as "startTime"`,
    [runId],
  )) as [HistoryPlace[], number];
  if (wasCounted) for (const place of dropped) await markLaterRuns(em, place);
}

/** Nobody is compared with a run that another recording shows better. */
async function isCounted(em: EntityManager, runId: string): Promise<boolean> {
  const rows = (await em.query(`select from run where id = $1 and duplicate_of is null`, [
    runId,
  ])) as unknown[];
  return rows.length > 0;
}

/** Makes the runs due that are compared with these: they begin or cease to count, under the runner's lock. */
export async function markRunsAfter(em: EntityManager, runIds: readonly string[]): Promise<void> {
  const places = (await em.query(
    `select runner_id as "runnerId", surface, start_time as "startTime" from run_steps where run_id = any($1::uuid[])`,
    [runIds],
  )) as HistoryPlace[];
  for (const place of places) await markLaterRuns(em, place);
}

/**
 * Makes the runs due that are compared with a run at this place: those on its surface up to the one with which it is
 * the oldest of a full history. Locked in one order. A mark that stands is left, so that its time is that of the first.
 */
async function markLaterRuns(em: EntityManager, place: HistoryPlace): Promise<void> {
  await em.query(
    `with reach as (
       select max(start_time) as until from (
         select steps.start_time from run_steps steps join run on run.id = steps.run_id
          where steps.runner_id = $1 and steps.surface = $2 and steps.start_time > $3 and run.duplicate_of is null
          order by steps.start_time limit ${longestHistory}) as later
       having count(*) = ${longestHistory}),
     due as (
       select id from run
        where runner_id = $1 and surface = $2 and start_time > $3 and analysis_due_at is null
          and status <> 'failed' and source <> all(closed_sources())
          and start_time <= coalesce((select until from reach), 'infinity')
        order by id for no key update)
     update run set analysis_due_at = now() from due where run.id = due.id`,
    [place.runnerId, place.surface, place.startTime],
  );
}
