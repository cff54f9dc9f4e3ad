import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A server as its `postmaster.pid` states it. */
export interface Postmaster {
  readonly pid: number;
  /** NaN until the server has chosen it. */
  readonly port: number;
}

/** Lines of `postmaster.pid`, counted from 0 (PostgreSQL's `pidfile.h`). */
const pidLine = 0;
const portLine = 3;

const fileName = 'postmaster.pid';

/** The server that runs on a database, or ran when it was killed. */
export async function readPostmaster(clusterDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(clusterDir, fileName), 'utf8').catch(() => undefined);
  if (!text) return undefined;
  const lines = text.split('\n');
  return {
    pid: Math.abs(Number.parseInt(lines[pidLine], 10)),
    port: Number.parseInt(lines[portLine] ?? '', 10),
  };
}

/** The port of the last start, from the record that PostgreSQL keeps of its command line. */
export async function lastPort(clusterDir: string): Promise<number | undefined> {
  const text = await readFile(join(clusterDir, 'postmaster.opts'), 'utf8').catch(() => '');
  const port = /"-p" "(?<port>\d+)"/.exec(text)?.groups?.port;
  return port === undefined ? undefined : Number(port);
}

/** Whether a process of that number runs, whoever's it is. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether no process at all works on the database, whatever its `postmaster.pid` says: after a reboot, and in
 * containers, the number there soon belongs to another program. Told where the system tells (`/proc`): every
 * PostgreSQL process has the folder of its database as its working folder.
 */
export async function isDeserted(clusterDir: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(
    processes.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)),
  );
  return !folders.includes(clusterDir);
}

/** Whether a process has ended and only waits for its parent to notice; in some containers for ever. */
export async function isZombie(pid: number): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program stands in parentheses and may hold anything; the state follows it.
  return text
    .slice(text.lastIndexOf(')') + 1)
    .trimStart()
    .startsWith('Z');
}

/**
 * Removes the `postmaster.pid` that names the process, which PostgreSQL itself would respect for ever. Reads
 * and removes without a pause, so that no server that starts in between loses its own.
 */
export function removePidFileOf(pid: number, clusterDir: string): void {
  const path = join(clusterDir, fileName);
  if (existsSync(path) && Number.parseInt(readFileSync(path, 'utf8'), 10) === pid)
    rmSync(path, { force: true });
}
