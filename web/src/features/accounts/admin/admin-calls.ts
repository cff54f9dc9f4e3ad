import { api, bodyOf, type Body } from '../../../api/client.js';

export type Role = Body<'ListedAccount'>['role'];
/** What an admin sees of an account: nothing of its runs. */
export type ListedAccount = Body<'ListedAccount'>;
export type Invitation = Body<'Invitation'>;
export type NewInvitation = Body<'NewInvitation'>;

export const accountsKey = ['admin', 'accounts'] as const;
export const invitationsKey = ['admin', 'invitations'] as const;

/** A page of the accounts whose name or address holds `q`, newest first. */
export async function listAccounts(q: string, cursor: string | undefined): Promise<Body<'AccountList'>> {
  const query = { ...(q && { q }), ...(cursor && { cursor }) };
  return bodyOf(api.GET('/api/v1/admin/accounts', { params: { query } }));
}

/** Changes the role of an account, or who may use it. */
export async function changeAccount(id: string, change: Body<'AccountChange'>): Promise<ListedAccount> {
  return bodyOf(api.PUT('/api/v1/admin/accounts/{id}', { params: { path: { id } }, body: change }));
}

/** Makes a link to hand to the owner of an account. */
export async function makeLink(id: string, kind: 'reset' | 'verify'): Promise<Body<'AccountLink'>> {
  return bodyOf(api.POST('/api/v1/admin/accounts/{id}/links', { params: { path: { id } }, body: { kind } }));
}

/** Takes the second factor away from somebody who lost it. */
export async function turnSecondFactorOff(id: string): Promise<void> {
  await api.DELETE('/api/v1/admin/accounts/{id}/two-factor', { params: { path: { id } } });
}

/** The invitations, newest first. */
export async function listInvitations(): Promise<Body<'InvitationList'>> {
  return bodyOf(api.GET('/api/v1/admin/invitations'));
}

/** Invites somebody; the answer has the link, this once. */
export async function invite(input: Body<'InvitationInput'>): Promise<NewInvitation> {
  return bodyOf(api.POST('/api/v1/admin/invitations', { body: input }));
}

/** Takes an invitation back. */
export async function takeInvitationBack(id: string): Promise<void> {
  await api.DELETE('/api/v1/admin/invitations/{id}', { params: { path: { id } } });
}
