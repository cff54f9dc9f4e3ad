import { api, bodyOf, type Body } from '../../../api/client.js';

/** How a provider stands for the runner. */
export type App = Body<'Connection'>;
export type AppFault = NonNullable<App['lastFault']>['code'];

export const appsKey = ['connections'] as const;

/** Every provider, and how it stands. */
export async function listApps(): Promise<Body<'ConnectionList'>> {
  return bodyOf(api.GET('/api/v1/connections'));
}

/** Begins to connect; returns the address of the provider's page. */
export async function startConnecting(provider: string): Promise<string> {
  return (await bodyOf(api.POST('/api/v1/connections/{provider}/start', { params: { path: { provider } } })))
    .url;
}

/** Connects with a personal key. */
export async function connectWithKey(provider: string, key: string): Promise<void> {
  await api.POST('/api/v1/connections/{provider}/key', { params: { path: { provider } }, body: { key } });
}

/** Disconnects; says what becomes of the runs that came from there. */
export async function disconnect(provider: string, runs: 'keep' | 'delete'): Promise<void> {
  await api.DELETE('/api/v1/connections/{provider}', { params: { path: { provider }, query: { runs } } });
}
