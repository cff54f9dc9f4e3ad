import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { testQueueUrl } from './service-process.js';
import type { Instance } from './takeout-client.js';

/** Where the random ids of erased accounts stay on purpose. */
const ledgerName = 'erased-accounts.jsonl';

/**
 * Every place that names one of these: columns of all tables of all schemas, names and bytes of files in the data folder,
 * keys and values of the queue in Redis. Empty when nothing does.
 */
export async function tracesOf(instance: Instance, needles: readonly string[]): Promise<string[]> {
  return [
    ...(await tracesInTables(instance, needles)),
    ...(await tracesInFiles(instance.dataDir.path, needles)),
    ...(await tracesInRedis(needles)),
  ];
}

/** One question for all columns of all tables, so that it may be asked again and again. */
async function tracesInTables({ database }: Instance, needles: readonly string[]): Promise<string[]> {
  const tables = await database.query<{ name: string; columns: string[] }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name,
            array_agg(quote_ident(column_name)::text) as columns
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      group by 1`,
  );
  const counts = tables.map(({ name, columns }) => {
    const naming = columns.map((column) => `count(*) filter (where ${column}::text like any($1))::int`);
    return `select '${name}' as name, array[${naming.join()}] as counts from ${name}`;
  });
  const patterns = needles.map((needle) => `%${needle}%`);
  const counted = await database.query<{ name: string; counts: number[] }>(counts.join(' union all '), [
    patterns,
  ]);
  return counted.flatMap(({ name, counts }) => {
    const columns = tables.find((table) => table.name === name)?.columns ?? [];
    return columns.flatMap((column, n) => (counts[n] > 0 ? `${name}.${column}: ${counts[n]}` : []));
  });
}

async function tracesInFiles(folder: string, needles: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.name === ledgerName) continue;
    const text = entry.isFile() ? (await readFile(path)).toString('latin1') : '';
    if (needles.some((needle) => path.includes(needle) || text.includes(needle))) found.push(path);
  }
  return found;
}

async function tracesInRedis(needles: readonly string[]): Promise<string[]> {
  const url = testQueueUrl();
  if (!url) return [];
  const redis = new Redis(url);
  try {
    const found: string[] = [];
    for (const key of await redis.keys('*')) {
      const text = key + JSON.stringify(await valueOf(redis, key));
      if (needles.some((needle) => text.includes(needle))) found.push(key);
    }
    return found;
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key);
  if (type === 'hash') return redis.hgetall(key);
  if (type === 'list') return redis.lrange(key, 0, -1);
  if (type === 'set') return redis.smembers(key);
  if (type === 'zset') return redis.zrange(key, 0, -1);
  if (type === 'stream') return redis.xrange(key, '-', '+');
  return redis.get(key);
}
