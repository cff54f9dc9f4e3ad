import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { shortFit } from './fixtures.js';
import { addPersonToOwnDatabase } from './people.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { createDataDir, startProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

describe('starting', () => {
  it('eight instances migrate an empty database at once and all come up', async () => {
    const database = await createTestDatabase('empty');
    const dataDir = createDataDir();
    const starts = Array.from({ length: 8 }, () =>
      startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env: { WORKER: 'off' } }),
    );
    const instances = await Promise.allSettled(starts);
    try {
      expect(instances.map((instance) => instance.status)).toEqual(Array(8).fill('fulfilled'));
      const ran = await database.query('select name from migrations group by name having count(*) > 1');
      expect(ran).toEqual([]);
    } finally {
      await Promise.all(instances.map((one) => (one.status === 'fulfilled' ? one.value.kill() : undefined)));
      await database.drop();
      dataDir.remove();
    }
  });

  it('refuses a database that a newer version has changed, and says so', async () => {
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    await database.query(`insert into migrations (timestamp, name) values (9999, 'FromTheFuture9999')`);
    try {
      await expect(startProcess({ dataDir: dataDir.path, databaseUrl: database.url })).rejects.toThrow(
        /changed by a newer Stridecheck .* FromTheFuture9999/,
      );
    } finally {
      await database.drop();
      dataDir.remove();
    }
  });

  it('names every fault of the configuration at once', async () => {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      env: { PATH: process.env.PATH, PORT: 'many', WORKER: 'maybe' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(errors).toMatch(/PORT/);
    expect(errors).toMatch(/WORKER/);
  });

  it('after SIGKILL with its own database goes on where it was', async () => {
    const dataDir = createDataDir();
    const first = await startProcess({ dataDir: dataDir.path });
    const runner = await addPersonToOwnDatabase(dataDir.path);
    const run = await uploadRun(runner.at(first), shortFit(5100));
    await first.kill();
    const second = await startProcess({ dataDir: dataDir.path });
    try {
      expect((await finishedRun(runner.at(second), run.id)).status).toBe('reported');
      expect(await second.stop()).toBe(0);
    } finally {
      await second.kill();
      dataDir.remove();
    }
  });
});
