import { encodeFit } from '../../synth/encode-fit.js';
import { earlierRuns } from '../../synth/run-history.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, type Ask, type Person } from './people.js';
import { upload, uploadRun } from './runs-client.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

interface RunRow {
  readonly id: string;
  readonly generation: number;
  readonly key: string;
  readonly earlier: number;
}

const files = earlierRuns({ count: 6, durationS: 900 }).map((run) => encodeFit(run));
/** Neither oldest nor newest first. */
const order = [3, 0, 5, 1, 4, 2];

describe('runs that are compared with those before them', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let runner: Person;
  const ask: Ask = (path, init) => runner.at(service)(path, init);

  const start = async (env: Record<string, string> = {}): Promise<void> => {
    service = await startProcess({
      dataDir: dataDir.path,
      databaseUrl: database.url,
      env: { STRIDECHECK_FAILPOINTS: 'sweeper.settleMs=100', ...env },
    });
  };

  /** All runs, oldest first, once nothing is waiting or due. */
  const settled = async (): Promise<RunRow[]> => {
    await eventually('the last report', async () => {
      const waiting = await database.query(
        `select from run where status in ('queued', 'processing') or analysis_due_at is not null`,
      );
      return waiting.length === 0;
    });
    return database.query<RunRow>(
      `select id, generation, history_key as key,
              (select count(*)::int from run_steps where start_time < run.start_time) as earlier
         from run order by start_time`,
    );
  };
  const broken = () => brokenInvariants(database.url, `${dataDir.path}/files`);
  const progress = async () =>
    (await (await ask(`/api/v1/runs/reanalysis`)).json()) as Record<string, unknown>;

  beforeAll(async () => {
    database = await createTestDatabase();
    runner = await addPerson(database);
    dataDir = createDataDir();
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  it('sent in any order, each report ends compared with exactly the runs before it, made anew once at most', async () => {
    await start({ WORKER: 'off' });
    for (const index of order) await uploadRun(ask, files[index]);
    await service.kill();
    await start();

    const runs = await settled();

    expect(runs.map(({ earlier }) => earlier)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(runs[0].key).toBe('none');
    expect(new Set(runs.map(({ key }) => key)).size).toBe(6);
    expect(Math.max(...runs.map(({ generation }) => generation))).toBeLessThanOrEqual(1);
    expect(await broken()).toEqual([]);
  });

  it('the same file again, and a new analysis that changes nothing, make no other report due', async () => {
    const before = await settled();
    expect((await upload(ask, files[2])).status).toBe(200);
    await database.query(
      `with again as (update run set generation = generation + 1, status = 'queued', attempt_token = null
         where id = $1 returning id, generation)
       insert into outbox (job_name, job_id, payload)
       select 'analyse-run', 'analyse-' || id || '-' || generation, jsonb_build_object('runId', id) from again`,
      [before[0].id],
    );

    const after = await settled();

    expect(after.map(({ generation }) => generation)).toEqual(
      before.map(({ generation }, index) => generation + (index === 0 ? 1 : 0)),
    );
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  });

  it('deleting a run makes the reports of the later runs anew, and no others', async () => {
    const before = await settled();
    await ask(`/api/v1/runs/${before[2].id}`, { method: 'DELETE' });

    const after = await settled();

    const left = before.filter((_, index) => index !== 2);
    expect(after.map(({ id }) => id)).toEqual(left.map(({ id }) => id));
    expect(after.map(({ key }, index) => key === left[index].key)).toEqual([true, true, false, false, false]);
    expect(after.map(({ generation }, index) => generation - left[index].generation)).toEqual([
      0, 0, 1, 1, 1,
    ]);
    expect(await broken()).toEqual([]);
  });

  it('a new method makes all reports anew, goes on after a kill, and keeps what was signed off', async () => {
    const before = await settled();
    await service.kill();
    await database.query(`update run set method_version = '1.0.0'`);
    await database.query(`update report set method_version = '1.0.0'`);
    await database.query(`update report set signed_at = now() where run_id = $1`, [before[0].id]);
    await start({ STRIDECHECK_FAILPOINTS: 'sweeper.mostOutstanding=1' });
    await eventually('the first new report', async () => {
      const { outdated } = await progress();
      return Number(outdated) < before.length;
    });
    await service.kill();
    const left = await database.query(`select from run where method_version = '1.0.0'`);
    expect(left.length).toBeGreaterThan(0);
    await start();

    await eventually('the last new report', async () => (await progress()).outdated === 0);
    const after = await settled();

    expect(await progress()).toMatchObject({ total: 5, outdated: 0, dueForOtherReasons: 0 });
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    const reports = await database.query(
      `select run_id as "runId", is_current as "isCurrent" from report where method_version = '1.0.0'`,
    );
    expect(reports).toEqual([{ runId: before[0].id, isCurrent: false }]);
    expect(await broken()).toEqual([]);
  });
});
