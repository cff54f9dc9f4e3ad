import { api, bodyOf, type Body } from '../../../api/client.js';

/** A provider as whoever runs the service sees it. */
export type OperatorProvider = Body<'OperatorProvider'>;

export const operatorKey = ['operator-providers'] as const;

/** How each provider is set up, and how it goes. */
export async function listProviders(): Promise<Body<'OperatorProviders'>> {
  return bodyOf(api.GET('/api/v1/connections/operator'));
}

/** Has a provider send here. */
export async function subscribe(provider: string): Promise<void> {
  await api.POST('/api/v1/connections/operator/{provider}/subscription', { params: { path: { provider } } });
}
