import { IsNull, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ConsentEnd } from '../tables/consent-ends.js';
import { Consent } from '../tables/consent.entity.js';
import { Patient } from '../tables/patient.entity.js';
import type { ConsentBody, ConsentInput, ConsentTerms } from './consent.contract.js';

/** A relation and who it is between. */
export interface Relation {
  readonly patientId: string;
  readonly practiceId: string;
  readonly runnerId: string;
}

/** The relation between a practice and a runner, made where there is none. */
export async function ensureRelation(
  em: EntityManager,
  practiceId: string,
  runnerId: string,
): Promise<Relation> {
  await em.query(
    `insert into patient (id, practice_id, runner_id) values ($1, $2, $3) on conflict (practice_id, runner_id) do nothing`,
    [uuidv7(), practiceId, runnerId],
  );
  const { id } = await em.findOneByOrFail(Patient, { practiceId, runnerId });
  return { patientId: id, practiceId, runnerId };
}

/** The relation with this id of this runner; null for anybody else's. */
export async function findOwnRelation(
  em: EntityManager,
  runnerId: string,
  patientId: string,
): Promise<Relation | null> {
  const row = await em.findOne(Patient, {
    where: { id: patientId, runnerId },
    lock: { mode: 'pessimistic_write' },
  });
  return row && { patientId: row.id, practiceId: row.practiceId, runnerId };
}

/** Writes down what the runner agreed to, in the place of what they had agreed to before. Returns its id. */
export async function giveConsent(
  em: EntityManager,
  relation: Relation,
  { terms, textVersion, language }: ConsentInput,
): Promise<string> {
  await endConsent(em, relation.patientId, 'replaced');
  const id = uuidv7();
  await em.insert(Consent, {
    id,
    ...relation,
    textVersion,
    language,
    sharesSeries: terms.series,
    sharesRoutes: terms.routes,
    sharesDiary: terms.diary,
    fromTime: timeOf(terms.fromTime),
    until: timeOf(terms.until),
  });
  return id;
}

/** Ends what is shared now. Returns the consent that ended; undefined when nothing was shared. */
export async function endConsent(
  em: EntityManager,
  patientId: string,
  because: Exclude<ConsentEnd, 'time'>,
): Promise<string | undefined> {
  const current = await em.findOne(Consent, {
    where: { patientId, endedAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!current) return undefined;
  await em.update(Consent, { id: current.id }, { endedAt: () => 'now()', endedBecause: because });
  return current.id;
}

/** All that a runner ever agreed to, newest first. */
export async function listConsents(em: EntityManager, runnerId: string): Promise<Consent[]> {
  return em.find(Consent, { where: { runnerId }, order: { givenAt: 'DESC', id: 'DESC' } });
}

/** A consent as the API shows it; one whose time is over has ended then. */
export function toConsentBody(row: Consent, now: Date): ConsentBody {
  const isOver = row.endedAt === null && row.until !== null && row.until <= now;
  const endedAt = isOver ? row.until : row.endedAt;
  return {
    id: row.id,
    terms: termsOf(row),
    textVersion: row.textVersion,
    language: row.language,
    givenAt: row.givenAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    endedBecause: isOver ? 'time' : row.endedBecause,
  };
}

function termsOf(row: Consent): ConsentTerms {
  return {
    series: row.sharesSeries,
    routes: row.sharesRoutes,
    diary: row.sharesDiary,
    fromTime: row.fromTime?.toISOString() ?? null,
    until: row.until?.toISOString() ?? null,
  };
}

function timeOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
