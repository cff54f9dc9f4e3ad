import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of a test's own, cloned from the migrated template. */
export interface TestDatabase {
  readonly url: string;
  /** Runs one statement and returns its rows. */
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('The global setup of the integration tests did not run.');
  return url;
}

/** Clones the template; `empty` gives a database without any tables. */
export async function createTestDatabase(kind: 'migrated' | 'empty' = 'migrated'): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = kind === 'migrated' ? ' template stridecheck_template' : '';
  await onServer(`create database ${name}${template}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return {
    url: String(url),
    query: (sql, parameters) => queryAt(String(url), sql, parameters),
    drop: () => onServer(`drop database if exists ${name} with (force)`).then(() => undefined),
  };
}

async function onServer(sql: string): Promise<void> {
  await queryAt(serverUrl(), sql);
}

/** Runs one statement on a connection of its own. */
export async function queryAt<Row extends object>(
  url: string,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const result = await client.query<Row>(sql, parameters);
    return result.rows;
  } finally {
    await client.end();
  }
}
