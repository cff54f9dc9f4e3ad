import { migrations } from '../../migrations/migrations.js';
import { openRing, rotateKeys } from '../accounts/accounts.js';
import { readConfig } from '../platform/config/read-config.js';
import { migrateDatabase } from '../platform/database/migrate.js';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/embedded-postgres.js';
import { createLogger } from '../platform/logging/logger.js';
import { sealedColumns } from '../sealed-columns.js';
import { exitCodes, UsageError } from './usage.js';

/** `stridecheck keys rotate`: a new key for secrets, also while the service runs. */
export async function keys([what, ...others]: string[]): Promise<number> {
  if (what !== 'rotate' || others.length > 0) throw new UsageError('Say what to do with the keys: rotate.');
  const config = readConfig(process.env);
  const postgres = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log: createLogger('error') });
  try {
    const url = config.databaseUrl ?? (postgres?.url as string);
    await migrateDatabase(url, migrations);
    const ring = await openRing(url, config.dataDir, sealedColumns);
    process.stdout.write(
      'A new key is made and all secrets are sealed with it. This takes a little over half a minute, and may be ' +
        'cut short: the next call goes on.\n',
    );
    const { sealedAnew, unreadable } = await rotateKeys(url, ring, sealedColumns);
    process.stdout.write(
      `${sealedAnew} ${sealedAnew === 1 ? 'secret is' : 'secrets are'} sealed with the new key. ` +
        `Keep ${ring.path} in your backups.\n`,
    );
    if (unreadable === 0) return exitCodes.done;
    process.stderr.write(
      `${unreadable} could not be opened and stay as they are, with the keys they name.\n`,
    );
    return exitCodes.failed;
  } finally {
    await postgres?.stop();
  }
}
