import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Browser } from './browser.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const password = 'a long walk in the rain';
const admin = { name: 'Kim Doe', email: 'Kim@Example.org', password };

describe('an installation that nobody has an account on', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;

  const localRunner = '00000000-0000-7000-8000-000000000001';

  const start = async (): Promise<void> => {
    service = await startProcess({
      dataDir: dataDir.path,
      databaseUrl: database.url,
      env: { WORKER: 'off' },
    });
  };
  const shownToken = () => /\/setup#token=([\w-]{43})\s/.exec(service.output())?.[1] ?? '';

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
    await database.query(`insert into account (id, kind) values ($1, 'local')`, [localRunner]);
    await start();
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  it('shows where the first account is made, and says so to whoever asks; nothing else opens', async () => {
    // It is shown after the line that the service is ready.
    await eventually('its address', async () => service.output().includes(`${service.url}/setup#token=`));
    const browser = new Browser(service);
    expect((await browser.get('/api/v1/service')).body).toMatchObject({
      setUpNeeded: true,
      signup: 'closed',
      mail: false,
      demo: null,
      oidc: [],
    });
    expect((await browser.get('/api/v1/runs')).status).toBe(401);
    expect((await browser.post('/api/auth/sign-up/email', admin)).status).toBe(403);
    expect((await browser.post('/api/v1/demo/sign-in', { person: localRunner })).status).toBe(404);
  });

  it('is not begun by somebody else, also where everybody may make an account', async () => {
    await service.kill();
    service = await startProcess({
      dataDir: dataDir.path,
      databaseUrl: database.url,
      env: { WORKER: 'off', SIGNUP: 'open' },
    });
    const answer = await new Browser(service).post('/api/auth/sign-up/email', admin);
    expect(answer).toMatchObject({ status: 403, body: { code: 'SET_UP_FIRST' } });
    await service.kill();
    await start();
  });

  it('makes no account for a token of somebody’s own', async () => {
    const { status, body } = await new Browser(service).post('/api/v1/setup', {
      ...admin,
      token: 'x'.repeat(43),
    });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'setup-refused' });
  });

  it.each([
    ['password', 'elevenchars'],
    ['password', 'password12345678'],
    ['password', 'x'.repeat(129)],
    ['email', 'kim'],
    ['name', ' '],
    ['name', 'x'.repeat(301)],
    ['name', 7],
    ['role', 'admin'],
  ])('refuses %s %s', async (field, value) => {
    const body = { ...admin, token: shownToken(), [field]: value };
    const answer = await new Browser(service).post('/api/v1/setup', body);
    expect(answer).toMatchObject({ status: 400, type: expect.stringMatching('problem') });
  });

  it('makes it once, as admin who owns the runs that were there, and the token is used up', async () => {
    const token = shownToken();
    const browser = new Browser(service);
    const answers = await Promise.all(
      [1, 2, 3].map(() => browser.post('/api/v1/setup', { ...admin, token })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 403, 403]);

    const signedIn = await browser.post('/api/auth/sign-in/email', { email: admin.email, password });
    expect(signedIn.status).toBe(200);
    expect((await browser.get('/api/v1/me')).body).toMatchObject({
      id: localRunner,
      email: 'kim@example.org',
      name: 'Kim Doe',
      role: 'admin',
      twoFactor: 'off',
      twoFactorRequired: true,
    });
    expect((await browser.get('/api/v1/service')).body.setUpNeeded).toBe(false);
  });

  it('keeps its key apart from the database, for its own user alone, and the token in no log line', async () => {
    const path = join(dataDir.path, 'keys', 'accounts.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const key = readFileSync(path, 'utf8').trim();
    const rows = await database.query<{ all: string }>('select installation::text as all from installation');
    expect(JSON.stringify(rows)).not.toContain(key);
    const logged = service
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    expect(logged.join('\n')).not.toContain(shownToken());
  });

  it('does not start without the key or with another one, and shows no token once it is set up', async () => {
    const path = join(dataDir.path, 'keys', 'accounts.key');
    await service.kill();
    renameSync(path, `${path}.away`);
    await expect(start()).rejects.toThrow(/key of the accounts is missing: .*accounts\.key/);
    writeFileSync(path, Buffer.alloc(32, 7).toString('base64url'));
    await expect(start()).rejects.toThrow(/belongs to another database/);
    writeFileSync(path, 'half a key');
    await expect(start()).rejects.toThrow(/is damaged/);

    renameSync(`${path}.away`, path);
    await start();
    expect(service.output()).not.toContain('/setup#token=');
  });
});
