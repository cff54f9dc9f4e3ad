import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter } from './enterable.js';
import { makePassword, readPassword, servicePassword } from './password.js';
import { isAlive, isDeserted, isZombie, lastPort, readPostmaster, removePidFileOf } from './postmaster.js';
import { openServerLog } from './server-log.js';
import { serverOptions } from './server-options.js';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'stridecheck-unit-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('what PostgreSQL notes about itself', () => {
  it('names process and port', async () => {
    await writeFile(
      join(folder, 'postmaster.pid'),
      '4711\n/data\n1770000000\n54321\n\n127.0.0.1\n  1 2\nready   \n',
    );
    expect(await readPostmaster(folder)).toEqual({ pid: 4711, port: 54_321 });
  });

  it('has no port yet at the very beginning of a start', async () => {
    await writeFile(join(folder, 'postmaster.pid'), '4711\n/data\n');
    expect(await readPostmaster(folder)).toEqual({ pid: 4711, port: Number.NaN });
  });

  it('is missing after an ordinary stop, empty after a power cut', async () => {
    expect(await readPostmaster(folder)).toBeUndefined();
    await writeFile(join(folder, 'postmaster.pid'), '');
    expect(await readPostmaster(folder)).toBeUndefined();
  });

  it('tells the port of the last start', async () => {
    expect(await lastPort(folder)).toBeUndefined();
    await writeFile(
      join(folder, 'postmaster.opts'),
      '/x/postgres "-D" "/data" "-p" "45678" "-c" "fsync=on"\n',
    );
    expect(await lastPort(folder)).toBe(45_678);
  });

  it('may name a process that is no more', () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(2 ** 30)).toBe(false);
    expect(isAlive(0)).toBe(false);
    expect(isAlive(Number.NaN)).toBe(false);
  });

  it('is removed only while it names the process that is known to have ended', async () => {
    const path = join(folder, 'postmaster.pid');
    await writeFile(path, '4711\n/data\n');
    removePidFileOf(4712, folder);
    expect(await readPostmaster(folder)).toBeDefined();
    removePidFileOf(4711, folder);
    expect(await readPostmaster(folder)).toBeUndefined();
    removePidFileOf(4711, folder);
  });

  it('belongs to nobody when no process works in the folder', async () => {
    expect(await isDeserted(folder)).toBe(process.platform === 'linux');
    const worker = spawn('sleep', ['60'], { cwd: folder });
    expect(await isDeserted(folder)).toBe(false);
    expect(await isZombie(worker.pid as number)).toBe(false);
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  });
});

describe('the password', () => {
  it('is the same for all processes that make it at once, and readable by the owner only', async () => {
    expect(await readPassword(folder)).toBeUndefined();
    const made = await Promise.all(Array.from({ length: 10 }, () => makePassword(folder)));
    expect(new Set(made).size).toBe(1);
    expect(made[0].length).toBeGreaterThanOrEqual(32);
    expect(await readPassword(folder)).toBe(made[0]);
    expect((await stat(join(folder, 'postgres-password'))).mode & 0o777).toBe(0o600);
  });

  it('of the service follows from it and is another one', () => {
    expect(servicePassword('a')).toBe(servicePassword('a'));
    expect(servicePassword('a')).not.toBe(servicePassword('b'));
    expect(servicePassword('a')).toMatch(/^[\w-]{43}$/);
  });
});

describe('a folder', () => {
  const stranger = { uid: 54_321, gid: 54_321 };

  it('can be entered when it and all above it are open', async () => {
    await chmod(folder, 0o755);
    const inner = join(folder, 'inner');
    await mkdir(inner, { mode: 0o711 });
    expect(await canEnter(inner, stranger)).toBe(true);
    await chmod(folder, 0o700);
    expect(await canEnter(inner, stranger)).toBe(false);
  });

  it('of its own can be entered by its owner only', async () => {
    const { uid, gid } = await stat(folder);
    await chmod(folder, 0o700);
    expect(await canEnter(folder, { uid, gid })).toBe(true);
    expect(await canEnter(folder, { uid: uid + 1, gid })).toBe(false);
    await chmod(folder, 0o710);
    expect(await canEnter(folder, { uid: uid + 1, gid })).toBe(true);
  });
});

describe('the log of the server', () => {
  it('says why a start failed, from that start alone', async () => {
    await writeFile(join(folder, 'postgres.log'), 'FATAL:  an old story\n');
    const log = await openServerLog(folder);
    expect(await log.reason()).toBeUndefined();
    writeSync(log.fd, 'LOG:  hello\nFATAL:  no room\nLOG:  database system is shut down\n');
    expect(await log.reason()).toBe('FATAL:  no room');
    await log.close();
  });

  it('makes room when it has grown too long, keeping the one before', async () => {
    await writeFile(join(folder, 'postgres.log'), Buffer.alloc(6 * 1024 * 1024, 'x'));
    await (await openServerLog(folder)).close();
    expect((await stat(join(folder, 'postgres.log'))).size).toBe(0);
    expect((await stat(join(folder, 'postgres.log.1'))).size).toBe(6 * 1024 * 1024);
  });
});

it('options for the server hold nothing that a shell would take for more than text', () => {
  expect(serverOptions(5432)).toMatch(/^-p 5432(?: -c "[a-z_]+=[\w%. ]*")+$/);
});
