import type { EntityManager } from 'typeorm';

/** Changes of who is admin wait for each other: `SC` `AD`. */
const adminLockKey = 0x53434144;

/** Makes whoever else changes who is admin wait for the end of this transaction. */
export async function lockAdmins(em: EntityManager): Promise<void> {
  await em.query('select pg_advisory_xact_lock($1)', [adminLockKey]);
}

/** Whether somebody besides this account is admin, and stays: can sign in, and asked for no deletion. */
export async function isOtherAdmin(em: EntityManager, accountId: string): Promise<boolean> {
  const rows = await em.query<unknown[]>(
    `select from account where role = 'admin' and kind <> 'local' and id <> $1
        and disabled_at is null and deletion_due_at is null limit 1`,
    [accountId],
  );
  return rows.length > 0;
}
