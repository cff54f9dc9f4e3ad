import type { EntityManager } from 'typeorm';
import type { Connection } from '../tables/connection.entity.js';

/** Until when nothing may be asked for a connection, by its own limit or the provider's for all; null: ask. */
export async function pausedUntil(
  em: EntityManager,
  { id, provider }: Pick<Connection, 'id' | 'provider'>,
): Promise<Date | null> {
  const [{ until }] = (await em.query(
    `select max(paused_until) as until
       from (select paused_until from connection where id = $1
             union all select paused_until from provider_state where id = $2) as pauses
      where paused_until > now()`,
    [id, provider],
  )) as { until: Date | null }[];
  return until;
}
