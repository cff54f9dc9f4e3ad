import { request } from 'node:http';
import { startAccountsService, type AccountsService } from './accounts-service.js';
import type { Browser } from './browser.js';
import { addPerson, addSession, addToken, type Person } from './people.js';

const password = 'eight tiny owls sing';
const hour = 60 * 60_000;
const day = 24 * hour;

describe('a session', () => {
  let service: AccountsService;

  beforeAll(async () => {
    service = await startAccountsService();
  });

  afterAll(() => service.remove());

  const signedIn = async (role: 'runner' | 'physio' | 'admin' = 'runner'): Promise<[Person, Browser]> => {
    const person = await addPerson(service.database, { role, password, twoFactor: false });
    const browser = service.browser();
    await browser.post('/api/auth/sign-in/email', { email: person.email, password });
    return [person, browser];
  };
  const statusOf = async (browser: Browser): Promise<number> => (await browser.get('/api/v1/me')).status;
  const sessionsOf = (person: Person) =>
    service.database.query<{ token: string; end: Date; made: Date }>(
      `select token, expires_at as "end", created_at as made from session where account_id = $1`,
      [person.id],
    );

  it('is held by a cookie that no script reads and no other site sends', async () => {
    const person = await addPerson(service.database, { password });
    const answer = await service.browser().post('/api/auth/sign-in/email', { email: person.email, password });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^stridecheck\.session_token=/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).toMatch(/; Path=\//i);
    expect(cookie).not.toMatch(/Domain/i);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is a new one at each sign-in', async () => {
    const [person, browser] = await signedIn();
    const before = browser.cookieHeader;
    await browser.post('/api/auth/sign-in/email', { email: person.email, password });
    expect(browser.cookieHeader).not.toBe(before);
  });

  it.each([
    ['runner', 30 * day, 90 * day],
    ['physio', hour / 2, 12 * hour],
    ['admin', hour / 2, 12 * hour],
  ] as const)(
    'of a %s ends when it is not used, and after a time in any case',
    async (role, idle, longest) => {
      const [person, browser] = await signedIn(role);
      const [{ end, made }] = await sessionsOf(person);
      expect(Math.abs(end.getTime() - made.getTime() - idle)).toBeLessThan(5_000);

      // Used again long after the sign-in: the end moves, up to the last moment.
      await service.database.query(
        `update session set created_at = now() - make_interval(secs => $2), updated_at = now() - interval '2 minutes'
        where account_id = $1`,
        [person.id, (longest - 60_000) / 1000],
      );
      expect(await statusOf(browser)).toBe(200);
      const [{ end: last }] = await sessionsOf(person);
      expect(last.getTime() - Date.now()).toBeLessThanOrEqual(60_000);

      await service.database.query('update session set expires_at = now() where account_id = $1', [
        person.id,
      ]);
      expect(await statusOf(browser)).toBe(401);
      expect((await browser.get('/api/auth/list-sessions')).status).toBe(401);
    },
  );

  it('is listed with the others of its account, and each is ended by itself', async () => {
    const [person, browser] = await signedIn();
    const stolen = await addSession(service.database, service.dataDir, person.id);
    const thief = { headers: { cookie: stolen } };
    expect((await browser.ask('/api/v1/me', thief)).status).toBe(200);
    const listed = (await browser.get('/api/auth/list-sessions')).body as unknown as { token: string }[];
    expect(listed).toHaveLength(2);

    const mine = decodeURIComponent(browser.cookieHeader).split('=')[1].split('.')[0];
    const theirs = listed.find(({ token }) => token !== mine);
    expect((await browser.post('/api/auth/revoke-session', { token: theirs?.token })).status).toBe(200);

    expect((await browser.ask('/api/v1/me', thief)).status).toBe(401);
    expect(await statusOf(browser)).toBe(200);
  });

  it('of somebody else cannot be ended, although its token is known', async () => {
    const [victim, browser] = await signedIn();
    const [, other] = await signedIn();
    const [{ token }] = await sessionsOf(victim);
    await other.post('/api/auth/revoke-session', { token });
    expect(await statusOf(browser)).toBe(200);
  });

  it('ends with a sign-out, which empties what the browser keeps', async () => {
    const [person, browser] = await signedIn();
    const kept = { headers: { cookie: browser.cookieHeader } };
    const answer = await browser.post('/api/auth/sign-out');
    expect(answer.headers.get('clear-site-data')).toMatch(/"cache", "storage"/);
    expect((await browser.ask('/api/v1/me', kept)).status).toBe(401);
    expect(await sessionsOf(person)).toEqual([]);
  });

  it('and tokens end at once when the account is disabled or deleted', async () => {
    const [disabled, browser] = await signedIn();
    await service.database.query('update account set disabled_at = now() where id = $1', [disabled.id]);
    expect(await statusOf(browser)).toBe(401);
    expect((await disabled.at(service.process)('/api/v1/runs')).status).toBe(401);

    const [deleted, theirs] = await signedIn();
    await service.database.query('delete from account where id = $1', [deleted.id]);
    expect(await statusOf(theirs)).toBe(401);
    expect((await deleted.at(service.process)('/api/v1/runs')).status).toBe(401);
  });

  it('with a forged signature, another one’s signature or none is nobody’s', async () => {
    const [person, browser] = await signedIn();
    const [name, value] = browser.cookieHeader.split('=');
    const [{ token }] = await sessionsOf(person);
    const [, other] = await signedIn();
    const signature = decodeURIComponent(other.cookieHeader).split('.').pop() ?? '';
    for (const forged of [
      token,
      `${token}.${signature}`,
      `${token}.`,
      `.${signature}`,
      `${value}x`,
      '%',
      '',
    ]) {
      const answer = await service
        .browser()
        .ask('/api/v1/me', { headers: { cookie: `${name}=${encodeURIComponent(forged)}` } });
      expect([forged, answer.status]).toEqual([forged, 401]);
    }
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another port of this host', { origin: 'http://127.0.0.1:1' }],
    ['a page that names its relation alone', { origin: '', 'sec-fetch-site': 'cross-site' }],
  ])('changes nothing for %s, although the cookie came along', async (_who, headers) => {
    const [, browser] = await signedIn();
    const cookie = browser.cookieHeader;
    for (const [path, method] of [
      ['/api/v1/me', 'PUT'],
      ['/api/v1/tokens', 'POST'],
      ['/api/auth/sign-out', 'POST'],
    ]) {
      const answer = await rawRequest(path, method, { cookie, ...headers });
      expect([path, answer]).toEqual([path, 403]);
    }
    expect(await statusOf(browser)).toBe(200);
  });

  /** As a browser sends it; `fetch` sets some of these headers itself. */
  async function rawRequest(path: string, method: string, headers: Record<string, string>): Promise<number> {
    const { hostname, port } = new URL(service.process.url);
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    return new Promise((resolve, reject) => {
      request({ hostname, port, path, method, headers: sent }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  }

  it('is asked under a name of this computer alone while nothing else is said (DNS rebinding)', async () => {
    expect(await rawRequest('/api/v1/service', 'GET', { host: 'evil.example' })).toBe(403);
    expect(await rawRequest('/api/v1/service', 'GET', { host: 'localhost' })).toBe(200);
  });

  it('changes nothing on GET: what the auth library has of that kind is not there', async () => {
    const [, browser] = await signedIn();
    for (const path of [
      'verify-email?token=x',
      'reset-password/x?callbackURL=/',
      'delete-user/callback',
      'error',
    ]) {
      expect((await browser.get(`/api/auth/${path}`)).status).toBe(404);
    }
    for (const path of ['update-user', 'delete-user', 'change-email', 'set-password', 'link-social']) {
      expect((await browser.post(`/api/auth/${path}`, { role: 'admin' })).status).toBe(404);
    }
  });

  it('makes tokens that are shown once, kept as a hash, limited by scope and time, and ended at once', async () => {
    const [person, browser] = await signedIn();
    const input = { name: 'watch <b>tool</b>', scopes: ['runs:read'], expiresInDays: 30 };
    const made = await browser.post('/api/v1/tokens', input);
    const { id, token } = made.body as { id: string; token: string };
    expect(token).toMatch(/^sc_[\w-]{43}$/);
    const rows = await service.database.query(
      'select access_token::text as all from access_token where id = $1',
      [id],
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify((await browser.get('/api/v1/tokens')).body)).not.toContain(token);

    const withToken = (path: string, method = 'GET') =>
      fetch(`${service.process.url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
    expect((await withToken('/api/v1/runs')).status).toBe(200);
    expect((await withToken('/api/v1/plan')).status).toBe(403);
    expect((await withToken('/api/v1/runs', 'POST')).status).toBe(403);
    expect((await withToken('/api/v1/me')).status).toBe(403);
    expect((await withToken('/api/v1/tokens')).status).toBe(403);

    const [{ lastUsedAt }] = (await browser.get('/api/v1/tokens')).body.tokens as { lastUsedAt: string }[];
    expect(Math.abs(Date.parse(lastUsedAt) - Date.now())).toBeLessThan(60_000);
    const [, stranger] = await signedIn();
    expect((await stranger.post(`/api/v1/tokens/${id}`, {}, 'DELETE')).status).toBe(404);
    await service.database.query(`update access_token set expires_at = now() where id = $1`, [id]);
    expect((await withToken('/api/v1/runs')).status).toBe(401);
    expect((await browser.post(`/api/v1/tokens/${id}`, {}, 'DELETE')).status).toBe(204);
    const left = await addToken(service.database, person.id, ['runs:read']);
    expect(left).not.toBe(token);
  });

  it('sends no more files in an hour than ten years of runs', async () => {
    const [person] = await signedIn();
    const upload = () =>
      person.at(service.process)('/api/v1/runs', { method: 'POST', body: new Uint8Array(0) });
    expect((await upload()).status).toBe(422);
    await service.database.query(`update throttle set points = 10000 where key like 'upload:%'`);
    expect((await upload()).status).toBe(429);
    expect((await (await signedIn())[0].at(service.process)('/api/v1/runs')).status).toBe(200);
  });

  it('and tokens that are guessed are refused for a while after thirty tries from an address', async () => {
    const guess = () =>
      service.browser('198.51.100.9').ask('/api/v1/runs', { headers: { authorization: 'Bearer sc_guess' } });
    for (let tries = 0; tries < 30; tries++) expect((await guess()).status).toBe(401);
    const refused = await guess();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('where somebody is', () => {
  const addressSeen = async (hops: string, forwarded: string): Promise<string> => {
    const service = await startAccountsService({ TRUST_PROXY: hops });
    try {
      const { email } = await addPerson(service.database, { password });
      await service.browser(forwarded).post('/api/auth/sign-in/email', { email, password });
      const [row] = await service.database.query<{ address: string }>(
        'select ip_address as address from session',
      );
      return row.address;
    } finally {
      await service.remove();
    }
  };

  it('is what the proxies of ours say, and nothing that a client writes into the header', async () => {
    expect(await addressSeen('0', '203.0.113.9')).toBe('127.0.0.1');
    expect(await addressSeen('1', '6.6.6.6, 203.0.113.9')).toBe('203.0.113.9');
  });
});

describe('a service that people reach over TLS', () => {
  it('has cookies that belong to its host alone and never travel in the clear', async () => {
    const service = await startAccountsService({ PUBLIC_URL: 'https://runs.example.org', HOST: '127.0.0.1' });
    try {
      const person = await addPerson(service.database, { password });
      const answer = await service
        .browser()
        .post('/api/auth/sign-in/email', { email: person.email, password });
      const [cookie] = answer.headers.getSetCookie();
      expect(cookie).toMatch(/^__Host-stridecheck\.session_token=.*; Secure/);
      expect(cookie).toMatch(/; Path=\//);
      const back = await service.browser().ask('/api/v1/me', { headers: { cookie: cookie.split(';')[0] } });
      expect(back.status).toBe(200);
      const publicOrigin = { headers: { origin: 'https://runs.example.org' } };
      const out = await service.browser().ask('/api/auth/sign-out', { method: 'POST', ...publicOrigin });
      expect(out.status).toBe(200);
    } finally {
      await service.remove();
    }
  });
});
