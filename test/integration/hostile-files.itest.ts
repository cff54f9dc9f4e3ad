import { connect } from 'node:net';
import { once } from 'node:events';
import { gzipBomb, shortFit } from './fixtures.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, type Ask, type Person } from './people.js';
import { finishedRun, upload, uploadRun } from './runs-client.js';
import { createDataDir, eventually, pause, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('files made to do harm', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let runner: Person;
  const ask: Ask = (path, init) => runner.at(service)(path, init);

  afterEach(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  async function start(env: Record<string, string> = {}): Promise<void> {
    database = await createTestDatabase();
    runner = await addPerson(database);
    dataDir = createDataDir();
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
  }

  it.each([
    ['memory', 'hog', /too much memory/],
    ['time', 'spin', /too long/],
    ['process', 'exit', /nobody expected/],
  ])(
    'one that takes all %s fails after three tries, and the others do not notice',
    async (_what, action, words) => {
      await start({
        STRIDECHECK_FAILPOINTS: `analysis.poison=${action}${action === 'spin' ? ',analysis.timeLimitMs=6000' : ''}`,
      });
      const poison = await uploadRun(ask, Buffer.concat([shortFit(1), Buffer.from('poison')]));
      const healthy = await Promise.all([2, 3, 4].map((n) => uploadRun(ask, shortFit(n))));
      const ends = await Promise.all(healthy.map((run) => finishedRun(ask, run.id)));
      expect(ends.map((run) => run.status)).toEqual(['reported', 'reported', 'reported']);

      const end = await finishedRun(ask, poison.id);
      expect(end.status).toBe('failed');
      expect(end.failure).toMatchObject({ code: 'gaveUp', message: expect.stringMatching(words) });
      expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
      const [{ tries }] = await database.query<{ tries: number }>(
        'select failed_attempts as tries from run where id = $1',
        [poison.id],
      );
      expect(tries).toBe(3);
      expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
    },
  );

  it('a gzip bomb is refused as too large', async () => {
    await start();
    const run = await uploadRun(ask, gzipBomb());
    const end = await finishedRun(ask, run.id);
    expect(end).toMatchObject({ status: 'failed', failure: { code: 'tooLarge' } });
  });

  it('an upload over the limit is cut off with 413 and leaves nothing behind', async () => {
    await start();
    const response = await upload(ask, new Uint8Array(65 * 1024 * 1024)).catch(() => undefined);
    expect([413, undefined]).toContain(response?.status);
    expect(await database.query('select id from run')).toEqual([]);
    expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
  });

  it.each([0, 1, 1000, 30_000])(
    'an upload broken off after %i bytes leaves nothing behind',
    async (bytes) => {
      await start();
      const { port } = new URL(service.url);
      const socket = connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(
        'POST /api/v1/runs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/octet-stream\r\n' +
          `Authorization: Bearer ${runner.token}\r\nContent-Length: 60000\r\n\r\n`,
      );
      socket.write(new Uint8Array(bytes));
      await pause(200);
      socket.destroy();
      await pause(200);
      expect(await database.query('select id from run')).toEqual([]);
      expect((await upload(ask, shortFit(5))).status).toBe(202);
    },
  );

  it('forty uploads that drip are cut off, and nobody else notices meanwhile', async () => {
    await start();
    const { port } = new URL(service.url);
    const sockets = Array.from({ length: 40 }, () => connect(Number(port), '127.0.0.1'));
    const closed = sockets.map((socket) =>
      once(
        socket.on('error', () => undefined),
        'close',
      ),
    );
    for (const socket of sockets) {
      socket.write(
        'POST /api/v1/runs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/octet-stream\r\n' +
          `Authorization: Bearer ${runner.token}\r\nContent-Length: 60000\r\n\r\n`,
      );
    }
    const drip = setInterval(() => {
      for (const socket of sockets) if (socket.writable) socket.write('x');
    }, 500);
    const run = await uploadRun(ask, shortFit(10));
    expect((await finishedRun(ask, run.id)).status).toBe('reported');
    await Promise.all(closed);
    clearInterval(drip);
    expect(await database.query('select id from run')).toHaveLength(1);
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
  });

  it('a run whose stored original was changed fails and says so; the file sent again mends it', async () => {
    await start({ WORKER: 'off' });
    const run = await uploadRun(ask, shortFit(6));
    const [{ key }] = await database.query<{ key: string }>('select storage_key as key from source_file');
    const { readFile, writeFile } = await import('node:fs/promises');
    const path = `${dataDir.path}/files/${key}`;
    const bytes = await readFile(path);
    bytes[1000] ^= 1;
    await writeFile(path, bytes);
    const worker = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, role: 'worker' });
    try {
      const end = await finishedRun(ask, run.id);
      expect(end).toMatchObject({ status: 'failed', failure: { code: 'originalDamaged' } });
      expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toHaveLength(1);

      expect((await uploadRun(ask, shortFit(6))).id).toBe(run.id);
      expect((await finishedRun(ask, run.id)).status).toBe('reported');
      expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
    } finally {
      await worker.kill();
    }
  });

  it('a stored file that no run knows is removed an hour after it was left, and not before', async () => {
    await start();
    await service.kill();
    const { mkdir, readdir, utimes, writeFile } = await import('node:fs/promises');
    // Originals lie in a folder with the id of their runner.
    const folder = `${dataDir.path}/files/01a2221b-0000-7000-8000-000000000000`;
    await mkdir(folder);
    for (const name of ['old', 'new']) await writeFile(`${folder}/${name}`, 'x');
    const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
    await utimes(`${folder}/old`, longAgo, longAgo);
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    const left = await eventually('the removal', async () => {
      const names = await readdir(folder);
      return names.includes('old') ? undefined : names;
    });
    expect(left).toEqual(['new']);
  });

  it('analysis processes that died while nobody used them are replaced', async () => {
    await start({ WORKER: 'inline' });
    for (const pid of await analysisProcesses(service.child.pid)) process.kill(pid, 'SIGKILL');
    const runs = await Promise.all([7, 8, 9].map((n) => uploadRun(ask, shortFit(n))));
    const ends = await Promise.all(runs.map((run) => finishedRun(ask, run.id)));
    expect(ends.map((run) => run.status)).toEqual(['reported', 'reported', 'reported']);
  });
});

/** The processes that a process has started, by Linux's own account. */
async function analysisProcesses(pid: number | undefined): Promise<number[]> {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').filter(Boolean).map(Number);
}
