import { openStream, type OpenStream } from './event-stream.js';
import { shortFit } from './fixtures.js';
import { addPerson, type Ask, type Person } from './people.js';
import { finishedRun, getRun, upload, uploadRun } from './runs-client.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('the stream of all runs', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let runner: Person;
  const ask: Ask = (path, init) => runner.at(service)(path, init);
  const opened: OpenStream[] = [];

  const open = async (query = '', headers: Record<string, string> = {}): Promise<OpenStream> => {
    const stream = await openStream(ask, `/api/v1/runs/events${query}`, headers);
    opened.push(stream);
    return stream;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    runner = await addPerson(database);
    dataDir = createDataDir();
    service = await startProcess({
      dataDir: dataDir.path,
      databaseUrl: database.url,
      env: { STRIDECHECK_FAILPOINTS: 'events.lookEveryMs=50,events.heartbeatMs=200' },
    });
  });

  afterEach(() => {
    for (const stream of opened.splice(0)) stream.close();
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  /** The last state that a stream told of a run. */
  const stateOf = (stream: OpenStream, id: string): unknown =>
    stream.events.findLast(({ name, data }) => name === 'run' && data.id === id)?.data.status;

  it('tells of every run until its report is there, and that it is still there', async () => {
    const stream = await open();
    await eventually('its first event', async () => stream.events.some(({ name }) => name === 'open'));
    const runs = await Promise.all([1, 2, 3].map((number) => uploadRun(ask, shortFit(number))));
    await eventually('all reports', async () => runs.every(({ id }) => stateOf(stream, id) === 'reported'));
    // All three are recordings of one morning, as the last change of each says.
    for (const { id } of runs) {
      const shown = await getRun(ask, id);
      await eventually('its last change', async () => {
        const told = stream.events.findLast(({ data }) => data.id === id)?.data ?? {};
        return JSON.stringify({ ...shown, ...told }) === JSON.stringify(shown);
      });
    }
    await eventually('a sign of life', async () => stream.comments() > 0);
  });

  it('misses nothing between two connections, and tells nothing twice in one', async () => {
    const stream = await open();
    await eventually('its first event', async () => stream.events.length > 0);
    stream.close();
    const away = await finishedRun(ask, (await uploadRun(ask, shortFit(10))).id);

    for (const back of [
      await open('', { 'last-event-id': stream.events[0].id ?? '' }),
      await open(`?since=${stream.events[0].id}`),
    ]) {
      await eventually('what happened meanwhile', async () => stateOf(back, away.id) === 'reported');
      const texts = back.events.map(({ name, data }) => name + JSON.stringify(data));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('sends who was away for a day to the list', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    const stream = await open(`?since=${yesterday}`);
    await eventually('its first event', async () => stream.events.length > 0);
    expect(stream.events[0].name).toBe('reload');
    expect((await open('?since=yesterday')).status).toBe(400);
    const nonsense = await open('', { 'last-event-id': 'nonsense' });
    await eventually('its first event', async () => nonsense.events[0]?.name === 'reload');
  });

  it('sees a change whose transaction ends after that of a later one', async () => {
    const stream = await open();
    const [early, late] = await Promise.all(
      [20, 21].map(async (number) => finishedRun(ask, (await uploadRun(ask, shortFit(number))).id)),
    );
    // As if it had been written five seconds ago and was committed only now.
    await database.query(`alter table run disable trigger run_change`);
    await database.query(`update run set headline = 'later', changed_at = now() where id = $1`, [late.id]);
    await eventually('the later one', async () =>
      stream.events.some(({ data }) => data.id === late.id && JSON.stringify(data).includes('later')),
    );
    await database.query(
      `update run set headline = 'earlier', changed_at = now() - interval '5 seconds' where id = $1`,
      [early.id],
    );
    await eventually('the earlier one', async () =>
      stream.events.some(({ data }) => data.id === early.id && JSON.stringify(data).includes('earlier')),
    );
    await database.query(`alter table run enable trigger run_change`);
  });

  it('ends with what its reader came with', async () => {
    const other = await addPerson(database);
    const stream = await openStream(other.at(service), '/api/v1/runs/events');
    await eventually('its first event', async () => stream.events.length > 0);
    await database.query('delete from access_token where account_id = $1', [other.id]);
    await stream.ended;
    expect((await openStream(other.at(service), '/api/v1/runs/events')).status).toBe(401);
  });

  it('nobody holds more than three at once; a closed one makes room', async () => {
    const held: OpenStream[] = [];
    await eventually('three', async () => {
      const stream = await open();
      if (stream.status === 200) held.push(stream);
      return held.length === 3;
    });
    for (let more = 0; more < 3; more++) expect((await open()).status).toBe(429);
    held[0].close();
    await eventually('room', async () => (await open()).status === 200);
    expect((await upload(ask, shortFit(1))).status).toBe(200);
  });
});

it('a stream ends after its time, so that its client comes back and asks anew', async () => {
  const database = await createTestDatabase();
  const runner = await addPerson(database);
  const dataDir = createDataDir();
  const service = await startProcess({
    dataDir: dataDir.path,
    databaseUrl: database.url,
    env: { STRIDECHECK_FAILPOINTS: 'events.longestMs=300,events.lookEveryMs=50' },
  });
  try {
    const stream = await openStream(runner.at(service), '/api/v1/runs/events');
    await stream.ended;
    expect(stream.events.map(({ name }) => name)).toEqual(['open']);
  } finally {
    await service.kill();
    await database.drop();
    dataDir.remove();
  }
});
