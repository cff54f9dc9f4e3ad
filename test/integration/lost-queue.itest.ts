import { shortFit } from './fixtures.js';
import { brokenInvariants } from './invariants.js';
import { addPerson } from './people.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { createDataDir, eventually, startProcess, testQueueUrl } from './service-process.js';
import { emptyRedis } from './redis-server.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** SQLSTATE of a deadlock's victim. */
const deadlock = '40P01';

/** Takes the queue away with all that is in it; in a database it stands in line with the service's own statements. */
async function loseQueue(database: TestDatabase): Promise<void> {
  const queueUrl = testQueueUrl();
  if (queueUrl) return emptyRedis(queueUrl);
  await eventually('the end of the queue', () =>
    database.query('drop schema if exists bullmq cascade').then(
      () => true,
      (error: unknown) => {
        if ((error as { code?: string }).code !== deadlock) throw error;
        return false;
      },
    ),
  );
}

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
    await loseQueue(database);
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
      await loseQueue(database);
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
