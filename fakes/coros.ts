import { randomUUID } from 'node:crypto';
import type { FakeAnswer, FakeRequest } from './fake-http.js';
import {
  FakeProvider,
  type FakeActivity,
  type FakeDelivery,
  type FakeEvent,
  type FakeRoute,
} from './fake-provider.js';

const client = { id: 'corosclient', secret: 'coros-client-secret' };

const modes: Readonly<Record<string, { mode: number; subMode: number }>> = {
  running: { mode: 8, subMode: 1 },
  treadmill_running: { mode: 8, subMode: 2 },
  cycling: { mode: 9, subMode: 1 },
  trail_running: { mode: 15, subMode: 1 },
  triathlon: { mode: 13, subMode: 1 },
};

/**
 * COROS's API for partners, as far as public code tells: everything is answered 200 with a `result`, tokens go in the query,
 * a refresh makes the token last longer, links to files end, no word of deletions.
 */
export class FakeCoros extends FakeProvider {
  readonly id = 'coros';
  private readonly withoutFile = new Set<string>();
  private readonly links = new Map<string, { athleteId: string; key: string }>();

  constructor() {
    super({
      authorizePath: '/oauth2/authorize',
      tokenPath: '/oauth2/accesstoken',
      extendPath: '/oauth2/refresh-token',
      clientId: client.id,
      clientSecret: client.secret,
      clientAuth: 'body',
      pkce: false,
      refresh: 'stable',
      accessTokenS: 30 * 86_400,
      extra: (openId) => ({ openId }),
    });
  }

  settings(): Record<string, string> {
    return {
      CONNECT_COROS_CLIENT_ID: client.id,
      CONNECT_COROS_CLIENT_SECRET: client.secret,
      CONNECT_COROS_FILE_HOSTS: '127.0.0.1',
      CONNECT_COROS_AUTHORIZE_URL: `${this.url}/oauth2/authorize`,
      CONNECT_COROS_TOKEN_URL: `${this.url}/oauth2/accesstoken`,
      CONNECT_COROS_REFRESH_URL: `${this.url}/oauth2/refresh-token`,
      CONNECT_COROS_DEAUTHORIZE_URL: `${this.url}/oauth2/deauthorize`,
      CONNECT_COROS_SPORT_URL: `${this.url}/v2/coros/sport`,
    };
  }

  deliveries({ what, athleteId, key }: FakeEvent): FakeDelivery[] {
    const activity = this.activity(athleteId, key);
    if (what !== 'created' || !activity) return [];
    return [this.push({ sportDataList: [{ ...this.record(athleteId, activity), openId: athleteId }] })];
  }

  /** A push with any content, as COROS would send it. */
  push(content: unknown): FakeDelivery {
    return {
      method: 'POST',
      headers: { 'content-type': 'application/json', client: client.id, secret: client.secret },
      body: Buffer.from(JSON.stringify(content)),
    };
  }

  /** The activity was entered by hand. */
  loseFile(key: string): void {
    this.withoutFile.add(key);
  }

  /** Links to files that were told so far end. */
  endLinks(): void {
    this.links.clear();
  }

  protected routes(): FakeRoute[] {
    return [
      { method: 'GET', path: /^\/v2\/coros\/sport\/list$/, answer: (request) => this.list(request) },
      { method: 'GET', path: /^\/v2\/coros\/sport\/detail\/fit$/, answer: (request) => this.detail(request) },
      { method: 'GET', path: /^\/fit\/(?<link>[\w-]+)\.fit$/, answer: (request) => this.file(request) },
      { method: 'POST', path: /^\/oauth2\/deauthorize$/, answer: (request) => this.deauthorize(request) },
    ];
  }

  private record(athleteId: string, { key, sport, startTime }: FakeActivity): Record<string, unknown> {
    const link = randomUUID();
    this.links.set(link, { athleteId, key });
    return {
      labelId: key,
      ...(modes[sport] ?? modes.running),
      startTime: Math.floor(startTime.getTime() / 1000),
      ...(!this.withoutFile.has(key) && {
        fitUrl: `${this.url}/fit/${link}.fit?signature=${randomUUID()}`,
      }),
    };
  }

  private list(request: FakeRequest): FakeAnswer {
    const [first, last] = ['startDate', 'endDate'].map((name) => dayOf(request.query.get(name) ?? ''));
    const isTooLong = !(last - first < 30 * 86_400_000) || first < Date.now() - 93 * 86_400_000;
    if (isTooLong) return { json: { result: '5001', message: 'The range is too long.' } };
    return this.forRunner(request, (athleteId) =>
      this.activitiesOf(athleteId)
        .filter(({ startTime }) => startTime.getTime() >= first && startTime.getTime() < last + 86_400_000)
        .map((activity) => this.record(athleteId, activity)),
    );
  }

  private detail(request: FakeRequest): FakeAnswer {
    return this.forRunner(request, (athleteId) => {
      const activity = this.activity(athleteId, request.query.get('labelId') ?? '');
      return activity ? this.record(athleteId, activity) : null;
    });
  }

  private file({ params }: FakeRequest): FakeAnswer {
    const told = this.links.get(params.link);
    if (!told) return { status: 403 };
    const activity = this.activity(told.athleteId, told.key);
    return activity ? { bytes: activity.bytes } : { status: 404 };
  }

  private deauthorize(request: FakeRequest): FakeAnswer {
    const athleteId = this.signIn.athleteOf(request.query.get('token') ?? '');
    if (athleteId === undefined) return { json: { result: '5006', message: 'No such token.' } };
    this.signIn.withdraw(athleteId);
    return { json: { result: '0000', message: 'OK' } };
  }

  private forRunner(request: FakeRequest, data: (athleteId: string) => unknown): FakeAnswer {
    const athleteId = this.signIn.athleteOf(request.query.get('token') ?? '');
    if (athleteId === undefined) return { json: { result: '5006', message: 'No such token.' } };
    if (request.query.get('openId') !== athleteId)
      return { json: { result: '5010', message: 'No such runner.' } };
    return { json: { result: '0000', message: 'OK', data: data(athleteId) } };
  }
}

/** Midnight of a day written as 20261129. */
function dayOf(compact: string): number {
  return Date.parse(compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}
