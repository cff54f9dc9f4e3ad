import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { PracticeMember, type MemberRole } from '../tables/practice-member.entity.js';
import { Practice } from '../tables/practice.entity.js';

/** Somebody who works in a practice, as they are there. */
export interface Membership {
  readonly memberId: string;
  readonly practiceId: string;
  readonly role: MemberRole;
}

/** Where the account works now; null where it does not. */
export async function findMembership(em: EntityManager, accountId: string): Promise<Membership | null> {
  const row = await em.findOneBy(PracticeMember, { accountId, leftAt: IsNull() });
  return row && { memberId: row.id, practiceId: row.practiceId, role: row.role };
}

/** Makes a practice whose owner the account is. Fails with a unique violation when it works somewhere already. */
export async function createPractice(em: EntityManager, accountId: string, name: string): Promise<string> {
  const id = uuidv7();
  await em.insert(Practice, { id, name });
  await addMember(em, id, accountId, 'owner');
  return id;
}

/** Lets the account work in the practice and returns the id of its membership. */
export async function addMember(
  em: EntityManager,
  practiceId: string,
  accountId: string,
  role: MemberRole,
): Promise<string> {
  const id = uuidv7();
  await em.insert(PracticeMember, { id, practiceId, accountId, role });
  return id;
}

/** A member with the name of the account. */
export interface NamedMember {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: MemberRole;
  readonly joinedAt: Date;
}

/** Who works in a practice, in the order in which they came. */
export async function listMembers(em: EntityManager, practiceId: string): Promise<NamedMember[]> {
  return (await em.query(
    `select member.id, member.account_id as "accountId", account.name, member.role, member.joined_at as "joinedAt"
       from practice_member member join account on account.id = member.account_id
      where member.practice_id = $1 and member.left_at is null order by member.joined_at, member.id`,
    [practiceId],
  )) as NamedMember[];
}

/** Locks a practice until the end of the transaction, so that its last owner does not go while another one does. */
export async function lockPractice(em: EntityManager, practiceId: string): Promise<Practice | null> {
  return em.findOne(Practice, { where: { id: practiceId }, lock: { mode: 'pessimistic_write' } });
}
