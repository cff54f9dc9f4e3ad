import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Not, type DataSource, type EntityManager } from 'typeorm';
import { adjustableForTests, failpoint } from '../../platform/failpoint.js';
import { policyOf } from '../../runs/runs.js';
import { AthleteAccess } from '../athlete-access.js';
import { waitForBegun } from '../connection-status.store.js';
import { Connection } from '../tables/connection.entity.js';
import { RunsOfConnections } from './runs-of-connections.js';

/** So often a provider that does not answer is told again, and so long; its tokens are kept no longer. */
const tellAgainMs = 60_000;
const tellForMs = 10 * 60_000;

/** Disconnects runners from providers. */
@Injectable()
export class LeaveConnection {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: AthleteAccess,
    private readonly runs: RunsOfConnections,
  ) {}

  /**
   * Ends a connection: from here on nothing is fetched; its runs go where the runner or the terms say so; the provider is told,
   * and the tokens go as soon as it is, or after ten minutes. False when there is none. What is left to do the sweeper takes up.
   */
  async leave(runnerId: string, provider: string, runs: 'keep' | 'delete'): Promise<boolean> {
    const erases = runs === 'delete' || policyOf(`api:${provider}`).erasedOnDisconnect;
    const connection = await this.begin(runnerId, provider, erases);
    if (!connection) return false;
    await failpoint('connections.leaving');
    await this.end(connection);
    return true;
  }

  /** Ends what was begun. */
  async end(connection: Connection): Promise<void> {
    const { id, erasesRuns, nextSweepAt } = connection;
    // It was told in vain before, and its time is over.
    const isOver = nextSweepAt !== null && isLate(connection);
    const isTold = isOver || (await this.access.sayGoodbye(connection));
    await failpoint('connections.told');
    if (erasesRuns) await this.runs.removeAll(connection);
    if (isTold || isLate(connection)) {
      await this.dataSource.query(`delete from connection where id = $1 and status = 'leaving'`, [id]);
      return;
    }
    const againMs = adjustableForTests('connections.longestWaitMs', tellAgainMs);
    await this.dataSource.query(
      `update connection
          set next_sweep_at = least(left_at + make_interval(secs => $3),
                greatest(now() + make_interval(secs => $2), paused_until,
                  (select paused_until from provider_state where id = connection.provider)))
        where id = $1 and status = 'leaving'`,
      [id, againMs / 1000, tellForMs / 1000],
    );
  }

  /** Ending it again does not make it younger. */
  private async begin(runnerId: string, provider: string, erases: boolean): Promise<Connection | null> {
    return this.dataSource.transaction(async (em) => {
      const found = await em.findOneBy(Connection, { runnerId, provider });
      if (!found) return null;
      await waitForBegun(em, found.id);
      await em.query(
        `update connection
            set status = 'leaving', left_at = case when status = 'leaving' then left_at else now() end,
                erases_runs = erases_runs or $2, next_sweep_at = null
          where id = $1`,
        [found.id, erases],
      );
      return em.findOneBy(Connection, { id: found.id });
    });
  }

  /** Ends all connections of a runner who leaves the service for good; the providers are told. */
  async leaveAll(runnerId: string): Promise<void> {
    const held = await this.dataSource.manager.findBy(Connection, { runnerId, status: Not('leaving') });
    for (const { provider } of held) {
      const connection = await this.begin(runnerId, provider, false);
      if (connection) await this.end(connection);
    }
  }

  /**
   * What is left of a runner's connections belongs to nobody from now on: the provider's id of the runner and the tokens, until the
   * provider was told, or its ten minutes are over. Call it where the account is deleted.
   */
  async leaveFarewells(em: EntityManager, runnerId: string): Promise<void> {
    await em.query(
      `delete from hook_event using connection where connection.id = connection_id and connection.runner_id = $1`,
      [runnerId],
    );
    await em.query(
      `update connection set runner_id = null, erases_runs = false where runner_id = $1 and status = 'leaving'`,
      [runnerId],
    );
  }
}

function isLate({ leftAt }: Connection): boolean {
  return Date.now() - (leftAt?.getTime() ?? 0) >= tellForMs;
}
