import { startAccountsService, type AccountsService } from './accounts-service.js';
import { addPerson } from './people.js';

const password = 'eight tiny owls sing';
const other = 'nine tiny owls hum it';

describe('signing up and in with a password', () => {
  let service: AccountsService;

  beforeAll(async () => {
    service = await startAccountsService({ SIGNUP: 'open' });
  });

  afterAll(() => service.remove());

  const signIn = (email: string, tried: string, address?: string) =>
    service.browser(address).post('/api/auth/sign-in/email', { email, password: tried });
  const signUp = (body: object) => service.browser().post('/api/auth/sign-up/email', body);
  const person = () => addPerson(service.database, { password });

  it('a new account is a runner’s, keeps the password as Argon2id alone, and signs in', async () => {
    const answer = await signUp({ name: 'Ångström 走る 🏃', email: 'New@Example.org', password });
    expect(answer.status).toBe(200);
    const [row] = await service.database.query<{ hash: string; kind: string; role: string }>(
      `select password as hash, kind, role from sign_in_method join account on account.id = account_id
        where email = 'new@example.org'`,
    );
    expect(row).toMatchObject({ kind: 'person', role: 'runner' });
    const [, memory] = /^\$argon2id\$v=19\$m=(\d+),/.exec(row.hash) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19 * 1024);
    expect((await signIn('new@EXAMPLE.org', password)).status).toBe(200);
  });

  it('nobody makes themselves an admin, verified or somebody else while signing up', async () => {
    const more = {
      role: 'admin',
      emailVerified: true,
      id: '01990000-0000-7000-8000-000000000001',
      kind: 'demo',
    };
    await signUp({ name: 'Mallory', email: 'mallory@example.org', password, ...more });
    const rows = await service.database.query(
      `select role, kind, email_verified as verified, id = $1 as chosen from account where email = 'mallory@example.org'`,
      [more.id],
    );
    expect(rows).toEqual([{ role: 'runner', kind: 'person', verified: false, chosen: false }]);
  });

  it.each([
    ['elevenchars', 400],
    ['twelve chars', 200],
    ['🦉'.repeat(12), 200],
    ['🦉'.repeat(128), 200],
    ['x'.repeat(129), 400],
    ['password1234', 400],
    ['PasswordPassword', 400],
    ['1q2w3e4r5t6y', 400],
  ])('of the password %j the answer is %i', async (tried, status) => {
    const answer = await signUp({ name: 'Kim', email: `${Math.random()}@example.org`, password: tried });
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.type).toMatch(/problem/);
  });

  it('a password is taken as it is: spaces around it count', async () => {
    const padded = '  twelve chars ';
    await signUp({ name: 'Kim', email: 'padded@example.org', password: padded });
    expect((await signIn('padded@example.org', padded)).status).toBe(200);
    expect((await signIn('padded@example.org', padded.trim())).status).toBe(401);
  });

  it('sign-up answers alike for an address that is known and one that is not', async () => {
    const { email } = await person();
    const [known, unknown] = await Promise.all(
      [email, 'not-yet@example.org'].map((one) => signUp({ name: 'Kim', email: one, password })),
    );
    const shape = ({ status, body }: typeof known) => ({ status, body });
    expect(shape(known)).toEqual(shape(unknown));
    expect(known.body).toEqual({ status: true });
    expect((await signIn(email, password)).status).toBe(200);
  });

  it('sign-in answers alike for a wrong password, an unknown address, a disabled account and one without', async () => {
    const disabled = await person();
    await service.database.query('update account set disabled_at = now() where id = $1', [disabled.id]);
    const without = await addPerson(service.database);
    const known = await person();
    const answers = [
      await signIn(known.email, other),
      await signIn('nobody@example.org', password),
      await signIn(disabled.email, password),
      await signIn(without.email, password),
    ].map(({ status, body }) => JSON.stringify({ status, body }));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('401');
  });

  it('the eleventh wrong try on an account within ten minutes is refused from anywhere, with when to come back', async () => {
    const { email } = await person();
    for (let tries = 0; tries < 10; tries++) expect((await signIn(email, other)).status).toBe(401);
    const refused = await signIn(email, password);
    expect(refused).toMatchObject({ status: 429, type: expect.stringMatching('problem') });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(600);

    // No lock for good: once the time is over, the right password opens.
    await service.database.query('update throttle set expire = 0');
    expect((await signIn(email, password)).status).toBe(200);
  });

  it('the eleventh wrong try of an address is refused, whosever account it is', async () => {
    const address = '203.0.113.7';
    for (let tries = 0; tries < 10; tries++) {
      expect((await signIn(`${tries}@example.org`, other, address)).status).toBe(401);
    }
    const { email } = await person();
    expect((await signIn(email, password, address)).status).toBe(429);
    expect((await signIn(email, password)).status).toBe(200);
  });

  it('forty wrong tries at once are counted too, and right ones never', async () => {
    const { email } = await person();
    const answers = await Promise.all(Array.from({ length: 40 }, () => signIn(email, other)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);

    const calm = await person();
    for (let times = 0; times < 12; times++) {
      expect((await signIn(calm.email, password, '203.0.113.8')).status).toBe(200);
    }
  });

  it('a change asks for the old password, follows the rules and ends every other session', async () => {
    const { email } = await person();
    const [here, elsewhere] = [service.browser(), service.browser()];
    for (const browser of [here, elsewhere])
      await browser.post('/api/auth/sign-in/email', { email, password });
    const change = (body: object) => here.post('/api/auth/change-password', body);

    expect((await change({ currentPassword: other, newPassword: other })).status).toBe(400);
    expect((await change({ newPassword: other })).status).toBe(400);
    expect((await change({ currentPassword: password, newPassword: 'password1234' })).status).toBe(400);
    const changed = await change({
      currentPassword: password,
      newPassword: other,
      revokeOtherSessions: false,
    });

    expect(changed.status).toBe(200);
    expect((await here.get('/api/v1/me')).status).toBe(200);
    expect((await elsewhere.get('/api/v1/me')).status).toBe(401);
    expect((await signIn(email, password)).status).toBe(401);
    expect((await signIn(email, other)).status).toBe(200);
  });

  it('old passwords cannot be guessed through a stolen session either', async () => {
    const { email } = await person();
    const stolen = service.browser();
    await stolen.post('/api/auth/sign-in/email', { email, password });
    const guess = () =>
      stolen.post('/api/auth/change-password', { currentPassword: other, newPassword: other });
    for (let tries = 0; tries < 10; tries++) expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
  });

  it('without mail nobody can have a reset sent, whoever they ask for', async () => {
    const { email } = await person();
    const answers = await Promise.all(
      [email, 'nobody@example.org'].map((one) =>
        service.browser().post('/api/auth/request-password-reset', { email: one }),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1);
    expect(answers[0].status).toBe(400);
  });

  it('nothing of this is in the log', () => {
    expect(service.process.output()).not.toMatch(/example\.org|tiny owls|203\.0\.113/);
  });
});
