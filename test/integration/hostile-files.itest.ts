import { connect } from 'node:net';
import { once } from 'node:events';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
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
  const runs = () => database.query('select id from run where runner_id = $1', [runner.id]);
  const broken = () => brokenInvariants(database.url, `${dataDir.path}/files`);

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  /** In place of the one before. */
  async function start(env: Record<string, string> = {}): Promise<void> {
    await (service as ServiceProcess | undefined)?.kill();
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
  }

  beforeEach(async () => {
    runner = await addPerson(database);
  });

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
      expect(await broken()).toEqual([]);
    },
  );

  describe('sent again', () => {
    let worker: ServiceProcess | undefined;

    beforeAll(() => start({ WORKER: 'off', STRIDECHECK_FAILPOINTS: 'receive.known=delay:2000' }));
    afterAll(() => worker?.kill());

    it('come in anew where their run is deleted at that moment', async () => {
      const run = await uploadRun(ask, shortFit(6));
      const again = uploadRun(ask, shortFit(6));
      await pause(500);
      expect((await ask(`/api/v1/runs/${run.id}`, { method: 'DELETE' })).status).toBe(204);
      expect((await ask(`/api/v1/runs/${(await again).id}`)).status).toBe(200);
      expect(await broken()).toEqual([]);
    });

    it('mend runs whose stored originals were changed, which failed and said so', async () => {
      const first = await uploadRun(ask, shortFit(6));
      const body = new Uint8Array(shortFit(6));
      const copied = await ask('/api/v1/runs?again=true', { method: 'POST', body });
      const ids = [first.id, ((await copied.json()) as { id: string }).id];
      const stored = await database.query<{ key: string }>(
        'select storage_key as key from source_file where runner_id = $1',
        [runner.id],
      );
      expect(stored).toHaveLength(2);
      for (const { key } of stored) {
        const path = `${dataDir.path}/files/${key}`;
        const bytes = await readFile(path);
        bytes[1000] ^= 1;
        await writeFile(path, bytes);
      }
      worker = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, role: 'worker' });
      for (const id of ids) {
        const end = await finishedRun(ask, id);
        expect(end).toMatchObject({ status: 'failed', failure: { code: 'originalDamaged' } });
      }
      expect(await broken()).toHaveLength(2);
      for (const id of ids) {
        expect((await uploadRun(ask, shortFit(6))).id).toBe(id);
        expect((await finishedRun(ask, id)).status).toBe('reported');
      }
      expect(await broken()).toEqual([]);
    });
  });

  describe('sent to one service', () => {
    let strays: string;

    beforeAll(async () => {
      // Originals lie in a folder with the id of their runner.
      strays = `${dataDir.path}/files/01a2221b-0000-7000-8000-000000000000`;
      await mkdir(strays, { recursive: true });
      for (const name of ['old', 'new']) await writeFile(`${strays}/${name}`, 'x');
      const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
      await utimes(`${strays}/old`, longAgo, longAgo);
      await start();
    });

    it('a stored file that no run knows is removed an hour after it was left, and not before', async () => {
      const left = await eventually('the removal', async () => {
        const names = await readdir(strays);
        return names.includes('old') ? undefined : names;
      });
      expect(left).toEqual(['new']);
    });

    it('a gzip bomb is refused as too large', async () => {
      const run = await uploadRun(ask, gzipBomb());
      const end = await finishedRun(ask, run.id);
      expect(end).toMatchObject({ status: 'failed', failure: { code: 'tooLarge' } });
    });

    it.each([0, 1, 1000, 30_000])(
      'an upload broken off after %i bytes leaves nothing behind',
      async (bytes) => {
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
        expect(await runs()).toEqual([]);
        expect((await upload(ask, shortFit(5))).status).toBe(202);
      },
    );

    it('forty uploads that drip are cut off, and nobody else notices meanwhile', async () => {
      const { port } = new URL(service.url);
      const sockets = Array.from({ length: 40 }, () => connect(Number(port), '127.0.0.1'));
      // Not `once`: an error, which a reset is, would end it with a throw.
      const closed = sockets.map(
        (socket) =>
          new Promise<void>((end) => {
            socket.on('error', () => undefined).on('close', () => end());
          }),
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
      expect(await runs()).toHaveLength(1);
      expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    });

    it('analysis processes that died while nobody used them are replaced', async () => {
      for (const pid of await analysisProcesses(service.child.pid)) process.kill(pid, 'SIGKILL');
      const runs = await Promise.all([7, 8, 9].map((n) => uploadRun(ask, shortFit(n))));
      const ends = await Promise.all(runs.map((run) => finishedRun(ask, run.id)));
      expect(ends.map((run) => run.status)).toEqual(['reported', 'reported', 'reported']);
    });

    // Last: the connection that it came by is of no use to others.
    it('an upload over the limit is cut off with 413 and leaves nothing behind', async () => {
      const response = await upload(ask, new Uint8Array(65 * 1024 * 1024)).catch(() => undefined);
      expect([413, undefined]).toContain(response?.status);
      expect(await runs()).toEqual([]);
      expect(await broken()).toEqual([]);
    });
  });
});

/** The processes that a process has started, by Linux's own account. */
async function analysisProcesses(pid: number | undefined): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.trim().split(' ').filter(Boolean).map(Number);
}
