import type { EntityManager } from 'typeorm';
import { removeRuns } from './remove-runs.js';
import type { Claim } from './run-claim.js';
import type { LeftOut } from './left-out.entity.js';
import type { RunFailure } from './run.entity.js';
import { lockRunner } from './run-steps.store.js';
import { channelOf, expiringSources, type RunSource } from './source-policy.js';

/** Readable, and nothing that somebody ran: another sport, a planned route. */
const noRun = ['noRunning', 'noTime'];

/** Ours, and nothing against the file. */
const faultsOfStorage = ['originalMissing', 'originalDamaged'];

/**
 * Whether a file that gave no run is left out instead of shown as failed: one that came by itself and is no run, and any
 * of an archive, which tells the outcome of each entry. What its runner sent by hand, corrected or has a report of is theirs
 * to delete.
 */
export function isLeftOut({ source, activityCount, corrections }: Claim, { code }: RunFailure): boolean {
  if (source === 'upload' || activityCount !== null || corrections !== null) return false;
  return noRun.includes(code) || (channelOf(source) === 'archive' && !faultsOfStorage.includes(code));
}

/**
 * Deletes a claimed run with its file and remembers why it was left out. Returns the keys of files to be removed
 * after the commit; 'lost' when the run belongs to another worker. Call it in a transaction.
 */
export async function leaveOut(
  em: EntityManager,
  claim: Claim,
  { code, message }: RunFailure,
): Promise<string[] | 'lost'> {
  await lockRunner(em, claim.runnerId);
  const claimed = (await em.query(
    `select source from run where id = $1 and attempt_token = $2 and source <> 'upload'`,
    [claim.runId, claim.token],
  )) as { source: RunSource }[];
  if (claimed.length === 0) return 'lost';
  const unusedKeys = await removeRuns(em, claim.runnerId, [claim.runId]);
  await em.query(
    `insert into left_out (runner_id, sha256, reason, message, source) values ($1, $2, $3, $4, $5)
     on conflict (runner_id, sha256) do update
        set reason = excluded.reason, message = excluded.message, source = excluded.source, left_out_at = now()`,
    [claim.runnerId, claim.sha256, code, message, claimed[0].source],
  );
  return unusedKeys;
}

/** Remembers what was not even stored; what is remembered already stays as it is. */
export async function noteLeftOut(
  em: EntityManager,
  runnerId: string,
  { sha256, reason, message, source }: Pick<LeftOut, 'sha256' | 'reason' | 'message' | 'source'>,
): Promise<void> {
  await em.query(
    `insert into left_out (runner_id, sha256, reason, message, source) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [runnerId, sha256, reason, message, source],
  );
}

/** Why these bytes gave no run; null where they did, or nobody remembers. */
export async function whyLeftOut(
  em: EntityManager,
  runnerId: string,
  sha256: string,
): Promise<string | null> {
  const [row] = (await em.query(`select reason from left_out where runner_id = $1 and sha256 = $2`, [
    runnerId,
    sha256,
  ])) as { reason: string }[];
  return row?.reason ?? null;
}

/** Forgets what was left out half a year ago, or as long ago as its source allows: sent again it is looked at again. */
export async function forgetLeftOut(em: EntityManager): Promise<void> {
  await em.query(`delete from left_out where left_out_at < now() - interval '180 days'`);
  for (const { source, days } of expiringSources) {
    await em.query(
      `delete from left_out where source = $1 and left_out_at < now() - make_interval(days => $2)`,
      [source, days],
    );
  }
}

/** Whether these bytes came before by themselves and gave no run. */
export async function wasLeftOut(em: EntityManager, runnerId: string, sha256: string): Promise<boolean> {
  return (await whyLeftOut(em, runnerId, sha256)) !== null;
}
