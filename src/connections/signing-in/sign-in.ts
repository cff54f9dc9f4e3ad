import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { accountSettings, SecretBox, type AccountSettings } from '../../accounts/accounts.js';
import { Dispatcher } from '../../platform/outbox/dispatcher.js';
import { ConnectedProviders, type OpenProvider } from '../connected-providers.js';
import { ProviderFault } from '../provider-fault.js';
import { ProviderTroubles } from '../provider-troubles.js';
import type { Grant } from '../provider.js';
import { Connection } from '../tables/connection.entity.js';
import { connect } from './connections.store.js';
import { beginSignIn, useState } from './oauth-states.store.js';

/** How it ended, in a word that the page has a sentence for. */
export const signInOutcomes = [
  'connected',
  'refused',
  'lacking',
  'expired',
  'taken',
  'otherPerson',
  'busy',
  'wrongKey',
  'unavailable',
] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];

/** What a browser brings back from a provider's page. */
export interface BroughtBack {
  readonly state?: string;
  readonly code?: string;
  readonly scope?: string;
  readonly error?: string;
}

/** Connects runners with providers. */
@Injectable()
export class SignIn {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(accountSettings) private readonly settings: AccountSettings,
    private readonly box: SecretBox,
    private readonly providers: ConnectedProviders,
    private readonly dispatcher: Dispatcher,
    private readonly troubles: ProviderTroubles,
  ) {}

  /** The address of the provider's page that the runner's browser has to go to. */
  async begin(runnerId: string, open: OpenProvider): Promise<string> {
    const { provider, settings } = open;
    const { state, challenge } = await this.dataSource.transaction((em) =>
      beginSignIn(em, this.box, { runnerId, provider: provider.id }),
    );
    return provider.signIn.authorizeUrl(settings, {
      state,
      challenge,
      redirectUri: this.redirectUri(provider.id),
    });
  }

  /** What a browser brought back becomes a connection, if this runner began it here. */
  async finish(runnerId: string, open: OpenProvider, back: BroughtBack): Promise<SignInOutcome> {
    const { provider } = open;
    const verifier = await useState(this.dataSource.manager, this.box, {
      state: back.state ?? '',
      runnerId,
      provider: provider.id,
    });
    if (verifier === undefined) return 'expired';
    const { code } = back;
    if (back.error !== undefined || code === undefined) return 'refused';
    const redirectUri = this.redirectUri(provider.id);
    return this.take(runnerId, open, (call) =>
      provider.signIn.grant(call, { code, redirectUri, verifier, scope: back.scope ?? null }),
    );
  }

  /** A personal key becomes a connection. */
  async useKey(runnerId: string, open: OpenProvider, key: string): Promise<SignInOutcome> {
    const { keySignIn } = open.provider;
    if (!keySignIn) return 'refused';
    const outcome = await this.take(runnerId, open, (call) => keySignIn.grant(call, key));
    return outcome === 'refused' ? 'wrongKey' : outcome;
  }

  /** Where a provider's page sends browsers back to. */
  redirectUri(providerId: string): string {
    return `${this.settings.address}/api/v1/connections/${providerId}/callback`;
  }

  private async take(
    runnerId: string,
    open: OpenProvider,
    ask: (call: ReturnType<ConnectedProviders['callTo']>) => Promise<Grant>,
  ): Promise<SignInOutcome> {
    let grant: Grant;
    try {
      grant = await ask(this.providers.callTo(open));
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error;
      if (error.kind === 'unauthorized') return 'refused';
      await this.troubles.note(open.provider, `A runner could not connect. ${error.message}`);
      return 'unavailable';
    }
    const outcome =
      grant.lacks.length > 0
        ? 'lacking'
        : await this.dataSource.transaction((em) =>
            connect(em, this.box, { runnerId, provider: open.provider, grant }),
          );
    this.dispatcher.poke();
    if (outcome !== 'connected') await this.giveBack(open, grant);
    return outcome;
  }

  /** A permission that is not used does not stay at the provider; unless it is that of a connection, whoever's. Never fails. */
  private async giveBack(
    open: OpenProvider,
    { externalUserId, accessToken, refreshToken }: Grant,
  ): Promise<void> {
    const { provider } = open;
    const isUsed = await this.dataSource.manager.existsBy(Connection, {
      provider: provider.id,
      externalUserId,
      status: 'connected',
    });
    if (isUsed || !provider.disconnect) return;
    const call = { ...this.providers.callTo(open), externalUserId, accessToken };
    await provider.disconnect(call, refreshToken).catch(async (error: Error) => {
      await this.troubles.note(
        provider,
        `A permission that is not used could not be given back. ${error.message}`,
      );
    });
  }
}
