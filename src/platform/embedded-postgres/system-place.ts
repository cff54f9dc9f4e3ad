import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** Names the data folder that a database outside of it belongs to. */
const noteName = 'belongs-to';

const publicFolderMode = 0o755;

/**
 * Makes a folder for the database of a data folder that PostgreSQL's user cannot enter: below the folder for
 * such databases, named after the data folder, and new every time, so that a data folder that was deleted and
 * made again begins with an empty database.
 *
 * @throws EmbeddedPostgresError `folderNotUsable`
 */
export async function makeSystemPlace(systemDir: string, dataDir: string): Promise<string> {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const clusters = join(systemDir, 'clusters');
  const place = join(clusters, `${hash}-${randomUUID().slice(0, 8)}`);
  try {
    await mkdir(place, { recursive: true });
    for (const folder of [systemDir, clusters, place]) await chmod(folder, publicFolderMode);
    await writeFile(join(place, noteName), `${dataDir}\n`);
    return place;
  } catch (error) {
    throw new EmbeddedPostgresError(
      'folderNotUsable',
      `PostgreSQL's user cannot enter ${dataDir}, and ${place} cannot be made: ${(error as Error).message}. ` +
        'Choose another folder with DATA_DIR, start Stridecheck as an ordinary user, or set DATABASE_URL.',
      { cause: error },
    );
  }
}

/**
 * Keeps a copy of a data folder from working on the database of its original, which lies outside of both. A
 * data folder that was moved keeps its database.
 *
 * @throws EmbeddedPostgresError `sharedByCopy`
 */
export async function checkSystemPlace(clusterDir: string, dataDir: string): Promise<void> {
  const note = join(dirname(clusterDir), noteName);
  const owner = await readFile(note, 'utf8').catch(() => undefined);
  if (owner === undefined || owner.trim() === dataDir) return;
  const originals = await realpath(join(owner.trim(), 'postgres')).catch(() => undefined);
  if (originals === clusterDir && (await realpath(owner.trim())) !== (await realpath(dataDir))) {
    throw new EmbeddedPostgresError(
      'sharedByCopy',
      `${dataDir} is a copy of ${owner.trim()}, but its database was not copied: both point to ${clusterDir}. ` +
        `Remove ${join(dataDir, 'postgres')} to begin with an empty database.`,
    );
  }
  await writeFile(note, `${dataDir}\n`);
}
