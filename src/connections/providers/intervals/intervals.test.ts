import { gunzipSync } from 'node:zlib';
import { FakeIntervals } from '../../../../fakes/intervals.js';
import { hostileBodies } from '../../../../test/builders/hostile-bodies.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import { intervals } from './intervals.js';

const fitBytes = Buffer.from('\x0e\x10\x00\x00\x00\x00\x00\x00.FIT and more');
const startTime = new Date('2026-05-04T06:30:00Z');

let fake: FakeIntervals;
let client: ProviderClient;
let athleteId: string;
let key: string;

beforeEach(async () => {
  fake = await new FakeIntervals().start();
  client = new ProviderClient(intervals, fake);
  athleteId = fake.addAthlete('i4711');
  key = fake.addActivity(athleteId, { startTime, bytes: fitBytes });
});

afterEach(() => fake.stop());

describe('signing in', () => {
  test('with the app gives a token that does not end', async () => {
    const grant = await client.connect(athleteId);
    expect(grant).toMatchObject({ externalUserId: 'i4711', refreshToken: null, expiresAt: null, lacks: [] });
    await intervals.confirmAccess(client.athlete(grant));
  });

  test('the app without its client secret leaves the personal key', () => {
    expect(intervals.signIn.isOpen?.(client.settings)).toBe(true);
    expect(intervals.signIn.isOpen?.({ ...client.settings, CLIENT_SECRET: '' })).toBe(false);
  });

  test('a personal key finds its owner, and fetches', async () => {
    const grant = await intervals.keySignIn!.grant(client.call(), ` ${fake.keyOf(athleteId)}\n`);
    expect(grant.externalUserId).toBe(athleteId);
    const fetched = await intervals.fetchActivity(client.athlete(grant), {
      activityKey: key,
      hint: null,
      cameBefore: false,
    });
    expect(fetched).toMatchObject({ kind: 'file', fileName: `${key}.fit` });
  });

  test.each(['nobody-knows-it', '', 'a b c d e f g h', 'ключ-ключ-ключ', 'x'.repeat(5000)])(
    'the key %j is nobody’s',
    async (wrong) => {
      const asked = intervals.keySignIn!.grant(client.call(), wrong);
      await expect(asked).rejects.toMatchObject({ kind: 'unauthorized' });
    },
  );

  test('a wrong client secret is a matter of the operator, not of the runner', async () => {
    const other = new ProviderClient(intervals, fake, { CLIENT_SECRET: 'another' });
    await expect(other.connect(athleteId)).rejects.toMatchObject({ kind: 'unexpected' });
  });

  test('disconnecting withdraws the token of an app', async () => {
    const call = client.athlete(await client.connect(athleteId));
    await intervals.disconnect!(call, null);
    await expect(intervals.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
    await intervals.disconnect!(call, null);
  });

  test('a key that was made anew is withdrawn', async () => {
    const call = client.athlete(await intervals.keySignIn!.grant(client.call(), fake.keyOf(athleteId)));
    fake.revokeKey(athleteId);
    await intervals.disconnect!(call, null);
    await expect(intervals.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
  });
});

describe('the hook', () => {
  test('tells of an uploaded activity, with what spares a request', () => {
    const reading = client.read(fake.deliveries({ what: 'created', athleteId, key })[0]);
    expect(reading).toMatchObject({
      kind: 'events',
      events: [
        {
          externalUserId: athleteId,
          what: 'activity',
          activityKey: key,
          hint: { type: 'Run', source: 'GARMIN_CONNECT' },
        },
      ],
    });
  });

  test('tells of deletions and of withdrawn permissions', () => {
    const whats = (['deleted', 'deauthorized'] as const).map((what) => {
      const reading = client.read(fake.deliveries({ what, athleteId, key })[0]);
      return reading.kind === 'events' && reading.events[0].what;
    });
    expect(whats).toEqual(['activityGone', 'accessGone']);
  });

  test('the same delivery has the same key, a later event another', () => {
    const delivery = fake.deliveries({ what: 'created', athleteId, key })[0];
    const keyOf = (of: typeof delivery): string => {
      const reading = client.read(of);
      return reading.kind === 'events' ? reading.events[0].eventKey : '';
    };
    expect(keyOf(delivery)).toBe(keyOf(delivery));
    const later = { ...delivery, body: Buffer.from(delivery.body.toString().replace(/T\d\d:/, 'T99:')) };
    expect(keyOf(later)).not.toBe(keyOf(delivery));
  });

  test('a wrong secret, and none that is set, are refused', () => {
    const delivery = fake.deliveries({ what: 'deleted', athleteId, key })[0];
    const forged = Buffer.from(delivery.body.toString().replace('intervals-webhook-secret', 'guessed'));
    expect(client.read(delivery, { rawBody: forged }).kind).toBe('refused');
    const unset = intervals.hook.read(
      {
        method: 'POST',
        headers: {},
        query: {},
        rawBody: delivery.body,
        body: { secret: '', events: [] },
        receivedAt: new Date(),
      },
      { ...client.settings, WEBHOOK_SECRET: '' },
      [],
    );
    expect(unset.kind).toBe('refused');
  });

  test.each(hostileBodies)('refuses %s', (_, json) => {
    const delivery = fake.deliveries({ what: 'created', athleteId, key })[0];
    expect(client.read(delivery, { rawBody: Buffer.from(json) }).kind).toBe('refused');
  });

  test('leaves out what makes no sense among events that do', () => {
    const good = { athlete_id: athleteId, type: 'ACTIVITY_UPLOADED', timestamp: 't', activity: { id: key } };
    const events = [
      null,
      7,
      [],
      { ...good, activity: { id: '../../admin' } },
      { ...good, activity: null },
      { ...good, athlete_id: { $ne: '' } },
      { ...good, type: '__proto__' },
      { ...good, type: 'constructor' },
      { ...good, type: 'ACTIVITY_ANALYZED' },
      { ...good, type: 'APP_SCOPE_CHANGED', scope: 'ACTIVITY:READ', deauthorized: false },
      { athlete_id: athleteId, type: 'TEST' },
      good,
    ];
    const rawBody = Buffer.from(JSON.stringify({ secret: client.settings.WEBHOOK_SECRET, events }));
    const reading = client.read({ method: 'POST', headers: {}, body: rawBody });
    expect(reading.kind === 'events' && reading.events).toMatchObject([{ activityKey: key }]);
  });

  test('more events than anyone sends are refused', () => {
    const rawBody = Buffer.from(
      JSON.stringify({ secret: client.settings.WEBHOOK_SECRET, events: Array(1001).fill({}) }),
    );
    expect(client.read({ method: 'POST', headers: {}, body: rawBody }).kind).toBe('refused');
  });
});

describe('fetching', () => {
  const fetchOne = async (activityKey: string, hint: Record<string, string> | null = null) =>
    intervals.fetchActivity(client.athlete(await client.connect(athleteId)), {
      activityKey,
      hint,
      cameBefore: false,
    });

  test('brings the bytes as the watch wrote them', async () => {
    const fetched = await fetchOne(key);
    expect(fetched).toMatchObject({ kind: 'file', fileName: `${key}.fit` });
    expect(fetched.kind === 'file' && Buffer.compare(fetched.bytes, fitBytes)).toBe(0);
  });

  test('a gzipped file stays gzipped', async () => {
    fake.misbehave('gzip');
    const fetched = await fetchOne(key);
    expect(fetched.kind === 'file' && gunzipSync(fetched.bytes).equals(fitBytes)).toBe(true);
  });

  test('knows what was deleted from what has no recording and what is withheld', async () => {
    const typed = fake.addActivity(athleteId, { startTime, bytes: fitBytes });
    fake.loseFile(typed);
    const fromStrava = fake.addActivity(athleteId, { startTime, bytes: fitBytes });
    fake.withhold(fromStrava);
    expect(await fetchOne('i99')).toEqual({ kind: 'gone' });
    expect(await fetchOne(typed)).toEqual({ kind: 'none', reason: 'noRecording' });
    expect(await fetchOne(fromStrava)).toEqual({ kind: 'none', reason: 'withheld' });
  });

  test('the activity of another athlete is none of this one', async () => {
    const stranger = fake.addAthlete();
    const theirs = fake.addActivity(stranger, { startTime, bytes: fitBytes });
    expect(await fetchOne(theirs)).toEqual({ kind: 'gone' });
  });

  test('asks nothing about rides and what came from Strava', async () => {
    const call = client.athlete(await client.connect(athleteId));
    const before = fake.asked.length;
    for (const hint of [{ type: 'Ride' }, { source: 'STRAVA' }] as Record<string, string>[]) {
      expect(
        (await intervals.fetchActivity(call, { activityKey: key, hint, cameBefore: false })).kind,
      ).not.toBe('file');
    }
    expect(fake.asked.length).toBe(before);
  });

  test('faults are told apart', async () => {
    for (const [how, kind] of [
      ['serverError', 'unavailable'],
      ['rateLimited', 'rateLimited'],
      ['unauthorized', 'unauthorized'],
      ['redirectToLinkLocal', 'unexpected'],
    ] as const) {
      fake.misbehave(how);
      await expect(fetchOne(key)).rejects.toMatchObject({ kind });
    }
    expect(client.pauses).toHaveLength(1);
  });
});

describe('the list', () => {
  test('holds runs, other sports and stubs, on as many pages as it takes', async () => {
    const day = 86_400_000;
    for (let i = 1; i <= 450; i++) {
      const sport = i % 5 === 0 ? 'cycling' : 'running';
      fake.addActivity(athleteId, {
        startTime: new Date(startTime.getTime() - (i * day) / 4),
        sport,
        bytes: fitBytes,
      });
    }
    fake.withhold(key);
    const call = client.athlete(await client.connect(athleteId));
    const { items, pages } = await client.list(call, new Date(startTime.getTime() - 200 * day));
    const keys = new Set(items.map(({ activityKey }) => activityKey));
    expect(keys.size).toBe(451);
    expect(pages).toBe(3);
    expect(items.find(({ activityKey }) => activityKey === key)).toEqual({
      activityKey: key,
      startTime: null,
      isRun: null,
      hint: { source: 'STRAVA' },
    });
    expect(items.filter(({ isRun }) => isRun === false).length).toBeGreaterThanOrEqual(90);
  });

  test('a run just after the time asked for is in it, wherever its runner lives', async () => {
    fake.utcOffsetS = -11 * 3600;
    const call = client.athlete(await client.connect(athleteId));
    const { items } = await client.list(call, startTime);
    expect(items).toMatchObject([{ activityKey: key, startTime, isRun: true }]);
  });

  test('all activities of one second do not make it endless', async () => {
    for (let i = 0; i < 250; i++) fake.addActivity(athleteId, { startTime, bytes: fitBytes });
    const call = client.athlete(await client.connect(athleteId));
    expect((await client.list(call, startTime)).pages).toBeLessThanOrEqual(2);
  });

  test('what is no list is a fault', async () => {
    const call = client.athlete(await client.connect(athleteId));
    fake.misbehave('jsonInsteadOfFile');
    await expect(client.list(call, startTime)).rejects.toMatchObject({ kind: 'unexpected' });
  });
});
