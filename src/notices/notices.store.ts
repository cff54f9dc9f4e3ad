import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Told } from '../care/care.js';
import { NoticeSettings } from './notice-settings.entity.js';
import { Notice, type NoticeKind } from './notice.entity.js';

/** What a runner is told of: its kind, and its id. */
export interface NoticeOf {
  readonly kind: NoticeKind;
  readonly id: string;
  /** The connected app that it is about, as runners know it. */
  readonly app?: string;
}

/** Writes down what a runner is told of, once however often. */
export async function addNotice(em: EntityManager, { kind, id, app }: NoticeOf, told: Told): Promise<void> {
  await em.query(
    `insert into notice (id, runner_id, kind, object_id, practice, run_id, app) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (kind, object_id) do nothing`,
    [uuidv7(), told.runnerId, kind, id, told.practice, told.runId, app ?? null],
  );
}

/** Tells somebody that a webhook of theirs, or of the practice that they look after, was switched off. */
export async function addWebhookNotice(
  em: EntityManager,
  accountId: string,
  practiceId: string | null,
): Promise<void> {
  await em.query(
    `insert into notice (id, runner_id, kind, object_id, practice)
     values ($1, $2, 'webhook-off', $1, (select name from practice where id = $3))`,
    [uuidv7(), accountId, practiceId],
  );
}

/** What a runner is told of, newest first: ids are made in the order of time. */
export async function listNotices(
  em: EntityManager,
  runnerId: string,
  limit: number,
  before: string | undefined,
): Promise<Notice[]> {
  return em
    .createQueryBuilder(Notice, 'notice')
    .where('notice.runnerId = :runnerId', { runnerId })
    .andWhere('notice.id < :before', { before: before ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff' })
    .orderBy('notice.id', 'DESC')
    .limit(limit)
    .getMany();
}

/** How many notices a runner has not seen yet. */
export async function countUnseen(em: EntityManager, runnerId: string): Promise<number> {
  const [{ count }] = (await em.query(
    `select count(*)::int as count from notice where runner_id = $1 and seen_at is null`,
    [runnerId],
  )) as { count: number }[];
  return count;
}

/** Says that a runner has seen these of their notices. */
export async function markSeen(em: EntityManager, runnerId: string, ids: readonly string[]): Promise<void> {
  await em.query(
    `update notice set seen_at = now() where runner_id = $1 and id = any($2::uuid[]) and seen_at is null`,
    [runnerId, ids],
  );
}

/** Whether a runner is told by mail too; who never said so is. */
export async function wantsMail(em: EntityManager, runnerId: string): Promise<boolean> {
  return (await em.findOneBy(NoticeSettings, { runnerId }))?.byMail ?? true;
}

/** Writes down whether a runner is told by mail too. */
export async function saveByMail(em: EntityManager, runnerId: string, byMail: boolean): Promise<void> {
  await em.query(
    `insert into notice_settings (runner_id, by_mail) values ($1, $2)
     on conflict (runner_id) do update set by_mail = excluded.by_mail`,
    [runnerId, byMail],
  );
}

/** A mail that is to go out. */
export interface DueMail {
  readonly noticeId: string;
  readonly to: string;
  readonly language: 'en' | 'de' | null;
}

/**
 * Takes the mail of a notice in hand, so that nobody else sends it: null where it went out, the runner saw the notice, wants
 * no mails, has no confirmed address or no open account.
 */
export async function takeMail(em: EntityManager, { kind, id }: NoticeOf): Promise<DueMail | null> {
  const [rows] = (await em.query(
    `update notice set mailed_at = now() from account
       left join notice_settings settings on settings.runner_id = account.id
       left join profile on profile.runner_id = account.id
      where notice.kind = $1 and notice.object_id = $2 and notice.mailed_at is null and notice.seen_at is null
        and account.id = notice.runner_id and account.email is not null and account.email_verified
        and account.disabled_at is null and account.erasure_started_at is null and coalesce(settings.by_mail, true)
      returning notice.id as "noticeId", account.email as "to", profile.language`,
    [kind, id],
  )) as [DueMail[], number];
  return rows[0] ?? null;
}

/** Gives the mail of a notice back: it could not be sent. */
export async function giveMailBack(em: EntityManager, noticeId: string): Promise<void> {
  await em.query(`update notice set mailed_at = null where id = $1`, [noticeId]);
}
