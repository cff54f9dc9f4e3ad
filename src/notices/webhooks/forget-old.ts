import type { EntityManager } from 'typeorm';

const keptDays = 30;
/** What stands in the log of one endpoint, newest first; what waits stays beyond that. */
const mostKept = 5_000;
const batch = 1_000;

/** What an endpoint was told a month ago. */
const tooOld = `select id from webhook_delivery
  where happened_at < now() - make_interval(days => ${keptDays}) and status <> 'waiting' limit ${batch}`;
/** What of an endpoint has so many newer ones. */
const tooMany = `select old.id from webhook_endpoint endpoint
  cross join lateral (select id from webhook_delivery where endpoint_id = endpoint.id
                       order by id desc offset ${mostKept} limit 1) newest
  join webhook_delivery old on old.endpoint_id = endpoint.id and old.id <= newest.id and old.status <> 'waiting'
  limit ${batch}`;

/**
 * Forgets what endpoints were told a month ago or before much else, secrets that sign no more, and failures of which nothing
 * waits any more.
 */
export async function forgetOld(em: EntityManager): Promise<void> {
  for (const ids of [tooOld, tooMany]) {
    for (let deleted = batch; deleted === batch;) {
      [, deleted] = (await em.query(`delete from webhook_delivery where id in (${ids})`)) as [
        unknown,
        number,
      ];
    }
  }
  await em.query(
    `update webhook_endpoint set old_secret = null, old_secret_until = null where old_secret_until < now()`,
  );
  await em.query(
    `update webhook_endpoint endpoint set failing_since = null
      where failing_since is not null and off_at is null
        and not exists (select from webhook_delivery where endpoint_id = endpoint.id and due_at is not null)`,
  );
}
