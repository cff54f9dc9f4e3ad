import type { EntityManager } from 'typeorm';
import type { FileStorage } from '../../platform/storage/file-storage.js';
import { orphanZips } from './orphan-zips.js';

/** What must never be of imports, as sentences an operator can act on: each under way has its zip, and no other lies around. */
export async function brokenImports(
  em: EntityManager,
  storage: FileStorage,
): Promise<{ readonly rule: string; readonly subject: string }[]> {
  const rows = await em.query<{ subject: string; key: string; bytes: number }[]>(
    `select id as subject, storage_key as key, bytes::float8 as bytes from archive_import
      where status in ('reading', 'taking')`,
  );
  const stored = new Map<string, number>();
  if (rows.length > 0) for await (const { key, bytes } of storage.list()) stored.set(key, bytes);
  const lost = rows.filter(({ key, bytes }) => stored.get(key) !== bytes);
  const orphans = await orphanZips(em, storage);
  return [
    ...lost.map(({ subject }) => ({ rule: 'an import under way has its zip', subject })),
    ...orphans.map((subject) => ({ rule: 'no zip of an import lies around that is over', subject })),
  ];
}
