import { Redis } from 'ioredis';

/** Empties the database of this test's queue, as if Redis had been started anew. */
export async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true });
  await redis.connect();
  await redis.flushdb();
  redis.disconnect();
}
