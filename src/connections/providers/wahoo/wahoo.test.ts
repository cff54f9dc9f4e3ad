import { FakeWahoo } from '../../../../fakes/wahoo.js';
import { hostileBodies } from '../../../../test/builders/hostile-bodies.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { Fetched } from '../../provider.js';
import { wahoo } from './wahoo.js';
import { pauseAfter } from './wahoo-limits.js';

const fitBytes = Buffer.from('\x0e\x10\x00\x00\x00\x00\x00\x00.FIT and more');
const startTime = new Date('2026-05-04T06:30:00Z');
const day = 86_400_000;

let fake: FakeWahoo;
let client: ProviderClient;
let athleteId: string;
let key: string;

beforeEach(async () => {
  fake = await new FakeWahoo().start();
  client = new ProviderClient(wahoo, fake);
  athleteId = fake.addAthlete();
  key = fake.addActivity(athleteId, { startTime, bytes: fitBytes });
});

afterEach(() => fake.stop());

describe('signing in', () => {
  test('gives tokens for two hours and the id that events carry', async () => {
    const now = new Date('2026-05-04T08:00:00Z');
    client.now = () => now;
    const grant = await client.connect(athleteId);
    expect(grant).toMatchObject({ externalUserId: athleteId, lacks: [] });
    expect(grant.expiresAt).toEqual(new Date('2026-05-04T10:00:00Z'));
  });

  test('without a code challenge where the operator says so', async () => {
    const without = new ProviderClient(wahoo, fake, { PKCE: 'off' });
    const asked = { state: 's', redirectUri: 'https://x.example/', challenge: 'c' };
    expect(wahoo.signIn.authorizeUrl(without.settings, asked)).not.toContain('code_challenge');
    expect(wahoo.signIn.authorizeUrl(client.settings, asked)).toContain('code_challenge=c');
  });

  test('a refresh token works once', async () => {
    const grant = await client.connect(athleteId);
    const next = await wahoo.signIn.refresh!(client.call(), grant.refreshToken!);
    expect(next.refreshToken).not.toBe(grant.refreshToken);
    await wahoo.confirmAccess(client.athlete({ ...grant, ...next }));
    const again = wahoo.signIn.refresh!(client.call(), grant.refreshToken!);
    await expect(again).rejects.toMatchObject({ kind: 'unauthorized' });
  });

  test('a wrong client secret withdraws nobody’s permission', async () => {
    const grant = await client.connect(athleteId);
    const other = new ProviderClient(wahoo, fake, { CLIENT_SECRET: 'another' });
    const refreshed = wahoo.signIn.refresh!(other.call(), grant.refreshToken!);
    await expect(refreshed).rejects.toMatchObject({ kind: 'unexpected' });
  });

  test('disconnecting ends the permission, and once more does no harm', async () => {
    const call = client.athlete(await client.connect(athleteId));
    await wahoo.disconnect!(call, null);
    await expect(wahoo.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
    await wahoo.disconnect!(call, null);
  });
});

describe('the hook', () => {
  const delivery = () => fake.deliveries({ what: 'created', athleteId, key })[0];
  const bodyOf = () => JSON.parse(delivery().body.toString()) as Record<string, unknown>;
  const readJson = (body: unknown) =>
    client.read({ method: 'POST', headers: {}, body: Buffer.from(JSON.stringify(body)) });

  test('tells of a workout by the workout’s own id', () => {
    expect(client.read(delivery())).toMatchObject({
      kind: 'events',
      events: [{ externalUserId: athleteId, what: 'activity', activityKey: key, hint: null }],
    });
  });

  test('reads the other spelling, too', () => {
    const { event_type, ...rest } = bodyOf();
    const reading = readJson({ ...rest, event: event_type });
    expect(reading.kind === 'events' && reading.events).toHaveLength(1);
  });

  test('a file that arrives later is another event', () => {
    const keyNow = (): string => {
      const reading = client.read(delivery());
      return reading.kind === 'events' ? reading.events[0].eventKey : '';
    };
    fake.holdFile(key);
    const before = keyNow();
    expect(keyNow()).toBe(before);
    fake.releaseFile(key);
    expect(keyNow()).not.toBe(before);
  });

  test('a wrong token is refused, whatever else it says', () => {
    for (const webhook_token of ['', 'wahoo-webhook-tokem', null, 7, ['wahoo-webhook-token'], {}]) {
      expect(readJson({ ...bodyOf(), webhook_token }).kind).toBe('refused');
    }
  });

  test.each(hostileBodies)('refuses %s', (_, json) => {
    expect(client.read({ ...delivery(), body: Buffer.from(json) }).kind).toBe('refused');
  });

  test('with the right token, senseless content still leads to no request', () => {
    for (const changed of [
      { user: null },
      { user: { id: '../me' } },
      { user: { id: -1 } },
      { workout_summary: 7 },
      { workout_summary: null },
      { workout_summary: { id: 1 } },
      { workout_summary: { id: 1, workout: { id: {} } } },
      { event_type: 'plan' },
      { event_type: ['workout_summary'] },
    ]) {
      const reading = readJson({ ...bodyOf(), ...changed });
      expect(reading.kind === 'events' ? reading.events : []).toEqual([]);
    }
  });
});

describe('fetching', () => {
  const fetchOne = async (activityKey = key, hint: Record<string, string> | null = null): Promise<Fetched> =>
    wahoo.fetchActivity(client.athlete(await client.connect(athleteId)), {
      activityKey,
      hint,
      cameBefore: false,
    });
  const listedHint = async () =>
    (await client.list(client.athlete(await client.connect(athleteId)), new Date(0))).items[0].hint;

  test('brings the file, without sending the token to where it lies', async () => {
    const fetched = await fetchOne();
    expect(fetched.kind === 'file' && Buffer.compare(fetched.bytes, fitBytes)).toBe(0);
  });

  test('of a listed workout in one request, and again through the workout when its address changed', async () => {
    const hint = await listedHint();
    const call = client.athlete(await client.connect(athleteId));
    const before = fake.asked.length;
    expect((await wahoo.fetchActivity(call, { activityKey: key, hint, cameBefore: false })).kind).toBe(
      'file',
    );
    expect(fake.asked.length).toBe(before + 1);
    fake.moveFile(key);
    expect((await wahoo.fetchActivity(call, { activityKey: key, hint, cameBefore: false })).kind).toBe(
      'file',
    );
  });

  test('is gone with its workout, though its file lies where it lay', async () => {
    const hint = await listedHint();
    fake.removeActivity(athleteId, key);
    const call = client.athlete(await client.connect(athleteId));
    const ask = { activityKey: key, hint, cameBefore: true };
    expect(await wahoo.fetchActivity(call, ask)).toEqual({ kind: 'gone' });
  });

  test('knows what is gone, what has no file yet, and what is no run', async () => {
    expect(await fetchOne('999')).toEqual({ kind: 'gone' });
    fake.holdFile(key);
    expect(await fetchOne()).toEqual({ kind: 'none', reason: 'noRecording' });
    const ride = fake.addActivity(athleteId, { startTime, sport: 'cycling', bytes: fitBytes });
    expect((await fetchOne(ride)).kind).toBe('notARun');
    const unnamed = fake.addActivity(athleteId, { startTime, sport: 'workout', bytes: fitBytes });
    expect((await fetchOne(unnamed)).kind).toBe('file');
  });

  test('no file from a machine that is not listed', async () => {
    const strict = new ProviderClient(wahoo, fake, { FILE_HOSTS: 'cdn.wahooligan.com' });
    const call = strict.athlete(await strict.connect(athleteId));
    const fetched = wahoo.fetchActivity(call, { activityKey: key, hint: null, cameBefore: false });
    await expect(fetched).rejects.toMatchObject({ kind: 'unexpected' });
    expect(fake.asked.filter((path) => path.includes('/files/'))).toEqual([]);
  });

  test('a redirect to the inside is followed by nobody', async () => {
    const hint = await listedHint();
    fake.misbehave('redirectToLinkLocal');
    await expect(fetchOne(key, hint)).rejects.toMatchObject({ kind: 'unexpected' });
  });
});

describe('the list', () => {
  test('goes back to the time asked for, and no further', async () => {
    for (let i = 1; i <= 200; i++) {
      fake.addActivity(athleteId, { startTime: new Date(startTime.getTime() - i * day), bytes: fitBytes });
    }
    const call = client.athlete(await client.connect(athleteId));
    const { items, pages } = await client.list(call, new Date(startTime.getTime() - 100 * day));
    expect(items).toHaveLength(101);
    expect(pages).toBe(2);
    expect((await client.list(call, new Date(0))).items).toHaveLength(201);
  });

  test('of a runner without workouts is one empty page', async () => {
    const call = client.athlete(await client.connect(fake.addAthlete()));
    expect(await client.list(call, new Date(0))).toEqual({ items: [], pages: 1 });
  });
});

describe('limits', () => {
  const now = new Date('2026-05-04T08:00:00Z');
  const pauseOf = (status: number, headers: Record<string, string>) =>
    pauseAfter({ status, headers: new Headers(headers) }, now);

  test('a window that is used up holds for all runners until it begins anew', () => {
    const headers = { 'x-ratelimit-remaining': '4800, 800, 0', 'x-ratelimit-reset': '300' };
    expect(pauseOf(200, headers)).toEqual({ until: new Date('2026-05-04T08:05:00Z'), of: 'provider' });
  });

  test('with requests left nothing waits, and senseless headers mean nothing', () => {
    expect(pauseOf(200, { 'x-ratelimit-remaining': '4999, 999, 199', 'x-ratelimit-reset': '0' })).toBeNull();
    expect(pauseOf(200, { 'x-ratelimit-remaining': 'none, , x' })).toBeNull();
    expect(pauseOf(200, {})).toBeNull();
  });

  test('a 429 that says nothing waits for the shortest window, none waits for over a day', () => {
    expect(pauseOf(429, {})?.until).toEqual(new Date('2026-05-04T08:05:00Z'));
    const endless = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999' };
    expect(pauseOf(429, endless)?.until).toEqual(new Date('2026-05-05T08:00:00Z'));
  });

  test('are told of by each answer', async () => {
    const call = client.athlete(await client.connect(athleteId));
    fake.misbehave('rateLimited');
    await expect(wahoo.confirmAccess(call)).rejects.toMatchObject({ kind: 'rateLimited' });
    expect(client.pauses).toMatchObject([{ of: 'provider' }]);
  });
});
