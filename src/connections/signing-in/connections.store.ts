import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { SecretBox } from '../../accounts/accounts.js';
import { promiseSweep } from '../arriving/jobs.js';
import type { Grant, Provider, Tokens } from '../provider.js';
import { boundTo } from '../sealed-columns.js';
import type { Connection, ConnectionStatus } from '../tables/connection.entity.js';

/** `taken`: another account of this service is connected with the same person there. `otherPerson`: this one was, with another. */
export type Connected = 'connected' | 'taken' | 'otherPerson' | 'busy';

/**
 * Stores what a provider granted, and promises the first look at what there is. A connection that was revoked is mended: what
 * came by it before stays known.
 */
export async function connect(
  em: EntityManager,
  box: SecretBox,
  {
    runnerId,
    provider,
    grant,
  }: { readonly runnerId: string; readonly provider: Provider; readonly grant: Grant },
): Promise<Connected> {
  await em.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `connect ${provider.id} ${grant.externalUserId}`,
  ]);
  const [theirs] = (await em.query(
    `select id, status, erases_runs as "erasesRuns" from connection
      where provider = $1 and external_user_id = $2 and runner_id is distinct from $3`,
    [provider.id, grant.externalUserId, runnerId],
  )) as Standing[];
  if (theirs?.status === 'connected') return 'taken';
  if (theirs && isBeingEnded(theirs)) return 'busy';
  if (theirs) await em.query(`delete from connection where id = $1`, [theirs.id]);
  const [mine] = (await em.query(
    `select id, external_user_id as "externalUserId", status, erases_runs as "erasesRuns" from connection
      where provider = $1 and runner_id = $2 for update`,
    [provider.id, runnerId],
  )) as (Standing & { externalUserId: string })[];
  if (mine && isBeingEnded(mine)) return 'busy';
  if (mine && mine.externalUserId !== grant.externalUserId) return 'otherPerson';
  const id = mine?.id ?? uuidv7();
  if (!mine) await insertConnection(em, id, { runnerId, provider, grant, box });
  else await storeTokens(em, box, id, grant);
  await em.query(
    `update connection set status = 'connected', connected_at = date_trunc('milliseconds', now()), left_at = null, fault_code = null, fault_at = null,
            failed_sweeps = 0, next_sweep_at = case when $2 then now() end
      where id = $1`,
    [id, provider.listing !== undefined],
  );
  // What waited when the permission was withdrawn may be asked for again, and so may what was given up. What came before and is
  // asked for only because a list lacked it stays: a new permission may not show it.
  await em.query(
    `update connected_activity
        set state = case when run_id is not null and missed_at is not null then 'done' else 'waiting' end,
            fault_code = case when run_id is not null and missed_at is not null then null else fault_code end,
            asked = asked + 1, due_at = now(), leased_until = null, attempts = 0
      where connection_id = $1 and state in ('waiting', 'failed')`,
    [id],
  );
  if (provider.listing) await promiseSweep(em, id);
  return 'connected';
}

interface Standing {
  readonly id: string;
  readonly status: ConnectionStatus;
  readonly erasesRuns: boolean;
}

/** What came by it, or its tokens, are still to go. */
function isBeingEnded({ status, erasesRuns }: Standing): boolean {
  return status === 'leaving' || (status === 'revoked' && erasesRuns);
}

interface NewConnection {
  readonly runnerId: string;
  readonly provider: Provider;
  readonly grant: Grant;
  readonly box: SecretBox;
}

async function insertConnection(
  em: EntityManager,
  id: string,
  { runnerId, provider, grant, box }: NewConnection,
): Promise<void> {
  const { access, refresh, endsAt } = sealed(box, id, grant);
  await em.query(
    `insert into connection (id, runner_id, provider, external_user_id, status, access_token, refresh_token, token_ends_at)
     values ($1, $2, $3, $4, 'connected', $5, $6, $7)`,
    [id, runnerId, provider.id, grant.externalUserId, access, refresh, endsAt],
  );
}

/**
 * Stores fresh tokens of a connection, sealed; not where it ended meanwhile, since then no token is kept, nor where it was made
 * anew, which has tokens of its own.
 */
export async function renewTokens(
  em: EntityManager,
  box: SecretBox,
  { id, connectedAt }: Pick<Connection, 'id' | 'connectedAt'>,
  tokens: Tokens,
): Promise<void> {
  const { access, refresh, endsAt } = sealed(box, id, tokens);
  await em.query(
    `update connection set access_token = $2, refresh_token = $3, token_ends_at = $4
      where id = $1 and access_token is not null and connected_at = $5`,
    [id, access, refresh, endsAt, connectedAt],
  );
}

async function storeTokens(em: EntityManager, box: SecretBox, id: string, tokens: Tokens): Promise<void> {
  const { access, refresh, endsAt } = sealed(box, id, tokens);
  await em.query(
    `update connection set access_token = $2, refresh_token = $3, token_ends_at = $4 where id = $1`,
    [id, access, refresh, endsAt],
  );
}

function sealed(box: SecretBox, id: string, { accessToken, refreshToken, expiresAt }: Tokens) {
  return {
    access: box.seal(accessToken, boundTo('connection.access_token', id)),
    refresh: refreshToken && box.seal(refreshToken, boundTo('connection.refresh_token', id)),
    endsAt: expiresAt,
  };
}
