import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  Account,
  accountSettings,
  endInvitationToSignUp,
  inviteToSignUp,
  networkOf,
  pageWithToken,
  Throttle,
  tooMany,
  wrongTokens,
  type AccountSettings,
  type Asker,
} from '../../accounts/accounts.js';
import { notFound, ProblemException } from '../../platform/http/problem.js';
import { writeAudit } from '../audit/audit.js';
import { ensureRelation, giveConsent } from '../consent/consent.store.js';
import type { ConsentInput } from '../consent/consent.contract.js';
import { requireCurrentText } from '../consent/require-current-text.js';
import { isTaken, notForThisRole, PracticeDesk, worksAlready } from '../practice/practice-desk.js';
import { addMember, findMembership } from '../practice/practice.store.js';
import { may, rightToInvite } from '../rights.js';
import type { CareInvitation } from '../tables/care-invitation.entity.js';
import { Practice } from '../tables/practice.entity.js';
import {
  createCareInvitation,
  deleteCareInvitation,
  findByCode,
  listCareInvitations,
  useUp,
  type InvitationDraft,
} from './care-invitations.store.js';
import type {
  AcceptInput,
  CareInvitationBody,
  NewCareInvitationBody,
  OfferedBody,
  PracticeInvitationInput,
  RunnerInvitationInput,
} from './invitations.contract.js';

/** Brings runners and practices together: a code from one side, a yes from the other. */
@Injectable()
export class InvitationDesk {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(accountSettings) private readonly settings: AccountSettings,
    private readonly practices: PracticeDesk,
    private readonly throttle: Throttle,
  ) {}

  /** A practice invites a runner, or its owner somebody who is to work there. */
  async fromPractice(
    asker: Asker,
    input: PracticeInvitationInput,
    address: string,
  ): Promise<NewCareInvitationBody> {
    return this.practices.as(asker, rightToInvite[input.kind], async (em, { practiceId }) => {
      const draft = { ...input, createdBy: asker.runnerId, practiceId };
      const made = await this.make(em, draft);
      const entry = { practiceId, actor: asker.runnerId, objectId: made.id, address };
      await writeAudit(em, { ...entry, action: 'invitation.made' });
      return made;
    });
  }

  /** A runner agrees beforehand: whichever practice gets the code sees what it says. */
  async fromRunner(
    { runnerId }: Asker,
    { consent, days }: RunnerInvitationInput,
  ): Promise<NewCareInvitationBody> {
    requireCurrentText(consent, new Date());
    return this.make(this.dataSource.manager, { kind: 'practice', createdBy: runnerId, consent, days });
  }

  async ofPractice(asker: Asker): Promise<CareInvitationBody[]> {
    return this.practices.as(asker, 'invite-patients', async (em, { practiceId }) =>
      (await listCareInvitations(em, { practiceId })).map(toBody),
    );
  }

  async ofRunner({ runnerId }: Asker): Promise<CareInvitationBody[]> {
    const rows = await listCareInvitations(this.dataSource.manager, {
      createdBy: runnerId,
      kind: 'practice',
    });
    return rows.map(toBody);
  }

  /** @throws ProblemException 404 for none of this practice that is still open. */
  async takeBackOfPractice(asker: Asker, id: string, address: string): Promise<void> {
    await this.practices.as(asker, 'invite-patients', async (em, { practiceId }) => {
      const tokenHash = await deleteCareInvitation(em, id, { practiceId });
      if (tokenHash === undefined) throw notFound('invitation');
      await endInvitationToSignUp(em, tokenHash);
      const entry = { practiceId, actor: asker.runnerId, objectId: id, address };
      await writeAudit(em, { ...entry, action: 'invitation.taken-back' });
    });
  }

  /** @throws ProblemException 404 for none of this runner that is still open. */
  async takeBackOfRunner({ runnerId }: Asker, id: string): Promise<void> {
    const of = { createdBy: runnerId, kind: 'practice' } as const;
    if (!(await deleteCareInvitation(this.dataSource.manager, id, of))) throw notFound('invitation');
  }

  /** What a code offers, to decide on it. @throws ProblemException 404, and 429 for whoever guesses. */
  async lookUp(code: string, address: string): Promise<OfferedBody> {
    const em = this.dataSource.manager;
    const found = (await findByCode(em, code)) ?? (await this.refuse(address));
    return {
      kind: found.kind,
      from: await inviterOf(em, found),
      role: found.memberRole,
      terms: found.consent?.terms ?? null,
      expiresAt: found.expiresAt.toISOString(),
    };
  }

  /**
   * Says yes, which uses the code up.
   * @throws ProblemException 404 for a code that is not good (any more), 400 or 409 when it cannot be done like this: then
   * the code stays good.
   */
  async accept(asker: Asker, { code, consent }: AcceptInput, address: string): Promise<OfferedBody> {
    const offered = await this.lookUp(code, address);
    try {
      await this.dataSource.transaction(async (em) => {
        const found = await findByCode(em, code, 'lock');
        if (!found) throw notFound('invitation');
        await useUp(em, found.id);
        await endInvitationToSignUp(em, found.tokenHash);
        if (found.kind === 'member') return this.join(em, asker, found, address);
        return found.kind === 'patient'
          ? this.become(em, asker, found, consent, address)
          : this.take(em, asker, found, address);
      });
    } catch (error) {
      throw isTaken(error) ? worksAlready() : error;
    }
    return offered;
  }

  /** Somebody comes to work in a practice. */
  private async join(em: EntityManager, asker: Asker, found: CareInvitation, address: string): Promise<void> {
    if (asker.role !== 'physio') {
      throw new ProblemException(
        409,
        'not-a-physio',
        'This account is not one of a physio',
        'Ask whoever runs this service to make it one.',
      );
    }
    const practiceId = found.practiceId as string;
    const objectId = await addMember(em, practiceId, asker.runnerId, found.memberRole ?? 'assistant');
    const entry = { practiceId, actor: asker.runnerId, objectId, address };
    await writeAudit(em, { ...entry, action: 'member.joined' });
  }

  /** A runner agrees to what a practice will see. */
  private async become(
    em: EntityManager,
    asker: Asker,
    found: CareInvitation,
    consent: ConsentInput | undefined,
    address: string,
  ): Promise<void> {
    if (!consent) {
      throw new ProblemException(
        400,
        'consent-missing',
        'What the practice may see is missing',
        'Say what you share.',
      );
    }
    requireCurrentText(consent, new Date());
    const practiceId = found.practiceId as string;
    await share(em, { practiceId, runnerId: asker.runnerId, actor: asker.runnerId, consent, address });
  }

  /** A practice takes up what a runner offered. */
  private async take(em: EntityManager, asker: Asker, found: CareInvitation, address: string): Promise<void> {
    const membership = await findMembership(em, asker.runnerId);
    if (!membership && asker.role !== 'physio') throw notFound('invitation');
    if (!membership) {
      throw new ProblemException(
        409,
        'no-practice',
        'This account works in no practice',
        'Make a practice, or join one, then use the code.',
      );
    }
    if (!may(membership.role, 'invite-patients')) throw notForThisRole();
    const { practiceId } = membership;
    const consent = found.consent as ConsentInput;
    requireCurrentText(consent, new Date());
    await share(em, { practiceId, runnerId: found.createdBy, actor: asker.runnerId, consent, address });
  }

  private async make(em: EntityManager, draft: InvitationDraft): Promise<NewCareInvitationBody> {
    const made = await createCareInvitation(em, draft);
    if (!made) {
      throw new ProblemException(
        409,
        'too-many-invitations',
        'There are many open invitations already',
        'Take some back first.',
      );
    }
    const { code, row } = made;
    // Whoever is to be a patient may have no account yet.
    if (row.kind === 'patient') await inviteToSignUp(em, { ...row, invitedBy: row.createdBy });
    return { ...toBody(row), code, url: pageWithToken(this.settings.address, 'care/invitation', code) };
  }

  private async refuse(address: string): Promise<never> {
    const waitS = await this.throttle.spend(wrongTokens, `address ${networkOf(address)}`);
    throw waitS === undefined ? notFound('invitation') : tooMany(waitS);
  }
}

interface Shared {
  readonly practiceId: string;
  readonly runnerId: string;
  readonly actor: string;
  readonly consent: ConsentInput;
  readonly address: string;
}

async function share(
  em: EntityManager,
  { practiceId, runnerId, actor, consent, address }: Shared,
): Promise<void> {
  const relation = await ensureRelation(em, practiceId, runnerId);
  const consentId = await giveConsent(em, relation, consent);
  await writeAudit(em, { practiceId, actor, action: 'consent.given', runnerId, consentId, address });
}

async function inviterOf(
  em: EntityManager,
  { practiceId, createdBy }: Pick<CareInvitation, 'practiceId' | 'createdBy'>,
): Promise<string> {
  if (practiceId !== null) return (await em.findOneByOrFail(Practice, { id: practiceId })).name;
  return (await em.findOneByOrFail(Account, { id: createdBy })).name;
}

function toBody(row: CareInvitation): CareInvitationBody {
  return {
    id: row.id,
    kind: row.kind,
    role: row.memberRole,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
  };
}
