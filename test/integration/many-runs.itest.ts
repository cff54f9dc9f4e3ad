import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { entities } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { OwnRows } from '../../src/platform/database/own-rows.js';
import { listRuns, runListSql, type ListPlace, type RunFilter } from '../../src/runs/run-list.store.js';
import type { RunRow } from '../../src/runs/run-row.js';
import { insertManyRuns } from '../builders/many-runs.js';
import { addPerson } from './people.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const count = 10_000;

const filters: [string, RunFilter][] = [
  ['no filter', {}],
  ['a word that is rare', { q: 'Gansbaai' }],
  ['words that are nowhere', { q: 'nowhere at all' }],
  ['a month', { from: '2020-03-01', to: '2020-03-31' }],
  ['verdict, surface and state', { verdict: ['likely'], surface: ['trail'], status: ['reported'] }],
  [
    'everything',
    { q: 'gansbaai slow', from: '2015-01-01', verdict: ['none', 'likely'], status: ['reported'] },
  ],
];

describe('the list of 10,000 runs of one runner', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let runnerId: string;
  const asRunner = <Value>(work: (em: EntityManager) => Promise<Value>): Promise<Value> =>
    new OwnRows(dataSource).of(runnerId, work);

  beforeAll(async () => {
    database = await createTestDatabase();
    const people = [await addPerson(database), await addPerson(database)];
    for (const { id } of people) await insertManyRuns(database, id, count);
    runnerId = people[0].id;
    dataSource = await new DataSource(
      dataSourceOptions(database.url, entities, () => undefined),
    ).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const all = async (filter: RunFilter): Promise<RunRow[]> => {
    const found: RunRow[] = [];
    for (let after: ListPlace | undefined; ;) {
      const page = await asRunner((em) => listRuns(em, runnerId, filter, { limit: 100, after }));
      found.push(...page);
      if (page.length < 100) return found;
      after = page[99];
    }
  };

  it.each(filters)('with %s is read by its index, without looking through any table', async (_, filter) => {
    for (const after of [undefined, { sortedAt: new Date('2021-01-01'), id: uuidv7() }]) {
      const [sql, values] = runListSql(runnerId, filter, { limit: 51, after });
      const plan = await asRunner(
        (em) => em.query(`explain (format json) ${sql}`, values) as Promise<unknown>,
      );
      const read = [
        ...JSON.stringify(plan).matchAll(
          /"Node Type":"([^"]*Scan)"[^{}]*?"Relation Name":"(run|source_file)"/g,
        ),
      ];
      expect(read.map(([, node, table]) => `${node} ${table}`)).not.toContain(expect.stringContaining('Seq'));
      expect(JSON.stringify(plan)).toMatch(/"Node Type":"Index Only Scan"[^{}]*"Index Name":"run_list"/);
    }
  });

  it('has each run once, page by page, newest first', async () => {
    const found = await all({});
    expect(new Set(found.map(({ id }) => id)).size).toBe(count);
    const starts = found.map(({ sortedAt }) => sortedAt.getTime());
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
  });

  it('filters by all that is said at once', async () => {
    expect(await all({ q: 'gansbaai' })).toHaveLength(count / 1000);
    expect(await all({ q: 'gansbaai 1000.fit' })).toHaveLength(1);
    expect(await all({ q: '100%' })).toEqual([]);
    expect(await all({ from: '2020-03-01', to: '2020-03-31' })).toHaveLength(62);
    const likely = await all({ verdict: ['likely'], surface: ['road'] });
    expect(likely.length).toBeGreaterThan(0);
    expect(new Set(likely.map(({ verdictLevel, surface }) => `${verdictLevel} ${surface}`))).toEqual(
      new Set(['likely road']),
    );
    expect(await all({ status: ['failed'] })).toEqual([]);
  });
});
