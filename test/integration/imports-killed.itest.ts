import { readdir } from 'node:fs/promises';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';
import { handMadeZip } from '../builders/hand-made-zip.js';
import {
  allEntries,
  beginImport,
  counts,
  quickImports,
  readImport,
  sendArchive,
  settledImport,
} from './imports-client.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, type Ask, type Person } from './people.js';
import {
  createDataDir,
  eventually,
  startProcess,
  untilFrozen,
  type ServiceProcess,
} from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Where processes are killed in turn over one archive: each goes on where the one before it was killed. */
const turns = [
  ['import.claimed', 'import.unpacked', 'import.noted', 'import.sliced', 'import.removed'],
  ['import.settled', 'receive.committed', 'import.received', 'import.entry'],
];
/** Whoever was killed is missed soon. */
const soonMissed = `${quickImports},queue.lockMs=1000,queue.stalledMs=400`;
const first = Date.UTC(2021, 3, 1, 7);
const runOf = (number: number): Buffer =>
  Buffer.from(
    encodeFit(steadyRun({ durationS: 300, seed: 70 + number, startTimeMs: first + number * 86_400_000 })),
  );
const archive = handMadeZip([
  { name: 'b.fit', data: runOf(2) },
  {
    name: 'more.zip',
    data: handMadeZip([
      { name: 'a.fit', data: runOf(1) },
      { name: 'note.txt', data: Buffer.from('x') },
    ]),
  },
  { name: 'b once more.fit', data: runOf(2) },
  { name: 'c.fit', data: runOf(3) },
]);

describe('an import whose process is killed', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess | undefined;
  let person: Person;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
  });
  beforeEach(async () => {
    person = await addPerson(database);
  });
  afterAll(async () => {
    await service?.kill();
    await database.drop();
    dataDir.remove();
  });

  /** One that is killed at a place; undefined: one that lives on. */
  const start = async (place?: string): Promise<ServiceProcess> => {
    await service?.kill();
    const failpoints = [soonMissed, ...(place === undefined ? [] : [`${place}=crash`])].join(',');
    const env = { STRIDECHECK_FAILPOINTS: failpoints };
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
    return service;
  };

  it.each(turns)(
    'at %s, and then at the others, goes on where it was: every run once, every entry with its outcome',
    async (...places) => {
      let id = '';
      for (const place of places) {
        const killed = await start(place);
        if (place === places[0]) id = await beginImport(person.at(killed), archive);
        await eventually(`its end at ${place}`, async () => killed.ended());
      }
      await expectTaken(person.at(await start()), id);
    },
  );

  it('before it was promised is none: the sender was told nothing, and its place is free', async () => {
    await expect(sendArchive(person.at(await start('import.stored')), archive)).rejects.toThrow();
    const ask = person.at(await start());
    expect(await (await ask('/api/v1/imports')).json()).toEqual({ imports: [] });
    await expectTaken(ask, await beginImport(ask, archive));
  });

  it('is not harmed by a worker that was frozen and goes on after another one took it over', async () => {
    await service?.kill();
    const workerWith = (failpoint: string): Promise<ServiceProcess> =>
      startProcess({
        dataDir: dataDir.path,
        databaseUrl: database.url,
        role: 'worker',
        env: { STRIDECHECK_FAILPOINTS: `${soonMissed},${failpoint}` },
      });
    const env = { WORKER: 'off', STRIDECHECK_FAILPOINTS: soonMissed };
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
    const ask = person.at(service);
    // It stands still where it would look for the next entry.
    const frozen = await workerWith('import.settled=freeze');
    const id = await beginImport(ask, archive);
    await untilFrozen(frozen);
    const other = await workerWith('import.entry=delay:1500');
    try {
      await eventually('a run by the other', async () => (await readImport(ask, id)).received > 0);
      frozen.child.kill('SIGCONT');
      await eventually('that it notices', async () => /was taken over/.test(frozen.output()));
      expect((await readImport(ask, id)).waiting).toBeGreaterThan(0);
      await frozen.kill();
      await expectTaken(ask, id);
    } finally {
      await Promise.all([frozen.kill(), other.kill()]);
    }
  });

  it('leaves its room at once when it is cancelled, while its run waits for its analysis', async () => {
    await service?.kill();
    const env = { STRIDECHECK_FAILPOINTS: `${soonMissed},analyse.claimed=delay:30000` };
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
    const ask = person.at(service);
    const id = await beginImport(ask, handMadeZip([{ name: 'a.fit', data: runOf(1) }]));
    await eventually('a run', async () => (await readImport(ask, id)).received > 0);
    await ask(`/api/v1/imports/${id}`, { method: 'DELETE' });
    const folder = `${dataDir.path}/files/imports/${person.id}`;
    await eventually(
      'that its room is free',
      async () => (await readdir(folder).catch(() => [])).length === 0,
    );
    expect((await readImport(ask, id)).analysing).toBeGreaterThan(0);
  });

  const expectTaken = async (ask: Ask, id: string): Promise<void> => {
    const body = await settledImport(ask, id);
    expect(body).toMatchObject({ status: 'done', found: 5 });
    expect(counts(body)).toEqual({ run: 3, sameRun: 1, notActivity: 1 });
    expect(await allEntries(ask, id)).toHaveLength(6);
    const runs = await database.query<{ start: Date }>(
      `select start_time as start from run where runner_id = $1 order by received_at`,
      [person.id],
    );
    expect(runs.map(({ start: at }) => at.getTime())).toEqual(
      [1, 2, 3].map((number) => first + number * 86_400_000),
    );
    expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
  };
});
