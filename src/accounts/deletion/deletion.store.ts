import type { EntityManager } from 'typeorm';
import { isOtherAdmin, lockAdmins } from '../admin/last-admin.js';

/** What stands in the way of a deletion. */
export type DeletionRefusal = 'lastAdmin' | 'demo' | 'gone';

/**
 * Asks for an account to be deleted at a time. The last admin of other people's accounts stays: somebody has to look after
 * them. Call it in a transaction.
 */
export async function askForDeletion(
  em: EntityManager,
  accountId: string,
  dueAt: Date,
): Promise<DeletionRefusal | undefined> {
  await lockAdmins(em);
  const rows = (await em.query(
    `select kind, role, exists (select from account other where other.kind = 'person' and other.id <> account.id) as "hasOthers"
       from account where id = $1 for no key update`,
    [accountId],
  )) as { kind: string; role: string; hasOthers: boolean }[];
  const account = rows[0];
  if (!account) return 'gone';
  if (account.kind === 'demo') return 'demo';
  const isAdmin = account.role === 'admin';
  if (isAdmin && account.hasOthers && !(await isOtherAdmin(em, accountId))) return 'lastAdmin';
  await em.query(`update account set deletion_due_at = $2 where id = $1`, [accountId, dueAt]);
  return undefined;
}

/** Takes a deletion back; false when it has begun or nobody asked for it. */
export async function takeDeletionBack(em: EntityManager, accountId: string): Promise<boolean> {
  const [, taken] = (await em.query(
    `update account set deletion_due_at = null
      where id = $1 and deletion_due_at is not null and erasure_started_at is null`,
    [accountId],
  )) as [unknown, number];
  return taken === 1;
}

/** Accounts whose deletion is due, or was begun and not ended. */
export async function accountsToErase(em: EntityManager): Promise<string[]> {
  const rows = (await em.query(
    `select id from account where deletion_due_at <= now() or erasure_started_at is not null order by id limit 100`,
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}

/**
 * Closes an account for good: from now on nobody can use it or take its deletion back. False when it is not due (any more).
 * Call it in a transaction.
 */
export async function closeForErasure(em: EntityManager, accountId: string): Promise<boolean> {
  const [, closed] = (await em.query(
    `update account set erasure_started_at = coalesce(erasure_started_at, now()), disabled_at = coalesce(disabled_at, now())
      where id = $1 and (deletion_due_at <= now() or erasure_started_at is not null)`,
    [accountId],
  )) as [unknown, number];
  if (closed === 0) return false;
  for (const table of ['session', 'access_token']) {
    await em.query(`delete from ${table} where account_id = $1`, [accountId]);
  }
  return true;
}

/** Makes accounts due that were erased before and came back with an older backup. */
export async function eraseAgain(em: EntityManager, accountIds: readonly string[]): Promise<void> {
  await em.query(
    `update account set deletion_due_at = now(), erasure_started_at = now() where id = any($1::uuid[])`,
    [accountIds],
  );
}

/** Deletes an account with every row that belongs to it, also those that only name it. Call it in a transaction. */
export async function deleteAccount(em: EntityManager, accountId: string): Promise<void> {
  const [{ email = null } = {}] = (await em.query(`select email from account where id = $1 for update`, [
    accountId,
  ])) as { email?: string | null }[];
  for (const named of [accountId, email].filter((one) => one !== null)) {
    await em.query(`delete from verification where strpos(identifier, $1) > 0 or strpos(value, $1) > 0`, [
      named,
    ]);
    await em.query(`delete from invitation where email = $1`, [named]);
  }
  await em.query(`delete from account where id = $1`, [accountId]);
}
