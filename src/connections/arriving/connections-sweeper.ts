import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { adjustableForTests } from '../../platform/failpoint.js';
import { Dispatcher } from '../../platform/outbox/dispatcher.js';
import { promiseJob } from '../../platform/outbox/outbox.store.js';
import { RepeatedWork } from '../../platform/repeated-work.js';
import { expiringSources } from '../../runs/runs.js';
import { ConnectedProviders } from '../connected-providers.js';
import { Subscriptions } from '../hooks/subscriptions.js';
import { LeaveConnection } from '../leaving/leave-connection.js';
import { RevokeConnection } from '../leaving/revoke-connection.js';
import { RunsOfConnections } from '../leaving/runs-of-connections.js';
import { ConnectedActivity } from '../tables/connected-activity.entity.js';
import { Connection } from '../tables/connection.entity.js';
import { promiseFetches, promiseSweep, takeEvent, takeEventJobId } from './jobs.js';

const sweepEveryMs = 2_000;
const forgetEveryMs = 60 * 60_000;
/** So many activities of one connection are fetched at once. */
const mostAtOnce = 4;
const mostPromises = 100;
const farewellsAtOnce = 10;

/**
 * Promises what is due: activities to be fetched, connections to be listed, events whose job is lost. Ends what was cut short
 * while somebody left, forgets what nobody needs any more, and has switched on again what providers switched off.
 */
@Injectable()
export class ConnectionsSweeper {
  private readonly log = new Logger('Connections');
  private readonly sweeps = new RepeatedWork(() => this.sweep(), {
    everyMs: adjustableForTests('connections.everyMs', sweepEveryMs),
    onFault: (error) => this.putOff(error),
  });
  /** Beside the others: a provider that does not answer is waited for. */
  private readonly farewells = new RepeatedWork(() => this.endLeaving(), {
    everyMs: adjustableForTests('connections.everyMs', sweepEveryMs),
    onFault: (error) => this.putOff(error),
  });
  private forgotAt = 0;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly providers: ConnectedProviders,
    private readonly dispatcher: Dispatcher,
    private readonly leaveConnection: LeaveConnection,
    private readonly revokeConnection: RevokeConnection,
    private readonly subscriptions: Subscriptions,
    private readonly runs: RunsOfConnections,
  ) {}

  start(): void {
    this.sweeps.start();
    this.farewells.start();
  }

  async stop(): Promise<void> {
    await Promise.all([this.sweeps.stop(), this.farewells.stop()]);
  }

  /** One after the other; what fails does not keep the others from being done. */
  private async sweep(): Promise<void> {
    const steps = [
      () => this.promiseDueFetches(),
      () => this.promiseDueSweeps(),
      () => this.promiseLostEvents(),
      () => this.endReplacing(),
      () => this.forget(),
      () => this.subscriptions.lookAfter(),
    ];
    for (const step of steps) await step().catch((error: Error) => this.putOff(error));
  }

  private putOff(error: Error): void {
    this.log.warn(`The sweep was put off: ${error.message}`);
  }

  private get openIds(): string[] {
    return this.providers.allOpen().map(({ provider }) => provider.id);
  }

  /** Oldest first, so that each run is compared with those before it. */
  private async promiseDueFetches(): Promise<void> {
    const count = await this.dataSource.transaction(async (em) => {
      const rows = (await em.query(
        `select due.id from connection join account on account.id = connection.runner_id and account.disabled_at is null
           cross join lateral (
             select activity.id from connected_activity activity
              where activity.connection_id = connection.id and activity.state = 'waiting' and activity.due_at <= now()
                and coalesce(activity.leased_until, '-infinity') <= now()
              order by activity.start_time, activity.id
              limit greatest(0, $2 - (select count(*) from connected_activity busy
                where busy.connection_id = connection.id and busy.state = 'waiting' and busy.leased_until > now()))
                for update skip locked) as due
          where connection.status = 'connected' and connection.provider = any($1)
            and coalesce(connection.paused_until, '-infinity') <= now()
            and not exists (select from provider_state where id = connection.provider and paused_until > now())
          limit ${mostPromises}`,
        [this.openIds, mostAtOnce],
      )) as { id: string }[];
      if (rows.length > 0)
        await promiseFetches(
          em,
          rows.map(({ id }) => id),
        );
      return rows.length;
    });
    if (count > 0) this.dispatcher.poke();
  }

  private async promiseDueSweeps(): Promise<void> {
    const count = await this.dataSource.transaction(async (em) => {
      const rows = (await em.query(
        `select connection.id from connection join account on account.id = connection.runner_id
          where status = 'connected' and next_sweep_at <= now() and provider = any($1) and account.disabled_at is null
          order by next_sweep_at limit ${mostPromises} for update of connection skip locked`,
        [this.openIds],
      )) as { id: string }[];
      for (const { id } of rows) await promiseSweep(em, id);
      return rows.length;
    });
    if (count > 0) this.dispatcher.poke();
  }

  private async promiseLostEvents(): Promise<void> {
    const count = await this.dataSource.transaction(async (em) => {
      const [rows] = (await em.query(
        `update hook_event set due_at = now() + interval '30 seconds'
          where id in (select id from hook_event
                        where taken_at is null and due_at <= now() and provider = any($1)
                        order by due_at limit ${mostPromises} for update skip locked)
        returning id`,
        [this.openIds],
      )) as [{ id: string }[], number];
      for (const { id } of rows)
        await promiseJob(em, takeEvent, { jobId: takeEventJobId(id), data: { eventId: id } });
      return rows.length;
    });
    if (count > 0) this.dispatcher.poke();
  }

  private async endLeaving(): Promise<void> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(Connection, 'connection')
      .where(`(connection.status = 'leaving' or connection.erasesRuns)`)
      .andWhere(`coalesce(connection.nextSweepAt, connection.leftAt + interval '20 seconds') < now()`)
      .orderBy('connection.leftAt')
      .limit(mostPromises)
      .getMany();
    // One that does not answer, or fails, holds few others up.
    for (let first = 0; first < rows.length; first += farewellsAtOnce) {
      const some = rows.slice(first, first + farewellsAtOnce);
      await Promise.all(some.map((one) => this.endOne(one).catch((error: Error) => this.putOff(error))));
    }
  }

  private async endOne(connection: Connection): Promise<void> {
    if (connection.status === 'leaving') await this.leaveConnection.end(connection);
    else await this.revokeConnection.erase(connection);
  }

  private async endReplacing(): Promise<void> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(ConnectedActivity, 'activity')
      .innerJoinAndSelect('activity.connection', 'connection')
      .where(`activity.replacedRunIds <> '{}'`)
      .andWhere(`activity.changedAt < now() - interval '20 seconds'`)
      .limit(mostPromises)
      .getMany();
    for (const { id, connection } of rows) {
      if (connection) await this.runs.removeReplaced(connection, id);
    }
  }

  private async forget(): Promise<void> {
    if (Date.now() - this.forgotAt < forgetEveryMs) return;
    this.forgotAt = Date.now();
    await this.dataSource.query(`delete from hook_event where received_at < now() - interval '30 days'`);
    await this.dataSource.query(`delete from oauth_state where expires_at < now()`);
    for (const { source, days } of expiringSources)
      await this.forgetExpired(source.replace('api:', ''), days);
  }

  /** What is known of activities goes with what came of them; half a day later, so that no list brings back what expired. */
  private async forgetExpired(provider: string, days: number): Promise<void> {
    await this.dataSource.query(
      `delete from hook_event where provider = $1 and received_at < now() - make_interval(days => $2)`,
      [provider, days],
    );
    await this.dataSource.query(
      `delete from connected_activity activity using connection
        where connection.id = activity.connection_id and connection.provider = $1
          and activity.changed_at < now() - make_interval(days => $2, hours => 12)`,
      [provider, days],
    );
  }
}
