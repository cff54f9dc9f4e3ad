import { startAccountsService, type AccountsService } from './accounts-service.js';
import type { Browser } from './browser.js';
import { addPerson, type Person } from './people.js';
import { SoftPasskey } from './soft-passkey.js';

const password = 'eight tiny owls sing';

describe('a passkey', () => {
  let service: AccountsService;

  beforeAll(async () => {
    service = await startAccountsService();
  });

  afterAll(() => service.remove());

  const localOrigin = () => `http://localhost:${new URL(service.process.url).port}`;
  const device = (verifies = true, origin = localOrigin()) => new SoftPasskey(origin, 'localhost', verifies);
  const challengeOf = async (browser: Browser, what: 'register' | 'authenticate'): Promise<string> =>
    String((await browser.get(`/api/auth/passkey/generate-${what}-options`)).body.challenge);
  const register = async (browser: Browser, passkey: SoftPasskey) =>
    browser.post('/api/auth/passkey/verify-registration', {
      response: passkey.register(await challengeOf(browser, 'register')),
      name: 'My <phone>',
    });
  const signIn = async (browser: Browser, passkey: SoftPasskey) =>
    browser.post('/api/auth/passkey/verify-authentication', {
      response: passkey.signIn(await challengeOf(browser, 'authenticate')),
    });
  const signedIn = async (role: 'runner' | 'physio' = 'runner'): Promise<[Person, Browser]> => {
    const person = await addPerson(service.database, { role, password, twoFactor: false });
    const browser = service.browser();
    await browser.post('/api/auth/sign-in/email', { email: person.email, password });
    return [person, browser];
  };

  it('signs in by itself, once for each challenge', async () => {
    const [person, browser] = await signedIn();
    const passkey = device();
    expect((await register(browser, passkey)).status).toBe(200);

    const fresh = service.browser();
    const response = passkey.signIn(await challengeOf(fresh, 'authenticate'));
    expect((await fresh.post('/api/auth/passkey/verify-authentication', { response })).status).toBe(200);
    expect((await fresh.get('/api/v1/me')).body.id).toBe(person.id);
    expect((await fresh.post('/api/auth/passkey/verify-authentication', { response })).status).toBe(400);
  });

  it('stands for both factors of a physio', async () => {
    const [, browser] = await signedIn('physio');
    const passkey = device();
    expect((await browser.get('/api/v1/runs')).status).toBe(403);
    expect((await register(browser, passkey)).status).toBe(200);
    expect((await browser.get('/api/v1/runs')).status).toBe(403);

    const fresh = service.browser();
    expect((await signIn(fresh, passkey)).status).toBe(200);
    expect((await fresh.get('/api/v1/me')).body).toMatchObject({ twoFactorRequired: false });
    expect((await fresh.get('/api/v1/runs')).status).toBe(200);
  });

  it('of a physio is not got round with the password: it changes nothing before the passkey was shown', async () => {
    const [person, browser] = await signedIn('physio');
    await register(browser, device());
    const thief = service.browser();
    await thief.post('/api/auth/sign-in/email', { email: person.email, password });

    const [{ id }] = await service.database.query<{ id: string }>(
      'select id from passkey where account_id = $1',
      [person.id],
    );
    const tries = [
      await thief.post('/api/auth/two-factor/enable', { password }),
      await thief.get('/api/auth/passkey/generate-register-options'),
      await thief.post('/api/auth/passkey/verify-registration', { response: {}, createSession: true }),
      await thief.post('/api/auth/passkey/delete-passkey', { id }),
      await thief.post('/api/auth/change-password', {
        currentPassword: password,
        newPassword: `${password}!`,
      }),
      await thief.get('/api/auth/list-sessions'),
    ];
    expect(tries.map(({ status, body }) => [status, body.code])).toEqual(
      tries.map(() => [403, 'second-factor-first']),
    );
    expect((await thief.post('/api/auth/sign-out', {})).status).toBe(200);
  });

  it('stays the second factor of a session whose password is changed', async () => {
    const [, browser] = await signedIn('physio');
    const passkey = device();
    await register(browser, passkey);
    const fresh = service.browser();
    await signIn(fresh, passkey);
    const change = { currentPassword: password, newPassword: 'nine tiny owls hum it' };
    expect((await fresh.post('/api/auth/change-password', change)).status).toBe(200);
    expect((await fresh.get('/api/v1/runs')).status).toBe(200);
  });

  it('of a device that does not ask who holds it is none', async () => {
    const [, browser] = await signedIn();
    expect(await register(browser, device(false))).toMatchObject({
      status: 400,
      body: { code: 'USER_NOT_VERIFIED' },
    });
  });

  it('made for another site, or never seen, opens nothing', async () => {
    const [, browser] = await signedIn();
    expect((await register(browser, device(true, 'https://evil.example'))).status).toBe(400);
    const answer = await signIn(service.browser(), device());
    expect(answer).toMatchObject({ status: 401, type: expect.stringMatching('problem') });
  });

  it('is added only a short while after a sign-in', async () => {
    const [person, browser] = await signedIn();
    await service.database.query(
      `update session set created_at = now() - interval '2 hours' where account_id = $1`,
      [person.id],
    );
    const answer = await browser.get('/api/auth/passkey/generate-register-options');
    expect(answer).toMatchObject({ status: 403, body: { code: 'SESSION_NOT_FRESH' } });
  });

  it('is listed and deleted by its owner alone, and opens nothing after that', async () => {
    const [, browser] = await signedIn();
    const [, stranger] = await signedIn();
    const passkey = device();
    await register(browser, passkey);
    const list = await browser.get('/api/auth/passkey/list-user-passkeys');
    const [{ id, name }] = list.body as unknown as { id: string; name: string }[];
    expect(name).toBe('My <phone>');
    const remove = (who: Browser) => who.post('/api/auth/passkey/delete-passkey', { id });
    expect((await remove(stranger)).status).toBeGreaterThanOrEqual(400);
    expect((await signIn(service.browser(), passkey)).status).toBe(200);
    expect((await remove(browser)).status).toBe(200);
    expect((await signIn(service.browser(), passkey)).status).toBe(401);
  });

  it('of an account that is disabled opens nothing', async () => {
    const [person, browser] = await signedIn();
    const passkey = device();
    await register(browser, passkey);
    await service.database.query('update account set disabled_at = now() where id = $1', [person.id]);
    expect((await signIn(service.browser(), passkey)).status).toBe(401);
  });
});
