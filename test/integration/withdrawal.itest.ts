import { apiRoutes } from './access/api-routes.js';
import { signedIn, withToken, type Asker, type Service } from './access/askers.js';
import { requestTo, rowOf } from './access/route-requests.js';
import { Things } from './access/things.js';
import { createDataDir, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

const streams = apiRoutes.filter(({ path }) => path.endsWith('/events'));

describe('who may ask no longer', () => {
  let process: ServiceProcess;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: Service;

  beforeAll(async () => {
    const database = await createTestDatabase();
    dataDir = createDataDir();
    // Without a worker a run stays queued, and its stream open.
    const env = { WORKER: 'off' };
    process = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
    service = { url: process.url, database, dataDir };
  });

  afterAll(async () => {
    await process.kill();
    await service.database.drop();
    dataDir.remove();
  });

  const end = (sql: string) => (runnerId: string) => service.database.query(sql, [runnerId]);
  const withSession = (name: string) => signedIn(service, name);
  const withTokenOf = async (name: string) =>
    withToken(service, await signedIn(service, name), ['runs:read']);

  it.each([
    ['a session that was ended', withSession, end(`delete from session where account_id = $1`)],
    [
      'a session that ran out',
      withSession,
      end(`update session set expires_at = now() where account_id = $1`),
    ],
    ['a token that was ended', withTokenOf, end(`delete from access_token where account_id = $1`)],
    ['a disabled account', withSession, end(`update account set disabled_at = now() where id = $1`)],
    [
      'the token of a disabled account',
      withTokenOf,
      end(`update account set disabled_at = now() where id = $1`),
    ],
    ['a deleted account', withTokenOf, end(`delete from account where id = $1`)],
  ] as [string, (name: string) => Promise<Asker>, (runnerId: string) => Promise<unknown>][])(
    '%s: the next request is refused and open streams end',
    async (_, make, withdraw) => {
      const asker = await make('a runner');
      const other = await signedIn(service, 'another runner');
      const [theirs, others] = [await openStreams(asker), await openStreams(other)];

      await withdraw(asker.runnerId as string);

      expect((await asker.ask('/api/v1/runs')).status).toBe(401);
      await Promise.all(theirs.map((stream) => stream.ended));
      expect(others.map((stream) => stream.isOpen())).toEqual(others.map(() => true));
      for (const stream of others) await stream.close();
    },
  );

  async function openStreams(asker: Asker) {
    const things = new Things(service);
    const runId = await things.of(asker, 'run', 'change');
    await service.database.query(`update run set status = 'queued', failure = null where id = $1`, [runId]);
    const importId = await things.of(asker, 'import', 'change');
    await service.database.query(
      `update archive_import set status = 'taking', finished_at = null, due_at = now() + interval '1 hour' where id = $1`,
      [importId],
    );
    return Promise.all(
      streams.map(async (route) => {
        const leaving = new AbortController();
        const { path, init } = requestTo(route, rowOf(route).id === 'import' ? importId : runId);
        const response = await asker.ask(path, { ...init, signal: leaving.signal });
        expect(response.status).toBe(200);
        let open = true;
        const ended = response.text().then(
          () => (open = false),
          () => (open = false),
        );
        const close = async (): Promise<void> => {
          leaving.abort();
          await ended;
        };
        return { ended, isOpen: () => open, close };
      }),
    );
  }
});
