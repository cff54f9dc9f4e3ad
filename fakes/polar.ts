import { createHmac, randomBytes } from 'node:crypto';
import type { FakeAnswer, FakeRequest } from './fake-http.js';
import { FakeProvider, type FakeDelivery, type FakeEvent, type FakeRoute } from './fake-provider.js';

const client = { id: 'polar-client', secret: 'polar-client-secret' };

const sports: Readonly<Record<string, string>> = {
  running: 'RUNNING',
  cycling: 'CYCLING',
  trail_running: 'TRAIL_RUNNING',
  treadmill_running: 'TREADMILL_RUNNING',
};

interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  active: boolean;
}

/** Polar AccessLink v3: users have to be registered, one webhook for each client, its key told once and after a PING. */
export class FakePolar extends FakeProvider {
  readonly id = 'polar';
  /** Runners have not agreed to what Polar itself wants agreed to. */
  lacksConsents = false;
  /** Of the places where all of it was recorded. */
  utcOffsetMin = 0;
  /** What is answered where there is no file in the format asked for. */
  withoutFile = 204;
  /** In which format the file of an activity is, unless it is FIT. */
  private readonly formats = new Map<string, string>();
  private readonly registered = new Set<string>();
  private webhook: Webhook | undefined;
  private lastUser = 470;

  constructor() {
    super({
      authorizePath: '/oauth2/authorization',
      tokenPath: '/v2/oauth2/token',
      clientId: client.id,
      clientSecret: client.secret,
      clientAuth: 'basic',
      pkce: false,
      refresh: 'none',
      accessTokenS: null,
      extra: (athleteId) => ({ x_user_id: Number(athleteId) }),
    });
  }

  /** Users are numbers at Polar. */
  override addAthlete(id = `${++this.lastUser}`): string {
    return super.addAthlete(id);
  }

  settings(): Record<string, string> {
    return {
      CONNECT_POLAR_CLIENT_ID: client.id,
      CONNECT_POLAR_CLIENT_SECRET: client.secret,
      CONNECT_POLAR_AUTHORIZE_URL: `${this.url}/oauth2/authorization`,
      CONNECT_POLAR_TOKEN_URL: `${this.url}/v2/oauth2/token`,
      CONNECT_POLAR_API_URL: `${this.url}/v3`,
    };
  }

  /** Polar tells of new exercises, and of nothing else. */
  deliveries({ what, athleteId, key }: FakeEvent): FakeDelivery[] {
    if (what !== 'created') return [];
    const url = `https://www.polaraccesslink.com/v3/exercises/${key}`;
    const content = { event: 'EXERCISE', user_id: Number(athleteId), entity_id: key, timestamp: now(), url };
    return [this.signed(content, this.webhook?.secret ?? '')];
  }

  /** The activity has a file in this format, and in no other; null: it has none. */
  keepAs(key: string, format: 'tcx' | 'gpx' | null): void {
    this.formats.set(key, format ?? 'none');
  }

  /** Seven days without an answer: nothing is sent any more. */
  deactivate(): void {
    if (this.webhook) this.webhook.active = false;
  }

  /** The webhook is gone, and nobody was told. */
  loseWebhook(): void {
    this.webhook = undefined;
  }

  get isActive(): boolean {
    return this.webhook?.active ?? false;
  }

  signed(content: unknown, secret: string): FakeDelivery {
    const body = Buffer.from(JSON.stringify(content));
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'polar-webhook-signature': signature },
      body,
    };
  }

  protected override newKey(): string {
    return `aQ${super.newKey()}`;
  }

  protected routes(): FakeRoute[] {
    return [
      { method: 'POST', path: /^\/v3\/users$/, answer: (request) => this.register(request) },
      { method: 'GET', path: /^\/v3\/users\/(?<user>\d+)$/, answer: (request) => this.user(request) },
      { method: 'DELETE', path: /^\/v3\/users\/(?<user>\d+)$/, answer: (request) => this.leave(request) },
      { method: 'GET', path: /^\/v3\/exercises$/, answer: (request) => this.list(request) },
      {
        method: 'GET',
        path: /^\/v3\/exercises\/(?<key>\w+)\/(?<format>fit|tcx|gpx)$/,
        answer: (request) => this.file(request),
      },
      { method: 'GET', path: /^\/v3\/webhooks$/, answer: (request) => this.webhooks(request) },
      { method: 'POST', path: /^\/v3\/webhooks$/, answer: (request) => this.subscribe(request) },
      { method: 'POST', path: /^\/v3\/webhooks\/activate$/, answer: (request) => this.activate(request) },
      {
        method: 'DELETE',
        path: /^\/v3\/webhooks\/(?<id>\w+)$/,
        answer: (request) => this.unsubscribe(request),
      },
    ];
  }

  protected override limitHeaders(): Record<string, string> {
    return { 'ratelimit-usage': '520, 900', 'ratelimit-limit': '520, 5100', 'ratelimit-reset': '1, 3600' };
  }

  private register(request: FakeRequest): FakeAnswer {
    const athleteId = this.athleteOf(request);
    if (athleteId === undefined) return { status: 401 };
    if (this.lacksConsents) return { status: 403 };
    if (this.registered.has(athleteId)) return { status: 409 };
    this.registered.add(athleteId);
    return { json: { 'polar-user-id': Number(athleteId), 'member-id': athleteId } };
  }

  private user(request: FakeRequest): FakeAnswer {
    const athleteId = this.registeredAthlete(request);
    if (athleteId !== request.params.user) return { status: 401 };
    return { json: { 'polar-user-id': Number(athleteId) } };
  }

  private leave(request: FakeRequest): FakeAnswer {
    const athleteId = this.registeredAthlete(request);
    if (athleteId === undefined || athleteId !== request.params.user) return { status: 401 };
    this.registered.delete(athleteId);
    this.signIn.withdraw(athleteId);
    return { status: 204 };
  }

  private list(request: FakeRequest): FakeAnswer {
    const athleteId = this.registeredAthlete(request);
    if (athleteId === undefined) return { status: 401 };
    return {
      json: this.activitiesOf(athleteId).map(({ key, sport, startTime }) => ({
        id: key,
        start_time: new Date(startTime.getTime() + this.utcOffsetMin * 60_000).toISOString().slice(0, 19),
        start_time_utc_offset: this.utcOffsetMin,
        sport: sports[sport] ?? 'OTHER',
        detailed_sport_info: sports[sport] ?? 'OTHER_OUTDOOR',
      })),
    };
  }

  private file(request: FakeRequest): FakeAnswer {
    const athleteId = this.registeredAthlete(request);
    if (athleteId === undefined) return { status: 401 };
    const found = this.activity(athleteId, request.params.key);
    if (!found) return { status: 404 };
    const format = this.formats.get(found.key) ?? 'fit';
    return request.params.format === format ? { bytes: found.bytes } : { status: this.withoutFile };
  }

  private webhooks(request: FakeRequest): FakeAnswer {
    if (!isClient(request)) return { status: 401 };
    if (!this.webhook) return { status: 404 };
    const { id, url, active } = this.webhook;
    return { json: { data: { id, url, events: ['EXERCISE'], active } } };
  }

  /** The address has to answer a PING before the key is told. */
  private async subscribe(request: FakeRequest): Promise<FakeAnswer> {
    if (!isClient(request)) return { status: 401 };
    if (this.webhook) return { status: 409 };
    const { url } = JSON.parse(request.body.toString()) as { url: string };
    const body = JSON.stringify({ event: 'PING', timestamp: now() });
    const ping = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (ping.status !== 200) return { status: 400 };
    this.webhook = { id: `w${this.next()}`, url, secret: randomBytes(32).toString('hex'), active: true };
    this.hookUrl = url;
    const { id, secret } = this.webhook;
    return { status: 201, json: { data: { id, url, events: ['EXERCISE'], signature_secret_key: secret } } };
  }

  private activate(request: FakeRequest): FakeAnswer {
    if (!isClient(request) || !this.webhook) return { status: 401 };
    this.webhook.active = true;
    return { json: {} };
  }

  private unsubscribe(request: FakeRequest): FakeAnswer {
    if (!isClient(request) || request.params.id !== this.webhook?.id) return { status: 404 };
    this.webhook = undefined;
    return { status: 204 };
  }

  private registeredAthlete(request: FakeRequest): string | undefined {
    const athleteId = this.athleteOf(request);
    return athleteId !== undefined && this.registered.has(athleteId) ? athleteId : undefined;
  }
}

function isClient({ headers }: FakeRequest): boolean {
  const expected = Buffer.from(`${client.id}:${client.secret}`).toString('base64');
  return headers.authorization === `Basic ${expected}`;
}

function now(): string {
  return new Date().toISOString();
}
