import type { EntityManager } from 'typeorm';
import type { RunHappened } from './run-happened.entity.js';
import { channelOf, type RunSource } from './source-policy.js';

/** Something that happened to a run: once for the run itself, for each report that says something new, for each review. */
export type Happening = Pick<RunHappened, 'runId' | 'what' | 'objectId'>;

/** A happening and when it was. */
export type Happened = Happening & Pick<RunHappened, 'at'>;

/** Writes down what happened to a run, within the caller's transaction: whoever tells others of it finds it there. */
export async function noteHappened(em: EntityManager, happening: Happening): Promise<void> {
  await em.query(`insert into run_happened (run_id, what, object_id) values ($1, $2, $3)`, [
    happening.runId,
    happening.what,
    happening.objectId,
  ]);
}

/** Whether runs of a source are news when they come: the ten years out of an archive are none. */
export function isNews(source: RunSource): boolean {
  return channelOf(source) !== 'archive';
}

/**
 * Takes what happened first out of the list, at most so much, the oldest first: gone when the caller's transaction commits.
 * The runs are locked before their rows are, in the order in which deleting a run does; one that is being deleted stays.
 */
export async function takeHappened(em: EntityManager, atMost: number): Promise<readonly Happened[]> {
  return (await em.query(
    `with taken as (
       delete from run_happened where id in (
         select happened.id from run_happened happened join run on run.id = happened.run_id
          order by happened.id limit $1 for key share of run skip locked)
       returning id, run_id, what, object_id, at)
     select run_id as "runId", what, object_id as "objectId", at from taken order by id`,
    [atMost],
  )) as Happened[];
}
