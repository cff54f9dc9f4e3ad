import { betterAuth } from 'better-auth';
import pg from 'pg';
import { addPerson } from '../../../test/integration/people.js';
import { createTestDatabase, type TestDatabase } from '../../../test/integration/test-database.js';
import type { AccountSettings } from '../account-settings.js';
import { authOptions } from './auth-options.js';

const password = 'eight tiny owls sing';

describe('the work for an address that nobody has', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let hashes: number;
  let handler: (request: Request) => Promise<Response>;

  beforeAll(async () => {
    database = await createTestDatabase();
    await addPerson(database, { role: 'admin' });
    pool = new pg.Pool({ connectionString: database.url });
    const settings: AccountSettings = {
      databaseUrl: database.url,
      key: { secret: Buffer.alloc(32, 7).toString('base64url'), fingerprint: 'x' },
      address: 'http://127.0.0.1:3000',
      secure: false,
      signup: 'open',
      demo: false,
      mail: undefined,
      oidc: undefined,
    };
    const options = authOptions({ settings, pool, libraryPool: pool, log: { error: () => undefined } });
    const { hash, verify } = options.emailAndPassword?.password ?? {};
    const counted = <Input, Output>(work: ((input: Input) => Promise<Output>) | undefined) => {
      return async (input: Input): Promise<Output> => {
        hashes++;
        return (work as (input: Input) => Promise<Output>)(input);
      };
    };
    Object.assign(options.emailAndPassword ?? {}, {
      password: { hash: counted(hash), verify: counted(verify) },
    });
    ({ handler } = betterAuth(options));
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const hashesFor = async (path: string, body: object): Promise<number> => {
    hashes = 0;
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    await handler(new Request(`http://127.0.0.1:3000/api/auth/${path}`, init));
    return hashes;
  };

  it.each(['sign-in/email', 'sign-up/email'])('of %s is that for one that somebody has', async (path) => {
    const { email } = await addPerson(database, { password: 'another one of theirs' });
    const without = await addPerson(database);
    const bodyOf = (one: string) => ({ email: one, password, name: 'Kim' });

    expect(await hashesFor(path, bodyOf(email))).toBe(1);
    expect(await hashesFor(path, bodyOf(without.email))).toBe(1);
    expect(await hashesFor(path, bodyOf('nobody@example.org'))).toBe(1);
  });
});
