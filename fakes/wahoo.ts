import { FakeProvider } from './fake-provider.js';
import type {
  FakeActivity,
  FakeAnswer,
  FakeDelivery,
  FakeEvent,
  FakeRequest,
  FakeRoute,
} from './fake-provider.js';

const webhookToken = 'wahoo-webhook-token';
const workoutTypes: Readonly<Record<string, number>> = { running: 1, cycling: 0, walking: 6, workout: 42 };

/**
 * Wahoo's cloud: a token in the body of its webhooks, refresh tokens that work once, files that arrive later and lie on a
 * machine of their own, limits in the headers of each answer.
 */
export class FakeWahoo extends FakeProvider {
  readonly id = 'wahoo';
  private readonly withoutFile = new Set<string>();
  /** Files outlive their workouts for whoever knows the address. */
  private readonly outlived = new Map<string, FakeActivity>();
  /** Addresses of files end with a number that changes when they do. */
  private readonly moved = new Map<string, number>();

  constructor() {
    super({
      authorizePath: '/oauth/authorize',
      tokenPath: '/oauth/token',
      clientId: 'wahoo-client',
      clientSecret: 'wahoo-client-secret',
      clientAuth: 'body',
      pkce: true,
      refresh: 'rotating',
      accessTokenS: 7200,
      extra: () => ({ scope: 'user_read workouts_read offline_data', created_at: 1_760_000_000 }),
    });
  }

  settings(): Record<string, string> {
    return {
      CONNECT_WAHOO_CLIENT_ID: this.signIn.options.clientId,
      CONNECT_WAHOO_CLIENT_SECRET: this.signIn.options.clientSecret,
      CONNECT_WAHOO_WEBHOOK_TOKEN: webhookToken,
      CONNECT_WAHOO_AUTHORIZE_URL: `${this.url}/oauth/authorize`,
      CONNECT_WAHOO_TOKEN_URL: `${this.url}/oauth/token`,
      CONNECT_WAHOO_API_URL: `${this.url}/v1`,
      CONNECT_WAHOO_FILE_HOSTS: new URL(this.url).hostname,
    };
  }

  /** The workout is there before its file. */
  holdFile(key: string): void {
    this.withoutFile.add(key);
  }

  releaseFile(key: string): void {
    this.withoutFile.delete(key);
  }

  /** The address of the file that was told so far leads nowhere. */
  moveFile(key: string): void {
    this.moved.set(key, (this.moved.get(key) ?? 0) + 1);
  }

  override removeActivity(athleteId: string, key: string): void {
    const found = this.activity(athleteId, key);
    if (found) this.outlived.set(key, found);
    super.removeActivity(athleteId, key);
  }

  deliveries({ what, athleteId, key }: FakeEvent): FakeDelivery[] {
    const found = this.activity(athleteId, key);
    if (!found || (what !== 'created' && what !== 'updated')) return [];
    const { workout_summary: summary, ...workout } = this.workout(found);
    const body = {
      event_type: 'workout_summary',
      webhook_token: webhookToken,
      user: { id: Number(athleteId) },
      workout_summary: {
        ...summary,
        ...(what === 'updated' && { updated_at: new Date().toISOString() }),
        workout,
      },
    };
    return [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify(body)),
      },
    ];
  }

  override addAthlete(id = `${4000 + this.next()}`): string {
    return super.addAthlete(id);
  }

  protected routes(): FakeRoute[] {
    const asAthlete =
      (answer: (athleteId: string, request: FakeRequest) => FakeAnswer) =>
      (request: FakeRequest): FakeAnswer => {
        const athleteId = this.athleteOf(request);
        if (athleteId === undefined) return { status: 401, json: { error: 'Not authorized' } };
        return { headers: limitsLeft('4999, 999, 199', 0), ...answer(athleteId, request) };
      };
    return [
      { method: 'GET', path: /^\/v1\/user$/, answer: asAthlete((id) => ({ json: { id: Number(id) } })) },
      {
        method: 'GET',
        path: /^\/v1\/workouts$/,
        answer: asAthlete((id, { query }) => this.list(id, query)),
      },
      {
        method: 'GET',
        path: /^\/v1\/workouts\/(?<key>[^/]+)$/,
        answer: asAthlete((id, { params: { key } }) => {
          const found = this.activity(id, key);
          return found ? { json: this.workout(found) } : { status: 404, json: { error: 'Not found' } };
        }),
      },
      {
        method: 'DELETE',
        path: /^\/v1\/permissions$/,
        answer: asAthlete((id) => {
          this.signIn.withdraw(id);
          return { json: { success: 'Application has been revoked' } };
        }),
      },
      {
        method: 'GET',
        path: /^\/files\/(?<key>[^/]+)-(?<version>\d+)\.fit$/,
        answer: (request) => this.file(request),
      },
    ];
  }

  protected override limitHeaders(): Record<string, string> {
    return limitsLeft('4800, 800, 0', 1);
  }

  private list(athleteId: string, query: URLSearchParams): FakeAnswer {
    const number = Number(query.get('page') ?? 1);
    const size = Number(query.get('per_page') ?? 30);
    const all = this.activitiesOf(athleteId).sort((a, b) => b.startTime.getTime() - a.startTime.getTime());
    const workouts = all.slice((number - 1) * size, number * size).map((one) => this.workout(one));
    return { json: { workouts, total: all.length, page: number, per_page: size, order: 'descending' } };
  }

  private workout({ key, startTime, sport }: FakeActivity) {
    const url = `${this.url}/files/${key}-${this.moved.get(key) ?? 0}.fit`;
    return {
      id: Number(key),
      starts: startTime.toISOString(),
      workout_type_id: workoutTypes[sport] ?? 255,
      workout_summary: {
        id: Number(key) + 5_000_000,
        updated_at: startTime.toISOString(),
        file: this.withoutFile.has(key) ? null : { url },
      },
    };
  }

  /** Whoever knows the address gets the file; a token sent along would be one too many. */
  private file({ headers, params: { key, version } }: FakeRequest): FakeAnswer {
    if (headers.authorization !== undefined) return { status: 400 };
    const found =
      this.athleteIds()
        .map((id) => this.activity(id, key))
        .find((one) => one !== undefined) ?? this.outlived.get(key);
    if (!found || this.withoutFile.has(key) || Number(version) !== (this.moved.get(key) ?? 0)) {
      return { status: 403, json: { error: 'AccessDenied' } };
    }
    return { bytes: found.bytes };
  }
}

/** For a day, an hour and five minutes. */
function limitsLeft(remaining: string, resetS: number): Record<string, string> {
  return {
    'x-ratelimit-limit': '5000, 1000, 200',
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': `${resetS}`,
  };
}
