import type { EntityManager } from 'typeorm';
import { promiseJob } from '../../platform/outbox/outbox.store.js';
import { defineJob } from '../../platform/queue/job.js';

/** Passes on what a provider said has happened. */
export const takeEvent = defineJob<{ readonly eventId: string }>('take-event');

/** Fetches an activity from its provider. */
export const fetchActivity = defineJob<{ readonly activityId: string }>('fetch-activity');

/** Asks a provider what activities there are. */
export const sweepConnection = defineJob<{ readonly connectionId: string }>('sweep-connection');

/** Longer than any fetch takes: a job that is lost is promised again then. */
export const leaseS = 120;
/** A list of thousands of activities takes a while. */
const sweepLeaseS = 600;

export const takeEventJobId = (id: string): string => `take-event-${id}`;
const fetchJobId = (id: string, fetches: number): string => `fetch-activity-${id}-${fetches}`;
const sweepJobId = (id: string, sweeps: number): string => `sweep-connection-${id}-${sweeps}`;

/** Promises the fetch of activities that wait; whoever else promises them meanwhile has to wait. */
export async function promiseFetches(em: EntityManager, ids: readonly string[]): Promise<void> {
  const [rows] = (await em.query(
    `update connected_activity set fetches = fetches + 1, leased_until = now() + make_interval(secs => ${leaseS})
      where id = any($1::uuid[]) and state = 'waiting' returning id, fetches, start_time as "startTime"`,
    [ids],
  )) as [{ id: string; fetches: number; startTime: Date | null }[], number];
  rows.sort((one, other) => (one.startTime?.getTime() ?? 0) - (other.startTime?.getTime() ?? 0));
  for (const { id, fetches } of rows) {
    await promiseJob(em, fetchActivity, { jobId: fetchJobId(id, fetches), data: { activityId: id } });
  }
}

/** Promises that a connection is listed now; if that is lost, it is due again after a while. */
export async function promiseSweep(em: EntityManager, connectionId: string): Promise<void> {
  const [rows] = (await em.query(
    `update connection set sweeps = sweeps + 1, next_sweep_at = now() + make_interval(secs => ${sweepLeaseS})
      where id = $1 returning sweeps`,
    [connectionId],
  )) as [{ sweeps: number }[], number];
  for (const { sweeps } of rows) {
    await promiseJob(em, sweepConnection, {
      jobId: sweepJobId(connectionId, sweeps),
      data: { connectionId },
    });
  }
}

/** Earlier jobs of the same thing are long over. */
const jobsLeft = 3;

/** The ids of all jobs that may be in the queue for what a runner connected. */
export async function connectionJobIds(em: EntityManager, runnerId: string): Promise<string[]> {
  const connections = (await em.query(`select id, sweeps from connection where runner_id = $1`, [
    runnerId,
  ])) as {
    id: string;
    sweeps: number;
  }[];
  const activities = (await em.query(
    `select id, fetches from connected_activity where runner_id = $1 and state = 'waiting'`,
    [runnerId],
  )) as { id: string; fetches: number }[];
  const events = (await em.query(
    `select event.id from hook_event event join connection on connection.id = event.connection_id
      where connection.runner_id = $1 and event.taken_at is null`,
    [runnerId],
  )) as { id: string }[];
  return [
    ...connections.flatMap(({ id, sweeps }) => lastOf(sweeps).map((count) => sweepJobId(id, count))),
    ...activities.flatMap(({ id, fetches }) => lastOf(fetches).map((count) => fetchJobId(id, count))),
    ...events.map(({ id }) => takeEventJobId(id)),
  ];
}

/** Forgets the promises of jobs for what a runner connected. */
export async function dropConnectionPromises(em: EntityManager, runnerId: string): Promise<void> {
  await em.query(
    `delete from outbox
      where payload ->> 'connectionId' in (select id::text from connection where runner_id = $1)
         or payload ->> 'activityId' in (select id::text from connected_activity where runner_id = $1)
         or payload ->> 'eventId' in (
              select event.id::text from hook_event event join connection on connection.id = event.connection_id
               where connection.runner_id = $1)`,
    [runnerId],
  );
}

function lastOf(count: number): number[] {
  return Array.from({ length: Math.min(count, jobsLeft) }, (_, place) => count - place);
}
