import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { ConnectedProviders } from '../connected-providers.js';
import { Subscriptions } from '../hooks/subscriptions.js';
import { variableOf, type ProviderSetup } from '../provider-settings.js';
import { SignIn } from '../signing-in/sign-in.js';
import { ProviderState } from '../tables/provider-state.entity.js';
import type { OperatorProviderBody } from './operator.contract.js';

interface Counts {
  readonly provider: string;
  readonly connected: number;
  readonly revoked: number;
  readonly waiting: number;
  readonly failed: number;
}

/** Counts and states of the providers, for whoever runs the service. */
@Injectable()
export class OperatorDesk {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly providers: ConnectedProviders,
    private readonly signIn: SignIn,
    private readonly subscriptions: Subscriptions,
  ) {}

  async list(): Promise<OperatorProviderBody[]> {
    const states = await this.dataSource.manager.find(ProviderState);
    const counts = await this.counts();
    return this.providers.setups.map((setup) => {
      const { id } = setup.provider;
      const state = setup.settings ? states.find((one) => one.id === id) : undefined;
      const { connected, revoked, waiting, failed } =
        counts.find(({ provider }) => provider === id) ?? nobody;
      return {
        ...this.described(setup, state),
        connected,
        revoked,
        waiting,
        failed,
        lastEventAt: state?.lastEventAt?.toISOString() ?? null,
        pausedUntil: state?.pausedUntil?.toISOString() ?? null,
        trouble: state ? troubleOf(state, new Date()) : null,
      };
    });
  }

  private described({ provider, settings, present }: ProviderSetup, state: ProviderState | undefined) {
    return {
      id: provider.id,
      name: provider.name,
      isOn: settings !== null,
      settings: provider.settings.map(({ name, isNeeded, meaning }) => ({
        variable: variableOf(provider, name),
        isSet: present.includes(name),
        isNeeded,
        meaning,
      })),
      redirectUrl: this.signIn.redirectUri(provider.id),
      hookUrl: state ? this.subscriptions.hookUrl(provider.id, state.hookKey) : null,
      subscription: provider.subscription
        ? { subscribedAt: state?.subscribedAt?.toISOString() ?? null }
        : null,
    };
  }

  private async counts(): Promise<Counts[]> {
    return this.dataSource.query(
      `select connection.provider, count(*) filter (where status = 'connected')::int as connected,
              count(*) filter (where status = 'revoked')::int as revoked,
              coalesce(sum(activities.waiting), 0)::int as waiting, coalesce(sum(activities.failed), 0)::int as failed
         from connection left join (
           select connection_id, count(*) filter (where state = 'waiting') as waiting,
                  count(*) filter (where state = 'failed') as failed
             from connected_activity where state in ('waiting', 'failed') group by connection_id) as activities
           on activities.connection_id = connection.id
        group by connection.provider`,
    );
  }
}

function troubleOf({ trouble, troubleAt }: ProviderState, now: Date): OperatorProviderBody['trouble'] {
  if (trouble === null || !troubleAt || now.getTime() - troubleAt.getTime() > troubleShownMs) return null;
  return { text: trouble, at: troubleAt.toISOString() };
}

const troubleShownMs = 7 * 24 * 60 * 60_000;
const nobody = { connected: 0, revoked: 0, waiting: 0, failed: 0 };
