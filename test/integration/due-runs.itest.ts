import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { entities } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { queueDueRuns, type DueRule } from '../../src/runs/due-runs.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const runnerId = '01990000-0000-7000-8000-00000000aaaa';
const today: DueRule = { methodVersion: 'today', settleMs: 5_000, mostOutstanding: 100 };

interface Row {
  /** Hours after some midnight. */
  readonly hour: number | null;
  readonly status?: string;
  readonly method?: string | null;
  readonly dueSinceS?: number;
}

describe('runs whose reports are to be made anew', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    const options = dataSourceOptions(database.url, entities, () => undefined);
    dataSource = await new DataSource(options).initialize();
    await database.query(`insert into account (id, kind) values ($1, 'local')`, [runnerId]);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  beforeEach(async () => {
    await database.query('delete from source_file');
    await database.query('delete from outbox');
  });

  const addRun = async ({ hour, status = 'reported', method = 'today', dueSinceS }: Row): Promise<string> => {
    const id = randomUUID();
    await database.query(
      `with file as (insert into source_file (id, runner_id, sha256, bytes, storage_key)
         values ($1::uuid, $2::uuid, md5($1::text) || md5($1::text), 1, $1::text) returning id)
       insert into run (id, runner_id, source_file_id, status, method_version, start_time, sorted_at, analysis_due_at)
       select $1::uuid, $2::uuid, id, $3, $4, s.at, coalesce(s.at, now()), now() - make_interval(secs => $6::int)
         from file, (select timestamptz '2026-05-01Z' + make_interval(hours => $5::int) as at) as s`,
      [id, runnerId, status, method, hour, dueSinceS ?? null],
    );
    return id;
  };
  const queuedBy = async (rule: DueRule = today): Promise<string[]> => {
    await database.query('delete from outbox');
    await queueDueRuns(dataSource, rule);
    const rows = await database.query<{ id: string }>(
      `select payload->>'runId' as id from outbox where priority > 0`,
    );
    return rows.map(({ id }) => id).sort();
  };

  it('wait until their runner’s other runs have settled, and until no earlier one is being analysed', async () => {
    const due = await addRun({ hour: 9, dueSinceS: 60 });
    await addRun({ hour: 8, dueSinceS: 1 });
    await addRun({ hour: 10, status: 'queued' });
    const upload = await addRun({ hour: null, status: 'processing', method: null });
    expect(await queuedBy()).toEqual([]);

    await database.query(`update run set status = 'reported', method_version = 'today' where id = $1`, [
      upload,
    ]);
    expect(await queuedBy()).toEqual([due]);
    expect(await queuedBy()).toEqual([]);
  });

  it('do not wait for each other: what a run leaves does not depend on the runs before it', async () => {
    await addRun({ hour: 8, status: 'queued', dueSinceS: 60 });
    const due = await addRun({ hour: 9, dueSinceS: 60 });
    expect(await queuedBy()).toEqual([due]);
  });

  it('by another method come newest first, in small batches, and what failed is left alone', async () => {
    const runs: string[] = [];
    for (const hour of [1, 2, 3]) runs.push(await addRun({ hour, method: 'old' }));
    await addRun({ hour: 4, method: 'old', status: 'queued' });
    await database.query(
      `update run set status = 'failed', failure = '{"code": "x", "message": "y"}' where id = $1`,
      [await addRun({ hour: 5, method: 'old' })],
    );
    const rule = { ...today, mostOutstanding: 2 };

    expect(await queuedBy(rule)).toEqual([runs[2]]);
    expect(await queuedBy(rule)).toEqual([]);
    await database.query(
      `update run set status = 'reported', method_version = 'today' where status = 'queued'`,
    );
    expect(await queuedBy(rule)).toEqual([runs[0], runs[1]].sort());
  });
});
