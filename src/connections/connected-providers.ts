import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import { GuardedFetch } from '../platform/http/guarded-fetch.js';
import { callOf } from './provider-call.js';
import type { ProviderSetup } from './provider-settings.js';
import { ProviderTroubles } from './provider-troubles.js';
import type { Call, Pause, Provider, Settings } from './provider.js';

/** A provider that the operator switched on. */
export interface OpenProvider {
  readonly provider: Provider;
  readonly settings: Settings;
}

/** The providers of this service. */
@Injectable()
export class ConnectedProviders {
  constructor(
    readonly setups: readonly ProviderSetup[],
    private readonly http: GuardedFetch,
  ) {}

  /** The provider of an id, if it is on. */
  open(id: string): OpenProvider | undefined {
    const found = this.setups.find(({ provider }) => provider.id === id);
    return found?.settings ? { provider: found.provider, settings: found.settings } : undefined;
  }

  /** Whether it is on or not. */
  find(id: string): Provider | undefined {
    return this.setups.find(({ provider }) => provider.id === id)?.provider;
  }

  /** All that are on. */
  allOpen(): OpenProvider[] {
    return this.setups.flatMap(({ provider }) => this.open(provider.id) ?? []);
  }

  /** How a provider is asked. `onPause` is told of each limit that an answer speaks of. */
  callTo({ provider, settings }: OpenProvider, onPause: (pause: Pause) => void = () => undefined): Call {
    return callOf({ provider, settings, http: this.http, onPause, now: () => new Date() });
  }
}

/** Tells API and worker which providers there are. */
@Module({})
export class ProvidersModule {
  static with(setups: readonly ProviderSetup[]): DynamicModule {
    return {
      module: ProvidersModule,
      global: true,
      providers: [
        ProviderTroubles,
        {
          provide: ConnectedProviders,
          inject: [GuardedFetch],
          useFactory: (http: GuardedFetch) => new ConnectedProviders(setups, http),
        },
      ],
      exports: [ConnectedProviders, ProviderTroubles],
    };
  }
}
