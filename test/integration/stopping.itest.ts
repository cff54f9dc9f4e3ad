import { hourFit, shortFit } from './fixtures.js';
import { brokenInvariants } from './invariants.js';
import { addPerson } from './people.js';
import { finishedRun, upload, type RunBody } from './runs-client.js';
import { createDataDir, pause, startProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

it('SIGTERM under load finishes uploads and jobs under way and exits with 0', async () => {
  const database = await createTestDatabase();
  const dataDir = createDataDir();
  const shared = { dataDir: dataDir.path, databaseUrl: database.url };
  const service = await startProcess(shared);
  const runner = await addPerson(database);
  const uploads = Array.from({ length: 10 }, (_, n) =>
    upload(runner.at(service), n % 2 ? hourFit(5000 + n) : shortFit(5000 + n)).catch(() => undefined),
  );
  await pause(150);
  const code = await service.stop();
  const answers = await Promise.all(uploads);
  expect(code).toBe(0);

  const next = await startProcess(shared);
  try {
    const accepted = answers.filter((answer) => answer?.status === 202);
    const bodies = await Promise.all(accepted.map((answer) => answer?.json() as Promise<RunBody>));
    const ends = await Promise.all(bodies.map((run) => finishedRun(runner.at(next), run.id)));
    expect(ends.filter((run) => run.status !== 'reported')).toEqual([]);
    expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
  } finally {
    await next.kill();
    await database.drop();
    dataDir.remove();
  }
});
