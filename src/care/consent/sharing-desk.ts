import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { In, type DataSource, type EntityManager } from 'typeorm';
import type { Asker } from '../../accounts/accounts.js';
import { notFound } from '../../platform/http/problem.js';
import { writeAudit } from '../audit/audit.js';
import { listMembers } from '../practice/practice.store.js';
import { Practice } from '../tables/practice.entity.js';
import type { ConsentInput, SharingBody } from './consent.contract.js';
import { endConsent, findOwnRelation, giveConsent, listConsents, toConsentBody } from './consent.store.js';
import { requireCurrentText } from './require-current-text.js';

/** What a runner shares with practices, and how they change or end it. */
@Injectable()
export class SharingDesk {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** With whom the runner shares, or did, the last that was agreed to first. */
  async list({ runnerId }: Asker): Promise<SharingBody[]> {
    const em = this.dataSource.manager;
    const consents = await listConsents(em, runnerId);
    const practiceIds = [...new Set(consents.map(({ practiceId }) => practiceId))];
    const withheldRuns = await countWithheld(em, runnerId);
    const practices = new Map(
      (await em.findBy(Practice, { id: In(practiceIds) })).map(({ id, name }) => [id, name]),
    );
    const sharings: SharingBody[] = [];
    for (const practiceId of practiceIds) {
      const own = consents.filter((consent) => consent.practiceId === practiceId);
      const bodies = own.map((consent) => toConsentBody(consent, new Date()));
      const current = bodies.find(({ endedAt }) => endedAt === null) ?? null;
      sharings.push({
        patientId: own[0].patientId,
        practice: practices.get(practiceId) ?? '',
        people: (await listMembers(em, practiceId)).map(({ name }) => name),
        current,
        earlier: bodies.filter((body) => body !== current),
        withheldRuns,
      });
    }
    return sharings;
  }

  /**
   * Shares more or less from now on.
   * @throws ProblemException 404 for a relation that is not the asker's; of {@link requireCurrentText}.
   */
  async change({ runnerId }: Asker, patientId: string, input: ConsentInput, address: string): Promise<void> {
    requireCurrentText(input, new Date());
    await this.dataSource.transaction(async (em) => {
      const relation = await findOwnRelation(em, runnerId, patientId);
      if (!relation) throw notFound('sharing');
      const consentId = await giveConsent(em, relation, input);
      await writeAudit(em, {
        practiceId: relation.practiceId,
        actor: runnerId,
        action: 'consent.given',
        runnerId,
        consentId,
        address,
      });
    });
  }

  /** Ends it: the practice's next request finds nothing. @throws ProblemException 404 for a relation that is not the asker's. */
  async end({ runnerId }: Asker, patientId: string, address: string): Promise<void> {
    await this.dataSource.transaction(async (em) => {
      const relation = await findOwnRelation(em, runnerId, patientId);
      if (!relation) throw notFound('sharing');
      const consentId = await endConsent(em, patientId, 'runner');
      if (consentId === undefined) return;
      await writeAudit(em, {
        practiceId: relation.practiceId,
        actor: runnerId,
        action: 'consent.ended',
        runnerId,
        consentId,
        address,
      });
    });
  }
}

/** Runs that no practice sees, whatever was agreed to. */
async function countWithheld(em: EntityManager, runnerId: string): Promise<number> {
  const [{ count }] = (await em.query(
    `select count(*)::int as count from run where runner_id = $1 and source = any(closed_sources())`,
    [runnerId],
  )) as { count: number }[];
  return count;
}
