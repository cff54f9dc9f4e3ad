import type { DataSource } from 'typeorm';
import type { FileStorage } from '../platform/storage/file-storage.js';

/** A file without a row may be an upload or a deletion under way; after this time it is left over. */
export const orphanAgeMs = 60 * 60_000;

/** Originals lie in a folder that has the id of their runner; other features keep their files elsewhere. */
const originalKey = /^[\da-f-]{36}\//;

/** The keys of stored files that no row knows, left by a process that was killed in between. */
export async function orphanKeys(dataSource: DataSource, storage: FileStorage): Promise<string[]> {
  const keys: string[] = [];
  for await (const file of storage.list()) {
    if (!originalKey.test(file.key)) continue;
    if (Date.now() - file.modifiedAt.getTime() < orphanAgeMs) continue;
    const rows = (await dataSource.query(`select 1 from source_file where storage_key = $1`, [
      file.key,
    ])) as unknown[];
    if (rows.length === 0) keys.push(file.key);
  }
  return keys;
}
