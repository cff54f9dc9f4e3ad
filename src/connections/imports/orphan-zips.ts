import type { EntityManager } from 'typeorm';
import type { FileStorage } from '../../platform/storage/file-storage.js';
import { importOfKey, importsFolder } from './import-keys.js';
import { isZipNeeded } from './imports.store.js';

/** A zip without a row may be an upload under way, or be taken in by a worker that does not know yet that it is over. */
const orphanAgeMs = 60 * 60_000;

/** The keys of zips that no import needs, left by a process that was killed in between. */
export async function orphanZips(em: EntityManager, storage: FileStorage): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key, modifiedAt } of storage.list()) {
    if (!key.startsWith(`${importsFolder}/`) || Date.now() - modifiedAt.getTime() < orphanAgeMs) continue;
    const importId = importOfKey(key);
    if (importId === undefined || !(await isZipNeeded(em, importId))) keys.push(key);
  }
  return keys;
}
