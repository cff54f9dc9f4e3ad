import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startAccountsService, type AccountsService } from './accounts-service.js';
import { Browser } from './browser.js';
import { startOidcProvider, type OidcProvider, type ProvidersPerson } from './oidc-provider.js';
import { addPerson, addSession } from './people.js';
import { freePort } from './service-process.js';

describe('signing in at a clinic’s own provider', () => {
  let provider: OidcProvider;
  let service: AccountsService;

  const start = async (signup: string, prepare?: (provider: OidcProvider) => void): Promise<void> => {
    const port = await freePort();
    provider = await startOidcProvider(`http://127.0.0.1:${port}`);
    prepare?.(provider);
    service = await startAccountsService({
      PORT: String(port),
      SIGNUP: signup,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.client.id,
      OIDC_CLIENT_SECRET: provider.client.secret,
      OIDC_NAME: 'Example Clinic',
    });
  };
  const stop = async (): Promise<void> => {
    await service.remove();
    await provider.stop();
  };

  const anna = { sub: 'anna-1', email: 'anna@clinic.example', email_verified: true, name: 'Anna Example' };

  /** Goes through it as a browser does; the address it ends on, and the browser. */
  async function signIn(person: ProvidersPerson, invitation?: string): Promise<[string, Browser]> {
    provider.signsIn(person);
    const browser = service.browser();
    const { body } = await browser.post('/api/auth/sign-in/social', {
      provider: 'oidc',
      callbackURL: '/runs',
      errorCallbackURL: '/sign-in',
      disableRedirect: true,
      ...(invitation && { additionalData: { invitation } }),
    });
    const elsewhere = new Browser({ url: provider.issuer }, { origin: '' });
    let address = String(body.url);
    for (let hops = 0; hops < 10; hops++) {
      const here = address.startsWith(service.process.url) ? browser : elsewhere;
      const answer = await here.ask(address);
      const next = answer.headers.get('location');
      if (!next) break;
      address = new URL(next, address).href;
      if (!new URL(address).pathname.startsWith('/api/') && address.startsWith(service.process.url)) break;
    }
    return [address.replace(service.process.url, ''), browser];
  }

  describe('where everybody may make an account', () => {
    beforeAll(() => start('open'));
    afterAll(stop);

    it('is offered by its name', async () => {
      const { body } = await service.browser().get('/api/v1/service');
      expect(body.oidc).toEqual([{ id: 'oidc', name: 'Example Clinic' }]);
    });

    it('makes an account the first time and opens the same one the next, also with another address', async () => {
      const [address, browser] = await signIn(anna);
      expect(address).toBe('/runs');
      const { body } = await browser.get('/api/v1/me');
      expect(body).toMatchObject({ email: anna.email, name: anna.name, role: 'runner', emailVerified: true });

      const [, again] = await signIn({ ...anna, email: 'anna.new@clinic.example' });
      expect((await again.get('/api/v1/me')).body.id).toBe(body.id);
      const kept = await service.database.query(
        `select access_token, refresh_token, id_token from sign_in_method where provider_id = 'oidc'`,
      );
      expect(kept).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
    });

    it('is not let into an account because the address is the same', async () => {
      const owner = await addPerson(service.database, {
        email: 'owner@example.org',
        password: 'eight tiny owls sing',
      });
      const [address, browser] = await signIn({ sub: 'other-1', email: owner.email, email_verified: true });
      expect(address).toMatch(/^\/sign-in\?error=account_not_linked/);
      expect((await browser.get('/api/v1/me')).status).toBe(401);
      expect(
        await service.database.query('select from sign_in_method where account_id = $1', [owner.id]),
      ).toHaveLength(1);
    });

    it('opens nothing for an account that is disabled', async () => {
      const [, browser] = await signIn({ ...anna, sub: 'gone-1', email: 'gone@clinic.example' });
      const { id } = (await browser.get('/api/v1/me')).body;
      await service.database.query('update account set disabled_at = now() where id = $1', [id]);
      const [, again] = await signIn({ ...anna, sub: 'gone-1', email: 'gone@clinic.example' });
      expect((await again.get('/api/v1/me')).status).toBe(401);
    });

    it('does not believe an answer that nobody asked for, and goes on to no other site', async () => {
      const browser = service.browser();
      const answer = await browser.ask('/api/auth/callback/oidc?code=x&state=y');
      expect([answer.status, answer.headers.get('location')]).toEqual([
        302,
        expect.stringContaining(`${service.process.url}/sign-in?`),
      ]);
      expect((await browser.get('/api/v1/me')).status).toBe(401);
      const brought = { provider: 'oidc', idToken: { token: 'e30.e30.x' }, callbackURL: '/runs' };
      expect((await browser.post('/api/auth/sign-in/social', brought)).status).toBe(400);
      const foreign = { provider: 'oidc', callbackURL: 'https://evil.example' };
      expect((await browser.post('/api/auth/sign-in/social', foreign)).status).toBe(403);
    });
  });

  describe('whose answers are asked for', () => {
    let other: Server;
    let asked: string[];

    beforeEach(async () => {
      await start('open');
      asked = [];
      other = createServer(({ url = '' }, response) => {
        asked.push(url);
        const claims = { ...anna, email: 'forged@evil.example', issuer: provider.issuer };
        response.setHeader('content-type', 'application/json').end(JSON.stringify(claims));
      }).listen(0, '127.0.0.1');
      await once(other, 'listening');
    });
    afterEach(async () => {
      await stop();
      other.close();
    });

    const elsewhere = () => `http://127.0.0.1:${(other.address() as AddressInfo).port}/elsewhere`;

    it('is asked for an address that its tokens do not hold', async () => {
      provider.tellsOnlyWhenAsked();
      const [address, browser] = await signIn(anna);
      expect(address).toBe('/runs');
      expect((await browser.get('/api/v1/me')).body).toMatchObject({ email: anna.email, name: anna.name });
    });

    it('is not followed where it leads elsewhere with these', async () => {
      provider.tellsOnlyWhenAsked();
      provider.leadsElsewhere('/me', elsewhere());
      const [, browser] = await signIn(anna);
      expect((await browser.get('/api/v1/me')).status).toBe(401);
      expect(asked).toEqual([]);
    });

    it('is not followed where it leads elsewhere with what it is', async () => {
      await stop();
      // What it is is asked for when the service starts, and again while it is not known.
      await start('open', (led) => led.leadsElsewhere('/.well-known/openid-configuration', elsewhere()));
      await service.browser().post('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/runs' });
      expect(asked).toEqual([]);
    });
  });

  describe('where accounts are by invitation', () => {
    beforeAll(() => start('invite'));
    afterAll(stop);

    it('makes none without, and one with', async () => {
      const [refused, browser] = await signIn(anna);
      expect(refused).toMatch(/^\/sign-in\?error=/);
      expect((await browser.get('/api/v1/me')).status).toBe(401);

      const admin = await addPerson(service.database, { role: 'admin' });
      const desk = service.browser();
      desk.use(await addSession(service.database, service.dataDir, admin.id));
      const { body } = await desk.post('/api/v1/admin/invitations', { role: 'physio', days: 1 });
      const invitation = new URLSearchParams(new URL(String(body.url)).hash.slice(1)).get('token') ?? '';
      const [, invited] = await signIn(anna, invitation);
      expect((await invited.get('/api/v1/me')).body).toMatchObject({
        role: 'physio',
        twoFactorRequired: false,
      });
    });
  });

  describe('where nobody may make an account', () => {
    beforeAll(() => start('closed'));
    afterAll(stop);

    it('makes none', async () => {
      const [refused, browser] = await signIn(anna);
      expect(refused).toMatch(/^\/sign-in\?error=/);
      expect((await browser.get('/api/v1/me')).status).toBe(401);
      expect(await service.database.query(`select from account where role <> 'admin'`)).toEqual([]);
    });
  });
});
