import { randomUUID } from 'node:crypto';
import { lstat, opendir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../storage/durable-folder.js';
import { majorVersion, type Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { canEnter } from './enterable.js';
import { initialise } from './initialise.js';
import { makePassword, readPassword } from './password.js';
import { checkSystemPlace, makeSystemPlace } from './system-place.js';
import type { SystemUser } from './system-user.js';

/** A folder with a database, and what is needed to run and enter it. */
export interface Cluster {
  /** The real path, which PostgreSQL itself reports. */
  readonly dir: string;
  readonly user: SystemUser | undefined;
  readonly password: string;
}

export interface ClusterOptions {
  readonly dataDir: string;
  /** Where the database lies when PostgreSQL's user cannot enter the data folder. */
  readonly systemDir: string;
  readonly user: SystemUser | undefined;
  readonly binaries: Binaries;
}

const draftPrefix = 'postgres.new-';

/** An initialisation takes seconds; an older draft belongs to a process that was killed. */
const draftAgeMs = 60 * 60_000;

/**
 * The database of a data folder, `DATA_DIR/postgres`, made when there is none. Several processes may do so at
 * once: all get the one that was complete first.
 *
 * @throws EmbeddedPostgresError when it cannot be made, or what lies there cannot be used.
 */
export async function ensureCluster(options: ClusterOptions): Promise<Cluster> {
  await removeOldDrafts(options.dataDir);
  if (!(await holdsCluster(options))) await makeCluster(options);
  return openCluster(options);
}

function nameOf(dataDir: string): string {
  return join(dataDir, 'postgres');
}

async function holdsCluster({ dataDir }: ClusterOptions): Promise<boolean> {
  const name = nameOf(dataDir);
  const found = await lstat(name).catch(() => undefined);
  if (!found) return false;
  const isThere = await stat(join(name, 'PG_VERSION')).catch(() => undefined);
  if (isThere) return true;
  if (found.isDirectory() && (await isEmpty(name))) return false;
  throw new EmbeddedPostgresError(
    'notADatabase',
    found.isSymbolicLink()
      ? `The database of ${dataDir} lay where ${name} points to, and is no longer there. Bring it back, or remove that link to begin with an empty database.`
      : `${name} holds something, but no database. Move it away, or choose another folder with DATA_DIR.`,
  );
}

async function openCluster({ dataDir, binaries, user }: ClusterOptions): Promise<Cluster> {
  const dir = await realpath(nameOf(dataDir));
  await checkSystemPlace(dir, dataDir);
  const written = (await readFile(join(dir, 'PG_VERSION'), 'utf8')).trim();
  const ours = majorVersion(binaries.version);
  if (written !== ours) {
    throw new EmbeddedPostgresError(
      'otherVersion',
      `The database in ${dir} was written by PostgreSQL ${written}, and this Stridecheck brings ${ours}. Start the ` +
        'version of Stridecheck that wrote it, or choose another folder with DATA_DIR.',
    );
  }
  const password = await readPassword(dataDir);
  if (password === undefined) {
    throw new EmbeddedPostgresError(
      'passwordLost',
      `The database in ${dir} is there, but ${join(dataDir, 'postgres-password')} is not. Bring that file back from a backup.`,
    );
  }
  return { dir, password, user: await ownerOf(dir, user) };
}

/** A database that was made by an ordinary user stays that user's when root starts Stridecheck. */
async function ownerOf(dir: string, user: SystemUser | undefined): Promise<SystemUser | undefined> {
  if (!user) return undefined;
  const { uid, gid } = await stat(dir);
  const owner = uid === 0 ? user : { uid, gid };
  if (await canEnter(dir, owner)) return owner;
  throw new EmbeddedPostgresError(
    'folderNotUsable',
    `PostgreSQL's user cannot enter ${dir}: a folder above it is closed. Allow it (\`chmod o+x\` on each), or choose another folder with DATA_DIR.`,
  );
}

async function makeCluster(options: ClusterOptions): Promise<void> {
  const { dataDir, systemDir, user, binaries } = options;
  const password = (await readPassword(dataDir)) ?? (await makePassword(dataDir));
  const isApart = user !== undefined && !(await canEnter(dataDir, user));
  const parent = isApart ? await makeSystemPlace(systemDir, dataDir) : dataDir;
  const draft = join(parent, `${draftPrefix}${randomUUID()}`);
  try {
    await initialise(draft, binaries, password, user);
    await rename(draft, nameOf(parent));
    await syncFolder(parent);
    if (isApart) await symlink(nameOf(parent), nameOf(dataDir));
  } catch (error) {
    await rm(isApart ? parent : draft, { recursive: true, force: true });
    // Someone else was faster, and theirs is as good.
    if (await holdsCluster(options)) return;
    throw error;
  }
}

async function isEmpty(folder: string): Promise<boolean> {
  for await (const entry of await opendir(folder)) if (entry) return false;
  return true;
}

async function removeOldDrafts(dataDir: string): Promise<void> {
  for await (const { name, parentPath } of await opendir(dataDir)) {
    if (!name.startsWith(draftPrefix)) continue;
    const path = join(parentPath, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > draftAgeMs) await rm(path, { recursive: true, force: true });
  }
}
