import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { accountSettings, SecretBox, type AccountSettings } from '../../accounts/accounts.js';
import { ConnectedProviders } from '../connected-providers.js';
import { HookKeyring } from './hook-keys.js';
import { ProviderFault } from '../provider-fault.js';
import { ProviderTroubles } from '../provider-troubles.js';
import type { Subscribed } from '../provider.js';
import { boundTo } from '../sealed-columns.js';
import { ProviderState } from '../tables/provider-state.entity.js';

/** Has providers send what happens to us. */
@Injectable()
export class Subscriptions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(accountSettings) private readonly settings: AccountSettings,
    private readonly box: SecretBox,
    private readonly providers: ConnectedProviders,
    private readonly troubles: ProviderTroubles,
    private readonly keyring: HookKeyring,
  ) {}

  /** The address that a provider sends to. */
  hookUrl(providerId: string, key: string): string {
    return `${this.settings.address}/api/v1/hooks/${providerId}/${key}`;
  }

  /** Registers our address; one process at a time. Returns 'unknown' where there is nothing to register, or the fault's kind. */
  async ensure(id: string): Promise<'done' | 'unknown' | ProviderFault['kind']> {
    const open = this.providers.open(id);
    const subscription = open?.provider.subscription;
    if (!subscription) return 'unknown';
    try {
      await this.dataSource.transaction(async (em) => {
        await em.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`subscription of ${id}`]);
        const state = await em.findOneByOrFail(ProviderState, { id });
        const known = this.knownOf(state);
        const subscribed = await subscription.ensure(this.providers.callTo(open), {
          hookUrl: this.hookUrl(id, state.hookKey),
          known,
        });
        await this.store(em, id, { known, subscribed });
      });
      this.keyring.forget(id);
      return 'done';
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error;
      await this.troubles.note(open.provider, `It did not take our webhook address. ${error.message}`);
      await this.dataSource.query(`update provider_state set subscription_fault_at = now() where id = $1`, [
        id,
      ]);
      return error.kind;
    }
  }

  /**
   * Registers our address with providers that do not have it yet, a quarter of an hour after a fault again, and looks daily after
   * what was registered: providers switch off what did not answer for days.
   */
  async lookAfter(): Promise<void> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from provider_state
        where id = any($1)
          and coalesce(subscription_fault_at, '-infinity') < now() - interval '15 minutes'
          and coalesce(subscribed_at, '-infinity') < now() - interval '1 day'`,
      [
        this.providers
          .allOpen()
          .filter(({ provider }) => provider.subscription)
          .map(({ provider }) => provider.id),
      ],
    );
    for (const { id } of rows) await this.ensure(id);
  }

  private knownOf({ id, subscriptionId, subscriptionSecret }: ProviderState): Subscribed | null {
    if (subscriptionId === null) return null;
    const secret =
      subscriptionSecret &&
      this.box.open(subscriptionSecret, boundTo('provider_state.subscription_secret', id));
    return { id: subscriptionId, secret };
  }

  private async store(
    em: EntityManager,
    id: string,
    { known, subscribed }: { readonly known: Subscribed | null; readonly subscribed: Subscribed },
  ): Promise<void> {
    const { secret } = subscribed;
    const isNew = secret !== (known?.secret ?? null);
    await em.query(
      `update provider_state set subscription_id = $2, subscribed_at = now(), subscription_fault_at = null where id = $1`,
      [id, subscribed.id],
    );
    if (!isNew) return;
    const earlier = known?.secret;
    await em.query(`update provider_state set subscription_secret = $2, earlier_secret = $3 where id = $1`, [
      id,
      secret && this.box.seal(secret, boundTo('provider_state.subscription_secret', id)),
      earlier ? this.box.seal(earlier, boundTo('provider_state.earlier_secret', id)) : null,
    ]);
  }
}
