import type { DataSource, EntityManager } from 'typeorm';
import { Account, type Role } from '../tables/account.entity.js';
import { isOtherAdmin, lockAdmins } from './last-admin.js';

export interface AccountChange {
  readonly role?: Role;
  readonly disabled?: boolean;
}

export type Changed = 'changed' | 'unknown' | 'last-admin';

/**
 * Changes the role of an account, or whether anybody can sign in to it. Either ends its sessions; disabling ends its
 * tokens and everything that waits for an answer too, and what an admin invited to ends with the right to invite. Nothing is changed where no admin would be left.
 */
export async function changeAccount(
  dataSource: DataSource,
  id: string,
  change: AccountChange,
): Promise<Changed> {
  return dataSource.transaction(async (em) => {
    await lockAdmins(em);
    const account = await em.findOneBy(Account, { id });
    if (!account || account.kind === 'local') return 'unknown';
    const staysAdmin = (change.role ?? account.role) === 'admin' && !(change.disabled ?? account.disabledAt);
    const isAdmin = account.role === 'admin' && !account.disabledAt;
    if (isAdmin && !staysAdmin && !(await isOtherAdmin(em, id))) return 'last-admin';
    const { role = account.role, disabled = account.disabledAt !== null } = change;
    const disabledAt = disabled ? (account.disabledAt ?? new Date()) : null;
    await em.update(Account, { id }, { role, disabledAt, updatedAt: new Date() });
    const endsSessions = role !== account.role || (disabled && !account.disabledAt);
    if (endsSessions) await endSessions(em, id);
    if (disabled) await endTokens(em, id);
    if (isAdmin && !staysAdmin) await em.query('delete from invitation where invited_by = $1', [id]);
    return 'changed';
  });
}

/** Takes the second factor of an account away, for somebody who lost it, and ends its sessions; false: unknown. */
export async function switchTwoFactorOff(dataSource: DataSource, id: string): Promise<boolean> {
  return dataSource.transaction(async (em) => {
    const { affected } = await em.update(Account, { id }, { twoFactorEnabled: false, updatedAt: new Date() });
    if (affected === 0) return false;
    await em.query('delete from two_factor where account_id = $1', [id]);
    await endSessions(em, id);
    return true;
  });
}

/** Ends the sessions of an account, and sign-ins that wait for a second factor. */
async function endSessions(em: EntityManager, id: string): Promise<void> {
  await em.query('delete from session where account_id = $1', [id]);
  await em.query('delete from verification where value = $1', [id]);
}

async function endTokens(em: EntityManager, id: string): Promise<void> {
  await em.query('delete from access_token where account_id = $1', [id]);
}
