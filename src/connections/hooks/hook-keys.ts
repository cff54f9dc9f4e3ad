import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { newSecretToken, SecretBox } from '../../accounts/accounts.js';
import { ConnectedProviders } from '../connected-providers.js';
import { boundTo } from '../sealed-columns.js';
import { ProviderState } from '../tables/provider-state.entity.js';

/** What a request of a provider has to know. */
export interface HookKeys {
  /** Part of the address. */
  readonly key: string;
  /** What requests are signed with, newest first. */
  readonly secrets: readonly string[];
}

/** Keys of hooks are remembered for so long: another process may have subscribed anew. */
const rememberedMs = 5_000;
/** Whoever comes with wrong keys has them read no more often. */
const freshMs = 500;

/** The keys of the hooks; every provider that is on has one from its first start. */
@Injectable()
export class HookKeyring implements OnApplicationBootstrap {
  private readonly known = new Map<string, { readonly keys: HookKeys; readonly readAtMs: number }>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly box: SecretBox,
    private readonly providers: ConnectedProviders,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { provider } of this.providers.allOpen()) {
      await this.dataSource.query(
        `insert into provider_state (id, hook_key) values ($1, $2) on conflict (id) do nothing`,
        [provider.id, newSecretToken()],
      );
    }
  }

  /** The keys of a provider, at most some seconds old; with `fresh` half a second. */
  async of(providerId: string, fresh = false): Promise<HookKeys | undefined> {
    const known = this.known.get(providerId);
    if (known && Date.now() - known.readAtMs < (fresh ? freshMs : rememberedMs)) return known.keys;
    const state = await this.dataSource.manager.findOneBy(ProviderState, { id: providerId });
    if (!state) return undefined;
    const keys = { key: state.hookKey, secrets: this.secretsOf(state) };
    this.known.set(providerId, { keys, readAtMs: Date.now() });
    return keys;
  }

  /** Has the keys of a provider read anew: they have changed. */
  forget(providerId: string): void {
    this.known.delete(providerId);
  }

  private secretsOf({ id, subscriptionSecret, earlierSecret }: ProviderState): string[] {
    return [
      ...(subscriptionSecret
        ? [this.box.open(subscriptionSecret, boundTo('provider_state.subscription_secret', id))]
        : []),
      ...(earlierSecret ? [this.box.open(earlierSecret, boundTo('provider_state.earlier_secret', id))] : []),
    ];
  }
}
