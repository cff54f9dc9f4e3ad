import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startAccountsService, type AccountsService } from './accounts-service.js';
import { addPerson } from './people.js';
import { createDataDir } from './service-process.js';
import { createTestDatabase } from './test-database.js';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

it('stridecheck users makes the first admin too, who owns the runs that were there before', async () => {
  const database = await createTestDatabase();
  const dataDir = createDataDir();
  const localRunner = '00000000-0000-7000-8000-000000000001';
  try {
    await database.query(`insert into account (id, kind) values ($1, 'local')`, [localRunner]);
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir.path, DATABASE_URL: database.url };
    const command = ['bin/stridecheck.js', 'users', 'add', 'kim@example.org', '--role', 'admin'];
    await promisify(execFile)(process.execPath, command, { env });
    expect(await database.query('select id, kind, role, email from account')).toEqual([
      { id: localRunner, kind: 'person', role: 'admin', email: 'kim@example.org' },
    ]);
  } finally {
    await database.drop();
    dataDir.remove();
  }
});

describe('stridecheck users, beside the running service', () => {
  let service: AccountsService;

  beforeAll(async () => {
    service = await startAccountsService();
  });

  afterAll(() => service.remove());

  const users = async (...args: string[]): Promise<Ended> => {
    const { origin, port } = new URL(service.process.url);
    const env = {
      PATH: process.env.PATH,
      DATA_DIR: service.dataDir.path,
      DATABASE_URL: service.database.url,
      PORT: port,
      PUBLIC_URL: origin,
    };
    const command = ['bin/stridecheck.js', 'users', ...args];
    return promisify(execFile)(process.execPath, command, { env }).then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        out: error.stdout,
        err: error.stderr,
      }),
    );
  };
  const tokenIn = (text: string) => decodeURIComponent(/#token=(\S+)/.exec(text)?.[1] ?? '');

  it('adds somebody, who sets a password with the link and signs in', async () => {
    const added = await users('add', 'Kim@Example.org', '--name', 'Kim Doe', '--role', 'admin');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain(`${service.process.url}/reset-password#token=`);
    const browser = service.browser();
    const newPassword = 'eight tiny owls sing';
    const reset = { token: tokenIn(added.out), newPassword };
    expect((await browser.post('/api/auth/reset-password', reset)).status).toBe(200);
    const signIn = { email: 'kim@example.org', password: newPassword };
    expect((await browser.post('/api/auth/sign-in/email', signIn)).status).toBe(200);
    expect((await browser.get('/api/v1/me')).body).toMatchObject({ name: 'Kim Doe', role: 'admin' });
    expect((await users('list')).out).toMatch(/kim@example\.org {2}Kim Doe {2}\(admin\)/);
  });

  it('confirms addresses, changes roles, disables, enables and takes second factors away', async () => {
    const person = await addPerson(service.database, { twoFactor: true });
    await service.database.query('update account set email_verified = false where id = $1', [person.id]);
    const link = await users('verify-link', person.email);
    const verified = await service.browser().post('/api/auth/verify-email', { token: tokenIn(link.out) });
    expect(verified.status).toBe(200);

    expect((await users('two-factor-off', person.email)).out).not.toMatch(/two-factor/);
    expect((await users('role', person.email, 'physio')).out).toMatch(/\(physio\)/);
    expect((await users('disable', person.email)).out).toMatch(/disabled/);
    expect((await person.at(service.process)('/api/v1/runs')).status).toBe(401);
    expect((await users('enable', person.email)).out).not.toMatch(/disabled/);
  });

  it('leaves an admin, and says what is wrong with an order', async () => {
    await users('role', 'kim@example.org', 'runner');
    expect(await users('disable', service.admin.email)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/last admin/),
    });
    const wrong: [string[], RegExp][] = [
      [['__proto__'], /Say what to do/],
      [['add', 'nobody'], /e-mail address/],
      [['add', 'x@example.org', '--role', 'king'], /A role is one of/],
      [['reset-link', 'nobody@example.org'], /has no account here/],
    ];
    const ends = await Promise.all(wrong.map(([args]) => users(...args)));
    for (const [index, [, words]] of wrong.entries()) {
      expect(ends[index]).toMatchObject({ code: 2, out: '', err: expect.stringMatching(words) });
    }
  });
});
