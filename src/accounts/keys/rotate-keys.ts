import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { adjustableForTests, failpoint } from '../../platform/failpoint.js';
import type { KeyRing } from './key-ring.js';
import { keyIdSql, SecretBox, type SealedColumn } from './secret-box.js';

/** `SC` `KR`: any number that nobody else takes. */
const lockKey = 0x53434b52;
const batchSize = 200;
/** No transaction of ours takes so long: what was sealed with an old key before the new one was there is stored by then. */
const settleMs = 35_000;

/** What a rotation came to. */
export interface Rotated {
  readonly sealedAnew: number;
  /** What no key opens: it stays as it is, and so do the old keys. */
  readonly unreadable: number;
}

/**
 * Adds a key, seals everything anew with it, then removes the keys that nothing uses. Safe beside running processes, and
 * safe to end at any time: the next call goes on where this one was cut short.
 */
export async function rotateKeys(
  databaseUrl: string,
  ring: KeyRing,
  columns: readonly SealedColumn[],
): Promise<Rotated> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    // More than one: an earlier rotation did not come to its end.
    if (ring.read().length === 1) ring.add();
    await failpoint('keys.added');
    const first = await sealAll(client, ring, columns);
    await pause(adjustableForTests('keys.settleMs', settleMs));
    const last = await sealAll(client, ring, columns);
    await failpoint('keys.sealed');
    ring.keep(new Set([ring.newest().id, ...(await usedKeys(client, columns))]));
    return { sealedAnew: first.sealedAnew + last.sealedAnew, unreadable: last.unreadable };
  } finally {
    await client.end();
  }
}

async function sealAll(client: pg.Client, ring: KeyRing, columns: readonly SealedColumn[]): Promise<Rotated> {
  const total = { sealedAnew: 0, unreadable: 0 };
  for (const column of columns) {
    const { sealedAnew, unreadable } = await sealColumn(client, ring, column);
    total.sealedAnew += sealedAnew;
    total.unreadable += unreadable;
  }
  return total;
}

async function sealColumn(client: pg.Client, ring: KeyRing, sealed: SealedColumn): Promise<Rotated> {
  const box = new SecretBox(ring);
  const keyId = ring.newest().id;
  const total = { sealedAnew: 0, unreadable: 0 };
  let after: string | undefined;
  for (;;) {
    const rows = await oldRows(client, sealed, keyId, after);
    if (rows.length === 0) return total;
    await client.query('begin');
    for (const row of rows) {
      const fresh = sealedAnew(box, `${sealed.boundTo}:${row.id}`, row.text);
      if (fresh === undefined) total.unreadable += 1;
      else total.sealedAnew += await exchange(client, sealed, row, fresh);
    }
    await client.query('commit');
    await failpoint('keys.batchSealed');
    after = rows.at(-1)?.id;
  }
}

interface Row {
  readonly id: string;
  readonly text: string;
}

async function oldRows(
  client: pg.Client,
  { table, column }: SealedColumn,
  keyId: string,
  after: string | undefined,
): Promise<Row[]> {
  const place = after === undefined ? '' : 'and id > $2';
  const { rows } = await client.query<Row>(
    `select id, ${column} as text from ${table}
      where ${column} is not null and ${keyIdSql(column)} <> $1 ${place}
      order by id limit ${batchSize}`,
    after === undefined ? [keyId] : [keyId, after],
  );
  return rows;
}

function sealedAnew(box: SecretBox, boundTo: string, text: string): string | undefined {
  try {
    return box.seal(box.open(text, boundTo), boundTo);
  } catch {
    return undefined;
  }
}

/** 1, or 0 where somebody else wrote another text meanwhile: that one is looked at in the next pass. */
async function exchange(
  client: pg.Client,
  { table, column }: SealedColumn,
  { id, text }: Row,
  fresh: string,
): Promise<number> {
  const { rowCount } = await client.query(
    `update ${table} set ${column} = $1 where id = $2 and ${column} = $3`,
    [fresh, id, text],
  );
  return rowCount ?? 0;
}

async function usedKeys(client: pg.Client, columns: readonly SealedColumn[]): Promise<string[]> {
  const used: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await client.query<{ keyId: string }>(
      `select distinct ${keyIdSql(column)} as "keyId" from ${table} where ${column} is not null`,
    );
    used.push(...rows.map(({ keyId }) => keyId));
  }
  return used;
}
