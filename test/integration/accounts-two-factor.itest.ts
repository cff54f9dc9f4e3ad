import { codeOfStep } from '../../src/accounts/second-factor/time-codes.js';
import { startAccountsService, type AccountsService } from './accounts-service.js';
import type { Answer, Browser } from './browser.js';
import { addPerson, type Person } from './people.js';

const password = 'eight tiny owls sing';

/** What an authenticator app knows after it has read the picture. */
interface App {
  readonly secret: string;
  readonly recoveryCodes: string[];
}

describe('a second factor', () => {
  let service: AccountsService;

  beforeAll(async () => {
    service = await startAccountsService();
  });

  afterAll(() => service.remove());

  const signIn = async (person: Person): Promise<[Browser, Answer]> => {
    const browser = service.browser();
    return [browser, await browser.post('/api/auth/sign-in/email', { email: person.email, password })];
  };
  /** The code that the app shows now; each test is at another moment of the app's clock. */
  const codeOf = ({ secret }: App, stepsAhead = 0): string =>
    codeOfStep(secret, Math.floor(Date.now() / 30_000) + stepsAhead);
  const forgetUsedCodes = (person: Person) =>
    service.database.query('update two_factor set last_used_step = null where account_id = $1', [person.id]);
  const verify = (browser: Browser, code: string) =>
    browser.post('/api/auth/two-factor/verify-totp', { code, trustDevice: true });
  const recover = (browser: Browser, code: string) =>
    browser.post('/api/auth/two-factor/verify-backup-code', { code });

  async function enrolled(role: 'runner' | 'physio' | 'admin' = 'runner'): Promise<[Person, Browser, App]> {
    const person = await addPerson(service.database, { role, password, twoFactor: false });
    const [browser] = await signIn(person);
    const { body } = await browser.post('/api/auth/two-factor/enable', { password });
    const { totpURI, backupCodes } = body as { totpURI: string; backupCodes: string[] };
    const app = {
      secret: fromBase32(new URL(totpURI).searchParams.get('secret') ?? ''),
      recoveryCodes: backupCodes,
    };
    expect((await verify(browser, codeOf(app))).status).toBe(200);
    await forgetUsedCodes(person);
    return [person, browser, app];
  }

  it.each(['physio', 'admin'] as const)(
    'is required of a %s: before there is one, only their own account opens',
    async (role) => {
      const person = await addPerson(service.database, { role, password, twoFactor: false });
      const [browser] = await signIn(person);
      expect((await browser.get('/api/v1/me')).body).toMatchObject({ twoFactorRequired: true });
      for (const path of ['/api/v1/runs', '/api/v1/profile', '/api/v1/tokens', '/api/v1/admin/accounts']) {
        const { status, body } = await browser.get(path);
        expect([path, status, body.code]).toEqual([path, 403, 'two-factor-required']);
      }
      expect((await person.at(service.process)('/api/v1/runs')).status).toBe(403);
      expect((await browser.post('/api/auth/sign-out')).status).toBe(200);
    },
  );

  it('is offered to a runner, who needs none', async () => {
    const person = await addPerson(service.database, { password });
    const [browser] = await signIn(person);
    expect((await browser.get('/api/v1/me')).body).toMatchObject({
      twoFactor: 'off',
      twoFactorRequired: false,
    });
    expect((await browser.get('/api/v1/runs')).status).toBe(200);
  });

  it('opens what was closed, with a new session, and is kept encrypted and hashed', async () => {
    const person = await addPerson(service.database, { role: 'physio', password, twoFactor: false });
    const [browser] = await signIn(person);
    const before = browser.cookieHeader;
    expect((await browser.post('/api/auth/two-factor/enable', { password: 'not this one' })).status).toBe(
      400,
    );
    const { body } = await browser.post('/api/auth/two-factor/enable', { password });
    const { totpURI, backupCodes } = body as { totpURI: string; backupCodes: string[] };
    const secret = fromBase32(new URL(totpURI).searchParams.get('secret') ?? '');

    expect((await verify(browser, codeOf({ secret, recoveryCodes: [] }))).status).toBe(200);

    expect(browser.cookieHeader).not.toBe(before);
    const old = await browser.ask('/api/v1/me', { headers: { cookie: before } });
    expect(old.status).toBe(401);
    expect((await browser.get('/api/v1/runs')).status).toBe(200);
    expect((await browser.get('/api/v1/me')).body).toMatchObject({
      twoFactor: 'on',
      twoFactorRequired: false,
    });
    const rows = JSON.stringify(
      await service.database.query('select two_factor::text from two_factor where account_id = $1', [
        person.id,
      ]),
    );
    expect(backupCodes).toHaveLength(10);
    for (const kept of [secret, ...backupCodes]) expect(rows).not.toContain(kept);
  });

  it('is asked for at each sign-in; no session exists before, and a new one does after', async () => {
    const [person, , app] = await enrolled();
    const [browser, answer] = await signIn(person);
    expect(answer).toMatchObject({ status: 200, body: { twoFactorRedirect: true } });
    expect((await browser.get('/api/v1/me')).status).toBe(401);

    expect((await verify(browser, codeOf(app))).status).toBe(200);
    expect((await browser.get('/api/v1/me')).status).toBe(200);

    // No browser is trusted to need none the next time.
    await browser.post('/api/auth/sign-out');
    const again = await browser.post('/api/auth/sign-in/email', { email: person.email, password });
    expect(again.body).toMatchObject({ twoFactorRedirect: true });
  });

  it('code works once, also for two who send it at the same moment, and an earlier one no more', async () => {
    const [person, , app] = await enrolled();
    const [[one], [two], [three]] = [await signIn(person), await signIn(person), await signIn(person)];
    const code = codeOf(app, 1);
    const answers = await Promise.all([verify(one, code), verify(two, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await verify(three, code)).status).toBe(401);
    expect((await verify(three, codeOf(app, 0))).status).toBe(401);
  });

  it('of yesterday or tomorrow is none', async () => {
    const [person, , app] = await enrolled();
    const [browser] = await signIn(person);
    for (const steps of [-2880, -3, 3]) expect((await verify(browser, codeOf(app, steps))).status).toBe(401);
    expect((await verify(browser, codeOf(app))).status).toBe(200);
  });

  it('that is lost is made up for by a recovery code, once, however it is typed', async () => {
    const [person, browser, { recoveryCodes }] = await enrolled();
    const [code, another] = recoveryCodes;
    const [first] = await signIn(person);
    expect((await recover(first, ` ${code.toUpperCase().replace('-', ' ')} `)).status).toBe(200);
    const [second] = await signIn(person);
    expect((await recover(second, code)).status).toBe(401);
    expect((await recover(second, another)).status).toBe(200);

    const kept = await service.database.query<{ codes: string }>(
      'select backup_codes as codes from two_factor where account_id = $1',
      [person.id],
    );
    expect(JSON.parse(kept[0].codes)).toHaveLength(8);
    const [third] = await signIn(person);
    expect((await recover(third, (JSON.parse(kept[0].codes) as string[])[0])).status).toBe(401);

    const { body } = await browser.post('/api/auth/two-factor/generate-backup-codes', { password });
    const [fresh] = body.backupCodes as string[];
    expect((await recover(third, recoveryCodes[2])).status).toBe(401);
    expect((await recover(third, fresh)).status).toBe(200);
  });

  it('cannot be guessed: after ten wrong codes an account waits, wherever they come from', async () => {
    const [person, , app] = await enrolled();
    let tried = 0;
    while (tried < 10) {
      const [browser] = await signIn(person);
      for (let tries = 0; tries < 5; tries++, tried++) {
        expect((await verify(browser, '000000')).status).toBe(401);
      }
    }
    const [browser] = await signIn(person);
    const refused = await verify(browser, codeOf(app));
    expect(refused.status).toBe(429);
    await service.database.query(
      `update two_factor set locked_until = now() - interval '1 second', last_used_step = null where account_id = $1`,
      [person.id],
    );
    expect((await verify(browser, codeOf(app))).status).toBe(200);
  });

  it('is not gone round by a new password', async () => {
    const [person, , app] = await enrolled('physio');
    const admin = await enrolled('admin');
    const { body } = await admin[1].post(`/api/v1/admin/accounts/${person.id}/links`, { kind: 'reset' });
    const token = new URLSearchParams(new URL(String(body.url)).hash.slice(1)).get('token');
    const reset = { token, newPassword: 'ten tiny owls dance' };
    const browser = service.browser();
    expect((await browser.post('/api/auth/reset-password', reset)).status).toBe(200);
    expect((await browser.post('/api/auth/reset-password', reset)).status).toBe(400);
    expect((await browser.get('/api/v1/me')).status).toBe(401);

    const signIn = { email: person.email, password: reset.newPassword };
    expect((await browser.post('/api/auth/sign-in/email', signIn)).body).toMatchObject({
      twoFactorRedirect: true,
    });
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    expect((await verify(browser, codeOf(app))).status).toBe(200);
  });

  it('without a sign-in that waits for it opens nothing', async () => {
    const [, , app] = await enrolled();
    for (const code of [codeOf(app), 7, null, { $gt: '' }, 'x'.repeat(100_000)]) {
      const answer = await service.browser().post('/api/auth/two-factor/verify-totp', { code });
      expect([400, 401]).toContain(answer.status);
      expect(answer.type).toMatch(/problem/);
    }
  });

  it('is in no log line', () => {
    expect(service.process.output()).not.toMatch(/tiny owls|otpauth|backup/);
  });
});

/** RFC 4648, as in the address that an app reads. */
function fromBase32(text: string): string {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text.replace(/=+$/, '')]
    .map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join('');
}
