import pg from 'pg';
import { AccountKeyError, keyPath, makeKey, readKey, type AccountKey } from './key-file.js';

/**
 * The key that belongs to this database; made at the first start of an empty one.
 * @throws AccountKeyError when the database belongs to a key that is missing or another.
 */
export async function openKey(databaseUrl: string, dataDir: string): Promise<AccountKey> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const known = await fingerprintIn(client);
    const key = (await readKey(dataDir)) ?? (known === undefined ? await makeKey(dataDir) : undefined);
    if (!key) throw missing(dataDir);
    await client.query(
      'insert into installation (id, key_fingerprint) values (1, $1) on conflict (id) do nothing',
      [key.fingerprint],
    );
    if ((await fingerprintIn(client)) !== key.fingerprint) throw wrong(dataDir);
    return key;
  } finally {
    await client.end();
  }
}

async function fingerprintIn(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ fingerprint: string }>(
    'select key_fingerprint as fingerprint from installation',
  );
  return rows[0]?.fingerprint;
}

function missing(dataDir: string): AccountKeyError {
  return new AccountKeyError(
    `The key of the accounts is missing: ${keyPath(dataDir)}. This database was used with it. ` +
      'Put the file back from a backup of the data folder, or set DATA_DIR to the folder that holds it.',
  );
}

function wrong(dataDir: string): AccountKeyError {
  return new AccountKeyError(
    `The key ${keyPath(dataDir)} belongs to another database. ` +
      'Set DATA_DIR and DATABASE_URL to what belongs together, or put the right key back from a backup.',
  );
}
