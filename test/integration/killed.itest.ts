import { shortFit } from './fixtures.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, addSession, askWith, type Person } from './people.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { seededChance } from '../../synth/seeded-chance.js';
import {
  createDataDir,
  eventually,
  pause,
  startProcess,
  testQueueUrl,
  type ServiceProcess,
} from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { startReceiver } from './webhook-receiver.js';

// With the queue on Redis each kill ends two processes. What that queue can change is asked where it is used.
const kills = testQueueUrl() ? 4 : 12;
const places = testQueueUrl()
  ? ['outbox.added', 'analyse.claimed', 'analyse.committed']
  : [
      'receive.stored',
      'receive.committed',
      'outbox.added',
      'analyse.claimed',
      'analyse.asked',
      'analyse.analysed',
      'analyse.committed',
    ];

describe('a process that is killed', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess | undefined;
  let runner: Person;

  beforeEach(async () => {
    database = await createTestDatabase();
    runner = await addPerson(database);
    dataDir = createDataDir();
  });

  afterEach(async () => {
    await service?.kill();
    await database.drop();
    dataDir.remove();
  });

  const start = (env: Record<string, string> = {}) =>
    startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });

  it(`${kills} times at random points between upload and report loses no accepted run and reports none twice`, async () => {
    const seed = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000);
    console.log(`random kills: TEST_SEED=${seed}`);
    const chance = seededChance(seed);
    const accepted: string[] = [];
    for (let round = 0; round < kills; round++) {
      service = await start();
      const ask = runner.at(service);
      const uploads = [0, 1, 2].map((part) =>
        uploadRun(ask, shortFit(round * 10 + part))
          .then((run) => accepted.push(run.id))
          // Killed before the answer: nothing was promised.
          .catch(() => undefined),
      );
      await pause(chance.uniform() * 300);
      await service.kill();
      await Promise.all(uploads);
    }
    const restarted = Date.now();
    service = await start();
    const ask = runner.at(service);
    const ends = await Promise.all(accepted.map((id) => finishedRun(ask, id)));
    console.log(
      `${accepted.length} accepted; all reported ${Date.now() - restarted} ms after the last restart`,
    );
    expect(ends.filter((run) => run.status !== 'reported')).toEqual([]);
    const reports = await database.query<{ count: string }>(
      'select run_id from report group by run_id having count(*) > 1',
    );
    expect(reports).toEqual([]);
    expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
  });

  it.each(places)('at %s goes on after the restart, and the file sent again is one run', async (place) => {
    const bytes = shortFit(1000);
    service = await start({ STRIDECHECK_FAILPOINTS: `${place}=crash` });
    await uploadRun(runner.at(service), bytes).catch(() => undefined);
    await service.kill();

    service = await start();
    const run = await uploadRun(runner.at(service), bytes);
    const end = await finishedRun(runner.at(service), run.id);

    expect(end.status).toBe('reported');
    const rows = await database.query<{ runs: number; reports: number }>(
      'select (select count(*)::int from run) as runs, (select count(*)::int from report) as reports',
    );
    expect(rows).toEqual([{ runs: 1, reports: 1 }]);
    expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
  });

  it('between the sending of a webhook and the note of it sends it again under the same id', async () => {
    const receiver = await startReceiver();
    const env = { OUTGOING_ORIGINS: receiver.origin };
    service = await start({ ...env, STRIDECHECK_FAILPOINTS: 'webhooks.sent=crash' });
    const cookie = await addSession(database, dataDir, runner.id);
    const ask = askWith(service, { cookie, origin: service.url, 'content-type': 'application/json' });
    const post = (path: string, body = {}) =>
      ask(`/api/v1/webhooks${path}`, { method: 'POST', body: JSON.stringify(body) });
    const made = await post('', { url: `${receiver.origin}/hook`, events: ['report.ready'] });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    // Whether the answer still comes is a matter of chance.
    await post(`/${id}/test`).catch(() => undefined);
    await receiver.waitFor('/hook', 1);
    await service.kill();

    // Whoever had it in hand is not waited for.
    await database.query(`update webhook_endpoint set claimed_until = now()`);
    service = await start(env);
    const got = await receiver.waitFor('/hook', 2);
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await eventually('the note', async () => {
      const [{ status }] = await database.query<{ status: string }>(`select status from webhook_delivery`);
      return status === 'delivered';
    });
    expect(receiver.got('/hook')).toHaveLength(2);
    await receiver.stop();
  });
});

describe('a frozen worker', () => {
  it('writes nothing when it goes on after its run was taken over', async () => {
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    const shared = { dataDir: dataDir.path, databaseUrl: database.url };
    const api = await startProcess({ ...shared, env: { WORKER: 'off' } });
    const ask = (await addPerson(database)).at(api);
    const frozen = await startProcess({
      ...shared,
      role: 'worker',
      env: { STRIDECHECK_FAILPOINTS: 'analyse.analysed=freeze' },
    });
    const run = await uploadRun(ask, shortFit(2000));
    // Wait until it stands still with the results in hand, then let another worker take over.
    await untilFrozen(frozen);
    const other = await startProcess({ ...shared, role: 'worker' });
    try {
      const end = await finishedRun(ask, run.id);
      expect(end.status).toBe('reported');
      const before = await database.query('select id, created_at from report');

      frozen.child.kill('SIGCONT');
      await pause(3_000);

      expect(await database.query('select id, created_at from report')).toEqual(before);
      expect(before).toHaveLength(1);
      expect(frozen.output()).toMatch(/was taken over/);
      expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
    } finally {
      await Promise.all([api.kill(), frozen.kill(), other.kill()]);
      await database.drop();
      dataDir.remove();
    }
  });
});

async function untilFrozen(service: ServiceProcess): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  for (;;) {
    const stat = await readFile(`/proc/${service.child.pid}/stat`, 'utf8');
    if (stat.split(') ')[1]?.startsWith('T')) return;
    await pause(50);
  }
}
