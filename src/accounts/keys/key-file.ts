import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = 'accounts.key';
const keyBytes = 32;

/** The key of the accounts is away, damaged, or belongs to another database. */
export class AccountKeyError extends Error {
  override readonly name = 'AccountKeyError';
}

/** The key of the accounts: signs cookies, encrypts what second factors need. Never in the database, never in a log. */
export interface AccountKey {
  readonly secret: string;
  /** Says whether it is the same key, and nothing of the key. */
  readonly fingerprint: string;
}

/** Where the key of a data folder lies. */
export function keyPath(dataDir: string): string {
  return join(dataDir, 'keys', fileName);
}

/**
 * The key that lies in the data folder, or undefined where there is none.
 * @throws AccountKeyError when the file holds something else.
 */
export async function readKey(dataDir: string): Promise<AccountKey | undefined> {
  const path = keyPath(dataDir);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new AccountKeyError(
      `The key ${path} cannot be read (${error.code}): give this user the right to read it.`,
    );
  });
  if (text === undefined) return undefined;
  const secret = text.trim();
  if (Buffer.from(secret, 'base64url').length !== keyBytes) {
    throw new AccountKeyError(
      `The key ${path} is damaged: put the file back from a backup of the data folder.`,
    );
  }
  return { secret, fingerprint: fingerprintOf(secret) };
}

/** Makes a key where there is none and returns the one that is there then, also when several make one at once. */
export async function makeKey(dataDir: string): Promise<AccountKey> {
  const path = keyPath(dataDir);
  await mkdir(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, `${randomBytes(keyBytes).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    // A link is there whole or not at all, and the first one stays.
    await link(mine, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(mine);
  }
  return (await readKey(dataDir)) as AccountKey;
}

function fingerprintOf(secret: string): string {
  return createHmac('sha256', secret).update('stridecheck key fingerprint').digest('hex').slice(0, 32);
}
