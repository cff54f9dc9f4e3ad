import { createHmac, randomUUID } from 'node:crypto';
import type { FakeAnswer, FakeRequest } from './fake-http.js';
import { FakeProvider, type FakeDelivery, type FakeEvent, type FakeRoute } from './fake-provider.js';

const client = { id: 'suunto-client', secret: 'suunto-client-secret' };
const subscriptionKey = 'suunto-subscription-key';
const hookSecret = 'suunto-hook-secret';

const activityIds: Readonly<Record<string, number>> = {
  running: 1,
  cycling: 2,
  trail_running: 22,
  treadmill_running: 53,
  triathlon: 74,
};

/** Suunto's cloud API: two keys for every request, notifications signed in hexadecimal or base64, no word of deletions. */
export class FakeSuunto extends FakeProvider {
  readonly id = 'suunto';
  /** How notifications are signed: both have been seen. */
  signatureAs: 'hex' | 'base64' = 'hex';
  /** The quota of the subscription is used up: everything is answered 403 with `Retry-After`. */
  isOutOfQuota = false;
  /** The gateway before the API does not accept the key of the subscription (any more). */
  refusesSubscription = false;

  constructor() {
    super({
      authorizePath: '/oauth/authorize',
      tokenPath: '/oauth/token',
      clientId: client.id,
      clientSecret: client.secret,
      clientAuth: 'basic',
      pkce: false,
      refresh: 'rotating',
      accessTokenS: 86_400,
      token: tokenOf,
    });
  }

  settings(): Record<string, string> {
    return {
      CONNECT_SUUNTO_CLIENT_ID: client.id,
      CONNECT_SUUNTO_CLIENT_SECRET: client.secret,
      CONNECT_SUUNTO_SUBSCRIPTION_KEY: subscriptionKey,
      CONNECT_SUUNTO_HOOK_SECRET: hookSecret,
      CONNECT_SUUNTO_AUTHORIZE_URL: `${this.url}/oauth/authorize`,
      CONNECT_SUUNTO_TOKEN_URL: `${this.url}/oauth/token`,
      CONNECT_SUUNTO_DEAUTHORIZE_URL: `${this.url}/oauth/deauthorize`,
      CONNECT_SUUNTO_WORKOUTS_URL: `${this.url}/v3/workouts`,
    };
  }

  deliveries({ what, athleteId, key }: FakeEvent): FakeDelivery[] {
    const activity = this.activity(athleteId, key);
    if (what !== 'created' || !activity) return [];
    return [
      this.signed({
        type: 'WORKOUT_CREATED',
        username: athleteId,
        workout: {
          workoutKey: key,
          activityId: activityIds[activity.sport],
          startTime: activity.startTime.getTime(),
        },
      }),
    ];
  }

  /** A notification with any content, signed as Suunto signs. */
  signed(content: unknown): FakeDelivery {
    const body = Buffer.from(JSON.stringify(content));
    const signature = createHmac('sha256', hookSecret).update(body).digest(this.signatureAs);
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hmac-sha256-signature': signature },
      body,
    };
  }

  protected routes(): FakeRoute[] {
    return [
      { method: 'GET', path: /^\/v3\/workouts\/?$/, answer: (request) => this.list(request) },
      {
        method: 'GET',
        path: /^\/v3\/workouts\/(?<key>[^/]+)\/fit$/,
        answer: (request) => this.file(request),
      },
      { method: 'GET', path: /^\/oauth\/deauthorize$/, answer: (request) => this.deauthorize(request) },
    ];
  }

  private list(request: FakeRequest): FakeAnswer {
    const refusal = this.refusal(request);
    if (refusal) return refusal;
    const since = Number(request.query.get('since') ?? 0);
    const offset = Number(request.query.get('offset') ?? 0);
    const limit = Number(request.query.get('limit') ?? 50);
    const payload = this.activitiesOf(this.athleteOf(request) ?? '')
      .filter(({ startTime }) => startTime.getTime() >= since)
      .sort((one, other) => one.startTime.getTime() - other.startTime.getTime())
      .slice(offset, offset + limit)
      .map(({ key, sport, startTime }) => ({
        workoutKey: key,
        activityId: activityIds[sport],
        startTime: startTime.getTime(),
      }));
    return { json: { error: null, payload, metadata: { workoutcount: String(payload.length) } } };
  }

  private file(request: FakeRequest): FakeAnswer {
    const refusal = this.refusal(request);
    if (refusal) return refusal;
    const found = this.activity(this.athleteOf(request) ?? '', request.params.key);
    return found ? { bytes: found.bytes } : { status: 404, json: { error: { code: '404' } } };
  }

  private deauthorize(request: FakeRequest): FakeAnswer {
    const athleteId = this.athleteOf(request);
    if (athleteId === undefined || request.query.get('client_id') !== client.id) return { status: 401 };
    this.signIn.withdraw(athleteId);
    return { json: {} };
  }

  private refusal(request: FakeRequest): FakeAnswer | undefined {
    if (this.isOutOfQuota)
      return { status: 403, headers: { 'retry-after': '3600' }, json: { statusCode: 403 } };
    if (this.refusesSubscription || request.headers['ocp-apim-subscription-key'] !== subscriptionKey) {
      return {
        status: 401,
        json: { statusCode: 401, message: 'Access denied due to invalid subscription key.' },
      };
    }
    return this.athleteOf(request) === undefined ? { status: 401, json: { statusCode: 401 } } : undefined;
  }
}

/** A JSON Web Token as far as anybody reads it. */
function tokenOf(athleteId: string): string {
  const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part({ user: athleteId, jti: randomUUID() })}.${randomUUID()}`;
}
