import { FakeStrava } from '../../../../fakes/strava.js';
import { hostileBodies } from '../../../../test/builders/hostile-bodies.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { FakeEvent } from '../../../../fakes/fake-provider.js';
import type { HookReading } from '../../provider.js';
import { strava } from './strava.js';
import { verifyTokenOf } from './strava-settings.js';

const athleteId = '7001';
const key = '100001';

let fake: FakeStrava;
let client: ProviderClient;

beforeAll(async () => {
  fake = await new FakeStrava().start();
  client = new ProviderClient(strava, fake);
  fake.addAthlete(athleteId);
});

afterAll(() => fake.stop());

const delivery = (what: FakeEvent['what'] = 'created') => fake.deliveries({ what, athleteId, key })[0];

/** A delivery whose body says something else, signed as Strava would. */
function said(changes: Record<string, unknown>, from = client): HookReading {
  const body = Buffer.from(
    JSON.stringify({ ...(JSON.parse(delivery().body.toString()) as object), ...changes }),
  );
  return from.read({ method: 'POST', headers: fake.sign(body), body });
}

const whatOf = (reading: HookReading): string | undefined =>
  reading.kind === 'events' ? reading.events[0]?.what : reading.kind;

describe('events', () => {
  test('are told apart', () => {
    expect(client.read(delivery())).toMatchObject({
      kind: 'events',
      events: [{ externalUserId: athleteId, what: 'activity', activityKey: key, hint: null }],
    });
    expect(whatOf(client.read(delivery('updated')))).toBe('activity');
    expect(whatOf(client.read(delivery('deleted')))).toBe('activityGone');
    const gone = client.read(delivery('deauthorized'));
    expect(gone).toMatchObject({
      events: [{ what: 'accessGone', externalUserId: athleteId, activityKey: '' }],
    });
  });

  test('the same event told twice has one key; another kind, time or activity has another', () => {
    const keyOf = (changes: Record<string, unknown>): string => {
      const reading = said({ event_time: 1_770_000_000, ...changes });
      return reading.kind === 'events' ? reading.events[0].eventKey : '';
    };
    expect(keyOf({})).toBe(keyOf({}));
    const others = [{ aspect_type: 'delete' }, { event_time: 1_770_000_001 }, { object_id: 5 }].map(keyOf);
    expect(new Set([keyOf({}), ...others]).size).toBe(4);
  });

  test('a new title or circle of readers is no reason to ask', () => {
    const update = { aspect_type: 'update' };
    expect(said({ ...update, updates: { title: 'Messy' } })).toMatchObject({ events: [] });
    expect(said({ ...update, updates: { private: 'true', title: 'x' } })).toMatchObject({ events: [] });
    expect(whatOf(said({ ...update, updates: { title: 'x', type: 'Run' } }))).toBe('activity');
  });

  test('an athlete who stays is no event', () => {
    const athlete = { object_type: 'athlete', aspect_type: 'update' };
    expect(said({ ...athlete, updates: { authorized: 'true' } })).toMatchObject({ events: [] });
    expect(said({ ...athlete, updates: {} })).toMatchObject({ events: [] });
  });

  test.each([
    { object_id: '../../oauth' },
    { object_id: -7 },
    { object_id: 1e300 },
    { object_id: null },
    { owner_id: [] },
    { object_type: '__proto__' },
    { aspect_type: 'toString' },
    { updates: 'authorized' },
    { event_time: 'now' },
    { subscription_id: {} },
  ])('%j makes no sense', (changes) => {
    expect(said(changes).kind).toBe('refused');
  });

  test.each(hostileBodies)('refuses %s, also when it is signed', (_, json) => {
    const body = Buffer.from(json);
    expect(client.read({ method: 'POST', headers: fake.sign(body), body }).kind).toBe('refused');
  });
});

describe('the signature', () => {
  const modes = (SIGNATURE: string): ProviderClient => new ProviderClient(strava, fake, { SIGNATURE });
  const unsigned = () => ({ ...delivery(), headers: {} });
  const forged = () => ({ ...delivery(), body: delivery('deleted').body });

  test('is wanted by `require`', () => {
    expect(client.settings.SIGNATURE).toBe('require');
    expect(client.read(delivery()).kind).toBe('events');
    expect(client.read(unsigned()).kind).toBe('refused');
    expect(client.read(forged()).kind).toBe('refused');
  });

  test('holds for 300 seconds', () => {
    const { body } = delivery();
    const at = (ageS: number) =>
      client.read({
        method: 'POST',
        headers: fake.sign(body, new Date(Date.now() - ageS * 1000)),
        body,
      }).kind;
    expect([at(0), at(290), at(-290), at(310), at(-310)]).toEqual([
      'events',
      'events',
      'events',
      'refused',
      'refused',
    ]);
  });

  test.each([
    '',
    't=',
    'v1=00',
    't=abc,v1=00',
    't=1,v1',
    ',,,=',
    `t=${'9'.repeat(400)},v1=${'0'.repeat(5000)}`,
  ])('%j is none', (header) => {
    const read = client.read({ ...delivery(), headers: { 'x-strava-signature': header } });
    expect(read.kind).toBe('refused');
  });

  test('`observe` takes all, and says so when one is wrong', () => {
    const observe = modes('observe');
    expect(observe.read(delivery())).not.toHaveProperty('remark');
    expect(observe.read(unsigned())).not.toHaveProperty('remark');
    expect(observe.read(forged())).toMatchObject({ kind: 'events', remark: 'a wrong signature' });
  });

  test('`off` does not look, and a word that is none of the three is as strict as can be', () => {
    expect(modes('off').read(forged())).not.toHaveProperty('remark');
    expect(modes('On').read(unsigned()).kind).toBe('refused');
  });
});

describe('the handshake', () => {
  const ask = (changes: Record<string, string | undefined>): HookReading =>
    client.read(
      { method: 'GET', headers: {}, body: Buffer.alloc(0) },
      {
        query: {
          'hub.mode': 'subscribe',
          'hub.challenge': '15f7d1a91c1f40f8a748fd134752feb3',
          'hub.verify_token': verifyTokenOf(client.settings),
          ...(changes as Record<string, string>),
        },
      },
    );

  test('gives the challenge back to whoever knows our token', () => {
    const body = { 'hub.challenge': '15f7d1a91c1f40f8a748fd134752feb3' };
    expect(ask({})).toEqual({ kind: 'answer', body });
  });

  test.each([
    { 'hub.verify_token': 'guessed' },
    { 'hub.verify_token': '' },
    { 'hub.mode': 'unsubscribe' },
    { 'hub.challenge': '' },
    { 'hub.challenge': '<script>' },
    { 'hub.challenge': 'x'.repeat(1000) },
  ])('not with %j', (changes) => {
    expect(ask({ ...changes }).kind).toBe('refused');
  });
});
