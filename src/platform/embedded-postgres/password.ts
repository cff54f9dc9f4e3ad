import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const fileName = 'postgres-password';
const ownerOnly = 0o600;
const passwordBytes = 24;

/** The superuser's password; undefined before the first start. */
export async function readPassword(dataDir: string): Promise<string | undefined> {
  const text = await readFile(join(dataDir, fileName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.trim() || undefined;
}

/** Makes the superuser's password. All processes that do so at once get the same one. */
export async function makePassword(dataDir: string): Promise<string> {
  const path = join(dataDir, fileName);
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', ownerOnly);
  try {
    await file.writeFile(`${randomBytes(passwordBytes).toString('base64url')}\n`);
    await file.sync();
    // A link, not a rename: whoever comes second takes the password of whoever came first.
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await file.close();
    await rm(draft, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
}

/** The password of the role that the service works as, which is no superuser; follows from the other one. */
export function servicePassword(superuser: string): string {
  return createHmac('sha256', superuser).update('stridecheck').digest('base64url');
}
