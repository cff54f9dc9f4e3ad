import { send } from '../../../api/send.js';

export type Role = 'runner' | 'physio' | 'admin';

/** What an admin sees of an account: nothing of its runs. */
export interface ListedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly role: Role;
  readonly twoFactor: 'off' | 'on';
  readonly disabled: boolean;
  readonly demo: boolean;
  readonly deletionDueAt: string | null;
  readonly createdAt: string;
}

export interface AccountLink {
  readonly url: string;
  readonly expiresAt: string;
}

export interface Invitation {
  readonly id: string;
  readonly email: string | null;
  readonly role: Role;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

export interface NewInvitation extends Invitation {
  readonly url: string;
  readonly mailed: boolean;
}

export const accountsKey = ['admin', 'accounts'] as const;
export const invitationsKey = ['admin', 'invitations'] as const;

/** A page of the accounts whose name or address holds `q`, newest first. */
export async function listAccounts(
  q: string,
  cursor: string | undefined,
): Promise<{ accounts: ListedAccount[]; nextCursor: string | null }> {
  const query = new URLSearchParams({ ...(q && { q }), ...(cursor && { cursor }) });
  return send('GET', `/api/v1/admin/accounts?${query}`);
}

/** Changes the role of an account, or who may use it. */
export async function changeAccount(
  id: string,
  change: { role?: Role; disabled?: boolean },
): Promise<ListedAccount> {
  return send('PUT', `/api/v1/admin/accounts/${id}`, change);
}

/** Makes a link to hand to the owner of an account. */
export async function makeLink(id: string, kind: 'reset' | 'verify'): Promise<AccountLink> {
  return send('POST', `/api/v1/admin/accounts/${id}/links`, { kind });
}

/** Takes the second factor away from somebody who lost it. */
export async function turnSecondFactorOff(id: string): Promise<void> {
  await send('DELETE', `/api/v1/admin/accounts/${id}/two-factor`);
}

/** The invitations, newest first. */
export async function listInvitations(): Promise<{ invitations: Invitation[] }> {
  return send('GET', '/api/v1/admin/invitations');
}

/** Invites somebody; the answer has the link, this once. */
export async function invite(input: { email?: string; role: Role; days: number }): Promise<NewInvitation> {
  return send('POST', '/api/v1/admin/invitations', input);
}

/** Takes an invitation back. */
export async function takeInvitationBack(id: string): Promise<void> {
  await send('DELETE', `/api/v1/admin/invitations/${id}`);
}
