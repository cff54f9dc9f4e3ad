import { startAccountsService, type AccountsService } from './accounts-service.js';
import type { Answer, Browser } from './browser.js';
import { addPerson, addSession, type Person } from './people.js';

const password = 'eight tiny owls sing';

/** What no field of ours is: other types, too much of the right one, and text that means something elsewhere. */
const nonsense: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['true', true],
  ['a list', ['a@example.org']],
  ['an object', { $ne: '' }],
  ['a hundred thousand characters', 'x'.repeat(100_000)],
  ['a zero byte', 'a\u0000b'],
  ['half a character', '\ud800'],
  ['SQL', `'; drop table account; --`],
];

/** Every field of every route of accounts that takes a body. */
const fields: [method: string, path: string, right: Record<string, unknown>][] = [
  ['POST', '/api/auth/sign-up/email', { name: 'Kim', email: 'kim@example.org', password }],
  ['POST', '/api/auth/sign-in/email', { email: 'kim@example.org', password }],
  ['POST', '/api/auth/change-password', { currentPassword: password, newPassword: 'x' }],
  ['POST', '/api/auth/reset-password', { token: 'x', newPassword: password }],
  ['POST', '/api/auth/verify-email', { token: 'x' }],
  ['POST', '/api/auth/revoke-session', { token: 'x' }],
  ['POST', '/api/auth/two-factor/enable', { password: 'wrong' }],
  ['POST', '/api/auth/two-factor/verify-totp', { code: '000000' }],
  ['POST', '/api/auth/two-factor/verify-backup-code', { code: 'x' }],
  ['POST', '/api/auth/passkey/verify-authentication', { response: {} }],
  ['POST', '/api/auth/passkey/verify-registration', { response: {} }],
  ['POST', '/api/auth/passkey/delete-passkey', { id: 'x' }],
  ['POST', '/api/v1/setup', { token: 'x', name: 'Kim', email: 'kim@example.org', password }],
  ['POST', '/api/v1/demo/sign-in', { person: 'x' }],
  ['PUT', '/api/v1/me', { name: 'Kim' }],
  ['POST', '/api/v1/tokens', { name: 'x', scopes: ['runs:read'], expiresInDays: 1 }],
  ['POST', '/api/v1/admin/invitations', { email: 'kim@example.org', role: 'runner', days: 1 }],
  ['PUT', '/api/v1/admin/accounts/ID', { role: 'runner', disabled: false }],
  ['POST', '/api/v1/admin/accounts/ID/links', { kind: 'reset' }],
];

describe('what accounts are sent', () => {
  let service: AccountsService;
  let admin: Person;
  let target: Person;
  let browser: Browser;

  beforeAll(async () => {
    service = await startAccountsService();
    admin = await addPerson(service.database, { role: 'admin', password });
    target = await addPerson(service.database);
  });

  beforeEach(async () => {
    // Another address each time, and no count of tries from one test to the next.
    await service.database.query('delete from throttle');
    browser = service.browser();
    browser.use(await addSession(service.database, service.dataDir, admin.id));
  });

  afterAll(() => service.remove());

  const expectRefused = (what: unknown, { status, type, body }: Answer): void => {
    expect([what, status >= 400 && status < 500, type]).toEqual([
      what,
      true,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    expect(body).toMatchObject({ status, title: expect.any(String), code: expect.any(String) });
  };

  it.each(fields)(
    '%s %s refuses nonsense in every field as a problem, and never falls over',
    async (method, path, right) => {
      const at = path.replace('ID', target.id);
      for (const field of Object.keys(right)) {
        for (const [what, value] of nonsense) {
          const answer = await browser.post(at, { ...right, [field]: value }, method);
          // Some may be left out, or are text of a kind: then nothing must break.
          if (answer.status >= 400) expectRefused(`${field}: ${what}`, answer);
          else expect([what, typeof right[field], 'undefined']).toContain(typeof value);
        }
      }
      expect(service.process.output()).not.toMatch(/"level":"error"/);
    },
  );

  it.each(fields)('%s %s refuses bodies that are no object, no JSON or huge', async (method, path) => {
    const at = path.replace('ID', target.id);
    for (const [what, body, type] of [
      ['a list', '[]', 'application/json'],
      ['text', '"x"', 'application/json'],
      ['half of it', '{"a":', 'application/json'],
      ['a megabyte', JSON.stringify({ name: 'x'.repeat(1_000_000) }), 'application/json'],
      ['a form', 'email=a%40example.org', 'application/x-www-form-urlencoded'],
      ['plain text', '{}', 'text/plain'],
    ]) {
      const answer = await answered(() =>
        browser.ask(at, { method, body, headers: { 'content-type': type } }),
      );
      const type_ = answer.headers.get('content-type') ?? '';
      expect([what, answer.status >= 400 && answer.status < 500, type_]).toEqual([
        what,
        true,
        expect.stringMatching(/^application\/problem\+json/),
      ]);
      await answer.text();
    }
  });

  it('sets what is not for whoever asks to set by no route', async () => {
    for (const field of ['role', 'email', 'id', 'kind', 'twoFactorEnabled', 'disabledAt', 'ownerId']) {
      expectRefused(field, await browser.post('/api/v1/me', { name: 'Kim', [field]: 'admin' }, 'PUT'));
    }
    const polluted = `{"name": "Kim", "__proto__": {"role": "admin"}, "constructor": {"prototype": {"x": 1}}}`;
    const answer = await browser.ask('/api/v1/me', {
      method: 'PUT',
      body: polluted,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
  });

  it.each([
    '佐藤 さくら',
    'محمد علي',
    'Ольга Æbelø-Łódź',
    '👩‍👩‍👧‍👦 Família',
    `<script>alert(1)</script> & "quotes" 'too'`,
    `Robert'); DROP TABLE account;--`,
    '字'.repeat(300),
    '{{constructor}} ${7*7} %s',
  ])('a name like %j is kept and shown as it is', async (name) => {
    const saved = await browser.post('/api/v1/me', { name }, 'PUT');
    expect(saved).toMatchObject({ status: 200, body: { name } });
    expect(saved.type).toMatch(/^application\/json/);
    expect(saved.headers.get('x-content-type-options')).toBe('nosniff');
    const listed = await browser.get(`/api/v1/admin/accounts?q=${encodeURIComponent(name)}`);
    expect(listed.body.accounts).toMatchObject([{ name }]);
  });

  it.each(['', '   ', 'x'.repeat(301), 'a\u202eb', 'line\nbreak', '\u0007bell'])(
    'a name like %j is refused',
    async (name) => expectRefused(name, await browser.post('/api/v1/me', { name }, 'PUT')),
  );

  it.each([
    ['GET', '/api/v1/admin/accounts?q=a&q=b'],
    ['GET', `/api/v1/admin/accounts?q=${'x'.repeat(5_000)}`],
    ['GET', '/api/v1/admin/accounts?cursor=%ff'],
    ['DELETE', '/api/v1/tokens/%27'],
    ['DELETE', '/api/v1/admin/invitations/__proto__'],
    ['GET', '/api/auth/__proto__'],
    ['POST', '/api/auth/../v1/me'],
    ['GET', '/api/auth/sign-in/email'],
  ])('%s %s is a problem', async (method, path) => {
    const answer = await browser.ask(path, { method });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toMatch(/problem/);
  });

  it('passwords and tokens that were sent are in no log line', () => {
    expect(service.process.output()).not.toMatch(/tiny owls|drop table|example\.org/i);
  });
});

/** Whoever is refused while still sending may find the connection closed instead of the answer: then they ask again. */
async function answered(ask: () => Promise<Response>, triesLeft = 20): Promise<Response> {
  try {
    return await ask();
  } catch (error) {
    const { code = '' } = ((error as Error).cause ?? {}) as { code?: string };
    if (triesLeft === 0 || !['EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET'].includes(code)) throw error;
    return answered(ask, triesLeft - 1);
  }
}
