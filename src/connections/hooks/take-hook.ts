import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Dispatcher } from '../../platform/outbox/dispatcher.js';
import { ConnectedProviders, type OpenProvider } from '../connected-providers.js';
import type { HookReading, HookRequest } from '../provider.js';
import { ProviderTroubles } from '../provider-troubles.js';
import { sameSecret } from '../same-secret.js';
import { GatheredEvents } from './gathered-events.js';
import { storeEvents } from './hook-events.store.js';
import { HookKeyring, type HookKeys } from './hook-keys.js';

/** The parts of an address that a provider sends to. */
export interface HookAddress {
  readonly provider: string;
  readonly key: string;
}

/** What the provider is answered. */
export interface Taken {
  readonly body?: Readonly<Record<string, string>>;
}

/** How often it is written down that a provider told something. */
const noteEveryMs = 10_000;

/** Takes what a provider sends: checks it, stores it, and is done; the work comes later. */
@Injectable()
export class TakeHook {
  private readonly gathered = new Map<string, GatheredEvents>();
  private readonly notedAtMs = new Map<string, number>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly providers: ConnectedProviders,
    private readonly keyring: HookKeyring,
    private readonly dispatcher: Dispatcher,
    private readonly troubles: ProviderTroubles,
  ) {}

  /** Whether a provider that is on is told to send to this address: asked before anything of a request is read. */
  async isAddress({ provider, key }: HookAddress): Promise<boolean> {
    const isKeyOf = (keys: HookKeys | undefined) => keys !== undefined && sameSecret(key, keys.key);
    if (!this.providers.open(provider)) return false;
    return isKeyOf(await this.keyring.of(provider)) || isKeyOf(await this.keyring.of(provider, true));
  }

  /**
   * Returns 'unknown' for whatever is not a provider's request at its own address. Who knows the address and is refused may be
   * the provider, and a setting wrong: the operator is told.
   */
  async take({ provider, key }: HookAddress, request: HookRequest): Promise<Taken | 'unknown'> {
    const open = this.providers.open(provider);
    if (!open) return 'unknown';
    const first = read(open, key, request, await this.keyring.of(provider));
    // Another process may have subscribed anew a moment ago.
    const reading =
      first && first.kind !== 'refused'
        ? first
        : read(open, key, request, await this.keyring.of(provider, true));
    if (!reading) return 'unknown';
    if (reading.kind === 'refused') {
      await this.troubles.note(
        open.provider,
        `A request to our webhook address was refused: ${reading.reason}.`,
      );
      return 'unknown';
    }
    if (reading.kind === 'events') {
      if (reading.remark) void this.troubles.note(open.provider, `A webhook came with ${reading.remark}.`);
      await this.gatheredOf(provider).add(reading.events);
      this.dispatcher.poke();
      void this.note(provider);
    }
    return { body: reading.body };
  }

  private gatheredOf(provider: string): GatheredEvents {
    const known =
      this.gathered.get(provider) ??
      new GatheredEvents((events) => storeEvents(this.dataSource.manager, provider, events));
    this.gathered.set(provider, known);
    return known;
  }

  private async note(provider: string): Promise<void> {
    const now = Date.now();
    if (now - (this.notedAtMs.get(provider) ?? 0) < noteEveryMs) return;
    this.notedAtMs.set(provider, now);
    await this.dataSource
      .query(`update provider_state set last_event_at = now() where id = $1`, [provider])
      .catch(() => undefined);
  }
}

/** Undefined for what comes to an address that is not ours. */
function read(
  { provider, settings }: OpenProvider,
  key: string,
  request: HookRequest,
  keys: HookKeys | undefined,
): HookReading | undefined {
  if (!keys || !sameSecret(key, keys.key)) return undefined;
  return provider.hook.read(request, settings, keys.secrets);
}
