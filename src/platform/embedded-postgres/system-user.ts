import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { run } from './run-program.js';

/** The ids of the user that PostgreSQL runs as; undefined: as we do. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const userName = 'postgres';

/** Ways to make a system user without password and home: Debian and Red Hat, then BusyBox. */
const creators: readonly (readonly string[])[] = [
  [
    'useradd',
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/',
    '--shell',
    '/bin/false',
    userName,
  ],
  ['adduser', '-S', '-D', '-H', '-s', '/bin/false', userName],
];

/**
 * PostgreSQL refuses to run as root: then its own user, made when it is missing. Undefined when we are an
 * ordinary user, and on Windows, where pg_ctl gives up its rights itself.
 *
 * @throws EmbeddedPostgresError `noSystemUser`
 */
export async function userForPostgres(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await findUser();
  if (known) return known;
  for (const [program, ...args] of creators) {
    await run(program, args).catch(() => undefined);
    const made = await findUser();
    if (made) return made;
  }
  throw new EmbeddedPostgresError(
    'noSystemUser',
    `PostgreSQL does not run as root, and the user "${userName}" could not be made. Start Stridecheck as an ` +
      `ordinary user, make that user (\`useradd --system ${userName}\`), or set DATABASE_URL.`,
  );
}

async function findUser(): Promise<SystemUser | undefined> {
  const [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')]);
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

async function idOf(option: '-u' | '-g'): Promise<number | undefined> {
  const answer = await run('id', [option, userName]).catch(() => undefined);
  return answer?.code === 0 ? Number(answer.output.trim()) : undefined;
}
