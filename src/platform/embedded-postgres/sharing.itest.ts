import { startEmbeddedPostgres } from './embedded-postgres.js';
import { eventually, postmasterPid, query, Scratch, silent } from './itest-support.js';

const scratch = new Scratch();
afterAll(() => scratch.cleanUp());

it('the server stays until the last process that uses it has stopped', async () => {
  const dataDir = await scratch.folder();
  const first = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
  const pid = await postmasterPid(dataDir);
  const worker = await scratch.child({
    start: { dataDir },
    then: `setInterval(() => query('select 1').then(() => say('works'), () => say('broken')), 50);`,
  });
  expect(await worker.said('started')).toBe(first.url);
  await first.stop();
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(await postmasterPid(dataDir)).toBe(pid);
  worker.process.kill('SIGTERM');
  expect(await worker.exit()).toBe(0);
  expect(await postmasterPid(dataDir)).toBeUndefined();
}, 30_000);

it('processes that start at once on an empty folder get the same database', async () => {
  const dataDir = await scratch.folder();
  const children = await Promise.all([1, 2, 3].map(() => scratch.child({ start: { dataDir } })));
  const here = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
  const urls = await Promise.all(children.map((child) => child.said('started')));
  expect(new Set([...urls, here.url]).size).toBe(1);
  // All at once again, so that each could take another one for the process that stays.
  for (const child of children) child.process.kill('SIGTERM');
  await Promise.all([here.stop(), ...children.map((child) => child.exit())]);
  expect(await postmasterPid(dataDir)).toBeUndefined();
}, 60_000);

it('a process that is left behind by the one that started the server keeps it running', async () => {
  const dataDir = await scratch.folder();
  const owner = await scratch.child({ start: { dataDir } });
  await owner.said('started');
  const server = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
  owner.process.kill('SIGKILL');
  await owner.exit();
  const pid = (await postmasterPid(dataDir)) as number;
  process.kill(pid, 'SIGKILL');
  await eventually('the server to come back', async () => {
    if ((await postmasterPid(dataDir)) === pid) return undefined;
    return query(server.url, 'select 1').catch(() => undefined);
  });
  await server.stop();
  expect(await postmasterPid(dataDir)).toBeUndefined();
}, 30_000);

it('a process that starts while the last one stops the server gets a running one', async () => {
  const dataDir = await scratch.folder();
  for (let round = 0; round < 3; round += 1) {
    const first = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
    const stopping = first.stop();
    await new Promise((wake) => setTimeout(wake, 15 * round));
    const second = scratch.server(await startEmbeddedPostgres({ dataDir, log: silent }));
    await stopping;
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
  }
}, 30_000);
