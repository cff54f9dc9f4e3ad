import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsNull, type DataSource } from 'typeorm';
import { adjustableForTests } from '../../platform/failpoint.js';
import { HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import { AthleteAccess, isUnauthorized } from '../athlete-access.js';
import type { OpenProvider } from '../connected-providers.js';
import { noteFault } from '../connection-status.store.js';
import { RevokeConnection } from '../leaving/revoke-connection.js';
import { ProviderFault } from '../provider-fault.js';
import { ProviderTroubles } from '../provider-troubles.js';
import type { Listing } from '../provider.js';
import { Connection } from '../tables/connection.entity.js';
import { addListed, lookForMissed } from './activities.store.js';
import { sweepConnection } from './jobs.js';
import { nextTryAt } from './next-try.js';
import { OpenForJobs } from './open-for-jobs.js';
import { pausedUntil } from './pauses.store.js';

const dayMs = 24 * 60 * 60_000;
/** A watch that lay in a drawer brings runs of two weeks ago. */
const overlapMs = 14 * dayMs;
const everyMs = 6 * 60 * 60_000;
/** So that not all connections ask at once. */
const spread = 0.2;
const mostPages = 500;

type ListedPage = Awaited<ReturnType<Listing['list']>>;

/**
 * Asks a provider what activities there are, and has fetched what is missing: the first time everything that it lists, then
 * what its hook did not tell. What is gone from the list is asked for, too.
 */
@Injectable()
@HandlesJob(sweepConnection)
export class SweepConnectionJob implements JobHandler<{ readonly connectionId: string }> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly providers: OpenForJobs,
    private readonly access: AthleteAccess,
    private readonly revokeConnection: RevokeConnection,
    private readonly troubles: ProviderTroubles,
  ) {}

  async handle({ connectionId }: { readonly connectionId: string }): Promise<void> {
    const em = this.dataSource.manager;
    const connection = await em.findOneBy(Connection, {
      id: connectionId,
      status: 'connected',
      runner: { disabledAt: IsNull() },
    });
    if (!connection) return;
    const open = await this.providers.orWhen(connection.provider);
    if (open instanceof Date) return this.sweepAgain(connection, open, false);
    const { listing } = open.provider;
    if (!listing) return;
    const pausedTo = await pausedUntil(em, connection);
    if (pausedTo) return this.sweepAgain(connection, pausedTo, false);
    const begunAt = new Date();
    try {
      await this.list(connection, open, { listing, begunAt });
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error;
      await this.putOff(connection, open, error);
      return;
    }
    await em.query(
      `update connection set swept_until = $2, next_sweep_at = $3, failed_sweeps = 0,
              fault_code = case when exists (select from connected_activity
                where connection_id = $1 and fault_code is not null and state = 'waiting') then fault_code end,
              fault_at = case when exists (select from connected_activity
                where connection_id = $1 and fault_code is not null and state = 'waiting') then fault_at end
        where id = $1 and status = 'connected'`,
      [connectionId, begunAt, nextSweepAfter(begunAt)],
    );
  }

  private async list(
    connection: Connection,
    open: OpenProvider,
    { listing, begunAt }: { readonly listing: Listing; readonly begunAt: Date },
  ): Promise<void> {
    const em = this.dataSource.manager;
    const since = listedSince(connection.sweptUntil, listing.days, begunAt);
    const listed: string[] = [];
    let page: string | null = null;
    for (let count = 0; count < mostPages; count++) {
      const asked: { since: Date; page: string | null } = { since, page };
      const told: ListedPage = await this.access.as(connection, open, (call) => listing.list(call, asked));
      const { activities, nextPage } = told;
      if (activities.length > 0) await addListed(em, connection, activities);
      listed.push(...activities.map(({ activityKey }) => activityKey));
      page = nextPage;
      if (page === null) break;
    }
    // The edge of what a list tells is not sharp.
    const surelySince = new Date(since.getTime() + dayMs);
    if (page === null) await lookForMissed(em, connection, { since: surelySince, listed, begunAt });
  }

  private async putOff(connection: Connection, open: OpenProvider, fault: ProviderFault): Promise<void> {
    const em = this.dataSource.manager;
    if (isUnauthorized(fault)) {
      const isAllowed = await this.revokeConnection.unlessAllowed(connection, open).catch(() => true);
      if (!isAllowed) return;
    }
    await this.troubles.note(open.provider, `It did not list what there is. ${fault.message}`);
    await noteFault(em, connection.id, fault.kind);
    const pausedTo = await pausedUntil(em, connection);
    await this.sweepAgain(
      connection,
      pausedTo ?? fault.retryAt ?? nextTryAt(connection.failedSweeps + 1, new Date()),
      true,
    );
  }

  private async sweepAgain({ id }: Connection, at: Date, isTry: boolean): Promise<void> {
    await this.dataSource.query(
      `update connection set next_sweep_at = $2, failed_sweeps = failed_sweeps + $3
        where id = $1 and status = 'connected'`,
      [id, at, isTry ? 1 : 0],
    );
  }
}

function listedSince(sweptUntil: Date | null, days: number, now: Date): Date {
  const earliest = now.getTime() - days * dayMs;
  return new Date(sweptUntil ? Math.max(earliest, sweptUntil.getTime() - overlapMs) : earliest);
}

function nextSweepAfter(begunAt: Date): Date {
  const normal = everyMs * (1 + spread * (Math.random() - 0.5));
  return new Date(begunAt.getTime() + adjustableForTests('connections.sweepEveryMs', normal));
}
