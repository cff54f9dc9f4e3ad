import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { hourFit, shortFit } from './fixtures.js';
import { addToken } from './people.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { eventually, pause, testQueueUrl } from './service-process.js';
import {
  addSignedIn,
  endInstance,
  exportedZip,
  sendZip,
  startIn,
  startInstance,
  type Instance,
  type SignedIn,
} from './takeout-client.js';
import { tracesOf } from './traces.js';

const password = 'a quiet morning by the sea';

const put = (body: object): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const deletion = (person: SignedIn, body: object = { when: 'now', password }): Promise<Response> =>
  person.ask('/api/v1/me/deletion', { ...put(body), method: 'POST' });

/** Somebody with something in every corner: runs, diary, plan, an export, one taken in, sessions, tokens. */
async function addFullPerson(instance: Instance): Promise<{ person: SignedIn; needles: string[] }> {
  const name = `Vera ${randomBytes(6).toString('hex')}`;
  const person = await addSignedIn(instance, { password, name });
  const { ask } = person;
  await ask('/api/v1/profile', put({ heightM: 1.7, units: 'metric' }));
  const run = await finishedRun(ask, (await uploadRun(ask, shortFit(1), 'vanish.fit')).id);
  await ask(`/api/v1/diary/${run.id}`, put({ painDuring: 2, places: [], signs: [] }));
  await ask('/api/v1/plan', put({ targets: [{ speedMps: 2.8, cadenceSpm: 170 }] }));
  await addToken(instance.database, person.id);
  await sendZip(ask, await exportedZip(ask));
  await uploadRun(ask, hourFit(1));
  const owned = await instance.database.query<{ id: string }>(
    `select id from run where runner_id = $1 union select id from source_file where runner_id = $1
     union select id from export_file where runner_id = $1 union select id from taken_in_file where runner_id = $1`,
    [person.id],
  );
  return { person, needles: [person.id, person.email, name, ...owned.map(({ id }) => id)] };
}

describe('an account that is deleted', () => {
  let instance: Instance;

  beforeAll(async () => {
    instance = await startInstance();
  });

  afterAll(() => endInstance(instance));

  const untilNothing = (needles: string[]) =>
    eventually('no trace', async () => {
      const traces = await tracesOf(instance, needles);
      if (traces.length > 0) throw new Error(traces.join(' '));
      return true;
    });

  it('is gone from every table, every file and the queue, and nobody else’s is', async () => {
    const other = await addFullPerson(instance);
    const { person, needles } = await addFullPerson(instance);
    expect((await tracesOf(instance, needles)).length).toBeGreaterThan(15);

    expect((await deletion(person)).status).toBe(204);

    expect((await person.ask('/api/v1/me')).status).toBe(401);
    expect((await person.at(instance.service)('/api/v1/runs')).status).toBe(401);
    await untilNothing(needles);
    const { runs } = (await (await other.person.ask('/api/v1/runs')).json()) as { runs: unknown[] };
    expect(runs).toHaveLength(2);
    expect((await other.person.ask('/api/v1/exports')).status).toBe(200);
  });

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
    await untilNothing(needles);
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

  it('leaves nothing of an upload that was under way', async () => {
    const { person, needles } = await addFullPerson(instance);
    const body = randomBytes(200_000);
    const { hostname, port } = new URL(instance.service.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (piece: Buffer) => (answer += piece.toString()));
    socket.write(
      `POST /api/v1/runs HTTP/1.1\r\nhost: ${hostname}:${port}\r\nauthorization: Bearer ${person.token}\r\n` +
        `content-type: application/octet-stream\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n`,
    );
    socket.write(body.subarray(0, 100_000));
    await eventually(
      'the begun upload',
      async () => (await readdir(`${instance.dataDir.path}/files/.incoming`)).length > 0,
    );
    expect((await deletion(person)).status).toBe(204);
    socket.write(body.subarray(100_000));
    await eventually('the answer', async () => answer.includes('\r\n\r\n'));
    expect(answer).toMatch(/^HTTP\/1\.1 401/);
    socket.destroy();
    await untilNothing(needles);
    expect(await readdir(`${instance.dataDir.path}/files/.incoming`)).toEqual([]);
  });

  // The Redis of the other half serves other suites too: it cannot be locked for one.
  (testQueueUrl() ? it.skip : it)('is said to be erased only once the queue let go of it', async () => {
    const { person, needles } = await addFullPerson(instance);
    const locked = new pg.Client({ connectionString: instance.database.url });
    await locked.connect();
    await locked.query('begin');
    await locked.query('lock table bullmq.job in access exclusive mode');
    expect((await deletion(person)).status).toBe(202);
    expect((await person.ask('/api/v1/me')).status).toBe(401);
    await locked.query('rollback');
    await locked.end();
    await untilNothing(needles);
  });

  const restart = async (...how: [failpoints?: string, env?: Record<string, string>]): Promise<void> => {
    await instance.service.kill();
    instance.service = await startIn(instance, ...how);
  };

  it('is gone after the next start, whatever steps its erasure was killed at', async () => {
    const places = ['closed', 'noted', 'filesRemoved', 'jobsRemoved', 'rowsRemoved'];
    // Who dies erasing need not analyse.
    const restartToDieAt = (place: string) => restart(`erase.${place}=crash`, { WORKER: 'off' });
    const { person, needles } = await addFullPerson(instance);
    await restartToDieAt(places[0]);
    await deletion(person).catch(() => undefined);
    for (const place of places.slice(1)) {
      await eventually('the crash', async () => instance.service.ended());
      // One that is cut short while it starts says so: there is nothing to be ended then.
      await restartToDieAt(place).catch(() => undefined);
    }
    await eventually('the last crash', async () => instance.service.ended());
    await restart();
    await untilNothing(needles);
  });

  it('is gone again after the start of a backup from before, by a ledger that is kept apart', async () => {
    const { person, needles } = await addFullPerson(instance);
    const kept = await addSignedIn(instance);
    const ledger = await mkdtemp(join(tmpdir(), 'ledger-'));
    try {
      await writeFile(join(ledger, 'erased-accounts.jsonl'), `{"account": "${person.id}"}\n`);
      await restart('', { ERASURE_LEDGER: ledger });
      await untilNothing(needles);
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

it('an analysis under way when its runner is deleted writes nothing', async () => {
  const instance = await startInstance('analyse.analysed=delay:3000');
  try {
    const person = await addSignedIn(instance, { password });
    const { id } = await uploadRun(person.ask, shortFit(1));
    await eventually('the analysis', async () => {
      const rows = await instance.database.query(`select from run where id = $1 and status = 'processing'`, [
        id,
      ]);
      return rows.length === 1;
    });
    await pause(500);
    expect((await deletion(person)).status).toBe(204);
    await eventually('no trace', async () => (await tracesOf(instance, [person.id, id])).length === 0);
    await pause(3_500);
    expect(await tracesOf(instance, [person.id, id])).toEqual([]);
  } finally {
    await endInstance(instance);
  }
});
