import { Injectable } from '@nestjs/common';
import { ConnectedProviders } from '../connected-providers.js';
import { ProviderTroubles } from '../provider-troubles.js';

/** Until then the operator may have seen it and started the worker anew. */
const waitMs = 10 * 60_000;

/** For jobs of a provider that is on in the process that promised them, and off in this one: nothing is lost, and it is told. */
@Injectable()
export class OffHere {
  constructor(
    private readonly providers: ConnectedProviders,
    private readonly troubles: ProviderTroubles,
  ) {}

  /** Tells the operator, and returns when to look again. */
  async waitUntil(providerId: string): Promise<Date> {
    const provider = this.providers.find(providerId);
    if (provider) {
      await this.troubles.note(
        provider,
        'It is off in a worker and on elsewhere: start workers with the same CONNECT_… settings as the API.',
      );
    }
    return new Date(Date.now() + waitMs);
  }
}
