import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { SecretBox } from '../accounts/accounts.js';
import { failpoint } from '../platform/failpoint.js';
import { ConnectedProviders, type OpenProvider } from './connected-providers.js';
import { ProviderFault } from './provider-fault.js';
import type { AthleteCall, Pause } from './provider.js';
import { boundTo } from './sealed-columns.js';
import { renewTokens } from './signing-in/connections.store.js';
import { Connection } from './tables/connection.entity.js';

/** A token that ends sooner is changed first. */
const soonMs = 60_000;

/** Asks providers for runners: with their tokens, which are refreshed where they ended. */
@Injectable()
export class AthleteAccess {
  private readonly log = new Logger('Connections');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly box: SecretBox,
    private readonly providers: ConnectedProviders,
  ) {}

  /**
   * What `ask` returns, which is given the call and the refresh token of this moment. A token that is refused is refreshed once,
   * and `ask` called again.
   * @throws ProviderFault as `ask` does; `unauthorized` also when no fresh token can be had.
   */
  async as<Value>(
    connection: Connection,
    open: OpenProvider,
    ask: (call: AthleteCall, refreshToken: string | null) => Promise<Value>,
  ): Promise<Value> {
    const pauses: Pause[] = [];
    const onPause = (pause: Pause): void => void pauses.push(pause);
    const askAs = (current: Connection): Promise<Value> => {
      const { accessToken, refreshToken } = this.tokensOf(current);
      const { externalUserId } = connection;
      return ask({ ...this.providers.callTo(open, onPause), externalUserId, accessToken }, refreshToken);
    };
    try {
      const endsSoon = (connection.tokenEndsAt?.getTime() ?? Infinity) < Date.now() + soonMs;
      const current = endsSoon ? await this.refreshed(connection, open, onPause) : connection;
      try {
        return await askAs(current);
      } catch (error) {
        if (!isUnauthorized(error) || endsSoon || !this.canRefresh(current, open)) throw error;
        return await askAs(await this.refreshed(current, open, onPause));
      }
    } finally {
      for (const pause of pauses) await this.notePause(connection, pause);
    }
  }

  /** Tells the provider that the runner disconnected. Returns false when that may work later. Never fails. */
  async sayGoodbye(connection: Connection): Promise<boolean> {
    const open = this.providers.open(connection.provider);
    if (!open?.provider.disconnect || connection.accessToken === null) return true;
    try {
      await this.as(connection, open, (call, refreshToken) =>
        Promise.resolve(open.provider.disconnect?.(call, refreshToken)),
      );
      return true;
    } catch (error) {
      this.log.warn(
        `${open.provider.name} could not be told that a runner left: ${(error as Error).message}`,
      );
      return !(error instanceof ProviderFault && ['unavailable', 'rateLimited'].includes(error.kind));
    }
  }

  private canRefresh({ refreshToken }: Connection, { provider }: OpenProvider): boolean {
    return refreshToken !== null && provider.signIn.refresh !== undefined;
  }

  /**
   * The connection with fresh tokens. Whoever comes second waits and takes what the first one got: many refresh tokens work once.
   * @throws ProviderFault `unauthorized` when there are none any more.
   */
  private async refreshed(
    used: Connection,
    open: OpenProvider,
    onPause: (pause: Pause) => void,
  ): Promise<Connection> {
    if (!this.canRefresh(used, open)) return used;
    return this.dataSource.transaction(async (em) => {
      await em.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`tokens of ${used.id}`]);
      const now = await requireConnection(em, used.id);
      const { accessToken, refreshToken } = this.tokensOf(now);
      // Sealed anew with another key it is the same token.
      if (accessToken !== this.tokensOf(used).accessToken) return now;
      const tokens = await open.provider.signIn.refresh?.(
        this.providers.callTo(open, onPause),
        refreshToken ?? '',
      );
      if (!tokens) return now;
      await failpoint('connections.refreshed');
      await renewTokens(em, this.box, now, {
        ...tokens,
        refreshToken: tokens.refreshToken ?? refreshToken,
      });
      return requireConnection(em, used.id);
    });
  }

  private tokensOf({ id, accessToken, refreshToken }: Connection) {
    return {
      accessToken: this.box.open(accessToken ?? '', boundTo('connection.access_token', id)),
      refreshToken: refreshToken && this.box.open(refreshToken, boundTo('connection.refresh_token', id)),
    };
  }

  private async notePause({ id, provider }: Connection, { until, of }: Pause): Promise<void> {
    const [table, key] = of === 'provider' ? ['provider_state', provider] : ['connection', id];
    await this.dataSource.query(
      `update ${table} set paused_until = greatest(paused_until, $2) where id = $1`,
      [key, until],
    );
  }
}

/** @throws ProviderFault when it was disconnected or revoked meanwhile: nothing may be asked any more. */
async function requireConnection(em: EntityManager, id: string): Promise<Connection> {
  const found = await em.findOneBy(Connection, { id });
  if (found?.accessToken) return found;
  throw new ProviderFault('unavailable', 'The connection ended meanwhile.');
}

export function isUnauthorized(error: unknown): boolean {
  return error instanceof ProviderFault && error.kind === 'unauthorized';
}
