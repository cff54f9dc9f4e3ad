import { lstat, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** `source` is the file, `target` the name that programs look for; both relative to the package. */
interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links to the shared libraries that npm packages cannot hold. The package would make them in an
 * install script, which strict npm settings do not run. Any number of processes may do it at once; where all
 * links are there nothing is written.
 *
 * @throws NodeJS.ErrnoException when a link is missing and the folder cannot be written.
 */
export async function ensureLibraryLinks(root: string): Promise<void> {
  for (const { source, target } of await listedLinks(root)) {
    const link = join(root, '..', target);
    if (await lstat(link).catch(() => undefined)) continue;
    const file = join(root, '..', source);
    await symlink(relative(dirname(link), file), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function listedLinks(root: string): Promise<LibraryLink[]> {
  const text = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '[]';
      throw error;
    },
  );
  return JSON.parse(text) as LibraryLink[];
}
