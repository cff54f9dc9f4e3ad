import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/migrations.js';
import { entities } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { queueDueRuns } from '../../src/runs/due-runs.js';
import { currentReport } from '../../src/runs/runs.store.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const runnerId = '01990000-0000-7000-8000-00000000aaaa';
const runId = '01990000-0000-7000-8000-00000000bbbb';

describe('a database of the version before', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  /** With the migrations up to this number, none of which has run by itself. */
  const connect = async (count: number): Promise<DataSource> =>
    new DataSource({
      ...dataSourceOptions(database.url, entities, () => undefined),
      migrations: migrations.slice(0, count),
      migrationsTransactionMode: 'all',
    }).initialize();

  beforeAll(async () => {
    database = await createTestDatabase('empty');
    dataSource = await connect(1);
    await dataSource.runMigrations();
    await dataSource.destroy();
    await database.query(`insert into account (id, kind) values ($1, 'local')`, [runnerId]);
    await database.query(
      `insert into source_file (id, runner_id, sha256, bytes, storage_key) values ($1, $2, repeat('a', 64), 1, 'x')`,
      [runId, runnerId],
    );
    await database.query(
      `insert into run (id, runner_id, source_file_id, status, start_time) values ($1, $2, $1, 'reported', now())`,
      [runId, runnerId],
    );
    await database.query(
      `insert into report (id, run_id, method_version, is_current, body) values ($1, $1, '1.0.0', true, '{"old": 1}')`,
      [runId],
    );
    dataSource = await connect(migrations.length);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const methods = () =>
    database.query<object>('select status, method_version as "methodVersion", trend from run where id = $1', [
      runId,
    ]);

  it('goes up, down and up again, and keeps what it holds', async () => {
    const before = { status: 'reported', methodVersion: '1.0.0', trend: null };
    await dataSource.runMigrations();
    expect(await methods()).toEqual([before]);

    for (let undone = 1; undone < migrations.length; undone++) await dataSource.undoLastMigration();
    await expect(methods()).rejects.toThrow(/method_version/);
    await dataSource.runMigrations();

    expect(await methods()).toEqual([before]);
  });

  it('has reports that are there until the method of today has made them anew', async () => {
    const rule = { methodVersion: '2.0.0', settleMs: 0, mostOutstanding: 10 };
    const em = dataSource.manager;

    expect((await currentReport(em, runnerId, runId))?.body).toEqual({ old: 1 });
    expect(await queueDueRuns(dataSource, rule)).toBe(1);
    expect((await currentReport(em, runnerId, runId))?.body).toEqual({ old: 1 });
    expect(await queueDueRuns(dataSource, rule)).toBe(0);
  });
});
