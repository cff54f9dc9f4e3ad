import { createServer } from 'node:net';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries } from './binaries.js';
import { EmbeddedPostgresError, startEmbeddedPostgres } from './embedded-postgres.js';
import { postmasterPid, query, Scratch, silent, superuserUrl } from './itest-support.js';

const scratch = new Scratch();
afterAll(() => scratch.cleanUp());

async function started(dataDir: string) {
  return scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
}

async function faultOf(dataDir: string): Promise<EmbeddedPostgresError> {
  const error = await startEmbeddedPostgres({ dataDir, log: silent }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EmbeddedPostgresError);
  return error as EmbeddedPostgresError;
}

describe('the first start', () => {
  let dataDir: string;
  let server: Awaited<ReturnType<typeof started>>;

  beforeAll(async () => {
    dataDir = await scratch.folder();
    server = await started(dataDir);
  }, 30_000);

  it('gives a database of our own to a role that is no superuser', async () => {
    const rows = await query<{ db: string; super: boolean; owner: boolean }>(
      server.url,
      `select current_database() as db, rolsuper as super,
              (select datdba = r.oid from pg_database where datname = current_database()) as owner
         from pg_roles r where rolname = current_user`,
    );
    expect(rows).toEqual([{ db: 'stridecheck', super: false, owner: true }]);
  });

  it('listens on this machine only, and writes so that an acknowledged row survives a power cut', async () => {
    const rows = await query<{ name: string; setting: string }>(
      await superuserUrl(server, dataDir),
      `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories', 'fsync',
         'synchronous_commit', 'full_page_writes', 'data_checksums', 'server_encoding', 'password_encryption',
         'max_connections', 'log_error_verbosity')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      server_encoding: 'UTF8',
      password_encryption: 'scram-sha-256',
      max_connections: '60',
      log_error_verbosity: 'terse',
    });
  });

  it('lets nobody in without the password, which only the owner can read', async () => {
    const open = new URL(server.url);
    open.password = 'guess';
    await expect(query(open.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
  });

  it('writes no values of failed statements to its log', async () => {
    await query(server.url, 'create table diary (note text unique)');
    await query(server.url, `insert into diary values ('marker-4711')`);
    await expect(query(server.url, `insert into diary values ('marker-4711')`)).rejects.toThrow('duplicate');
    const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('marker-4711');
  });

  it('still lets a further process join when the pools of the service took every connection', async () => {
    const pool = Array.from({ length: 57 }, () => query(server.url, 'select pg_sleep(1)').catch(() => []));
    await new Promise((wake) => setTimeout(wake, 300));
    const second = await startEmbeddedPostgres({ dataDir, log: silent });
    expect(second.url).toBe(server.url);
    await second.stop();
    await Promise.all(pool);
  }, 20_000);
});

it('keeps data and port over a restart, and stops without leaving a process', async () => {
  const dataDir = await scratch.folder();
  const first = await started(dataDir);
  await query(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  expect(await postmasterPid(dataDir)).toBeUndefined();
  const second = await started(dataDir);
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.stop();
}, 30_000);

it('starts when postmaster.pid names a program that is something else by now', async () => {
  const dataDir = await scratch.folder();
  await (await started(dataDir)).stop();
  const noted = [process.pid, join(dataDir, 'postgres'), 1, 1, '', '127.0.0.1', '', 'ready'].join('\n');
  await writeFile(join(dataDir, 'postgres/postmaster.pid'), noted);
  const server = await started(dataDir);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
}, 30_000);

it('takes another port when the last one is taken by now', async () => {
  const dataDir = await scratch.folder();
  const first = await started(dataDir);
  await first.stop();
  const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  await new Promise((listening) => squatter.once('listening', listening));
  const second = await started(dataDir);
  expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
  await second.stop();
  squatter.close();
}, 30_000);

describe('what cannot be started is refused with what to do', () => {
  it('data that another major version wrote', async () => {
    const dataDir = await scratch.folder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '17\n');
    const error = await faultOf(dataDir);
    expect(error.fault).toBe('otherVersion');
    expect(error.message).toContain('PostgreSQL 17');
  });

  it('a folder that holds something else, of which nothing is touched', async () => {
    const dataDir = await scratch.folder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres/letter.txt'), 'mine');
    expect((await faultOf(dataDir)).fault).toBe('notADatabase');
    expect(await readFile(join(dataDir, 'postgres/letter.txt'), 'utf8')).toBe('mine');
  });

  it('a database whose password is gone', async () => {
    const dataDir = await scratch.folder();
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres/PG_VERSION'), '18\n');
    expect((await faultOf(dataDir)).fault).toBe('passwordLost');
  });

  it('a database that refuses the password, and no server is left running', async () => {
    const dataDir = await scratch.folder();
    await (await started(dataDir)).stop();
    await writeFile(join(dataDir, 'postgres-password'), 'another one\n');
    const error = await faultOf(dataDir);
    expect(error.fault).toBe('passwordLost');
    expect(error.message).toContain('backup');
    expect(await postmasterPid(dataDir)).toBeUndefined();
  }, 20_000);

  it('a data folder that is a file', async () => {
    const dataDir = await scratch.folder();
    await writeFile(join(dataDir, 'file'), '');
    const error = await faultOf(join(dataDir, 'file'));
    expect(error.fault).toBe('folderNotUsable');
    expect(error.message).toContain('DATA_DIR');
  });

  it('a platform without programs', async () => {
    const missing = findBinaries('sunos', 'sparc');
    await expect(missing).rejects.toMatchObject({ fault: 'noBinaries' });
    await expect(missing).rejects.toThrow('DATABASE_URL');
  });
});
