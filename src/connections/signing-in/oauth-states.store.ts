import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { hashOfToken, newSecretToken, type SecretBox } from '../../accounts/accounts.js';
import { boundTo } from '../sealed-columns.js';

const minutes = 10;

/** What goes along to the provider's page. */
export interface BegunSignIn {
  readonly state: string;
  /** PKCE S256 (RFC 7636). */
  readonly challenge: string;
}

/** Remembers that a runner goes to a provider's page; what they began there before is forgotten. */
export async function beginSignIn(
  em: EntityManager,
  box: SecretBox,
  { runnerId, provider }: { readonly runnerId: string; readonly provider: string },
): Promise<BegunSignIn> {
  const id = uuidv7();
  const state = newSecretToken();
  const verifier = randomBytes(48).toString('base64url');
  await em.query(`delete from oauth_state where runner_id = $1 and provider = $2`, [runnerId, provider]);
  await em.query(
    `insert into oauth_state (id, state_hash, runner_id, provider, verifier, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(mins => ${minutes}))`,
    [id, hashOfToken(state), runnerId, provider, box.seal(verifier, boundTo('oauth_state.verifier', id))],
  );
  return { state, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Uses a state up and returns its verifier; undefined when it is not one that this runner began within ten minutes. */
export async function useState(
  em: EntityManager,
  box: SecretBox,
  {
    state,
    runnerId,
    provider,
  }: { readonly state: string; readonly runnerId: string; readonly provider: string },
): Promise<string | undefined> {
  const [rows] = (await em.query(
    `delete from oauth_state where state_hash = $1 and runner_id = $2 and provider = $3
      returning id, verifier, expires_at > now() as fresh`,
    [hashOfToken(state), runnerId, provider],
  )) as [{ id: string; verifier: string; fresh: boolean }[], number];
  const found = rows.find(({ fresh }) => fresh);
  return found && box.open(found.verifier, boundTo('oauth_state.verifier', found.id));
}
