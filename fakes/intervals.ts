import type { FakeAnswer, FakeDelivery, FakeEvent, FakeRequest, FakeRoute } from './fake-provider.js';
import { FakeProvider } from './fake-provider.js';

const webhookSecret = 'intervals-webhook-secret';
const eventTypes = {
  created: 'ACTIVITY_UPLOADED',
  updated: 'ACTIVITY_UPDATED',
  deleted: 'ACTIVITY_DELETED',
  deauthorized: 'APP_SCOPE_CHANGED',
} as const;
const sportTypes: Readonly<Record<string, string>> = { running: 'Run', cycling: 'Ride' };

/** Intervals.icu: a secret in the body of its webhooks, original files, personal keys, and stubs for what came from Strava. */
export class FakeIntervals extends FakeProvider {
  readonly id = 'intervals';
  /** Seconds east of Greenwich of all athletes: what the local times of the list are in. */
  utcOffsetS = 7200;
  private readonly withheld = new Set<string>();
  private readonly withoutFile = new Set<string>();
  private readonly revokedKeys = new Set<string>();

  constructor() {
    super({
      authorizePath: '/oauth/authorize',
      tokenPath: '/api/oauth/token',
      clientId: 'intervals-client',
      clientSecret: 'intervals-client-secret',
      clientAuth: 'body',
      pkce: false,
      refresh: 'none',
      accessTokenS: null,
      extra: (id) => ({ scope: 'ACTIVITY:READ', athlete: { id, name: 'An invented athlete' } }),
    });
  }

  settings(): Record<string, string> {
    return {
      CONNECT_INTERVALS: 'on',
      CONNECT_INTERVALS_CLIENT_ID: this.signIn.options.clientId,
      CONNECT_INTERVALS_CLIENT_SECRET: this.signIn.options.clientSecret,
      CONNECT_INTERVALS_WEBHOOK_SECRET: webhookSecret,
      CONNECT_INTERVALS_AUTHORIZE_URL: `${this.url}/oauth/authorize`,
      CONNECT_INTERVALS_TOKEN_URL: `${this.url}/api/oauth/token`,
      CONNECT_INTERVALS_API_URL: `${this.url}/api/v1`,
    };
  }

  /** The personal key that an athlete finds in the settings there. */
  keyOf(athleteId: string): string {
    return `key-of-${athleteId}`;
  }

  /** The athlete makes another key: the one so far is nobody's. */
  revokeKey(athleteId: string): void {
    this.revokedKeys.add(this.keyOf(athleteId));
  }

  /** The activity came from Strava: its list holds a stub, and there is nothing to have. */
  withhold(key: string): void {
    this.withheld.add(key);
  }

  /** The activity was entered by hand. */
  loseFile(key: string): void {
    this.withoutFile.add(key);
  }

  deliveries({ what, athleteId, key }: FakeEvent): FakeDelivery[] {
    // Nothing is told of what came from Strava.
    if (this.withheld.has(key)) return [];
    const event = {
      athlete_id: athleteId,
      type: eventTypes[what],
      timestamp: new Date().toISOString(),
      ...(what === 'deauthorized'
        ? { deauthorized: true, scope: '' }
        : { activity: this.shown(athleteId, key) ?? { id: key } }),
    };
    const body = Buffer.from(JSON.stringify({ secret: webhookSecret, events: [event] }));
    return [{ method: 'POST', headers: { 'content-type': 'application/json' }, body }];
  }

  protected routes(): FakeRoute[] {
    const asAthlete =
      (answer: (athleteId: string, request: FakeRequest) => FakeAnswer) =>
      (request: FakeRequest): FakeAnswer => {
        const athleteId = this.whoAsks(request);
        if (athleteId === undefined) return { status: 403, json: { error: 'Access denied' } };
        const asked = request.params.athlete;
        if (asked !== undefined && asked !== '0' && asked !== athleteId) return { status: 403, json: {} };
        return answer(athleteId, request);
      };
    return [
      {
        method: 'GET',
        path: /^\/api\/v1\/athlete\/(?<athlete>[^/]+)$/,
        answer: asAthlete((id) => ({ json: { id, name: 'An invented athlete' } })),
      },
      {
        method: 'GET',
        path: /^\/api\/v1\/athlete\/(?<athlete>[^/]+)\/activities$/,
        answer: asAthlete((id, request) => ({ json: this.list(id, request.query) })),
      },
      {
        method: 'GET',
        path: /^\/api\/v1\/activity\/(?<key>[^/]+)$/,
        answer: asAthlete((id, { params: { key } }) => {
          const shown = this.shown(id, key);
          return shown ? { json: shown } : { status: 404, json: { error: 'Not found' } };
        }),
      },
      {
        method: 'GET',
        path: /^\/api\/v1\/activity\/(?<key>[^/]+)\/file$/,
        answer: asAthlete((id, { params: { key } }) => this.file(id, key)),
      },
      {
        method: 'DELETE',
        path: /^\/api\/v1\/disconnect-app$/,
        answer: asAthlete((id) => {
          this.signIn.withdraw(id);
          return { json: {} };
        }),
      },
    ];
  }

  protected override newKey(): string {
    return `i${super.newKey()}`;
  }

  private whoAsks(request: FakeRequest): string | undefined {
    const basic = /^Basic (.*)$/.exec(request.headers.authorization ?? '')?.[1];
    if (basic === undefined) return this.athleteOf(request);
    const [user, key] = Buffer.from(basic, 'base64').toString().split(':');
    if (user !== 'API_KEY' || this.revokedKeys.has(key)) return undefined;
    return this.athleteIds().find((id) => this.keyOf(id) === key);
  }

  private list(athleteId: string, query: URLSearchParams): unknown[] {
    const oldest = query.get('oldest') ?? '';
    const newest = query.get('newest') ?? '9999';
    return this.activitiesOf(athleteId)
      .map(({ key }) => this.shown(athleteId, key))
      .filter((item) => item !== undefined)
      .filter(({ start_date_local: local }) => local >= oldest && local <= newest)
      .sort((a, b) => (a.start_date_local < b.start_date_local ? 1 : -1))
      .slice(0, Number(query.get('limit') ?? 1000));
  }

  private shown(athleteId: string, key: string) {
    const found = this.activity(athleteId, key);
    if (!found) return undefined;
    const local = new Date(found.startTime.getTime() + this.utcOffsetS * 1000);
    const stub = { id: key, icu_athlete_id: athleteId, start_date_local: local.toISOString().slice(0, 19) };
    if (this.withheld.has(key)) {
      return { ...stub, source: 'STRAVA', _note: 'STRAVA activities are not available via the API' };
    }
    const type = sportTypes[found.sport] ?? found.sport;
    return { ...stub, start_date: found.startTime.toISOString(), type, source: 'GARMIN_CONNECT' };
  }

  private file(athleteId: string, key: string): FakeAnswer {
    const found = this.activity(athleteId, key);
    if (!found || this.withheld.has(key) || this.withoutFile.has(key)) {
      return { status: 404, json: { error: 'Not found' } };
    }
    return {
      headers: { 'content-disposition': `attachment; filename="${key}.fit"` },
      bytes: found.bytes,
    };
  }
}
