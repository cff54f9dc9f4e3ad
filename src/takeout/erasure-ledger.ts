import { access, constants, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { fileMode, syncFolder } from '../platform/storage/durable-folder.js';

const lineSchema = z.object({ account: z.uuid() });

/**
 * The random ids of accounts that were erased, one a line, outside the database: a backup of the database from before an
 * erasure is erased again when it is started. Says nothing about anybody, and is kept. It is written to each of its folders,
 * and what one of them knows is known: one that is restored with a backup loses nothing to one that is not.
 */
export class ErasureLedger {
  private readonly paths: readonly string[];

  constructor(folders: readonly string[]) {
    this.paths = folders.map((folder) => join(folder, 'erased-accounts.jsonl'));
  }

  /** Throws, with what to do about it, when it cannot be kept in each of its folders. */
  async check(): Promise<void> {
    for (const path of this.paths) {
      await access(dirname(path), constants.W_OK | constants.X_OK).catch((error: Error) => {
        throw new Error(
          `the ids of erased accounts cannot be kept in ${dirname(path)} (${error.message}). Make that folder and let ` +
            'this user write in it, or set ERASURE_LEDGER to another',
        );
      });
    }
  }

  /** Adds an account wherever it is not named; when this resolves the line survives a power cut. */
  async add(accountId: string): Promise<void> {
    for (const path of this.paths) {
      if (!(await accountsIn(path)).has(accountId)) await append(path, accountId);
    }
  }

  /** All accounts that were erased; lines that cannot be read are passed over. */
  async accounts(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const path of this.paths) for (const account of await accountsIn(path)) found.add(account);
    return found;
  }
}

async function append(path: string, accountId: string): Promise<void> {
  const file = await open(path, 'a', fileMode);
  try {
    // A line that a power cut left half written must not swallow this one.
    await file.write(`\n${JSON.stringify({ account: accountId, erasedAt: new Date().toISOString() })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  // The first line makes the file: its name must be there after a power cut too.
  await syncFolder(dirname(path));
}

async function accountsIn(path: string): Promise<ReadonlySet<string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return new Set(text.split('\n').flatMap(accountOf));
}

function accountOf(line: string): string[] {
  try {
    const read = lineSchema.safeParse(JSON.parse(line));
    return read.success ? [read.data.account] : [];
  } catch {
    return [];
  }
}
