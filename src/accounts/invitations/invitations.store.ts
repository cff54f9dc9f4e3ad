import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { hashOfToken, newSecretToken } from '../secret-tokens.js';
import { Invitation } from '../tables/invitation.entity.js';
import type { InvitationInput } from './invitations.contract.js';

const dayMs = 24 * 60 * 60_000;
const mostListed = 200;

/** Makes an invitation and returns it with the text of its token, which is kept nowhere. */
export async function createInvitation(
  em: EntityManager,
  invitedBy: string,
  { email = null, role, days }: Omit<InvitationInput, 'email'> & { readonly email?: string | null },
): Promise<{ token: string; row: Invitation }> {
  const token = newSecretToken();
  const row = em.create(Invitation, {
    id: uuidv7(),
    invitedBy,
    tokenHash: hashOfToken(token),
    email,
    role,
    byPractice: false,
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + days * dayMs),
    usedAt: null,
  });
  await em.insert(Invitation, row);
  return { token, row };
}

/** The invitations of admins, newest first, used ones too. */
export async function listInvitations(em: EntityManager): Promise<Invitation[]> {
  return em.find(Invitation, {
    where: { byPractice: false },
    order: { createdAt: 'DESC', id: 'DESC' },
    take: mostListed,
  });
}

/** Takes an invitation back; false when there is none. */
export async function deleteInvitation(em: EntityManager, id: string): Promise<boolean> {
  return (await em.delete(Invitation, { id })).affected === 1;
}

/** The invitation of a token that can still be used; null when there is none. */
export async function findOpenInvitation(em: EntityManager, token: string): Promise<Invitation | null> {
  const open = { tokenHash: hashOfToken(token), usedAt: IsNull(), expiresAt: MoreThan(new Date()) };
  return em.findOneBy(Invitation, [
    { ...open, byPractice: false },
    { ...open, byPractice: true, inviter: { disabledAt: IsNull() } },
  ]);
}

/** Lets whoever holds this token of a practice's invitation make one runner's account, until it ends. */
export async function inviteToSignUp(
  em: EntityManager,
  { tokenHash, invitedBy, expiresAt }: Pick<Invitation, 'tokenHash' | 'invitedBy' | 'expiresAt'>,
): Promise<void> {
  const row = { id: uuidv7(), tokenHash, invitedBy, expiresAt, role: 'runner', byPractice: true } as const;
  await em.insert(Invitation, row);
}

/** Takes back what {@link inviteToSignUp} allowed, where nobody made use of it. */
export async function endInvitationToSignUp(em: EntityManager, tokenHash: string): Promise<void> {
  await em.delete(Invitation, { tokenHash, byPractice: true, usedAt: IsNull() });
}
