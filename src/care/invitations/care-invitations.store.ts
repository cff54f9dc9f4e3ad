import { In, IsNull, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Account, endInvitationToSignUp, hashOfToken, newSecretToken } from '../../accounts/accounts.js';
import type { ConsentInput } from '../consent/consent.contract.js';
import { findMembership } from '../practice/practice.store.js';
import { may, rightToInvite } from '../rights.js';
import { CareInvitation, type CareInvitationKind } from '../tables/care-invitation.entity.js';
import type { MemberRole } from '../tables/practice-member.entity.js';

const dayMs = 24 * 60 * 60_000;
const mostOpen = 500;
const keptForDays = 30;

/** What is made of an invitation. */
export interface InvitationDraft {
  readonly kind: CareInvitationKind;
  readonly createdBy: string;
  readonly practiceId?: string;
  readonly role?: MemberRole;
  readonly consent?: ConsentInput;
  readonly days: number;
}

/** Makes an invitation and returns it with its code, which is kept nowhere. Undefined when too many are open. */
export async function createCareInvitation(
  em: EntityManager,
  { kind, createdBy, practiceId, role, consent, days }: InvitationDraft,
): Promise<{ code: string; row: CareInvitation } | undefined> {
  // Kept for a while, so that whoever made them sees what became of them.
  await em.delete(CareInvitation, {
    createdBy,
    expiresAt: LessThan(new Date(Date.now() - keptForDays * dayMs)),
  });
  if ((await em.countBy(CareInvitation, { createdBy, ...isOpen() })) >= mostOpen) return undefined;
  const code = newSecretToken();
  const row = em.create(CareInvitation, {
    id: uuidv7(),
    kind,
    practiceId: practiceId ?? null,
    memberRole: role ?? null,
    consent: consent ?? null,
    tokenHash: hashOfToken(code),
    createdBy,
    createdAt: new Date(),
    expiresAt: new Date(Date.now() + days * dayMs),
    usedAt: null,
  });
  await em.insert(CareInvitation, row);
  return { code, row };
}

/**
 * The open invitation of a code, whose maker may still invite like this; `lock` keeps it from everybody else until the
 * transaction ends. Null when there is none.
 */
export async function findByCode(
  em: EntityManager,
  code: string,
  lock?: 'lock',
): Promise<CareInvitation | null> {
  const found = await em.findOne(CareInvitation, {
    where: { tokenHash: hashOfToken(code), ...isOpen() },
    ...(lock && { lock: { mode: 'pessimistic_write' } }),
  });
  return found && (await mayStillInvite(em, found)) ? found : null;
}

async function mayStillInvite(
  em: EntityManager,
  { kind, practiceId, createdBy }: CareInvitation,
): Promise<boolean> {
  if (!(await em.existsBy(Account, { id: createdBy, disabledAt: IsNull() }))) return false;
  if (kind === 'practice') return true;
  const membership = await findMembership(em, createdBy);
  return membership?.practiceId === practiceId && may(membership.role, rightToInvite[kind]);
}

/** Uses it up. Call it under the lock of {@link findByCode}. */
export async function useUp(em: EntityManager, id: string): Promise<void> {
  await em.update(CareInvitation, { id }, { usedAt: () => 'now()' });
}

/** The invitations of a practice, or those that a runner made; newest first. */
export async function listCareInvitations(
  em: EntityManager,
  of: { readonly practiceId: string } | { readonly createdBy: string; readonly kind: 'practice' },
): Promise<CareInvitation[]> {
  return em.find(CareInvitation, { where: of, order: { createdAt: 'DESC', id: 'DESC' }, take: mostOpen });
}

/** Takes an open invitation back and returns the hash of its code; undefined when there is none. */
export async function deleteCareInvitation(
  em: EntityManager,
  id: string,
  of: { readonly practiceId: string } | { readonly createdBy: string; readonly kind: 'practice' },
): Promise<string | undefined> {
  const row = await em.findOneBy(CareInvitation, { id, usedAt: IsNull(), ...of });
  if (!row) return undefined;
  const { affected } = await em.delete(CareInvitation, { id, usedAt: IsNull(), ...of });
  return affected === 1 ? row.tokenHash : undefined;
}

/**
 * Takes back the open codes that an account made in a practice and may not make (any more) as what it is there now: all of
 * them where it works there no more.
 */
export async function endCodesOf(
  em: EntityManager,
  { practiceId, accountId }: { readonly practiceId: string; readonly accountId: string },
  roleNow: MemberRole | null,
): Promise<void> {
  const ended = (['patient', 'member'] as const).filter(
    (kind) => roleNow === null || !may(roleNow, rightToInvite[kind]),
  );
  const which = { practiceId, createdBy: accountId, kind: In(ended), usedAt: IsNull() };
  for (const { id, tokenHash } of await em.findBy(CareInvitation, which)) {
    await em.delete(CareInvitation, { id, usedAt: IsNull() });
    await endInvitationToSignUp(em, tokenHash);
  }
}

const isOpen = () => ({ usedAt: IsNull(), expiresAt: MoreThan(new Date()) });
