import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, mkdir, opendir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { binariesAt, type Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { ensureLibraryLinks } from './library-links.js';
import { run } from './run-program.js';
import type { SystemUser } from './system-user.js';

/** Everyone may read and enter, the owner may write. */
const publicFolderMode = 0o755;
const publicFileMode = 0o644;
const executable = 0o111;

/**
 * Programs that the user can run, with all libraries: those of the package, or a copy of them in `copyDir`
 * where the package cannot be entered by that user, or lacks links and cannot be written.
 *
 * @throws EmbeddedPostgresError `binariesDoNotRun`, `folderNotUsable`
 */
export async function usableBinaries(
  found: Binaries,
  copyDir: string,
  user: SystemUser | undefined,
): Promise<Binaries> {
  const linked = await ensureLibraryLinks(found.root).then(
    () => true,
    () => false,
  );
  if (linked && (await whyNotRunning(found, user)) === undefined) return found;
  const copy = binariesAt(join(copyDir, `postgresql-${found.version}`, 'native'), found);
  await copyOnce(found.root, dirname(copy.root), user);
  const reason = await whyNotRunning(copy, user);
  if (reason === undefined) return copy;
  throw new EmbeddedPostgresError(
    'binariesDoNotRun',
    `The PostgreSQL that comes with Stridecheck does not run on this system: ${reason} ` +
      'It needs a Linux with glibc (not Alpine), macOS or Windows. Else set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Tries each program for real: that tells more than any look at rights and libraries. */
async function whyNotRunning(binaries: Binaries, user: SystemUser | undefined): Promise<string | undefined> {
  for (const program of [binaries.postgres, binaries.initdb, binaries.pgCtl]) {
    try {
      const { code, output } = await run(program, ['--version'], { user });
      if (code !== 0) return output.trim() || `${program} ends with code ${code}.`;
    } catch (error) {
      return `${(error as Error).message}.`;
    }
  }
  return undefined;
}

/** Copies next to the place, then renames: the copy is there whole or not at all, whoever else makes it. */
async function copyOnce(root: string, target: string, user: SystemUser | undefined): Promise<void> {
  if (await lstat(target).catch(() => undefined)) return;
  const draft = `${target}.${randomUUID()}`;
  try {
    await mkdir(draft, { recursive: true });
    await cp(root, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await ensureLibraryLinks(join(draft, 'native'));
    await makePublic(draft);
    if (user) await chmod(dirname(target), publicFolderMode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (await lstat(target).catch(() => undefined)) return;
    throw new EmbeddedPostgresError(
      'folderNotUsable',
      `The programs of PostgreSQL could not be copied to ${target}: ${(error as Error).message}. ` +
        'Make that place writable, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

async function makePublic(folder: string): Promise<void> {
  await chmod(folder, publicFolderMode);
  for await (const entry of await opendir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await makePublic(path);
    else if (entry.isFile()) {
      const { mode } = await lstat(path);
      await chmod(path, publicFileMode | ((mode & 0o100) !== 0 ? executable : 0));
    }
  }
}
