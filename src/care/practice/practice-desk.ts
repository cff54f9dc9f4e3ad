import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import type { Asker } from '../../accounts/accounts.js';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import { writeAudit } from '../audit/audit.js';
import { endCodesOf } from '../invitations/care-invitations.store.js';
import { may, type Right } from '../rights.js';
import { PracticeMember, type MemberRole } from '../tables/practice-member.entity.js';
import { Practice } from '../tables/practice.entity.js';
import {
  createPractice,
  findMembership,
  listMembers,
  lockPractice,
  type Membership,
} from './practice.store.js';
import type { PracticeBody } from './practice.contract.js';

/** What somebody does in the practice where they work: nothing here is reached without being a member with the right. */
@Injectable()
export class PracticeDesk {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction for somebody who works in a practice and may do this there.
   * @throws ProblemException 404 for whoever works nowhere, 403 for whoever may not.
   */
  async as<Value>(
    asker: Asker,
    right: Right,
    work: (em: EntityManager, membership: Membership) => Promise<Value>,
  ): Promise<Value> {
    return this.dataSource.transaction(async (em) => {
      const membership = await findMembership(em, asker.runnerId);
      if (!membership) throw notFound('practice');
      if (!may(membership.role, right)) throw notForThisRole();
      return work(em, membership);
    });
  }

  /** @throws ProblemException 409 when the asker works in a practice already. */
  async make(asker: Asker, name: string, address: string): Promise<PracticeBody> {
    try {
      await this.dataSource.transaction(async (em) => {
        const practiceId = await createPractice(em, asker.runnerId, name);
        await writeAudit(em, {
          practiceId,
          actor: asker.runnerId,
          action: 'practice.made',
          address,
          objectId: practiceId,
        });
      });
    } catch (error) {
      throw isTaken(error) ? worksAlready() : error;
    }
    return this.read(asker);
  }

  async read(asker: Asker): Promise<PracticeBody> {
    return this.as(asker, 'see-patients', (em, membership) => bodyOf(em, asker, membership));
  }

  async rename(asker: Asker, name: string, address: string): Promise<PracticeBody> {
    return this.as(asker, 'manage', async (em, membership) => {
      const { practiceId } = membership;
      await em.update(Practice, { id: practiceId }, { name });
      const body = await bodyOf(em, asker, membership);
      await writeAudit(em, {
        practiceId,
        actor: asker.runnerId,
        action: 'practice.renamed',
        objectId: practiceId,
        address,
      });
      return body;
    });
  }

  /** @throws ProblemException 404 for nobody of this practice, 409 when no owner would be left. */
  async changeMember(
    asker: Asker,
    memberId: string,
    role: MemberRole,
    address: string,
  ): Promise<PracticeBody> {
    return this.as(asker, 'manage', async (em, membership) => {
      const { practiceId } = membership;
      await lockPractice(em, practiceId);
      const { accountId } = await currentMember(em, practiceId, memberId);
      await em.update(PracticeMember, { id: memberId }, { role });
      await requireOwner(em, practiceId);
      await endCodesOf(em, { practiceId, accountId }, role);
      const body = await bodyOf(em, asker, membership);
      await writeAudit(em, {
        practiceId,
        actor: asker.runnerId,
        action: 'member.changed',
        objectId: memberId,
        address,
      });
      return body;
    });
  }

  /** Ends a membership: an owner everybody's, everybody their own. From the next request on nothing is seen any more. */
  async removeMember(asker: Asker, memberId: string, address: string): Promise<void> {
    await this.as(asker, 'see-patients', async (em, membership) => {
      const { practiceId } = membership;
      if (memberId !== membership.memberId && !may(membership.role, 'manage')) throw notForThisRole();
      await lockPractice(em, practiceId);
      const { accountId } = await currentMember(em, practiceId, memberId);
      await em.update(PracticeMember, { id: memberId }, { leftAt: () => 'now()' });
      await requireOwner(em, practiceId);
      await endCodesOf(em, { practiceId, accountId }, null);
      await writeAudit(em, {
        practiceId,
        actor: asker.runnerId,
        action: 'member.left',
        objectId: memberId,
        address,
      });
    });
  }
}

async function bodyOf(em: EntityManager, asker: Asker, { practiceId }: Membership): Promise<PracticeBody> {
  const { name } = await em.findOneByOrFail(Practice, { id: practiceId });
  const members = await listMembers(em, practiceId);
  const own = members.find(({ accountId }) => accountId === asker.runnerId);
  if (!own) throw notFound('practice');
  return {
    id: practiceId,
    name,
    role: own.role,
    members: members.map(({ id, accountId, name, role, joinedAt }) => ({
      id,
      name,
      role,
      joinedAt: joinedAt.toISOString(),
      isSelf: accountId === asker.runnerId,
    })),
  };
}

/** Call it under the lock of the practice. */
async function currentMember(
  em: EntityManager,
  practiceId: string,
  memberId: string,
): Promise<PracticeMember> {
  const member = await em.findOneBy(PracticeMember, { id: memberId, practiceId, leftAt: IsNull() });
  if (!member) throw notFound('member');
  return member;
}

async function requireOwner(em: EntityManager, practiceId: string): Promise<void> {
  const isOwned = await em.existsBy(PracticeMember, { practiceId, role: 'owner', leftAt: IsNull() });
  if (isOwned) return;
  throw new ProblemException(
    409,
    'last-owner',
    'A practice needs an owner',
    'Make somebody else an owner first.',
  );
}

/** Says to whoever works there that this is not theirs to do. */
export function notForThisRole(): ProblemException {
  return new ProblemException(
    403,
    'not-your-role',
    'Your role in the practice does not allow this',
    'Ask the owner of the practice.',
  );
}

/** For whoever works in a practice and would join another. */
export function worksAlready(): ProblemException {
  return new ProblemException(
    409,
    'works-already',
    'This account works in a practice already',
    'Leave that practice first.',
  );
}

/** Whether a statement failed because the account works somewhere already. */
export function isTaken(error: unknown): boolean {
  const cause =
    error instanceof QueryFailedError ? (error.driverError as { constraint?: string }) : undefined;
  return cause?.constraint === 'practice_member_current';
}
