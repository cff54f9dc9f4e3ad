import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { policyOf } from '../../runs/runs.js';
import { AthleteAccess, isUnauthorized } from '../athlete-access.js';
import { waitForBegun } from '../connection-status.store.js';
import type { OpenProvider } from '../connected-providers.js';
import type { Connection } from '../tables/connection.entity.js';
import { promiseEndTold } from './ended-connection.js';
import { RunsOfConnections } from './runs-of-connections.js';

/** Ends connections whose runner withdrew the permission at the provider. */
@Injectable()
export class RevokeConnection {
  private readonly log = new Logger('Connections');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: AthleteAccess,
    private readonly runs: RunsOfConnections,
  ) {}

  /**
   * Asks the provider whether the permission still holds; when it does not, the connection is revoked: no token is kept,
   * what came by it goes where the terms say so, and its runner is told. Returns whether it holds.
   * @throws ProviderFault when the provider does not say.
   */
  async unlessAllowed(connection: Connection, open: OpenProvider): Promise<boolean> {
    try {
      await this.access.as(connection, open, (call) => open.provider.confirmAccess(call));
      return true;
    } catch (error) {
      if (!isUnauthorized(error)) throw error;
    }
    const erases = policyOf(`api:${connection.provider}`).erasedOnDisconnect;
    const isEnded = await this.dataSource.transaction(async (em) => {
      await waitForBegun(em, connection.id);
      const [ended] = (await em.query(
        `update connection
            set status = 'revoked', access_token = null, refresh_token = null, token_ends_at = null, left_at = now(),
                next_sweep_at = null, fault_code = 'accessWithdrawn', fault_at = now(), erases_runs = $2
          where id = $1 and status = 'connected' and connected_at = $3 returning id`,
        [connection.id, erases, connection.connectedAt],
      )) as [unknown[], number];
      if (ended.length > 0) await promiseEndTold(em, connection.id);
      return ended.length > 0;
    });
    if (!isEnded) return false;
    this.log.log(`The permission of a runner at ${open.provider.name} was withdrawn.`);
    if (erases) await this.erase(connection);
    return false;
  }

  /** Deletes what came by a connection that was revoked. */
  async erase(connection: Pick<Connection, 'id' | 'provider' | 'runnerId'>): Promise<void> {
    await this.runs.removeAll(connection);
    // Connected again, all of it may come again.
    await this.dataSource.query(`delete from connected_activity where connection_id = $1`, [connection.id]);
    await this.dataSource.query(
      `update connection set erases_runs = false, swept_until = null where id = $1 and status = 'revoked'`,
      [connection.id],
    );
  }
}
