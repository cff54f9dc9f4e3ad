import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { steadyRun } from '../../synth/run-builders.js';
import { encodeTcx } from '../../synth/encode-tcx.js';
import { shortFit, twoRunsFit } from './fixtures.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, type Ask, type Person } from './people.js';
import { finishedRun, getReport, getRun, upload, uploadRun } from './runs-client.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

interface RunRow {
  readonly status: string;
  readonly tried: string | null;
}

describe('a run that had a report and cannot be analysed again', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let runner: Person;
  const ask: Ask = (path, init) => runner.at(service)(path, init);

  beforeAll(async () => {
    database = await createTestDatabase();
    runner = await addPerson(database);
    dataDir = createDataDir();
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  const files = () => join(dataDir.path, 'files');
  const correct = async (id: string, corrections: object): Promise<Response> =>
    ask(`/api/v1/runs/${id}/corrections`, {
      method: 'PUT',
      body: JSON.stringify(corrections),
      headers: { 'content-type': 'application/json' },
    });
  const rowOf = async (id: string): Promise<RunRow> => {
    const [row] = await database.query<RunRow>(
      'select status, tried_method_version as tried from run where id = $1',
      [id],
    );
    return row;
  };
  const reportIn = async (id: string, timeZone: string): Promise<void> => {
    await eventually(`the report in ${timeZone}`, async () => {
      return (await getReport(ask, id)).run.timeZone === timeZone;
    });
  };
  const removeOriginals = (): void => {
    const [runner] = readdirSync(files()).filter((name) => !name.startsWith('.'));
    rmSync(join(files(), runner), { recursive: true });
  };

  it('waits while the storage is away, keeps its report meanwhile, and loses no attempt', async () => {
    const { id } = await finishedRun(ask, (await uploadRun(ask, shortFit(61))).id);
    renameSync(files(), `${files()}.away`);
    await correct(id, { timeZone: '+05:00' });
    await eventually('a try', async () => service.output().includes('The storage does not give a file'));

    expect((await getRun(ask, id)).failure).toBeNull();
    expect((await getReport(ask, id)).run.timeZone).not.toBe('+05:00');
    renameSync(`${files()}.away`, files());

    await reportIn(id, '+05:00');
    expect(await database.query('select from run where failed_attempts > 0')).toEqual([]);
  });

  it('keeps its report when its original is gone, until the same file comes again', async () => {
    const file = shortFit(62);
    const { id } = await finishedRun(ask, (await uploadRun(ask, file)).id);
    removeOriginals();
    await correct(id, { timeZone: '+06:00' });
    await eventually('the end of the try', async () => (await rowOf(id)).tried !== null);

    expect(await rowOf(id)).toMatchObject({ status: 'reported' });
    expect((await getReport(ask, id)).run.timeZone).not.toBe('+06:00');
    expect(service.output()).toMatch(/keeps its report, which could not be made anew/);

    expect((await upload(ask, file)).status).toBe(202);
    await reportIn(id, '+06:00');
    expect(await rowOf(id)).toEqual({ status: 'reported', tried: null });
    await upload(ask, shortFit(61));
    expect(await brokenInvariants(database.url, files())).toEqual([]);
  });

  it('is mended together with the other runs of its file', async () => {
    const file = twoRunsFit();
    const { id } = await finishedRun(ask, (await uploadRun(ask, file)).id);
    const { otherRunsInFile = [] } = await getRun(ask, id);
    await database.query(
      `update run set status = 'failed', failure = '{"code": "originalMissing", "message": "x"}' where id = $1`,
      [otherRunsInFile[0]],
    );

    expect((await uploadRun(ask, file)).id).toBe(otherRunsInFile[0]);

    expect((await finishedRun(ask, otherRunsInFile[0])).status).toBe('reported');
  });

  it('has no report any more when a correction leaves no run, and has it again when that is taken back', async () => {
    const file = encodeTcx([steadyRun({ durationS: 900, speedMps: 2.4, seed: 63 })], { sport: 'Other' });
    const { id } = await finishedRun(ask, (await uploadRun(ask, file, 'run.tcx')).id);
    const before = await getReport(ask, id);
    await correct(id, { distanceM: 1_350 });
    const failed = await finishedRun(ask, id);

    expect(failed).toMatchObject({ status: 'failed', failure: { code: 'correctionUnusable' } });
    for (const path of ['report', 'workout', 'metronome']) {
      expect((await ask(`/api/v1/runs/${id}/${path}`)).status).toBe(404);
    }
    expect(await database.query('select from series where run_id = $1', [id])).toEqual([]);
    expect(await brokenInvariants(database.url, files())).toEqual([]);

    await ask(`/api/v1/runs/${id}/corrections`, { method: 'DELETE' });
    expect((await finishedRun(ask, id)).status).toBe('reported');
    expect(await getReport(ask, id)).toEqual(before);
  });

  it('that failed loses a report that is left of it when its diary changes', async () => {
    const { id } = await finishedRun(ask, (await uploadRun(ask, shortFit(64))).id);
    await database.query(
      `update run set status = 'failed', failure = '{"code": "noRunning", "message": "x"}' where id = $1`,
      [id],
    );
    await ask(`/api/v1/diary/${id}`, {
      method: 'PUT',
      body: JSON.stringify({ painAfter: 3 }),
      headers: { 'content-type': 'application/json' },
    });
    expect(await database.query('select from report where run_id = $1', [id])).toEqual([]);
  });
});

describe('a report that today’s program cannot read', () => {
  it('is found by the doctor', async () => {
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    const service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    const ask = (await addPerson(database)).at(service);
    try {
      const { id } = await finishedRun(ask, (await uploadRun(ask, shortFit(65))).id);
      await service.kill();
      await database.query(`update report set body = body - 'verdict'`);
      expect(await brokenInvariants(database.url, join(dataDir.path, 'files'))).toEqual([
        `a current report can be read: ${id}`,
      ]);
    } finally {
      await service.kill();
      await database.drop();
      dataDir.remove();
    }
  });
});
