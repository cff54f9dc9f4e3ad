import pg from 'pg';
import { KeyRing, KeyRingError } from './key-ring.js';
import { keyIdSql, SecretBox, type SealedColumn } from './secret-box.js';

/**
 * The keys that belong to this database; made at the first start.
 * @throws KeyRingError when something in the database was sealed with a key that is not there.
 */
export async function openRing(
  databaseUrl: string,
  dataDir: string,
  columns: readonly SealedColumn[],
): Promise<KeyRing> {
  const ring = KeyRing.in(dataDir);
  const samples = await samplesIn(databaseUrl, columns);
  if (ring.read().length === 0) {
    if (samples.length > 0) throw missing(ring);
    ring.make();
  }
  const box = new SecretBox(ring);
  for (const { sealed, boundTo } of samples) {
    try {
      box.open(sealed, boundTo);
    } catch {
      throw wrong(ring);
    }
  }
  return ring;
}

interface Sample {
  readonly sealed: string;
  readonly boundTo: string;
}

/** One sealed text of each column for each key. */
async function samplesIn(databaseUrl: string, columns: readonly SealedColumn[]): Promise<Sample[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const samples: Sample[] = [];
    for (const { table, column, boundTo } of columns) {
      const { rows } = await client.query<{ id: string; sealed: string }>(
        `select distinct on (${keyIdSql(column)}) id, ${column} as sealed from ${table}
          where ${column} is not null order by ${keyIdSql(column)}`,
      );
      samples.push(...rows.map(({ id, sealed }) => ({ sealed, boundTo: `${boundTo}:${id}` })));
    }
    return samples;
  } finally {
    await client.end();
  }
}

const remedy =
  'Put the file back from a backup of the data folder, or set DATA_DIR to the folder that holds it. ' +
  'All processes on one database need the same file.';

function missing({ path }: KeyRing): KeyRingError {
  return new KeyRingError(
    `The keys of secrets are missing: ${path}. This database holds what they sealed. ${remedy}`,
  );
}

function wrong({ path }: KeyRing): KeyRingError {
  return new KeyRingError(`The keys ${path} do not open what this database holds sealed. ${remedy}`);
}
