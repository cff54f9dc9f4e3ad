import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const lineSchema = z.object({ account: z.uuid() });

/**
 * The random ids of accounts that were erased, one a line, outside the database: a backup of the database from before an
 * erasure is erased again when it is started. Says nothing about anybody, and is kept.
 */
export class ErasureLedger {
  private readonly path: string;

  constructor(dataDir: string) {
    this.path = join(dataDir, 'erased-accounts.jsonl');
  }

  /** Adds an account; when this resolves the line survives a power cut. */
  async add(accountId: string): Promise<void> {
    if ((await this.accounts()).has(accountId)) return;
    const file = await open(this.path, 'a', 0o600);
    try {
      // A line that a power cut left half written must not swallow this one.
      await file.write(`\n${JSON.stringify({ account: accountId, erasedAt: new Date().toISOString() })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** All accounts that were erased; lines that cannot be read are passed over. */
  async accounts(): Promise<ReadonlySet<string>> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return new Set(text.split('\n').flatMap(accountOf));
  }
}

function accountOf(line: string): string[] {
  try {
    const read = lineSchema.safeParse(JSON.parse(line));
    return read.success ? [read.data.account] : [];
  } catch {
    return [];
  }
}
