import { startAccountsService, type AccountsService } from './accounts-service.js';
import { addPerson } from './people.js';
import { createDataDir, startProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

describe('a demo', () => {
  let service: AccountsService;

  beforeAll(async () => {
    service = await startAccountsService({ DEMO: 'on' });
    await service.database.query('delete from account where id = $1', [service.admin.id]);
  });

  afterAll(() => service.remove());

  it('says whom to be, signs in as any of them with one click, and needs no second factor', async () => {
    const { body } = await service.browser().get('/api/v1/service');
    expect(body).toMatchObject({ setUpNeeded: false, demo: { people: expect.any(Array) } });
    const { people } = body.demo as { people: { id: string; name: string; role: string }[] };
    expect(people.map(({ role }) => role).sort()).toEqual(['admin', 'physio', 'runner']);
    for (const { id, name, role } of people) {
      const browser = service.browser();
      expect((await browser.post('/api/v1/demo/sign-in', { person: id })).status).toBe(204);
      expect((await browser.get('/api/v1/me')).body).toMatchObject({
        id,
        name,
        role,
        demo: true,
        twoFactorRequired: false,
      });
      expect((await browser.get('/api/v1/runs')).status).toBe(200);
      expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
      expect((await browser.get('/api/v1/me')).status).toBe(401);
    }
    expect((await service.browser().post('/api/v1/demo/sign-in', { person: 'x' })).status).toBe(404);
    expect(service.process.output()).not.toContain('/setup#token');
  });

  it('lets nobody in as its people once it is a demo no more', async () => {
    const browser = service.browser();
    const { body } = await browser.get('/api/v1/service');
    const [{ id }] = (body.demo as { people: { id: string }[] }).people;
    await browser.post('/api/v1/demo/sign-in', { person: id });
    const real = await startProcess({
      dataDir: service.dataDir.path,
      databaseUrl: service.database.url,
      env: { WORKER: 'off' },
    });
    try {
      const answer = await fetch(`${real.url}/api/v1/me`, { headers: { cookie: browser.cookieHeader } });
      expect(answer.status).toBe(401);
      expect(real.output()).toContain('/setup#token');
    } finally {
      await real.kill();
    }
  });

  it('is not made of a service that people use', async () => {
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    await addPerson(database);
    const start = startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env: { DEMO: 'on' } });
    await expect(start).rejects.toThrow(/in use, and a demo lets everybody in/);
    await database.drop();
    dataDir.remove();
  });
});
