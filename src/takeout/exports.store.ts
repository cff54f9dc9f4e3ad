import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { promisePiece } from './piece-jobs.js';
import { pieceKey } from './takeout-keys.js';
import { ExportFile } from './takeout.entities.js';

/** Serves an export for so long. */
export const exportDays = 7;

/**
 * Promises an export; the one that is under way where there is one. Returns its id, and the keys of the files of earlier ones,
 * whose place it takes.
 */
export async function beginExport(
  em: EntityManager,
  runnerId: string,
): Promise<{ readonly id: string; readonly unusedKeys: readonly string[] }> {
  await em.query(`select from account where id = $1 for no key update`, [runnerId]);
  const underWay = await em.query<{ id: string }[]>(
    `select id from export_file where runner_id = $1 and status in ('queued', 'making')`,
    [runnerId],
  );
  if (underWay.length > 0) return { id: underWay[0].id, unusedKeys: [] };
  const [earlier] = await em.query<[{ key: string }[], number]>(
    `delete from export_file where runner_id = $1 returning storage_key as key`,
    [runnerId],
  );
  const id = uuidv7();
  await em.query(
    `insert into export_file (id, runner_id, status, storage_key) values ($1, $2, 'queued', $3)`,
    [id, runnerId, pieceKey(runnerId, id)],
  );
  await promisePiece(em, 'export', id, 0);
  return { id, unusedKeys: earlier.map(({ key }) => key) };
}

/** The runner's exports, newest first. */
export async function listExports(em: EntityManager, runnerId: string): Promise<ExportFile[]> {
  return em.find(ExportFile, { where: { runnerId }, order: { createdAt: 'DESC' } });
}

/** The runner's export; null when there is none with this id. */
export async function findExport(
  em: EntityManager,
  runnerId: string,
  id: string,
): Promise<ExportFile | null> {
  return em.findOneBy(ExportFile, { id, runnerId });
}

/** Deletes the runner's export and returns the key of its file; undefined when there is none with this id. */
export async function deleteExport(
  em: EntityManager,
  runnerId: string,
  id: string,
): Promise<string | undefined> {
  const [rows] = await em.query<[{ key: string }[], number]>(
    `delete from export_file where id = $1 and runner_id = $2 returning storage_key as key`,
    [id, runnerId],
  );
  return rows[0]?.key;
}

/** Deletes exports that are older than they are served or hold what is kept no longer, and long finished ones that were taken in; returns the keys of their files. */
export async function deleteExpired(em: EntityManager): Promise<string[]> {
  const keys: string[] = [];
  for (const [table, days] of [
    ['export_file', exportDays],
    ['taken_in_file', 30],
  ] as const) {
    const [rows] = await em.query<[{ key: string }[], number]>(
      `delete from ${table} where finished_at < now() - make_interval(days => $1) returning storage_key as key`,
      [days],
    );
    keys.push(...rows.map(({ key }) => key));
  }
  const [rows] = await em.query<[{ key: string }[], number]>(
    `delete from export_file where kept_until <= now() returning storage_key as key`,
  );
  return [...keys, ...rows.map(({ key }) => key)];
}
