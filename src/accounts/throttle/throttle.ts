import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { AccountPool } from '../account-pool.js';
import { requests, type Limit } from './limits.js';

/** Counts tries in the database, so that every process counts the same. */
@Injectable()
export class Throttle {
  private readonly limiters = new Map<string, RateLimiterPostgres>();
  private readonly everything = new RateLimiterMemory({ points: requests.times, duration: requests.inS });

  constructor(private readonly pool: AccountPool) {}

  /** Counts a try; seconds until the next one may be made when it was one too many. */
  async spend(limit: Limit, subject: string): Promise<number | undefined> {
    return secondsToWait(this.limiterOf(limit).consume(keyOf(subject)));
  }

  /** Takes a try back that turned out to be none that counts. */
  async giveBack(limit: Limit, subject: string): Promise<void> {
    await this.limiterOf(limit).reward(keyOf(subject));
  }

  /** Counts a request of an address in this process alone. */
  async spendRequest(address: string): Promise<number | undefined> {
    return secondsToWait(this.everything.consume(networkOf(address)));
  }

  private limiterOf({ name, times, inS }: Limit): RateLimiterPostgres {
    const known = this.limiters.get(name);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: this.pool,
      storeType: 'pool',
      tableName: 'throttle',
      tableCreated: true,
      keyPrefix: name,
      points: times,
      duration: inS,
    });
    this.limiters.set(name, limiter);
    return limiter;
  }
}

async function secondsToWait(counted: Promise<unknown>): Promise<number | undefined> {
  try {
    await counted;
    return undefined;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

/** Addresses of people do not belong into a table of numbers. */
function keyOf(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url');
}

/** What a limit by address counts as one: an IPv6 network, since a household has all of its addresses. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(?<v4>\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.groups?.v4;
  if (mapped) return mapped;
  const [front, back = ''] = address.toLowerCase().split('::');
  const head = front.split(':').filter(Boolean);
  const tail = back.split(':').filter(Boolean);
  const missing = address.includes('::') ? 8 - head.length - tail.length : 0;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
