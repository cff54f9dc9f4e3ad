import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Dispatcher } from '../../platform/outbox/dispatcher.js';
import { HandlesJob, type JobHandler } from '../../platform/queue/job.js';
import type { OpenProvider } from '../connected-providers.js';
import { RevokeConnection } from '../leaving/revoke-connection.js';
import { ProviderFault } from '../provider-fault.js';
import type { Connection } from '../tables/connection.entity.js';
import { HookEvent } from '../tables/hook-event.entity.js';
import { lookAt } from './activities.store.js';
import { takeEvent } from './jobs.js';
import { OpenForJobs } from './open-for-jobs.js';
import { pausedUntil } from './pauses.store.js';

const shortestWaitMs = 30_000;
const longestWaitMs = 6 * 60 * 60_000;

/**
 * Passes on what a provider said has happened. It is believed in nothing: an activity is looked at, whether it came, changed or
 * went; a permission that is said to be withdrawn is tried.
 */
@Injectable()
@HandlesJob(takeEvent)
export class TakeEventJob implements JobHandler<{ readonly eventId: string }> {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly providers: OpenForJobs,
    private readonly revokeConnection: RevokeConnection,
    private readonly dispatcher: Dispatcher,
  ) {}

  async handle({ eventId }: { readonly eventId: string }): Promise<void> {
    const event = await this.dataSource.manager.findOne(HookEvent, {
      where: { id: eventId },
      relations: { connection: true },
    });
    if (!event?.connection || event.takenAt) return;
    const { connection } = event;
    if (event.what === 'accessGone' && connection.status === 'connected') {
      const open = await this.providers.orWhen(event.provider);
      const askAgainAt = open instanceof Date ? open : await this.confirm(connection, open, event);
      if (askAgainAt) {
        await this.dataSource.query(`update hook_event set due_at = $2 where id = $1`, [eventId, askAgainAt]);
        return;
      }
    }
    await this.dataSource.transaction(async (em) => {
      if (event.what !== 'accessGone') await lookAt(em, connection, event);
      await em.query(`update hook_event set taken_at = now(), hint = null where id = $1`, [eventId]);
    });
    this.dispatcher.poke();
  }

  /** Asks the provider whether the permission is withdrawn. Returns when to ask again where it does not say now. */
  private async confirm(
    connection: Connection,
    open: OpenProvider,
    { receivedAt }: HookEvent,
  ): Promise<Date | null> {
    const em = this.dataSource.manager;
    const pausedTo = await pausedUntil(em, connection);
    if (pausedTo) return pausedTo;
    try {
      await this.revokeConnection.unlessAllowed(connection, open);
      return null;
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error;
      const later = laterThan(receivedAt);
      const allowedAt = (await pausedUntil(em, connection)) ?? error.retryAt ?? later;
      return allowedAt > later ? allowedAt : later;
    }
  }
}

/** The longer it takes, the more rarely it is asked. */
function laterThan(receivedAt: Date): Date {
  const now = Date.now();
  return new Date(now + Math.min(longestWaitMs, Math.max(shortestWaitMs, now - receivedAt.getTime())));
}
