import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** SQLSTATE of a right that is missing. */
const mayNotEnd = '42501';

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
    drop: () => dropDatabase(name),
  };
}

/** Waits until the server's own housekeeping, which nobody may end, has left the database. */
async function dropDatabase(name: string, triesLeft = 60): Promise<void> {
  try {
    await onServer(`drop database if exists ${name} with (force)`);
  } catch (error) {
    if ((error as { code?: string }).code !== mayNotEnd || triesLeft === 0) throw error;
    await setTimeout(500);
    await dropDatabase(name, triesLeft - 1);
  }
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
