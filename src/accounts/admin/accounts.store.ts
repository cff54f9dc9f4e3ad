import type { EntityManager } from 'typeorm';
import { Account } from '../tables/account.entity.js';

/** Where a page of the list ends. */
export interface ListPlace {
  readonly createdAt: Date;
  readonly id: string;
}

/** Accounts whose name or address holds `part`, newest first, behind a place where one is given. */
export async function listAccounts(
  em: EntityManager,
  part: string,
  atMost: number,
  after?: ListPlace,
): Promise<Account[]> {
  const query = em
    .createQueryBuilder(Account, 'account')
    .where(`account.kind <> 'local'`)
    .orderBy({ 'account.createdAt': 'DESC', 'account.id': 'DESC' })
    .limit(atMost);
  if (part !== '') {
    query.andWhere(`(account.name ilike :part or account.email ilike :part)`, {
      part: `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`,
    });
  }
  if (after) {
    // The cursor holds milliseconds, the column more.
    query.andWhere(
      `(date_trunc('milliseconds', account.createdAt), account.id) < (:createdAt::timestamptz, :id::uuid)`,
      after,
    );
  }
  return query.getMany();
}

/** The account with this id that a person can sign in to; null when there is none. */
export async function findAccount(em: EntityManager, id: string): Promise<Account | null> {
  const found = await em.findOneBy(Account, { id });
  return found?.kind === 'local' ? null : found;
}
