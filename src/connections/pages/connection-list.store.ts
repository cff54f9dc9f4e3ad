import type { EntityManager } from 'typeorm';
import type { ConnectionStatus } from '../tables/connection.entity.js';

/** What a page shows of a connection. */
export interface ConnectionRow {
  readonly provider: string;
  readonly status: ConnectionStatus;
  readonly connectedAt: Date;
  readonly lastReceivedAt: Date | null;
  readonly nextSweepAt: Date | null;
  readonly faultCode: string | null;
  readonly faultAt: Date | null;
  /** When what went wrong is tried again. */
  readonly retryAt: Date | null;
  /** Whether there was a first list. */
  readonly isListed: boolean;
  readonly found: number;
  readonly done: number;
  readonly noRuns: number;
  readonly noRecording: number;
  readonly withheld: number;
  readonly positions: number;
  readonly lost: number;
  readonly failed: number;
}

/** A runner's connections, and how far each is. */
export async function listConnections(em: EntityManager, runnerId: string): Promise<ConnectionRow[]> {
  return (await em.query(
    `select connection.provider, connection.status, connection.connected_at as "connectedAt",
            connection.last_received_at as "lastReceivedAt", connection.next_sweep_at as "nextSweepAt",
            connection.fault_code as "faultCode", connection.fault_at as "faultAt",
            connection.swept_until is not null as "isListed",
            case when connection.status = 'connected'
                 then greatest(connection.paused_until, least(counts.due_at, connection.next_sweep_at)) end as "retryAt",
            counts.found, counts.done, counts.no_runs as "noRuns", counts.no_recording as "noRecording", counts.withheld,
            counts.positions, counts.lost, counts.failed
       from connection cross join lateral (
         select count(*)::int as found, count(*) filter (where state <> 'waiting')::int as done,
                count(*) filter (where state = 'notARun' and run_id is null or state = 'done' and left_out.sha256 is not null
                  or state = 'leftOut' and fault_code is distinct from 'positions')::int as no_runs,
                count(*) filter (where state = 'leftOut' and fault_code = 'positions')::int as positions,
                count(*) filter (where state = 'none' and fault_code is distinct from 'withheld'
                  and fault_code is distinct from 'linkUsed')::int as no_recording,
                count(*) filter (where state = 'none' and fault_code = 'withheld')::int as withheld,
                count(*) filter (where state = 'none' and fault_code = 'linkUsed')::int as lost,
                count(*) filter (where state = 'failed' and run_id is null)::int as failed,
                min(due_at) filter (where state = 'waiting') as due_at
           from connected_activity activity
           left join left_out on left_out.runner_id = $1 and left_out.sha256 = activity.sha256
          where activity.connection_id = connection.id) as counts
      where connection.runner_id = $1`,
    [runnerId],
  )) as ConnectionRow[];
}

/** How many runs came from each provider, by its id. */
export async function countRuns(em: EntityManager, runnerId: string): Promise<ReadonlyMap<string, number>> {
  const rows = (await em.query(
    `select substr(source, 5) as provider, count(*)::int as count from run
      where runner_id = $1 and source like 'api:%' group by source`,
    [runnerId],
  )) as { provider: string; count: number }[];
  return new Map(rows.map(({ provider, count }) => [provider, count]));
}
