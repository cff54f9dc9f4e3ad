import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const megabyte = 1024 * 1024;

/** The log before this one is kept too, so twice as much lies on the disk. */
const largestLogBytes = 5 * megabyte;

const ownerOnly = 0o600;
const longestTailBytes = 8_192;

/** `DATA_DIR/postgres.log`, opened by us: PostgreSQL's user may be unable to enter the folder. */
export interface ServerLog {
  readonly fd: number;
  /** The line that says best why the server did not start, from what was written since the log was opened. */
  reason(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens the log for one start of the server; a log that has grown too long makes room for a new one. */
export async function openServerLog(dataDir: string): Promise<ServerLog> {
  const path = join(dataDir, 'postgres.log');
  const before = await stat(path).catch(() => undefined);
  if (before && before.size > largestLogBytes) await rename(path, `${path}.1`);
  const file = await open(path, 'a+', ownerOnly);
  const { size: start } = await file.stat();
  return {
    fd: file.fd,
    async reason() {
      const { size } = await file.stat();
      const from = Math.max(start, size - longestTailBytes);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
      const lines = buffer.toString('utf8', 0, bytesRead).trim().split('\n');
      return (lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1))?.trim() || undefined;
    },
    close: () => file.close(),
  };
}
