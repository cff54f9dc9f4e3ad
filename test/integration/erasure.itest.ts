import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { hourFit, shortFit } from './fixtures.js';
import { addToken } from './people.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { createDataDir, eventually, pause, startProcess } from './service-process.js';
import { addSignedIn, exportedZip, sendZip, type Instance, type SignedIn } from './takeout-client.js';
import { createTestDatabase } from './test-database.js';
import { tracesOf } from './traces.js';

const quick = 'sweeper.settleMs=100,takeout.sweepEveryMs=300';
const password = 'a quiet morning by the sea';

async function startIn(instance: Omit<Instance, 'service'>, failpoints = '') {
  return startProcess({
    dataDir: instance.dataDir.path,
    databaseUrl: instance.database.url,
    env: { STRIDECHECK_FAILPOINTS: [quick, failpoints].filter(Boolean).join(',') },
  });
}

async function startInstance(failpoints = ''): Promise<Instance> {
  const parts = { database: await createTestDatabase(), dataDir: createDataDir() };
  return { ...parts, service: await startIn(parts, failpoints) };
}

async function end(instance: Instance): Promise<void> {
  await instance.service.kill();
  await instance.database.drop();
  instance.dataDir.remove();
}

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

  afterAll(() => end(instance));

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
});

it('an erasure that is killed at every step in turn is ended by the next start', async () => {
  const places = ['closed', 'noted', 'filesRemoved', 'jobsRemoved', 'rowsRemoved'].map(
    (step) => `erase.${step}`,
  );
  const instance = await startInstance(`${places[0]}=crash`);
  try {
    const { person, needles } = await addFullPerson(instance);
    await deletion(person).catch(() => undefined);
    for (const place of [...places.slice(1), undefined]) {
      await eventually('the crash', async () => instance.service.ended());
      // One that is cut short while it starts says so: there is nothing to be ended then.
      const started = await startIn(instance, place && `${place}=crash`).catch(() => undefined);
      if (started) instance.service = started;
    }
    await eventually('no trace', async () => (await tracesOf(instance, needles)).length === 0);
  } finally {
    await end(instance);
  }
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
    await end(instance);
  }
});

it('a backup from before an erasure is erased again when it is started', async () => {
  const instance = await startInstance();
  const restored = await createTestDatabase('empty');
  try {
    const { person, needles } = await addFullPerson(instance);
    const kept = await addSignedIn(instance);
    await instance.service.kill();
    await restored.drop();
    const name = new URL(restored.url).pathname.slice(1);
    const backedUp = new URL(instance.database.url).pathname.slice(1);
    const server = await createTestDatabase('empty');
    await server.query(`create database ${name} template ${backedUp}`);
    await server.drop();

    instance.service = await startIn(instance);
    expect((await deletion(person)).status).toBe(204);
    await instance.service.kill();

    const back: Instance = {
      ...instance,
      database: restored,
      service: await startIn({ ...instance, database: restored }),
    };
    try {
      await eventually('no trace', async () => (await tracesOf(back, needles)).length === 0);
      const accounts = await restored.query<{ id: string }>(`select id from account where kind = 'person'`);
      expect(accounts.map(({ id }) => id)).toEqual([kept.id]);
    } finally {
      await back.service.kill();
    }
  } finally {
    await restored.drop();
    await end(instance);
  }
});
