import type { EntityManager } from 'typeorm';
import type { Outcome } from './outcomes.js';

/**
 * Settles the entries whose runs were analysed, left out or deleted since; returns how many still wait for it. A run that an
 * earlier entry of the import brought, that was there before, or that another recording leads, is the same run.
 */
export async function settleReceived(em: EntityManager, importId: string): Promise<number> {
  await em.query(
    `update import_entry entry set state = 'settled', settled_at = now(), outcome = ended.outcome, message = ended.message,
            run_id = ended.run_id
       from (
         select received.place, coalesce(run.duplicate_of, run.id) as run_id,
                coalesce(left_out.message, run.failure ->> 'message') as message,
                case when run.id is null and left_out.sha256 is null then 'deleted'
                     when run.id is null and left_out.reason = 'noRunning' then 'noRunning'
                     when run.id is null or run.status = 'failed' then 'unreadable'
                     when run.duplicate_of is not null or run.received_at < import.created_at
                       or run.source is distinct from import.source
                       or exists (select from import_entry other
                                   where other.import_id = received.import_id and other.run_id = received.run_id
                                     and other.place < received.place) then 'sameRun'
                     else 'run' end as outcome
           from import_entry received
           join archive_import import on import.id = received.import_id
           left join run on run.id = received.run_id
           left join left_out on run.id is null and left_out.runner_id = received.runner_id
                             and left_out.sha256 = received.sha256
          where received.import_id = $1 and received.state = 'received'
            and (run.id is null or run.status in ('reported', 'failed'))) ended
      where entry.import_id = $1 and entry.place = ended.place`,
    [importId],
  );
  const [{ waiting }] = await em.query<{ waiting: number }[]>(
    `select count(*)::int as waiting from import_entry where import_id = $1 and state = 'received'`,
    [importId],
  );
  return waiting;
}

/** Why the same bytes were left out before. */
export async function leftOutAs(
  em: EntityManager,
  runnerId: string,
  sha256: string,
): Promise<{ readonly outcome: Outcome; readonly message: string | null }> {
  const rows = await em.query<{ reason: string; message: string | null }[]>(
    `select reason, message from left_out where runner_id = $1 and sha256 = $2`,
    [runnerId, sha256],
  );
  const found = rows.at(0);
  const isNoRunning = !found || found.reason === 'noRunning';
  return { outcome: isNoRunning ? 'noRunning' : 'unreadable', message: found?.message ?? null };
}
