import type { EntityManager } from 'typeorm';
import type { FileStorage } from '../../platform/storage/file-storage.js';
import { openedZips } from './import-entries.store.js';
import { nestedKey } from './import-keys.js';

/** Removes the zip of an import, and those that lay in it. */
export async function removeZips(
  em: EntityManager,
  storage: FileStorage,
  {
    id,
    runnerId,
    storageKey,
  }: { readonly id: string; readonly runnerId: string; readonly storageKey: string },
): Promise<void> {
  for (const place of await openedZips(em, id)) await storage.remove(nestedKey(runnerId, id, place));
  await storage.remove(storageKey);
}
