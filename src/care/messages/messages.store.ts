import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { placeParameters, type LetterPage } from '../letter-list.js';

/** A message as both sides read it. */
export interface ReadMessage {
  readonly id: string;
  readonly practice: string;
  readonly author: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly readAt: Date | null;
}

const read = `select id, practice_name as practice, author, text, sent_at as "sentAt", read_at as "readAt" from message`;
const newestFirst = `order by sent_at desc, id desc`;

/** What a practice wrote to a runner, newest first. */
export async function listSent(
  em: EntityManager,
  { practiceId, runnerId }: { readonly practiceId: string; readonly runnerId: string },
  page: LetterPage,
): Promise<ReadMessage[]> {
  return (await em.query(
    `${read} where practice_id = $1 and runner_id = $2 and (sent_at, id) < ($3, $4) ${newestFirst} limit $5`,
    [practiceId, runnerId, ...placeParameters(page)],
  )) as ReadMessage[];
}

/** What practices wrote to a runner, newest first. */
export async function listReceived(
  em: EntityManager,
  runnerId: string,
  page: LetterPage,
): Promise<ReadMessage[]> {
  return (await em.query(
    `${read} where runner_id = $1 and (sent_at, id) < ($2, $3) ${newestFirst} limit $4`,
    [runnerId, ...placeParameters(page)],
  )) as ReadMessage[];
}

/** All that practices ever wrote to a runner, newest first. */
export async function allReceived(em: EntityManager, runnerId: string): Promise<ReadMessage[]> {
  return (await em.query(`${read} where runner_id = $1 ${newestFirst}`, [runnerId])) as ReadMessage[];
}

interface Draft {
  readonly practiceId: string;
  readonly runnerId: string;
  readonly authorId: string;
  readonly text: string;
}

/** Sends a message. Returns it as it stands. */
export async function addMessage(
  em: EntityManager,
  { practiceId, runnerId, authorId, text }: Draft,
): Promise<ReadMessage> {
  const id = uuidv7();
  await em.query(
    `insert into message (id, runner_id, practice_id, practice_name, author_id, author, text)
     select $1, $2, practice.id, practice.name, account.id, account.name, $5
       from practice, account where practice.id = $3 and account.id = $4`,
    [id, runnerId, practiceId, authorId, text],
  );
  const [sent] = (await em.query(`${read} where id = $1`, [id])) as ReadMessage[];
  return sent;
}

/** Says that the runner opened these of their messages now; what was opened before stays as it was. */
export async function markRead(em: EntityManager, runnerId: string, ids: readonly string[]): Promise<void> {
  await em.query(
    `update message set read_at = date_trunc('milliseconds', now())
      where runner_id = $1 and id = any($2::uuid[]) and read_at is null`,
    [runnerId, ids],
  );
}
