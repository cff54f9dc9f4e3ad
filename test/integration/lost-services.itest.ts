import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { shortFit } from './fixtures.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, addPersonToOwnDatabase, type Ask } from './people.js';
import { finishedRun, upload, uploadRun, type RunBody } from './runs-client.js';
import { createDataDir, eventually, pause, startProcess, testQueueUrl } from './service-process.js';
import { emptyRedis } from './redis-server.js';
import { createTestDatabase } from './test-database.js';

describe('the queue', () => {
  it('is rebuilt from our tables after everything in it was lost', async () => {
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    const shared = { dataDir: dataDir.path, databaseUrl: database.url };
    // Without a worker the runs wait in the queue, where they get lost.
    const api = await startProcess({ ...shared, env: { WORKER: 'off' } });
    const ask = (await addPerson(database)).at(api);
    const runs = await Promise.all([1, 2, 3, 4, 5].map((n) => uploadRun(ask, shortFit(3000 + n))));
    await eventually('the runs in the queue', async () => {
      const [{ count }] = await database.query<{ count: number }>(
        'select count(*)::int as count from outbox',
      );
      return count === 0;
    });
    const queueUrl = testQueueUrl();
    if (queueUrl) await emptyRedis(queueUrl);
    else await database.query('drop schema bullmq cascade');
    const worker = await startProcess({ ...shared, role: 'worker' });
    try {
      const ends = await Promise.all(runs.map((run) => finishedRun(ask, run.id)));
      expect(ends.map((run) => run.status)).toEqual(runs.map(() => 'reported'));
      expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
    } finally {
      await Promise.all([api.kill(), worker.kill()]);
      await database.drop();
      dataDir.remove();
    }
  });
});

describe('a queue that is lost under a running service', () => {
  it('is made anew, and what waited in it and what comes after is reported', async () => {
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    const service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    const ask = (await addPerson(database)).at(service);
    try {
      const before = await Promise.all([1, 2, 3, 4].map((n) => uploadRun(ask, shortFit(3100 + n))));
      const queueUrl = testQueueUrl();
      if (queueUrl) await emptyRedis(queueUrl);
      else await database.query('drop schema bullmq cascade');
      const after = await uploadRun(ask, shortFit(3110));
      const ends = await Promise.all([...before, after].map((run) => finishedRun(ask, run.id)));
      expect(ends.filter((run) => run.status !== 'reported')).toEqual([]);
      expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
    } finally {
      await service.kill();
      await database.drop();
      dataDir.remove();
    }
  });
});

describe('the embedded database', () => {
  it.each([
    ['stopped', 'SIGINT' as const],
    ['killed', 'SIGKILL' as const],
  ])('%s under load comes back, and no accepted run is lost', async (_how, signal) => {
    const dataDir = createDataDir();
    const service = await startProcess({ dataDir: dataDir.path });
    const ask = (await addPersonToOwnDatabase(dataDir.path)).at(service);
    const accepted: string[] = [];
    try {
      const load = uploadUntilAccepted(ask, accepted, 25);
      await eventually('some accepted runs', () => Promise.resolve(accepted.length >= 5));
      process.kill(await postmasterPid(dataDir.path), signal);
      await load;

      await eventually('readiness', async () => (await fetch(`${service.url}/health/ready`)).ok);
      const after = await uploadRun(ask, shortFit(4999));
      const ends = await Promise.all([...accepted, after.id].map((id) => finishedRun(ask, id)));

      expect(ends.filter((run) => run.status !== 'reported')).toEqual([]);
      expect(await doctorSays(dataDir.path)).toMatch(/All is well/);
      expect(await service.stop()).toBe(0);
    } finally {
      await service.kill();
      dataDir.remove();
    }
  });
});

/** What `stridecheck doctor` prints of a data folder, in use or not: the invariants are among its checks. */
async function doctorSays(dataDir: string): Promise<string> {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0' };
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/stridecheck.js', 'doctor'], {
    env,
  }).catch((error: unknown) => error as { stdout: string });
  return stdout;
}

/** Uploads one file after the other until so many were accepted; refusals while the database is away are fine. */
async function uploadUntilAccepted(ask: Ask, accepted: string[], files: number): Promise<void> {
  for (let n = 0; accepted.length < files; n++) {
    const response = await upload(ask, shortFit(4000 + n)).catch(() => undefined);
    if (response?.status === 202) accepted.push(((await response.json()) as RunBody).id);
    else await response?.text();
    await pause(20);
  }
}

async function postmasterPid(dataDir: string): Promise<number> {
  const file = await readFile(`${dataDir}/postgres/postmaster.pid`, 'utf8');
  return Number(file.split('\n')[0]);
}
