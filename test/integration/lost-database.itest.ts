import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { shortFit } from './fixtures.js';
import { addPerson, addPersonToOwnDatabase, type Ask } from './people.js';
import { finishedRun, upload, uploadRun, type RunBody } from './runs-client.js';
import { createDataDir, eventually, pause, startProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

describe('the embedded database', () => {
  it.each([
    ['stopped', 'SIGINT' as const],
    ['killed', 'SIGKILL' as const],
  ])('%s under load comes back, and no accepted run is lost', async (_how, signal) => {
    const dataDir = createDataDir();
    const service = await startProcess({ dataDir: dataDir.path });
    const ask = (await addPersonToOwnDatabase(dataDir.path)).at(service);
    const accepted: string[] = [];
    try {
      const load = uploadUntilAccepted(ask, accepted, 25);
      await eventually('some accepted runs', () => Promise.resolve(accepted.length >= 5));
      process.kill(await postmasterPid(dataDir.path), signal);
      await load;

      await eventually('readiness', async () => (await fetch(`${service.url}/health/ready`)).ok);
      const after = await uploadRun(ask, shortFit(4999));
      const ends = await Promise.all([...accepted, after.id].map((id) => finishedRun(ask, id)));

      expect(ends.filter((run) => run.status !== 'reported')).toEqual([]);
      expect(await doctorSays(dataDir.path)).toMatch(/All is well/);
      expect(await service.stop()).toBe(0);
    } finally {
      await service.kill();
      dataDir.remove();
    }
  });
});

describe('a queue that answers with faults', () => {
  it('is left alone in between, and worked on again when it answers', async () => {
    const dataDir = createDataDir();
    const database = await createTestDatabase();
    const runner = await addPerson(database);
    const service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    try {
      const faults = (): number => service.output().split('The queue does not answer').length - 1;
      await database.query('alter schema bullmq rename to away');
      await eventually('a fault', async () => faults() > 0);
      // Asked again at once, it would fail a thousand times meanwhile.
      await pause(4_000);
      expect(faults()).toBeLessThan(50);
      await database.query('alter schema away rename to bullmq');
      const ask = runner.at(service);
      expect((await finishedRun(ask, (await uploadRun(ask, shortFit(4998))).id)).status).toBe('reported');
      expect(await service.stop()).toBe(0);
    } finally {
      await service.kill();
      await database.drop();
      dataDir.remove();
    }
  });
});

/** What `stridecheck doctor` prints of a data folder, in use or not: the invariants are among its checks. */
async function doctorSays(dataDir: string): Promise<string> {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0' };
  const { stdout } = await promisify(execFile)(process.execPath, ['bin/stridecheck.js', 'doctor'], {
    env,
  }).catch((error: unknown) => error as { stdout: string });
  return stdout;
}

/** Uploads one file after the other until so many were accepted; refusals while the database is away are fine. */
async function uploadUntilAccepted(ask: Ask, accepted: string[], files: number): Promise<void> {
  for (let n = 0; accepted.length < files; n++) {
    const response = await upload(ask, shortFit(4000 + n)).catch(() => undefined);
    if (response?.status === 202) accepted.push(((await response.json()) as RunBody).id);
    else await response?.text();
    await pause(20);
  }
}

async function postmasterPid(dataDir: string): Promise<number> {
  const file = await readFile(`${dataDir}/postgres/postmaster.pid`, 'utf8');
  return Number(file.split('\n')[0]);
}
