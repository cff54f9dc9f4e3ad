import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { addFullPerson, deletion, password, untilNothing } from './deleted-account.js';
import { addSignedIn, endInstance, startIn, startInstance, type Instance } from './takeout-client.js';

describe('a deletion', () => {
  let instance: Instance;

  beforeAll(async () => {
    instance = await startInstance();
  });

  afterAll(() => endInstance(instance));

  it('later is still there, may be taken back, and is gone when its time has come', async () => {
    const { person, needles } = await addFullPerson(instance);
    const dueAt = async () =>
      ((await (await person.ask('/api/v1/me')).json()) as { deletionDueAt: string | null }).deletionDueAt;

    expect((await deletion(person, { when: 'later', password })).status).toBe(202);
    expect(Date.parse((await dueAt()) ?? '') - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
    expect((await person.ask('/api/v1/runs')).status).toBe(200);
    expect((await person.ask('/api/v1/me/deletion', { method: 'DELETE' })).status).toBe(204);
    expect(await dueAt()).toBeNull();
    expect((await person.ask('/api/v1/me/deletion', { method: 'DELETE' })).status).toBe(409);

    await deletion(person, { when: 'later', password });
    await instance.database.query(`update account set deletion_due_at = now() where id = $1`, [person.id]);
    await untilNothing(instance, needles);
  });

  it('needs its password, or a session of minutes ago where there is none', async () => {
    const person = await addSignedIn(instance, { password });
    for (const wrong of [undefined, 'something else of length']) {
      const answer = await deletion(person, { when: 'now', password: wrong });
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
        403,
        'wrong-password',
      ]);
    }
    const elsewhere = await addSignedIn(instance);
    await instance.database.query(
      `update session set created_at = now() - interval '11 minutes' where account_id = $1`,
      [elsewhere.id],
    );
    const answer = await deletion(elsewhere, { when: 'now' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'sign-in-again']);
    await instance.database.query(`update session set created_at = now() where account_id = $1`, [
      elsewhere.id,
    ]);
    expect((await deletion(elsewhere, { when: 'now' })).status).toBe(204);
    expect((await person.at(instance.service)('/api/v1/me/deletion', { method: 'DELETE' })).status).toBe(403);
    expect((await deletion(person, { when: 'soon' })).status).toBe(400);
  });

  it('counts wrong passwords: the eleventh is not even looked at', async () => {
    const person = await addSignedIn(instance, { password });
    const wrong = { when: 'now', password: 'something else of length' };
    for (let tries = 0; tries < 10; tries++) expect((await deletion(person, wrong)).status).toBe(403);
    expect((await deletion(person)).status).toBe(429);
    expect((await person.ask('/api/v1/me')).status).toBe(200);
  });

  it('of the last admin stays while there are others, of one of two goes', async () => {
    const admins = [await addSignedIn(instance, { password, role: 'admin' })];
    expect((await deletion(admins[0])).status).toBe(409);
    admins.push(await addSignedIn(instance, { password, role: 'admin' }));
    const answers = await Promise.all(admins.map((admin) => deletion(admin)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('is said to be erased only once the queue let go of it', async () => {
    const { person, needles } = await addFullPerson(instance);
    const locked = new pg.Client({ connectionString: instance.database.url });
    await locked.connect();
    await locked.query('begin');
    await locked.query('lock table bullmq.job in access exclusive mode');
    expect((await deletion(person)).status).toBe(202);
    expect((await person.ask('/api/v1/me')).status).toBe(401);
    await locked.query('rollback');
    await locked.end();
    await untilNothing(instance, needles);
  });

  const restart = async (...how: [failpoints?: string, env?: Record<string, string>]): Promise<void> => {
    await instance.service.kill();
    instance.service = await startIn(instance, ...how);
  };

  it('is gone again after the start of a backup from before, by a ledger that is kept apart', async () => {
    const { person, needles } = await addFullPerson(instance);
    const kept = await addSignedIn(instance);
    const ledger = await mkdtemp(join(tmpdir(), 'ledger-'));
    try {
      await writeFile(join(ledger, 'erased-accounts.jsonl'), `{"account": "${person.id}"}\n`);
      await restart('', { ERASURE_LEDGER: ledger });
      await untilNothing(instance, needles);
      expect((await kept.ask('/api/v1/me')).status).toBe(200);
      await deletion(kept);
      expect(await readFile(join(ledger, 'erased-accounts.jsonl'), 'utf8')).toContain(kept.id);
      const [missing, env] = [join(ledger, 'missing'), { WORKER: 'off' }];
      await expect(restart('', { ...env, ERASURE_LEDGER: missing })).rejects.toThrow('cannot be kept in');
    } finally {
      await rm(ledger, { recursive: true });
    }
  });
});
