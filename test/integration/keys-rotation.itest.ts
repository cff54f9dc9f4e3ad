import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { promisify } from 'node:util';
import { KeyRing } from '../../src/accounts/keys/key-ring.js';
import { SecretBox } from '../../src/accounts/keys/secret-box.js';
import { createDataDir } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** More than two batches. */
const count = 450;

let database: TestDatabase;
let dataDir: ReturnType<typeof createDataDir>;
let ring: KeyRing;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = createDataDir();
  ring = KeyRing.in(dataDir.path);
  ring.make();
  const box = new SecretBox(ring);
  const ids = Array.from({ length: count }, () => randomUUID());
  const tokens = ids.map((id) => box.seal(`token of ${id}`, `connection.access_token:${id}`));
  await database.query(`insert into account (id, kind) select unnest($1::uuid[]), 'local'`, [ids]);
  await database.query(
    `insert into connection (id, runner_id, provider, external_user_id, status, access_token)
     select id, id, 'polar', id::text, 'connected', token from unnest($1::uuid[], $2::text[]) as made(id, token)`,
    [ids, tokens],
  );
}, 60_000);

afterAll(async () => {
  await database.drop();
  dataDir.remove();
});

const rotate = (failpoints = ''): Promise<{ code: unknown; out: string }> => {
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'test',
    DATA_DIR: dataDir.path,
    DATABASE_URL: database.url,
    STRIDECHECK_FAILPOINTS: `keys.settleMs=0,${failpoints}`,
  };
  return promisify(execFile)(process.execPath, ['bin/stridecheck.js', 'keys', 'rotate'], { env }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: unknown; signal: string; stdout: string; stderr: string }) => ({
      code: error.code ?? error.signal,
      out: error.stdout + error.stderr,
    }),
  );
};
const stored = () =>
  database.query<{ id: string; sealed: string }>(`select id, access_token as sealed from connection`);
const keysUsed = async () => new Set((await stored()).map(({ sealed }) => sealed.split('.')[1]));
const expectAllOpen = async () => {
  const box = new SecretBox(KeyRing.in(dataDir.path));
  for (const { id, sealed } of await stored()) {
    expect(box.open(sealed, `connection.access_token:${id}`)).toBe(`token of ${id}`);
  }
};

describe('stridecheck keys rotate', () => {
  it('killed after a part of it leaves nothing that does not open, and goes on the next time', async () => {
    const [before] = await keysUsed();
    expect((await rotate('keys.batchSealed=crash')).code).not.toBe(0);
    expect(await keysUsed()).toHaveProperty('size', 2);
    await expectAllOpen();

    expect(await rotate('keys.sealed=crash')).not.toMatchObject({ code: 0 });
    await expectAllOpen();

    expect(await rotate()).toMatchObject({ code: 0 });
    expect(await keysUsed()).toEqual(new Set([ring.newest().id]));
    expect(ring.read().map(({ id }) => id)).toEqual([ring.newest().id]);
    expect(ring.newest().id).not.toBe(before);
    await expectAllOpen();
  });

  it('makes another key each time', async () => {
    const before = ring.newest().id;
    const { code, out } = await rotate();
    expect([code, out]).toEqual([0, expect.stringContaining(`${count} secrets are sealed with the new key`)]);
    expect(ring.newest().id).not.toBe(before);
    await expectAllOpen();
  });

  it('does nothing without the keys, or with others, and says what to do', async () => {
    renameSync(ring.path, `${ring.path}.away`);
    expect(await rotate()).toMatchObject({
      code: 1,
      out: expect.stringMatching(/are missing.*from a backup/s),
    });
    ring.make();
    expect(await rotate()).toMatchObject({
      code: 1,
      out: expect.stringMatching(/do not open.*from a backup/s),
    });
    renameSync(`${ring.path}.away`, ring.path);
    await expectAllOpen();
  });
});
