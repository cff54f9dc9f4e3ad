import { createHmac } from 'node:crypto';
import { type Activity, type ChannelName } from '../src/analysis/activity/activity.js';
import { readActivities } from '../src/analysis/activity/read-activities.js';
import { FakeProvider } from './fake-provider.js';
import type {
  FakeActivity,
  FakeAnswer,
  FakeDelivery,
  FakeEvent,
  FakeRequest,
  FakeRoute,
} from './fake-provider.js';

const sportTypes: Readonly<Record<string, string>> = { running: 'Run', cycling: 'Ride', trail: 'TrailRun' };
const subscriptionId = 120_475;

/** A stream of Strava, the channel it is made of, and how many digits it has there. */
const streamOf: readonly (readonly [stream: string, channel: ChannelName, digits: number])[] = [
  ['distance', 'distanceM', 1],
  ['altitude', 'altitudeM', 1],
  ['velocity_smooth', 'speedMps', 3],
  ['heartrate', 'heartRateBpm', 0],
  ['watts', 'powerW', 0],
];

/**
 * Strava: it looks at the hook while a subscription is made, has one for each app, signs what it sends, gives streams and no
 * files, and counts requests by the quarter of an hour.
 */
export class FakeStrava extends FakeProvider {
  readonly id = 'strava';
  /** `X-Strava-Signature` is sent along. */
  signs = true;
  private readonly typedIn = new Set<string>();
  /** The address of the one subscription of the app. */
  private subscribedTo: string | undefined;

  /** `allows`: what athletes leave ticked. */
  constructor({ allows = 'read,activity:read_all' } = {}) {
    super({
      authorizePath: '/oauth/authorize',
      tokenPath: '/oauth/token',
      clientId: 'strava-client',
      clientSecret: 'strava-client-secret',
      clientAuth: 'body',
      pkce: false,
      refresh: 'rotating',
      accessTokenS: 21_600,
      extra: (id) => ({ athlete: { id: Number(id) } }),
      scopeInRedirect: allows,
    });
  }

  settings(): Record<string, string> {
    return {
      CONNECT_STRAVA: 'on',
      CONNECT_STRAVA_CLIENT_ID: this.signIn.options.clientId,
      CONNECT_STRAVA_CLIENT_SECRET: this.signIn.options.clientSecret,
      CONNECT_STRAVA_SIGNATURE: 'require',
      CONNECT_STRAVA_AUTHORIZE_URL: `${this.url}/oauth/authorize`,
      CONNECT_STRAVA_TOKEN_URL: `${this.url}/oauth/token`,
      CONNECT_STRAVA_REVOKE_URL: `${this.url}/oauth/revoke`,
      CONNECT_STRAVA_API_URL: `${this.url}/api/v3`,
    };
  }

  override addAthlete(id = `${7000 + this.next()}`): string {
    return super.addAthlete(id);
  }

  /** The activity was entered by hand. */
  typeIn(key: string): void {
    this.typedIn.add(key);
  }

  deliveries({ what, athleteId, key }: FakeEvent): FakeDelivery[] {
    const isAthlete = what === 'deauthorized';
    const body = Buffer.from(
      JSON.stringify({
        object_type: isAthlete ? 'athlete' : 'activity',
        object_id: Number(isAthlete ? athleteId : key),
        aspect_type: what === 'created' ? 'create' : what === 'deleted' ? 'delete' : 'update',
        updates: isAthlete ? { authorized: 'false' } : what === 'updated' ? { type: 'Run' } : {},
        owner_id: Number(athleteId),
        subscription_id: subscriptionId,
        event_time: Math.floor(Date.now() / 1000),
      }),
    );
    return [{ method: 'POST', headers: { 'content-type': 'application/json', ...this.sign(body) }, body }];
  }

  /** The signature of a body as it would be sent at a time. */
  sign(body: Buffer, at = new Date()): Record<string, string> {
    if (!this.signs) return {};
    const time = Math.floor(at.getTime() / 1000);
    const { clientSecret } = this.signIn.options;
    const hex = createHmac('sha256', clientSecret).update(`${time}.`).update(body).digest('hex');
    return { 'x-strava-signature': `t=${time},v1=${hex}` };
  }

  protected routes(): FakeRoute[] {
    const api = (path: string): RegExp => new RegExp(`^/api/v3${path}$`);
    return [
      {
        method: 'GET',
        path: api('/athlete/activities'),
        answer: this.asAthlete((id, ask) => this.list(id, ask)),
      },
      {
        method: 'GET',
        path: api('/activities/(?<key>\\d+)'),
        answer: this.asAthlete((id, { params: { key } }) => {
          const found = this.activity(id, key);
          return found ? { json: this.shown(id, found) } : notFound;
        }),
      },
      {
        method: 'GET',
        path: api('/activities/(?<key>\\d+)/streams'),
        answer: this.asAthlete((id, { params: { key }, query }) => {
          const found = this.typedIn.has(key) ? undefined : this.activity(id, key);
          return found ? { json: streamsOf(found, query.get('keys') ?? '') } : notFound;
        }),
      },
      { method: 'GET', path: api('/push_subscriptions'), answer: (ask) => this.subscriptions(ask) },
      { method: 'POST', path: api('/push_subscriptions'), answer: (ask) => this.subscribe(ask) },
      {
        method: 'DELETE',
        path: api('/push_subscriptions/(?<id>\\d+)'),
        answer: ({ query }) => {
          if (!this.isClient(query)) return { status: 401, json: {} };
          this.subscribedTo = undefined;
          return { status: 204 };
        },
      },
      { method: 'POST', path: /^\/oauth\/revoke$/, answer: (ask) => this.revoke(ask) },
    ];
  }

  protected override limitHeaders(): Record<string, string> {
    return { ...used('100,412', '100,412') };
  }

  private asAthlete(
    answer: (athleteId: string, request: FakeRequest) => FakeAnswer,
  ): (request: FakeRequest) => FakeAnswer {
    return (request) => {
      const athleteId = this.athleteOf(request);
      if (athleteId === undefined) return { status: 401, json: { message: 'Authorization Error' } };
      return { headers: used('3,40', '3,40'), ...answer(athleteId, request) };
    };
  }

  private list(athleteId: string, { query }: FakeRequest): FakeAnswer {
    const after = Number(query.get('after') ?? 0) * 1000;
    const size = Number(query.get('per_page') ?? 30);
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    const all = this.activitiesOf(athleteId)
      .filter(({ startTime }) => startTime.getTime() > after)
      .sort((a, b) => a.startTime.getTime() - b.startTime.getTime());
    return { json: all.slice(start, start + size).map((one) => this.shown(athleteId, one)) };
  }

  private shown(athleteId: string, { key, startTime, sport, bytes }: FakeActivity) {
    const sport_type = sportTypes[sport] ?? sport;
    return {
      id: Number(key),
      athlete: { id: Number(athleteId) },
      sport_type,
      type: sport_type.endsWith('Run') ? 'Run' : sport_type,
      start_date: `${startTime.toISOString().slice(0, 19)}Z`,
      utc_offset: 7200,
      elapsed_time: Math.round(activityIn(bytes)?.elapsedTimeS ?? 0),
      device_name: 'Garmin Forerunner 255',
      trainer: false,
      manual: this.typedIn.has(key),
    };
  }

  private isClient(form: URLSearchParams): boolean {
    const { clientId, clientSecret } = this.signIn.options;
    return form.get('client_id') === clientId && form.get('client_secret') === clientSecret;
  }

  private subscriptions({ query }: FakeRequest): FakeAnswer {
    if (!this.isClient(query)) return { status: 401, json: {} };
    const callback_url = this.subscribedTo;
    return { json: callback_url === undefined ? [] : [{ id: subscriptionId, callback_url }] };
  }

  /** Looks whether the address answers its challenge before it answers itself. */
  private async subscribe({ body }: FakeRequest): Promise<FakeAnswer> {
    const form = new URLSearchParams(body.toString());
    const callback = form.get('callback_url') ?? '';
    if (!this.isClient(form)) return { status: 401, json: {} };
    if (this.subscribedTo !== undefined || !URL.canParse(callback))
      return { status: 400, json: { errors: [] } };
    const url = new URL(callback);
    const challenge = `challenge-${this.next()}`;
    url.searchParams.set('hub.mode', 'subscribe');
    url.searchParams.set('hub.challenge', challenge);
    url.searchParams.set('hub.verify_token', form.get('verify_token') ?? '');
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    const said = (await answer?.json().catch(() => undefined)) as Record<string, unknown> | undefined;
    if (answer?.status !== 200 || said?.['hub.challenge'] !== challenge) {
      return {
        status: 400,
        json: { errors: [{ field: 'callback url', code: 'GET to callback URL failed' }] },
      };
    }
    this.subscribedTo = callback;
    this.hookUrl = callback;
    return { status: 201, json: { id: subscriptionId } };
  }

  private revoke({ headers, body }: FakeRequest): FakeAnswer {
    const { clientId, clientSecret } = this.signIn.options;
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    if (headers.authorization !== basic) return { status: 401, json: {} };
    const athleteId = this.signIn.ownerOf(new URLSearchParams(body.toString()).get('token') ?? '');
    if (athleteId !== undefined) this.signIn.withdraw(athleteId);
    return { status: 200, json: {} };
  }
}

const notFound: FakeAnswer = { status: 404, json: { message: 'Record Not Found' } };

/** Of 15 minutes and of the day: of all requests, and of those that read. */
function used(all: string, reading: string): Record<string, string> {
  return {
    'x-ratelimit-limit': '200,2000',
    'x-ratelimit-usage': all,
    'x-readratelimit-limit': '100,1000',
    'x-readratelimit-usage': reading,
  };
}

/** Files are read once: lists show of each how long it was. */
const readFiles = new WeakMap<Uint8Array, Activity | null>();

function activityIn(bytes: Uint8Array): Activity | null {
  const known = readFiles.get(bytes);
  if (known !== undefined) return known;
  const found = firstActivity(bytes);
  readFiles.set(bytes, found);
  return found;
}

function firstActivity(bytes: Uint8Array): Activity | null {
  try {
    return readActivities(bytes).activities[0] ?? null;
  } catch {
    return null;
  }
}

/** What Strava would show of a watch's file: whole seconds, cadence of one leg, no steps and no contact. */
function streamsOf({ bytes }: FakeActivity, keys: string): Record<string, unknown> {
  const activity = activityIn(bytes);
  if (!activity) return {};
  const { timeS, channels } = activity;
  const valuesOf = (channel: ChannelName, digits: number): (number | null)[] | undefined => {
    const values = channels[channel];
    return (
      values && Array.from(values, (value) => (Number.isNaN(value) ? null : Number(value.toFixed(digits))))
    );
  };
  const speeds = valuesOf('speedMps', 3);
  const [latitudes, longitudes] = [valuesOf('latitudeDeg', 6), valuesOf('longitudeDeg', 6)];
  const found: Record<string, unknown[] | undefined> = {
    time: Array.from(timeS, Math.round),
    ...Object.fromEntries(streamOf.map(([name, channel, digits]) => [name, valuesOf(channel, digits)])),
    cadence: valuesOf('cadenceSpm', 0)?.map((both) => (both === null ? null : Math.round(both / 2))),
    latlng: latitudes?.map((latitude, place) =>
      latitude === null || !longitudes ? null : [latitude, longitudes[place]],
    ),
    moving: speeds?.map((speed) => (speed ?? 0) > 0.3),
  };
  return Object.fromEntries(
    keys.split(',').flatMap((name) => {
      const data = Object.hasOwn(found, name) ? found[name] : undefined;
      return data
        ? [[name, { data, series_type: 'time', original_size: data.length, resolution: 'high' }]]
        : [];
    }),
  );
}
