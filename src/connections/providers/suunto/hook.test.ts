import { FakeSuunto } from '../../../../fakes/suunto.js';
import { senselessBodies } from '../../../../test/builders/hostile-bodies.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { FakeDelivery } from '../../../../fakes/fake-provider.js';
import { suunto } from './suunto.js';

describe('Notifications of Suunto', () => {
  let fake: FakeSuunto;
  let client: ProviderClient;
  let key: string;
  let told: FakeDelivery;

  beforeEach(async () => {
    fake = await new FakeSuunto().start();
    client = new ProviderClient(suunto, fake);
    fake.addAthlete('mika');
    key = fake.addActivity('mika', { startTime: new Date(), bytes: Buffer.alloc(1) });
    [told] = fake.deliveries({ what: 'created', athleteId: 'mika', key });
  });

  afterEach(() => fake.stop());

  it('name the workout, the same way each time', () => {
    const reading = client.read(told);
    expect(reading).toEqual({
      kind: 'events',
      events: [
        {
          eventKey: `created:mika:${key}`,
          externalUserId: 'mika',
          what: 'activity',
          activityKey: key,
          hint: { activityId: '1' },
        },
      ],
    });
    expect(client.read(told)).toEqual(reading);
  });

  it('may be signed in hexadecimal and in base64', () => {
    fake.signatureAs = 'base64';
    const [other] = fake.deliveries({ what: 'created', athleteId: 'mika', key });
    expect(client.read(other)).toEqual(client.read(told));
  });

  it.each([
    ['none', ''],
    ['one of another secret', 'a'.repeat(64)],
    ['half of one', 'a'.repeat(32)],
    ['no signature at all', 'þ'.repeat(64)],
  ])('are refused with a signature that is %s', (_, signature) => {
    expect(client.read({ ...told, headers: { 'x-hmac-sha256-signature': signature } }).kind).toBe('refused');
  });

  it('are refused when a byte was changed on the way', () => {
    const body = Buffer.from(told.body.toString().replace('mika', 'lena'));
    expect(client.read({ ...told, body }).kind).toBe('refused');
  });

  it('are refused while there is no secret', () => {
    const without = new ProviderClient(suunto, fake, { HOOK_SECRET: '' });
    expect(without.read(told).kind).toBe('refused');
  });

  it('of sleep and routes are taken and lead to nothing', () => {
    expect(
      client.read(fake.signed({ type: 'SUUNTO_247_SLEEP_CREATED', username: 'mika', samples: [] })),
    ).toEqual({
      kind: 'events',
      events: [],
    });
  });

  it('that make no sense are refused, signed or not', () => {
    const senseless = [
      { type: 'WORKOUT_CREATED', username: 'mika' },
      { type: 'WORKOUT_CREATED', username: 12, workout: { workoutKey: 'abc' } },
      { type: 'WORKOUT_CREATED', username: 'mika', workout: { workoutKey: '../../etc/passwd' } },
      { type: 'WORKOUT_CREATED', username: 'mika', workout: { workoutKey: 'k'.repeat(1_000_000) } },
      ...senselessBodies('workout').map((body) => body.toString()),
    ];
    for (const content of senseless) expect(client.read(fake.signed(content)).kind).toBe('refused');
    for (const body of senselessBodies('workout'))
      expect(client.read({ ...told, body }).kind).toBe('refused');
  });
});
