import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Hint } from '../provider.js';
import { ConnectedActivity, type ActivityState } from '../tables/connected-activity.entity.js';
import type { Connection } from '../tables/connection.entity.js';
import { promiseFetches } from './jobs.js';

/** That an activity is to be looked at, whatever is known of it. */
export interface Look {
  readonly activityKey: string;
  readonly hint: Hint | null;
}

/** Has an activity fetched at once, also one that was before. Order and repetition do not matter: what counts is what is there. */
export async function lookAt(em: EntityManager, connection: Connection, look: Look): Promise<void> {
  const [{ id }] = (await em.query(
    `insert into connected_activity (id, connection_id, runner_id, activity_key, hint, state)
     values ($1, $2, $3, $4, $5, 'waiting')
     on conflict (connection_id, activity_key) do update
        set state = 'waiting', due_at = now(), attempts = 0, asked = connected_activity.asked + 1, fault_code = null,
            hint = coalesce(excluded.hint, connected_activity.hint), leased_until = null, changed_at = now()
     returning id`,
    [uuidv7(), connection.id, connection.runnerId, look.activityKey, look.hint && JSON.stringify(look.hint)],
  )) as { id: string }[];
  await promiseFetches(em, [id]);
}

/** An activity of a list. */
export interface Listed extends Look {
  readonly startTime: Date | null;
  readonly isRun: boolean | null;
}

/** What was given up, or had no recording, and is listed still: asked for once a day. */
const triedAnew = `(activity.state = 'failed' or activity.state = 'none' and activity.fault_code in ('noRecording', 'linkUsed'))
  and activity.changed_at < now() - interval '1 day'`;

/**
 * Writes down what a list told: what is new waits to be fetched, and so does what was gone and is there again, and what could not
 * be fetched before; what is known stays as it is.
 */
export async function addListed(
  em: EntityManager,
  connection: Connection,
  listed: readonly Listed[],
): Promise<void> {
  const rows = listed.map((one) => ({
    id: uuidv7(),
    activity_key: one.activityKey,
    hint: one.hint,
    start_time: one.startTime?.toISOString() ?? null,
    state: one.isRun === false ? 'notARun' : 'waiting',
  }));
  await em.query(
    `insert into connected_activity (id, connection_id, runner_id, activity_key, hint, start_time, state, listed_at)
     select distinct on (activity_key) id, $2::uuid, $3::uuid, activity_key, hint, start_time, state, now()
       from jsonb_to_recordset($1) as told(id uuid, activity_key text, hint jsonb, start_time timestamptz, state text)
     on conflict (connection_id, activity_key) do update
        set start_time = coalesce(excluded.start_time, connected_activity.start_time), missed_at = null, listed_at = now(),
            hint = coalesce(excluded.hint, connected_activity.hint)`,
    [JSON.stringify(rows), connection.id, connection.runnerId],
  );
  await em.query(
    `update connected_activity activity
        set state = told.state, asked = asked + 1, attempts = 0, due_at = now(), leased_until = null, changed_at = now()
       from jsonb_to_recordset($1) as told(activity_key text, state text)
      where activity.connection_id = $2 and activity.activity_key = told.activity_key
        and (activity.state = 'gone' or ${triedAnew})`,
    [JSON.stringify(rows), connection.id],
  );
}

/**
 * Has what came before and a whole list since `since` did not tell any more asked for: once, and what could not be asked for then
 * once a day. What came by an earlier permission and no list of this one had is left alone: it
 * may not show it. Returns how many.
 */
export async function lookForMissed(
  em: EntityManager,
  connection: Connection,
  {
    since,
    listed,
    begunAt,
  }: { readonly since: Date; readonly listed: readonly string[]; readonly begunAt: Date },
): Promise<number> {
  const [, count] = (await em.query(
    `update connected_activity set state = 'waiting', due_at = now(), attempts = 0, asked = asked + 1, missed_at = now()
      where connection_id = $1 and start_time > $2 and changed_at < $3 and greatest(changed_at, listed_at) >= $5
        and (state = 'done' and missed_at is null
          or state = 'failed' and run_id is not null and changed_at < $3::timestamptz - interval '1 day')
        and activity_key <> all($4)`,
    [connection.id, since, begunAt, listed, connection.connectedAt],
  )) as [unknown, number];
  return count;
}

/** An activity that waits, of a connection that may be asked and a runner whose account is open; null when there is nothing to do (any more). */
export async function findWaiting(
  em: EntityManager,
  activityId: string,
): Promise<{ activity: ConnectedActivity; connection: Connection } | null> {
  const activity = await em.findOne(ConnectedActivity, {
    where: {
      id: activityId,
      state: 'waiting',
      connection: { status: 'connected', runner: { disabledAt: IsNull() } },
    },
    relations: { connection: true },
  });
  return activity?.connection ? { activity, connection: activity.connection } : null;
}

/** What became of a fetch. */
export interface Outcome {
  readonly state: ActivityState;
  readonly runId?: string | null;
  readonly sha256?: string | null;
  readonly faultCode?: string | null;
}

/** What is known of an activity at this moment: another fetch of it may have ended since this one began. */
export type Known = Pick<ConnectedActivity, 'id' | 'asked' | 'runId' | 'sha256'>;

/** Null when it went, with its connection. */
export async function knownNow(em: EntityManager, activityId: string): Promise<Known | null> {
  return em.findOne(ConnectedActivity, {
    where: { id: activityId },
    select: { id: true, asked: true, runId: true, sha256: true },
  });
}

/**
 * Ends the waiting of an activity. Where it was said meanwhile that it is to be looked at, only the run that came is noted, and
 * the next look decides about it. What came before stays, where there is nothing to be had any more, as by a link that works
 * once; else it is noted as replaced. False when another fetch has noted another run than `knownRunId` in between: then nothing is
 * changed.
 */
export async function endWaiting(
  em: EntityManager,
  { id, asked, knownRunId }: Pick<ConnectedActivity, 'id' | 'asked'> & { readonly knownRunId: string | null },
  { state, runId = null, sha256 = null, faultCode = null }: Outcome,
): Promise<boolean> {
  const [, count] = (await em.query(
    `update connected_activity
        set state = case when asked <> $2 then 'waiting' when $3 = 'none' and run_id is not null then 'done' else $3 end,
            due_at = case when asked <> $2 and state <> 'waiting' then now() else due_at end,
            leased_until = case when asked <> $2 and state = 'waiting' then leased_until end,
            replaced_run_ids = case when $3 = 'gone' or $4::uuid is not null
              then array_remove(array_remove(array_append(replaced_run_ids, run_id), null), $4::uuid) else replaced_run_ids end,
            run_id = case when $3 = 'gone' then null else coalesce($4::uuid, run_id) end,
            sha256 = case when $3 = 'gone' then null else coalesce($5, sha256) end,
            fault_code = case when $3 = 'none' and run_id is not null then null else $6 end, attempts = 0, changed_at = now()
      where id = $1 and run_id is not distinct from $7 and (asked = $2 or $4::uuid is not null)`,
    [id, asked, state, runId, sha256, faultCode, knownRunId],
  )) as [unknown, number];
  return count > 0;
}

/** An activity waits on. `isTry`: it counts among the tries. */
export async function waitUntil(
  em: EntityManager,
  { id, asked }: ConnectedActivity,
  {
    dueAt,
    isTry,
    faultCode,
  }: { readonly dueAt: Date; readonly isTry: boolean; readonly faultCode: string | null },
): Promise<void> {
  await em.query(
    `update connected_activity set due_at = $3, attempts = attempts + $4, fault_code = $5, leased_until = null
      where id = $1 and asked = $2 and state = 'waiting'`,
    [id, asked, dueAt, isTry ? 1 : 0, faultCode],
  );
}
