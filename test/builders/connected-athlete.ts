import type { FakeProvider } from '../../fakes/fake-provider.js';
import { callOf } from '../../src/connections/provider-call.js';
import type { AthleteCall, Call, Grant, Pause, Provider, Settings } from '../../src/connections/provider.js';
import { GuardedFetch } from '../../src/platform/http/guarded-fetch.js';
import { createHash, randomBytes } from 'node:crypto';

export const redirectUri = 'http://127.0.0.1:3000/api/v1/connections/callback';

/** The settings of a provider from `CONNECT_…` variables, defaults filled in. */
export function settingsOf(provider: Provider, variables: Record<string, string>): Settings {
  return Object.fromEntries(
    provider.settings.map(({ name, default: usual = '' }) => [
      name,
      variables[`CONNECT_${provider.id.toUpperCase()}_${name}`] ?? usual,
    ]),
  );
}

/** How a provider is asked over real HTTP, where nothing but its fake may be asked. */
export function callTo(
  provider: Provider,
  fake: FakeProvider,
  settings: Record<string, string> = {},
): Call & { readonly pauses: Pause[] } {
  const pauses: Pause[] = [];
  const call = callOf({
    provider,
    settings: { ...settingsOf(provider, fake.settings()), ...settings },
    // Both names of this machine: what is refused is refused by the provider, not for want of a listed origin.
    http: new GuardedFetch([fake.url, fake.url.replace('127.0.0.1', 'localhost')]),
    onPause: (pause) => pauses.push(pause),
    now: () => new Date(),
  });
  return { ...call, pauses };
}

/** Goes through the sign-in as a runner and the framework do together. */
export async function signedIn(
  provider: Provider,
  fake: FakeProvider,
  athleteId: string,
  call: Call = callTo(provider, fake),
): Promise<Grant> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const address = provider.signIn.authorizeUrl(call.settings, { state: 'a-state', redirectUri, challenge });
  const back = new URL(await fake.signIn.walk(address, athleteId));
  const code = back.searchParams.get('code') ?? '';
  const scope = back.searchParams.get('scope');
  return provider.signIn.grant(call, { code, redirectUri, verifier, scope });
}

/** How a provider is asked for an athlete with what a sign-in gave. */
export function forAthlete<T extends Call>(call: T, { externalUserId, accessToken }: Grant): T & AthleteCall {
  return { ...call, externalUserId, accessToken };
}
