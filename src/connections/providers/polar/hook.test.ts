import type { FakeDelivery } from '../../../../fakes/fake-provider.js';
import { FakePolar } from '../../../../fakes/polar.js';
import { hostileBodies } from '../../../../test/builders/hostile-bodies.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { HookReading } from '../../provider.js';
import { polar } from './polar.js';

const secret = 'the-key-that-polar-told';
const exercise = { event: 'EXERCISE', user_id: 475, entity_id: 'aQlC83' };
const nothing = { kind: 'events', events: [] };

let fake: FakePolar;
let client: ProviderClient;

beforeAll(async () => {
  fake = await new FakePolar().start();
  client = new ProviderClient(polar, fake);
});

afterAll(() => fake.stop());

const read = (delivery: FakeDelivery, secrets = [secret]): HookReading => client.read(delivery, {}, secrets);

describe('what Polar tells', () => {
  test('names the exercise and whose it is, the same way each time', () => {
    const reading = read(fake.signed(exercise, secret));
    expect(reading).toEqual({
      kind: 'events',
      events: [
        {
          eventKey: '475:aQlC83',
          externalUserId: '475',
          what: 'activity',
          activityKey: 'aQlC83',
          hint: null,
        },
      ],
    });
    expect(read(fake.signed({ ...exercise, timestamp: 'later' }, secret))).toEqual(reading);
  });

  test('of sleep and whatever else there is leads to nothing', () => {
    for (const event of ['SLEEP', 'ACTIVITY_SUMMARY', 'toString']) {
      expect(read(fake.signed({ ...exercise, event }, secret))).toEqual(nothing);
    }
  });

  test.each([
    { entity_id: undefined },
    { entity_id: '../../users' },
    { entity_id: 'k'.repeat(100_000) },
    { user_id: { $ne: 1 } },
    { user_id: 4.75 },
    { event: ['EXERCISE'] },
    { event: 'E'.repeat(100_000) },
  ])('is refused where an exercise has no such thing, though it is signed', (changes) => {
    expect(read(fake.signed({ ...exercise, ...changes }, secret)).kind).toBe('refused');
  });

  test.each(hostileBodies)('is refused when it is %s', (_, json) => {
    expect(read({ ...fake.signed(exercise, secret), body: Buffer.from(json) }).kind).toBe('refused');
  });
});

describe('the signature', () => {
  const signedAs = (signature: string): FakeDelivery => ({
    ...fake.signed(exercise, secret),
    headers: { 'polar-webhook-signature': signature },
  });
  const right = () => fake.signed(exercise, secret).headers['polar-webhook-signature'];

  test('may be written in capitals', () => {
    expect(read(signedAs(right().toUpperCase())).kind).toBe('events');
  });

  test('is made over the bytes: the same content in other bytes is another request', () => {
    const told = fake.signed(exercise, secret);
    const spaced = Buffer.from(JSON.stringify(exercise, null, 1));
    expect(read({ ...told, body: spaced }).kind).toBe('refused');
  });

  test('is wanted, with a key that Polar told', () => {
    expect(read({ ...signedAs(''), headers: {} }).kind).toBe('refused');
    expect(read(signedAs('')).kind).toBe('refused');
    expect(read(signedAs(right().slice(0, 32))).kind).toBe('refused');
    expect(read(fake.signed(exercise, 'guessed')).kind).toBe('refused');
  });

  test('of the earlier key holds while the key changes, and no longer', () => {
    const byEarlier = fake.signed(exercise, 'the-earlier-key');
    expect(read(byEarlier, [secret, 'the-earlier-key']).kind).toBe('events');
    expect(read(byEarlier, ['the-next-key', secret]).kind).toBe('refused');
  });

  test('counts for nothing before any key is known', () => {
    expect(read(fake.signed(exercise, ''), []).kind).toBe('refused');
  });
});

test('a PING is answered unsigned, before any key is known, and does nothing else', () => {
  const ping = Buffer.from(JSON.stringify({ ...exercise, event: 'PING' }));
  expect(read({ method: 'POST', headers: {}, body: ping }, [])).toEqual({ kind: 'answer', body: {} });
});
