import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccessToken } from '../tables/access-token.entity.js';
import { hashOfToken, newSecretToken } from '../secret-tokens.js';
import type { TokenInput } from './tokens.contract.js';

/** What tokens begin with, so that a leaked one is recognised as ours. */
const prefix = 'sc_';
const dayMs = 24 * 60 * 60_000;
/** Nobody needs more; a list stays one that a person can read. */
const mostTokens = 100;

/** The tokens of an account, newest first. */
export async function listTokens(em: EntityManager, accountId: string): Promise<AccessToken[]> {
  return em.find(AccessToken, { where: { accountId }, order: { createdAt: 'DESC', id: 'DESC' } });
}

/** Makes a token and returns it with its text, which is kept nowhere; undefined when the account has too many. */
export async function createToken(
  em: EntityManager,
  accountId: string,
  input: TokenInput,
): Promise<{ text: string; row: AccessToken } | undefined> {
  if ((await em.countBy(AccessToken, { accountId })) >= mostTokens) return undefined;
  const text = newSecretToken(prefix);
  const row = em.create(AccessToken, {
    id: uuidv7(),
    accountId,
    name: input.name,
    scopes: [...new Set(input.scopes)],
    tokenHash: hashOfToken(text),
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + input.expiresInDays * dayMs),
    lastUsedAt: null,
  });
  await em.insert(AccessToken, row);
  return { text, row };
}

/** Ends a token at once; false when the account has no such token. */
export async function deleteToken(em: EntityManager, accountId: string, id: string): Promise<boolean> {
  const { affected } = await em.delete(AccessToken, { id, accountId });
  return affected === 1;
}
