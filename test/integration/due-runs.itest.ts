import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { entities } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { outdatedSql, queueDueRuns, type DueRule } from '../../src/runs/due-runs.js';
import { claimRun } from '../../src/runs/run-claim.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const runnerId = '01990000-0000-7000-8000-00000000aaaa';
const today: DueRule = { methodVersion: '1.10.0', settleMs: 5_000, mostOutstanding: 100 };

interface Row {
  /** Hours after some midnight. */
  readonly hour: number | null;
  readonly status?: string;
  readonly method?: string | null;
  readonly failure?: string;
  readonly tried?: string;
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

  const addRun = async (row: Row): Promise<string> => {
    const { hour, failure, status = failure ? 'failed' : 'reported', method = '1.10.0' } = row;
    const id = randomUUID();
    await database.query(
      `with file as (insert into source_file (id, runner_id, sha256, bytes, storage_key)
         values ($1::uuid, $2::uuid, md5($1::text) || md5($1::text), 1, $1::text) returning id)
       insert into run (id, runner_id, source_file_id, status, method_version, start_time, sorted_at, analysis_due_at,
                        tried_method_version, failure)
       select $1::uuid, $2::uuid, id, $3, $4, s.at, coalesce(s.at, now()), now() - make_interval(secs => $6::int),
              $7, case when $8::text is not null then jsonb_build_object('code', $8::text, 'message', 'x') end
         from file, (select timestamptz '2026-05-01Z' + make_interval(hours => $5::int) as at) as s`,
      [id, runnerId, status, method, hour, row.dueSinceS ?? null, row.tried ?? null, failure ?? null],
    );
    return id;
  };
  const queuedBy = async (rule: DueRule = today): Promise<string[]> => {
    await database.query('delete from outbox');
    await queueDueRuns(dataSource, rule);
    const rows = await database.query<{ id: string }>(
      `select payload->>'runId' as id from outbox where priority > 0 order by outbox.id`,
    );
    return rows.map(({ id }) => id);
  };

  it('wait until their runner’s other runs have settled, and until no earlier one is being analysed', async () => {
    const due = await addRun({ hour: 9, dueSinceS: 60 });
    await addRun({ hour: 8, dueSinceS: 1 });
    await addRun({ hour: 10, status: 'queued' });
    const upload = await addRun({ hour: null, status: 'processing', method: null });
    expect(await queuedBy()).toEqual([]);

    await database.query(`update run set status = 'reported', method_version = '1.10.0' where id = $1`, [
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

  it('by an older method come oldest first, in small batches', async () => {
    const runs: string[] = [];
    for (const hour of [3, 1, 2]) runs.push(await addRun({ hour, method: '1.9.0' }));
    await addRun({ hour: 4, method: '1.9.0', status: 'queued' });
    const rule = { ...today, mostOutstanding: 3 };

    expect(await queuedBy(rule)).toEqual([runs[1], runs[2]]);
    expect(await queuedBy(rule)).toEqual([]);
    await database.query(
      `update run set status = 'reported', method_version = '1.10.0' where status = 'queued'`,
    );
    expect(await queuedBy(rule)).toEqual([runs[0]]);
  });

  it('by a newer method are left to the program beside this one, which made them', async () => {
    await addRun({ hour: 1, method: '1.11.0' });
    const queued = await addRun({ hour: 2, method: '1.11.0', status: 'queued' });

    expect(await queuedBy()).toEqual([]);
    expect(await claimRun(dataSource.manager, queued, '1.10.0')).toBeNull();
    expect(await claimRun(dataSource.manager, queued, '1.11.0')).toMatchObject({ runId: queued });
  });

  it('are tried once by each method: what failed for good is left alone, what was given up on is not', async () => {
    const gaveUp = await addRun({ hour: 1, method: null, failure: 'gaveUp' });
    await addRun({ hour: 2, method: null, failure: 'noRun' });
    await addRun({ hour: 3, method: null, failure: 'gaveUp', tried: '1.10.0' });
    await addRun({ hour: 4, method: '1.9.0', tried: '1.10.0' });
    const keptByOlder = await addRun({ hour: 5, method: '1.8.0', tried: '1.9.0' });

    expect(await queuedBy()).toEqual([gaveUp, keptByOlder]);
  });

  it('are found without reading those that are as they should be', async () => {
    await database.query(
      `with file as (insert into source_file (id, runner_id, sha256, bytes, storage_key)
         select gen_random_uuid(), $1, md5(n::text) || md5(n::text), 1, 'many/' || n
           from generate_series(1, 2000) as n returning id)
       insert into run (id, runner_id, source_file_id, status, method_version, start_time)
       select gen_random_uuid(), $1, id, 'reported', '1.10.0', now() from file`,
      [runnerId],
    );
    await database.query('analyze run');
    const plan = await database.query<{ 'QUERY PLAN': string }>(
      `explain ${outdatedSql.replace('$1', `'1.10.0'`).replace('$2', '100')}`,
    );
    const steps = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(steps).toMatch(/Index Scan using run_by_method/);
    expect(steps).not.toMatch(/Seq Scan|Sort/);
  });

  it('that changed wait for the earliest that is being analysed, among hundreds of both', async () => {
    const due: string[] = [];
    for (let hour = 1; hour <= 20; hour++) due.push(await addRun({ hour, dueSinceS: 60 }));
    for (let hour = 11; hour <= 300; hour++) await addRun({ hour, status: 'queued', method: null });

    expect(await queuedBy({ ...today, mostOutstanding: 1_000 })).toEqual(due.slice(0, 11));
  });
});
