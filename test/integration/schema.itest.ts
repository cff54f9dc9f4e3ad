import { DataSource } from 'typeorm';
import { entities } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { createTestDatabase } from './test-database.js';

describe('the schema', () => {
  it('as migrated is what the entities say', async () => {
    const database = await createTestDatabase();
    const dataSource = await new DataSource(
      dataSourceOptions(database.url, entities, () => undefined),
    ).initialize();
    try {
      const { rows } = (await describeColumns(dataSource)) as { rows: Set<string> };
      const wanted = new Set<string>();
      for (const meta of dataSource.entityMetadatas) {
        for (const column of meta.columns) {
          const type = column.isArray ? 'ARRAY' : dataSource.driver.normalizeType(column);
          wanted.add(`${meta.tableName}.${column.databaseName} ${type}${column.isNullable ? ' null' : ''}`);
        }
      }
      expect([...rows].sort()).toEqual([...wanted].sort());
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });
});

async function describeColumns(dataSource: DataSource): Promise<{ rows: Set<string> }> {
  const columns = (await dataSource.query(
    `select table_name, column_name, is_nullable, data_type from information_schema.columns
      where table_schema = 'public' and table_name <> 'migrations'`,
  )) as { table_name: string; column_name: string; is_nullable: string; data_type: string }[];
  return {
    rows: new Set(
      columns.map(
        (one) =>
          `${one.table_name}.${one.column_name} ${one.data_type}${one.is_nullable === 'YES' ? ' null' : ''}`,
      ),
    ),
  };
}
