import type { EntityManager } from 'typeorm';
import type { LookPlace } from './look-cursor.js';

/** An entry with the people's names, where their accounts are still there. */
export interface ReadEntry {
  /** A number that the database keeps as bigint. */
  readonly number: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly consentId: string | null;
  readonly objectId: string | null;
  readonly network: string | null;
  readonly hash: Buffer;
  /** Whether its hash is that of its content, and it follows the entry before it. */
  readonly isKept: boolean;
}

/** Entries of a practice, newest first, each checked against its content and against the one before it. */
export async function listAudit(
  em: EntityManager,
  practiceId: string,
  limit: number,
  before: number | undefined,
): Promise<ReadEntry[]> {
  return (await em.query(
    `select entry.number, entry.at, actor_account.name as actor, entry.action, subject_account.name as subject,
            entry.consent_id as "consentId", entry.object_id as "objectId", entry.network, entry.hash,
            entry.hash = audit_hash(entry) and entry.previous_hash = coalesce(earlier.hash, '\\x') as "isKept"
       from audit_entry entry
       left join audit_entry earlier on earlier.practice_id = entry.practice_id and earlier.number = entry.number - 1
       left join audit_person actor on actor.id = entry.actor_id
       left join account actor_account on actor_account.id = actor.account_id
       left join audit_person subject on subject.id = entry.subject_id
       left join account subject_account on subject_account.id = subject.account_id
      where entry.practice_id = $1 and entry.number < coalesce($3::bigint, 9223372036854775807)
      order by entry.number desc limit $2`,
    [practiceId, limit, before ?? null],
  )) as ReadEntry[];
}

/** A look of somebody in a practice at what a runner shares, or a change of what is shared. */
export interface ReadLook extends LookPlace {
  readonly practice: string | null;
  readonly actor: string | null;
  readonly action: string;
  /** Whether the runner did it themselves. */
  readonly isOwn: boolean;
  readonly runId: string | null;
}

/** What was done with a runner's data, newest first. */
export async function listLooks(
  em: EntityManager,
  runnerId: string,
  limit: number,
  after: LookPlace | undefined,
): Promise<ReadLook[]> {
  return (await em.query(
    `select entry.at, entry.practice_id as "practiceId", entry.number, practice.name as practice, account.name as actor,
            entry.action, entry.actor_id = subject.id as "isOwn", run.id as "runId"
       from audit_person subject join audit_entry entry on entry.subject_id = subject.id
       left join practice on practice.id = entry.practice_id
       left join run on run.runner_id = subject.account_id and audit_object(subject.id, run.id) = entry.object_id
       left join audit_person actor on actor.id = entry.actor_id
       left join account on account.id = actor.account_id
      where subject.account_id = $1 and entry.at <= $3
        and (entry.at, entry.practice_id, entry.number) < ($3, $4, $5)
      order by entry.at desc, entry.practice_id desc, entry.number desc limit $2`,
    [
      runnerId,
      limit,
      after?.at.toISOString() ?? 'infinity',
      after?.practiceId ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      after?.number ?? '0',
    ],
  )) as ReadLook[];
}
