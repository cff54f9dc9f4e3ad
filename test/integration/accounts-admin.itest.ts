import { startAccountsService, type AccountsService } from './accounts-service.js';
import type { Browser } from './browser.js';
import { addPerson, addSession, type Person } from './people.js';

const password = 'eight tiny owls sing';

describe('what an admin does', () => {
  let service: AccountsService;
  let admin: Person;
  let desk: Browser;

  beforeAll(async () => {
    service = await startAccountsService({ SIGNUP: 'invite' });
    admin = service.admin;
    desk = service.browser();
    desk.use(await addSession(service.database, service.dataDir, admin.id));
  });

  afterAll(() => service.remove());

  const browserOf = async (person: Person): Promise<Browser> => {
    const browser = service.browser();
    browser.use(await addSession(service.database, service.dataDir, person.id));
    return browser;
  };
  const change = (person: Person, body: object) =>
    desk.post(`/api/v1/admin/accounts/${person.id}`, body, 'PUT');
  const tokenOf = (url: unknown) => new URLSearchParams(new URL(String(url)).hash.slice(1)).get('token');

  it.each([
    ['GET', 'accounts'],
    ['GET', 'invitations'],
    ['POST', 'invitations'],
    ['PUT', 'accounts/ID'],
    ['POST', 'accounts/ID/links'],
    ['DELETE', 'accounts/ID/two-factor'],
  ])(
    '%s %s is not there for a runner or a physio, and not with a token of an admin',
    async (method, path) => {
      const at = `/api/v1/admin/${path.replace('ID', admin.id)}`;
      for (const role of ['runner', 'physio'] as const) {
        const browser = await browserOf(await addPerson(service.database, { role }));
        const answer = await browser.ask(at, { method });
        expect([role, answer.status]).toEqual([role, 404]);
      }
      expect((await admin.at(service.process)(at, { method })).status).toBe(403);
      expect((await service.browser().ask(at, { method })).status).toBe(401);
    },
  );

  it('finds accounts by a part of name or address, page by page, and sees nothing of their runs', async () => {
    for (let n = 0; n < 60; n++) {
      await addPerson(service.database, { name: `Paged 100% ${n}`, email: `paged${n}@example.org` });
    }
    const first = (await desk.get('/api/v1/admin/accounts?q=paged')).body;
    const second = (await desk.get(`/api/v1/admin/accounts?q=paged&cursor=${String(first.nextCursor)}`)).body;
    const all = [first, second].flatMap(({ accounts }) => accounts as { email: string }[]);
    expect(new Set(all.map(({ email }) => email)).size).toBe(60);
    expect(second.nextCursor).toBeNull();

    expect(Object.keys(all[0]).sort()).toEqual(
      [
        'createdAt',
        'deletionDueAt',
        'demo',
        'disabled',
        'email',
        'emailVerified',
        'id',
        'name',
        'role',
        'twoFactor',
      ].sort(),
    );
    const none = (await desk.get(`/api/v1/admin/accounts?q=${encodeURIComponent('100_')}`)).body;
    expect(none.accounts).toEqual([]);
    expect((await desk.get('/api/v1/admin/accounts?cursor=nonsense')).status).toBe(400);
  });

  it('hands over links for a new password and a confirmed address', async () => {
    const person = await addPerson(service.database, { password });
    await service.database.query('update account set email_verified = false where id = $1', [person.id]);
    const link = async (kind: string) =>
      tokenOf((await desk.post(`/api/v1/admin/accounts/${person.id}/links`, { kind })).body.url);
    const guest = service.browser();

    expect((await guest.post('/api/auth/verify-email', { token: await link('verify') })).status).toBe(200);
    const newPassword = 'nine tiny owls hum it';
    const another = await link('reset');
    const reset = { token: await link('reset'), newPassword };
    expect((await guest.post('/api/auth/reset-password', reset)).status).toBe(200);
    // What the password before opened is shut: tokens, and links to yet another one.
    expect((await person.at(service.process)('/api/v1/runs')).status).toBe(401);
    const thief = { token: another, newPassword: 'nine tiny owls hum so' };
    expect((await guest.post('/api/auth/reset-password', thief)).status).toBe(400);

    const signIn = { email: person.email, password: newPassword };
    expect((await guest.post('/api/auth/sign-in/email', signIn)).status).toBe(200);
    expect((await guest.get('/api/v1/me')).body).toMatchObject({ emailVerified: true });
  });

  it('disables an account: sessions, tokens and pending links end at once, and it opens again later', async () => {
    const person = await addPerson(service.database, { password });
    const browser = await browserOf(person);
    const { body } = await desk.post(`/api/v1/admin/accounts/${person.id}/links`, { kind: 'reset' });

    expect((await change(person, { disabled: true })).body).toMatchObject({ disabled: true });

    expect((await browser.get('/api/v1/me')).status).toBe(401);
    expect((await person.at(service.process)('/api/v1/runs')).status).toBe(401);
    const reset = { token: tokenOf(body.url), newPassword: 'nine tiny owls hum it' };
    expect((await service.browser().post('/api/auth/reset-password', reset)).status).toBe(400);
    const signIn = { email: person.email, password };
    expect((await service.browser().post('/api/auth/sign-in/email', signIn)).status).toBe(401);

    await change(person, { disabled: false });
    expect((await service.browser().post('/api/auth/sign-in/email', signIn)).status).toBe(200);
    expect((await person.at(service.process)('/api/v1/runs')).status).toBe(401);
  });

  it('changes a role, with which the sessions of the old one end', async () => {
    const person = await addPerson(service.database);
    const browser = await browserOf(person);
    expect((await change(person, { role: 'physio' })).body).toMatchObject({ role: 'physio' });
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    const again = await browserOf(person);
    expect((await again.get('/api/v1/runs')).body).toMatchObject({ code: 'two-factor-required' });
  });

  it('takes away a second factor that was lost', async () => {
    const person = await addPerson(service.database, { password, twoFactor: true });
    const browser = await browserOf(person);
    const answer = await desk.post(`/api/v1/admin/accounts/${person.id}/two-factor`, {}, 'DELETE');
    expect(answer.status).toBe(204);
    expect((await browser.get('/api/v1/me')).status).toBe(401);
    const signIn = { email: person.email, password };
    const { body } = await browser.post('/api/auth/sign-in/email', signIn);
    expect(body).not.toHaveProperty('twoFactorRedirect');
  });

  it('cannot leave the service without an admin, alone or two at once', async () => {
    for (const body of [{ role: 'runner' }, { disabled: true }]) {
      expect(await change(admin, body)).toMatchObject({ status: 409, body: { code: 'last-admin' } });
    }
    const second = await addPerson(service.database, { role: 'admin' });
    const other = await browserOf(second);
    const answers = await Promise.all([
      desk.post(`/api/v1/admin/accounts/${second.id}`, { role: 'runner' }, 'PUT'),
      other.post(`/api/v1/admin/accounts/${admin.id}`, { role: 'runner' }, 'PUT'),
    ]);
    const left = await service.database.query(`select from account where role = 'admin'`);
    expect(left).toHaveLength(1);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    await service.database.query(`update account set role = 'admin' where id = $1`, [admin.id]);
    await service.database.query(`update account set role = 'runner' where id = $1`, [second.id]);
    desk.use(await addSession(service.database, service.dataDir, admin.id));
  });

  it('does not count on an admin who is about to be gone, or on what one invited to who is none any more', async () => {
    const second = await addPerson(service.database, { role: 'admin' });
    const other = await browserOf(second);
    const invited = await other.post('/api/v1/admin/invitations', { role: 'admin', days: 7 });
    await service.database.query(
      `update account set deletion_due_at = now() + interval '7 days' where id = $1`,
      [admin.id],
    );
    expect((await change(second, { role: 'runner' })).body).toMatchObject({ code: 'last-admin' });
    await service.database.query(`update account set deletion_due_at = null where id = $1`, [admin.id]);
    expect((await change(second, { role: 'runner' })).status).toBe(200);
    const token = tokenOf(invited.body.url);
    expect((await service.browser().post('/api/v1/invitations/look-up', { token })).status).toBe(404);
  });

  it('lets many invited people in at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, async (_, n) => {
        const { body } = await desk.post('/api/v1/admin/invitations', { role: 'runner', days: 1 });
        const guest = { name: 'Guest', email: `together${n}@example.org`, password };
        return service.browser().post('/api/auth/sign-up/email', { ...guest, invitation: tokenOf(body.url) });
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  it('invites: whoever holds the link makes one account with its role, within its time', async () => {
    const invite = async (body: object) => (await desk.post('/api/v1/admin/invitations', body)).body;
    const signUp = (email: string, invitation?: string | null) =>
      service.browser().post('/api/auth/sign-up/email', { name: 'Guest', email, password, invitation });
    expect((await signUp('uninvited@example.org')).status).not.toBe(200);
    expect((await signUp('uninvited@example.org', 'x'.repeat(43))).status).toBe(403);

    const made = await invite({ role: 'physio', days: 7 });
    expect(made).toMatchObject({ mailed: false, email: null, usedAt: null });
    const token = tokenOf(made.url) ?? '';
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    const kept = JSON.stringify(await service.database.query('select invitation::text from invitation'));
    expect(kept).not.toContain(token);
    const look = await service.browser().post('/api/v1/invitations/look-up', { token });
    expect(look.body).toEqual({ email: null, role: 'physio', byPractice: false, expiresAt: made.expiresAt });

    const both = await Promise.all([signUp('one@example.org', token), signUp('two@example.org', token)]);
    // Refused at the door or when it was about to be used, as the two happen to meet.
    const refused = both.filter(({ status }) => status !== 200);
    expect(refused).toEqual([
      expect.objectContaining({ body: expect.objectContaining({ code: 'INVITATION_REQUIRED' }) }),
    ]);
    expect([403, 409]).toContain(refused[0].status);
    const rows = await service.database.query(
      `select role from account where email in ('one@example.org', 'two@example.org')`,
    );
    expect(rows).toEqual([{ role: 'physio' }]);
    expect((await service.browser().post('/api/v1/invitations/look-up', { token })).status).toBe(404);
    const [listed] = (await desk.get('/api/v1/admin/invitations')).body.invitations as { usedAt: string }[];
    expect(listed.usedAt).not.toBeNull();
  });

  it('invites an address: no other one can use it; and takes invitations back', async () => {
    const invite = async () =>
      (await desk.post('/api/v1/admin/invitations', { email: 'Named@Example.org', role: 'runner', days: 1 }))
        .body;
    const signUp = (email: string, invitation: string | null) =>
      service.browser().post('/api/auth/sign-up/email', { name: 'Guest', email, password, invitation });
    const made = await invite();
    expect((await signUp('thief@example.org', tokenOf(made.url))).status).toBe(403);
    expect((await signUp('named@example.org', tokenOf(made.url))).status).toBe(200);

    const back = await invite();
    expect((await desk.post(`/api/v1/admin/invitations/${String(back.id)}`, {}, 'DELETE')).status).toBe(204);
    expect(
      (await service.browser().post('/api/v1/invitations/look-up', { token: tokenOf(back.url) })).status,
    ).toBe(404);
    const old = await invite();
    await service.database.query('update invitation set expires_at = now()');
    expect((await signUp('named2@example.org', tokenOf(old.url))).status).toBe(403);
    expect((await desk.post('/api/v1/admin/invitations', { role: 'runner', days: 8 })).status).toBe(400);
  });

  it('leaves no link, address or name in the log', () => {
    expect(service.process.output()).not.toMatch(
      /(?:reset-password|invitation)#token=|example\.org|Ada Admin/,
    );
  });
});
