import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { run } from './run-program.js';
import type { SystemUser } from './system-user.js';

/** PostgreSQL insists on it. */
const ownerOnlyFolder = 0o700;
const ownerOnlyFile = 0o600;

/**
 * What `initdb` is told. The sort order is built in (`C.UTF-8`), not the system's: an update of the system's
 * library would silently break every index on text.
 */
const settings = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
];

/**
 * Makes an empty database in a new folder that belongs to the user who will run it.
 *
 * @throws EmbeddedPostgresError `initFailed`
 */
export async function initialise(
  folder: string,
  binaries: Binaries,
  password: string,
  user: SystemUser | undefined,
): Promise<void> {
  const passwordFile = `${folder}.password`;
  try {
    await mkdir(folder, { mode: ownerOnlyFolder });
    await writeFile(passwordFile, `${password}\n`, { mode: ownerOnlyFile, flag: 'wx' });
    if (user) {
      for (const path of [folder, passwordFile]) await chown(path, user.uid, user.gid);
    }
    const { code, output } = await run(
      binaries.initdb,
      [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...settings],
      { user },
    );
    if (code !== 0) throw new Error(lastWords(output) || `initdb ended with code ${code}`);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'initFailed',
      `The database could not be made in ${folder}: ${(error as Error).message}. Is there room on the disk, and ` +
        'may this user write there? Choose another folder with DATA_DIR, or set DATABASE_URL.',
      { cause: error },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function lastWords(output: string): string {
  const lines = output.trim().split('\n');
  return lines.findLast((line) => /error|fatal|could not/i.test(line))?.trim() ?? lines.at(-1) ?? '';
}
