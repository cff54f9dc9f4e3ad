import { createHash, randomBytes } from 'node:crypto';
import type { FakeDelivery, FakeProvider } from '../../fakes/fake-provider.js';
import { callOf } from '../../src/connections/provider-call.js';
import { readProviderSetups } from '../../src/connections/provider-settings.js';
import type {
  AthleteCall,
  Call,
  Grant,
  HookReading,
  HookRequest,
  ListedActivity,
  Pause,
  Provider,
  Settings,
} from '../../src/connections/provider.js';
import { GuardedFetch } from '../../src/platform/http/guarded-fetch.js';

const redirectUri = 'https://runs.example.org/api/v1/connections/answer';

/** What a provider is driven with, as small as a test of its adapter needs it: real requests, through the guard, to its fake. */
export class ProviderClient {
  readonly pauses: Pause[] = [];
  readonly settings: Settings;
  now: () => Date = () => new Date();
  private readonly http: GuardedFetch;

  constructor(
    private readonly provider: Provider,
    private readonly fake: FakeProvider,
    changes: Settings = {},
  ) {
    const [{ settings }] = readProviderSetups([provider], fake.settings());
    this.settings = { ...settings, ...changes };
    // Both names of this machine: what is refused is refused by the provider, not for want of a listed origin.
    this.http = new GuardedFetch([fake.url, fake.url.replace('127.0.0.1', 'localhost')]);
  }

  call(): Call {
    return callOf({
      provider: this.provider,
      settings: this.settings,
      http: this.http,
      onPause: (pause) => this.pauses.push(pause),
      now: () => this.now(),
    });
  }

  athlete({ externalUserId, accessToken }: Grant): AthleteCall {
    return { ...this.call(), externalUserId, accessToken };
  }

  /** Goes through the provider's page and changes the code for tokens. */
  async connect(athleteId: string): Promise<Grant> {
    const verifier = randomBytes(32).toString('base64url');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const { signIn } = this.provider;
    const url = signIn.authorizeUrl(this.settings, { state: 'a-state', redirectUri, challenge });
    const back = new URL(await this.fake.signIn.walk(url, athleteId)).searchParams;
    if (back.get('state') !== 'a-state') throw new Error('The state did not come back.');
    const code = back.get('code') ?? '';
    return signIn.grant(this.call(), { code, redirectUri, verifier, scope: back.get('scope') });
  }

  /** What the hook makes of a delivery; `changes` stand for what a forger changed, `secrets` are those of the subscription. */
  read(
    { method, headers, body }: FakeDelivery,
    changes: Partial<HookRequest> = {},
    secrets: readonly string[] = [],
  ): HookReading {
    const rawBody = changes.rawBody ?? body;
    return this.provider.hook.read(
      { method, headers, query: {}, rawBody, body: jsonIn(rawBody), receivedAt: this.now(), ...changes },
      this.settings,
      secrets,
    );
  }

  /** All pages of the list. */
  async list(call: AthleteCall, since: Date): Promise<{ items: ListedActivity[]; pages: number }> {
    const items: ListedActivity[] = [];
    let page: string | null = null;
    for (let pages = 1; pages < 50; pages++) {
      const answer = await this.provider.listing!.list(call, { since, page });
      items.push(...answer.activities);
      page = answer.nextPage;
      if (page === null) return { items, pages };
    }
    throw new Error('The list does not end.');
  }
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
