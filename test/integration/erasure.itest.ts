import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { addFullPerson, deletion, password, untilNothing } from './deleted-account.js';
import { shortFit } from './fixtures.js';
import { uploadRun } from './runs-client.js';
import { eventually, pause } from './service-process.js';
import { addSignedIn, endInstance, startIn, startInstance, type Instance } from './takeout-client.js';
import { tracesOf } from './traces.js';

describe('an account that is deleted', () => {
  let instance: Instance;

  beforeAll(async () => {
    instance = await startInstance();
  });

  afterAll(() => endInstance(instance));

  it('is gone from every table, every file and the queue, and nobody else’s is', async () => {
    const other = await addFullPerson(instance);
    const { person, needles } = await addFullPerson(instance);
    expect((await tracesOf(instance, needles)).length).toBeGreaterThan(15);

    expect((await deletion(person)).status).toBe(204);

    expect((await person.ask('/api/v1/me')).status).toBe(401);
    expect((await person.at(instance.service)('/api/v1/runs')).status).toBe(401);
    await untilNothing(instance, needles);
    const { runs } = (await (await other.person.ask('/api/v1/runs')).json()) as { runs: unknown[] };
    expect(runs).toHaveLength(2);
    expect((await other.person.ask('/api/v1/exports')).status).toBe(200);
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
    await untilNothing(instance, needles);
    expect(await readdir(`${instance.dataDir.path}/files/.incoming`)).toEqual([]);
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
    await untilNothing(instance, needles);
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
