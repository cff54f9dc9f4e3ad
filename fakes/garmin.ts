import { randomUUID } from 'node:crypto';
import type { FakeAnswer, FakeRequest } from './fake-http.js';
import { FakeProvider, type FakeDelivery, type FakeEvent, type FakeRoute } from './fake-provider.js';

const client = { id: 'garmin-client', secret: 'garmin-client-secret' };

/**
 * Garmin's activity API: unsigned pings over several runners, links that give a file once, no list of activities, no word
 * of deletions, permissions that a runner can take back one by one.
 */
export class FakeGarmin extends FakeProvider {
  readonly id = 'garmin';
  private readonly links = new Map<string, { athleteId: string; key: string }>();
  private readonly permissions = new Map<string, readonly string[]>();

  constructor() {
    super({
      authorizePath: '/oauth2Confirm',
      tokenPath: '/di-oauth2-service/oauth/token',
      clientId: client.id,
      clientSecret: client.secret,
      clientAuth: 'body',
      pkce: true,
      refresh: 'rotating',
      accessTokenS: 86_400,
      extra: () => ({ refresh_token_expires_in: 7_775_998 }),
    });
  }

  settings(): Record<string, string> {
    return {
      CONNECT_GARMIN_CLIENT_ID: client.id,
      CONNECT_GARMIN_CLIENT_SECRET: client.secret,
      CONNECT_GARMIN_LINK_HOSTS: '127.0.0.1',
      CONNECT_GARMIN_AUTHORIZE_URL: `${this.url}/oauth2Confirm`,
      CONNECT_GARMIN_TOKEN_URL: `${this.url}/di-oauth2-service/oauth/token`,
      CONNECT_GARMIN_USER_URL: `${this.url}/wellness-api/rest/user`,
    };
  }

  deliveries(event: FakeEvent): FakeDelivery[] {
    switch (event.what) {
      case 'created':
      case 'updated':
        return [this.ping({ activityFiles: [this.announced(event.athleteId, event.key)] })];
      case 'deauthorized':
        return [this.ping({ deregistrations: [{ userId: event.athleteId }] })];
      default:
        return [];
    }
  }

  /** An entry of `activityFiles`, with a link that was not there before. */
  announced(athleteId: string, key: string): Record<string, unknown> {
    const activity = this.activity(athleteId, key);
    const token = randomUUID();
    this.links.set(token, { athleteId, key });
    return {
      userId: athleteId,
      summaryId: `${key}-file`,
      activityId: Number(key),
      fileType: 'FIT',
      callbackURL: `${this.url}/wellness-api/rest/activityFile?id=${key}&token=${token}`,
      activityType: (activity?.sport ?? 'running').toUpperCase(),
      startTimeInSeconds: Math.floor((activity?.startTime.getTime() ?? 0) / 1000),
      manual: false,
    };
  }

  /** A ping with any content, as Garmin would send it. */
  ping(content: unknown): FakeDelivery {
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json;charset=UTF-8', 'garmin-client-id': client.id },
      body: Buffer.from(JSON.stringify(content)),
    };
  }

  /** The runner changes what is allowed; returns the ping that tells of it. */
  allow(athleteId: string, permissions: readonly string[]): FakeDelivery {
    this.permissions.set(athleteId, permissions);
    return this.ping({ userPermissionsChange: [{ userId: athleteId, permissions }] });
  }

  protected routes(): FakeRoute[] {
    const user = '/wellness-api/rest/user';
    return [
      {
        method: 'GET',
        path: /^\/wellness-api\/rest\/activityFile$/,
        answer: (request) => this.file(request),
      },
      {
        method: 'GET',
        path: new RegExp(`^${user}/id$`),
        answer: (request) => this.forUser(request, (userId) => ({ json: { userId } })),
      },
      {
        method: 'GET',
        path: new RegExp(`^${user}/permissions$`),
        answer: (request) => this.forUser(request, (userId) => ({ json: this.allowedBy(userId) })),
      },
      {
        method: 'DELETE',
        path: new RegExp(`^${user}/registration$`),
        answer: (request) =>
          this.forUser(request, (userId) => {
            this.signIn.withdraw(userId);
            return { status: 204 };
          }),
      },
    ];
  }

  private allowedBy(userId: string): readonly string[] {
    return this.permissions.get(userId) ?? ['ACTIVITY_EXPORT', 'HISTORICAL_DATA_EXPORT'];
  }

  private forUser(request: FakeRequest, answer: (userId: string) => FakeAnswer): FakeAnswer {
    const userId = this.athleteOf(request);
    return userId === undefined ? { status: 401, json: { errorMessage: 'Who is asking?' } } : answer(userId);
  }

  private file(request: FakeRequest): FakeAnswer {
    const token = request.query.get('token') ?? '';
    const link = this.links.get(token);
    if (!link) return { status: 410, json: { errorMessage: 'This was downloaded before.' } };
    if (!this.allowedBy(link.athleteId).includes('ACTIVITY_EXPORT')) return { status: 412 };
    const activity = this.activity(link.athleteId, link.key);
    if (!activity) return { status: 404, json: { errorMessage: 'It is gone.' } };
    this.links.delete(token);
    return { bytes: activity.bytes };
  }
}
