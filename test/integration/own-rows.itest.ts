import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { OwnRows } from '../../src/platform/database/own-rows.js';
import { insertRunnersRows, type RunnersRows } from '../builders/a-runners-rows.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Tables of the accounts, the queue and the schema itself, of which requests see nothing as a runner. */
const noRights = /permission denied/;

interface Table {
  readonly name: string;
  /** The columns that the role may read, ready for a statement. */
  readonly columns: string;
}

describe('the database as one runner sees it', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let rows: OwnRows;
  let mine: RunnersRows;
  let theirs: RunnersRows;
  let readable: Table[];
  let others: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    // One connection, so that every transaction comes after another one on it.
    dataSource = await new DataSource({ type: 'postgres', url: database.url, poolSize: 1 }).initialize();
    rows = new OwnRows(dataSource);
    mine = await insertRunnersRows(dataSource);
    theirs = await insertRunnersRows(dataSource);
    const tables = (await dataSource.query(
      `select format('%I.%I', table_schema, table_name) as name,
              string_agg(quote_ident(column_name), ', ') filter (
                where has_column_privilege('stridecheck_runner', format('%I.%I', table_schema, table_name),
                                           column_name, 'select')) as columns
         from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') group by 1`,
    )) as { name: string; columns: string | null }[];
    readable = tables.filter((table): table is Table => table.columns !== null);
    others = tables.filter(({ columns }) => columns === null).map(({ name }) => name);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const countsAs = (runnerId: string): Promise<Record<string, number>> =>
    rows.of(runnerId, async (em) => {
      const counts: Record<string, number> = {};
      for (const { name, columns } of readable) {
        counts[name] = ((await em.query(`select ${columns} from ${name}`)) as unknown[]).length;
      }
      return counts;
    });
  const everywhere = (count: number) => Object.fromEntries(readable.map(({ name }) => [name, count]));
  const asMe = <Value>(work: (em: EntityManager) => Promise<Value>) => rows.of(mine.runnerId, work);

  it('holds the runner’s own rows although the query forgets to ask for them', async () => {
    expect(readable.length).toBeGreaterThan(7);
    expect(await countsAs(mine.runnerId)).toEqual(everywhere(1));
  });

  it('holds nothing at all for somebody who owns nothing', async () => {
    expect(await countsAs(uuidv7())).toEqual(everywhere(0));
  });

  it('holds nothing where nobody is set, on a used connection and on a fresh one', async () => {
    const fresh = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    await countsAs(mine.runnerId);
    for (const connected of [dataSource, fresh]) {
      await connected.transaction(async (em) => {
        await em.query('set local role stridecheck_runner');
        for (const { name, columns } of readable) {
          expect([name, await em.query(`select ${columns} from ${name}`)]).toEqual([name, []]);
        }
      });
    }
    await fresh.destroy();
  });

  it('does not show the tables of accounts, queue and schema', async () => {
    expect(others).toContain('public.migrations');
    expect(others.some((name) => name.startsWith('bullmq.'))).toBe(true);
    for (const name of others) {
      await expect(asMe((em) => em.query(`select * from ${name}`))).rejects.toThrow(noRights);
    }
  });

  it('is over with the transaction: the connection is the owner’s again', async () => {
    await asMe(async () => undefined);
    await expect(asMe(() => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
    const [after] = (await dataSource.query(
      `select current_user <> 'stridecheck_runner' as owner, asking_runner() as runner, count(*)::int as runs from run`,
    )) as object[];
    expect(after).toEqual({ owner: true, runner: null, runs: 2 });
  });

  it.each([
    ['a profile', (id: string) => [`insert into profile (runner_id) values ($1)`, [id]]],
    [
      'a file',
      (id: string) => [
        `insert into source_file (id, runner_id, sha256, bytes, storage_key) values ($2, $1, repeat('b', 64), 1, 'b')`,
        [id, uuidv7()],
      ],
    ],
    [
      'a plan',
      (id: string) => [
        `insert into cadence_plan (id, runner_id, starts_at, body) values ($2, $1, now(), '{}')`,
        [id, uuidv7()],
      ],
    ],
  ] as [string, (id: string) => [string, unknown[]]][])('refuses %s for somebody else', async (_, of) => {
    await expect(asMe((em) => em.query(...of(theirs.runnerId)))).rejects.toThrow(/row-level security/);
  });

  it('refuses a run of somebody else, and one of one’s own in somebody else’s file', async () => {
    const insert = (runnerId: string, fileId: string) =>
      asMe((em) =>
        em.query(`insert into run (id, runner_id, source_file_id, status) values ($1, $2, $3, 'queued')`, [
          uuidv7(),
          runnerId,
          fileId,
        ]),
      );
    await expect(insert(theirs.runnerId, mine.fileId)).rejects.toThrow(/row-level security/);
    await expect(insert(mine.runnerId, theirs.fileId)).rejects.toThrow(/row-level security/);
    // Nothing but that the file has its run already stands against this one.
    await expect(insert(mine.runnerId, mine.fileId)).rejects.toThrow(/run_activity/);
  });

  it('refuses a diary entry for somebody else’s run, in whoever’s name', async () => {
    const note = (runnerId: string) =>
      asMe((em) =>
        em.query(
          `insert into diary_entry (run_id, runner_id) values ($1, $2)
             on conflict (run_id) do update set pain_during = 10`,
          [theirs.runId, runnerId],
        ),
      );
    await expect(note(theirs.runnerId)).rejects.toThrow(/row-level security/);
    await expect(note(mine.runnerId)).rejects.toThrow(/row-level security/);
  });

  it('refuses the promise of a job for somebody else’s run', async () => {
    const promise = (runId: string) =>
      asMe((em) =>
        em.query(`insert into outbox (job_name, job_id, payload) values ('analyse-run', $1, $2)`, [
          `analyse-${runId}-1`,
          { runId },
        ]),
      );
    await expect(promise(theirs.runId)).rejects.toThrow(/row-level security/);
    await promise(mine.runId);
    await database.query(`delete from outbox where job_id like '%-1'`);
  });

  it('changes and deletes nothing of anybody else, and gives nothing away', async () => {
    const changed = await asMe(async (em) => [
      await em.query(`update run set status = 'queued' where id = $1 returning id`, [theirs.runId]),
      await em.query(`delete from run where id = $1 returning id`, [theirs.runId]),
      await em.query(`delete from report where run_id = $1 returning id`, [theirs.runId]),
    ]);
    expect(changed).toEqual([
      [[], 0],
      [[], 0],
      [[], 0],
    ]);
    await expect(
      asMe((em) => em.query(`update diary_entry set runner_id = $1`, [theirs.runnerId])),
    ).rejects.toThrow(/row-level security/);
  });

  it('writes no result and no account: those are the worker’s and the accounts’', async () => {
    for (const sql of [
      `update run set headline = 'All is well'`,
      `update report set body = '{}'`,
      `insert into series (run_id, channel, samples, data) values ('${mine.runId}', 'x', 1, '')`,
      `update source_file set storage_key = 'x'`,
    ]) {
      await expect(asMe((em) => em.query(sql))).rejects.toThrow(noRights);
    }
    await expect(asMe((em) => em.query(`update account set id = gen_random_uuid()`))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('binds every table that names a runner, and every one that the role may touch', async () => {
    const unbound = await dataSource.query(
      `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p') and not relrowsecurity and nspname not in ('pg_catalog', 'information_schema')
          and (exists (select from information_schema.columns
                        where table_schema = nspname and table_name = relname
                          and column_name in ('runner_id', 'account_id', 'user_id'))
               or has_any_column_privilege('stridecheck_runner', pg_class.oid, 'select, insert, update')
               or has_table_privilege('stridecheck_runner', pg_class.oid, 'delete'))`,
    );
    expect(unbound).toEqual([]);
  });

  it('uses the indexes for the list and for a run’s series', async () => {
    const planOf = (sql: string, parameters: unknown[]) =>
      asMe(async (em) => {
        await em.query('set local enable_seqscan = off');
        return JSON.stringify(await em.query(`explain (format json) ${sql}`, parameters));
      });
    const list = await planOf(
      `select * from run join source_file file on file.id = run.source_file_id where run.runner_id = $1
        order by sorted_at desc, run.id desc limit 50`,
      [mine.runnerId],
    );
    expect(list).toMatch(/"Index Name": ?"run_list"/);
    expect(list).not.toMatch(/Seq Scan|"Node Type": ?"Sort"/);
    const series = await planOf(
      `select series.* from series join run on run.id = series.run_id where series.run_id = $1 and run.runner_id = $2`,
      [mine.runId, mine.runnerId],
    );
    expect(series).toMatch(/"Index Name": ?"series_pkey"/);
    expect(series).not.toMatch(/Seq Scan/);
  });
});
