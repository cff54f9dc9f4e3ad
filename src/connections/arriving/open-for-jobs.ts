import { Injectable } from '@nestjs/common';
import { ConnectedProviders, type OpenProvider } from '../connected-providers.js';
import { ProviderTroubles } from '../provider-troubles.js';

/** Until then the operator may have seen it and started the worker anew. */
const waitMs = 10 * 60_000;

/** Gives jobs their provider, which may be on in the process that promised them, and off in this one. */
@Injectable()
export class OpenForJobs {
  constructor(
    private readonly providers: ConnectedProviders,
    private readonly troubles: ProviderTroubles,
  ) {}

  /** The provider of an id; or when to look again where it is off here, which the operator is told. */
  async orWhen(providerId: string): Promise<OpenProvider | Date> {
    const open = this.providers.open(providerId);
    if (open) return open;
    const provider = this.providers.find(providerId);
    if (provider) {
      await this.troubles.note(
        provider,
        'It is off in a process that has jobs for it, which wait: start API and workers with the same CONNECT_… settings.',
      );
    }
    return new Date(Date.now() + waitMs);
  }
}
