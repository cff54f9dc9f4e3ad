import pg from 'pg';
import { pino } from 'pino';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { eventually, postmasterPid, query, Scratch, silent } from './itest-support.js';

const scratch = new Scratch();
afterAll(() => scratch.cleanUp());

const kills = 3;
const writers = 4;

/** Inserts one row after the other until told to stop; returns the numbers whose insert was acknowledged. */
async function writeUntil(url: string, writer: number, isOver: () => boolean): Promise<number[]> {
  const acknowledged: number[] = [];
  let next = writer * 1_000_000;
  while (!isOver()) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      while (!isOver()) {
        const number = next++;
        await client.query('insert into written values ($1)', [number]);
        acknowledged.push(number);
      }
    } catch {
      await new Promise((wake) => setTimeout(wake, 50));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return acknowledged;
}

it('a server killed under load comes back at the same address, and no acknowledged row is lost', async () => {
  const dataDir = await scratch.folder();
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
  const server = scratch.server(await startEmbeddedPostgres({ dataDir, log }));
  await query(server.url, 'create table written (number integer primary key)');
  let isOver = false;
  const writing = Array.from({ length: writers }, (_, writer) =>
    writeUntil(server.url, writer, () => isOver),
  );
  for (let kill = 0; kill < kills; kill += 1) {
    await new Promise((wake) => setTimeout(wake, 300 + 150 * kill));
    const pid = (await postmasterPid(dataDir)) as number;
    process.kill(pid, 'SIGKILL');
    await eventually('another server that answers', async () => {
      const now = await postmasterPid(dataDir);
      if (now === pid) return undefined;
      return query(server.url, 'select 1').catch(() => undefined);
    });
  }
  isOver = true;
  const acknowledged = (await Promise.all(writing)).flat();
  const rows = await query<{ number: number }>(server.url, 'select number from written');
  const found = new Set(rows.map(({ number }) => number));
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((number) => !found.has(number))).toEqual([]);
  await eventually('a line in the log for every time it came back', async () => {
    const told = lines.filter((line) => line.includes('PostgreSQL answers again'));
    return told.length === kills ? told : undefined;
  });
  await server.stop();
}, 60_000);

it('a server that was left running by a killed process is taken over, and stopped in the end', async () => {
  const dataDir = await scratch.folder();
  const child = await scratch.child({ start: { dataDir } });
  const url = await child.said('started');
  const pid = await postmasterPid(dataDir);
  child.process.kill('SIGKILL');
  await child.exit();
  const server = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
  expect(server.url).toBe(url);
  expect(await postmasterPid(dataDir)).toBe(pid);
  await server.stop();
  expect(await postmasterPid(dataDir)).toBeUndefined();
}, 30_000);

it('process and server killed together: the next start recovers', async () => {
  const dataDir = await scratch.folder();
  const child = await scratch.child({
    start: { dataDir },
    then: `await query('create table kept as select 42 as answer');`,
  });
  await child.said('started');
  child.process.kill('SIGKILL');
  process.kill((await postmasterPid(dataDir)) as number, 'SIGKILL');
  await child.exit();
  const server = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
  expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await server.stop();
}, 30_000);

it('stop does not wait for a server that is being started again', async () => {
  const dataDir = await scratch.folder();
  const server = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
  process.kill((await postmasterPid(dataDir)) as number, 'SIGKILL');
  await server.stop();
  const again = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
  expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await again.stop();
}, 30_000);

it('Ctrl-C reaches the process and not its server, so that the process can stop in order', async () => {
  const dataDir = await scratch.folder();
  const child = await scratch.child({
    start: { dataDir },
    then: `process.on('SIGINT', async () => {
      await new Promise((wake) => setTimeout(wake, 500));
      const [{ one }] = await query('select 1 as one');
      await server.stop();
      say('answered ' + one);
      process.exit(0);
    });`,
  });
  await child.said('started');
  // What a terminal does: every process of the group gets the signal.
  process.kill(-(child.process.pid as number), 'SIGINT');
  expect(await child.said('answered')).toBe('1');
  expect(await child.exit()).toBe(0);
  expect(await postmasterPid(dataDir)).toBeUndefined();
}, 30_000);
