import type { EntityManager } from 'typeorm';

const ending = (connectionId: string): string => `end of connection ${connectionId}`;

/**
 * Whether a connection holds. It does not end before the transaction does: what begins in it is found by whoever ends the
 * connection.
 */
export async function holdsOn(em: EntityManager, connectionId: string): Promise<boolean> {
  await em.query(`select pg_advisory_xact_lock_shared(hashtextextended($1, 0))`, [ending(connectionId)]);
  return isConnected(em, connectionId);
}

/** Waits for what has begun by a connection that is ended in this transaction. */
export async function waitForBegun(em: EntityManager, connectionId: string): Promise<void> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [ending(connectionId)]);
}

async function isConnected(em: EntityManager, connectionId: string): Promise<boolean> {
  const rows = (await em.query(`select from connection where id = $1 and status = 'connected'`, [
    connectionId,
  ])) as unknown[];
  return rows.length > 0;
}

/** Something came: what was wrong before is over. */
export async function noteArrival(em: EntityManager, connectionId: string): Promise<void> {
  await em.query(
    `update connection set last_received_at = now(),
            fault_code = case when status = 'connected' then null else fault_code end,
            fault_at = case when status = 'connected' then null else fault_at end
      where id = $1`,
    [connectionId],
  );
}

/** Nothing waits in trouble any more: what was wrong before is over. */
export async function endFault(em: EntityManager, connectionId: string): Promise<void> {
  await em.query(
    `update connection set fault_code = null, fault_at = null
      where id = $1 and status = 'connected' and fault_code is not null
        and not exists (select from connected_activity
                         where connection_id = $1 and state = 'waiting' and fault_code is not null)`,
    [connectionId],
  );
}

/** Something went wrong that its runner may see; what ended the connection stays said. */
export async function noteFault(em: EntityManager, connectionId: string, code: string): Promise<void> {
  await em.query(
    `update connection set fault_code = $2, fault_at = now() where id = $1 and status = 'connected'`,
    [connectionId, code],
  );
}
