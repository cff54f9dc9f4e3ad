import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Only the user of the service may look into folders and files. */
export const folderMode = 0o700;
export const fileMode = 0o600;

/** Systems that cannot sync a folder (Windows) say so with one of these. */
const cannotSync = new Set(['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP']);

/** Makes the names in a folder durable: a file that was renamed into it is there after a power cut. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!cannotSync.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Makes a folder with all above it, durably. */
export async function makeDurableFolder(path: string): Promise<void> {
  const firstMade = await mkdir(path, { recursive: true, mode: folderMode });
  if (firstMade === undefined) return;
  const above = dirname(firstMade);
  for (let folder = dirname(path); folder.length > above.length; folder = dirname(folder)) {
    await syncFolder(folder);
  }
  await syncFolder(above);
}
