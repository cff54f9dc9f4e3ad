import { FakeCoros } from '../../../../fakes/coros.js';
import type { FakeDelivery } from '../../../../fakes/fake-provider.js';
import { senselessBodies } from '../../../../test/builders/hostile-bodies.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { HookReading } from '../../provider.js';
import { coros } from './coros.js';

const thanks = { message: 'OK', result: '0000' };

describe('Pushes of COROS', () => {
  let fake: FakeCoros;
  let key: string;
  let told: FakeDelivery;

  beforeEach(async () => {
    fake = await new FakeCoros().start();
    fake.addAthlete('mika');
    key = fake.addActivity('mika', { startTime: new Date(), bytes: Buffer.alloc(1) });
    [told] = fake.deliveries({ what: 'created', athleteId: 'mika', key });
  });

  afterEach(() => fake.stop());

  const read = (delivery: FakeDelivery, settings: Record<string, string> = {}): HookReading =>
    new ProviderClient(coros, fake, settings).read(delivery);

  it('name the activity and what fetching it needs, and are answered as COROS wants it', () => {
    expect(read(told)).toMatchObject({
      kind: 'events',
      body: thanks,
      events: [
        {
          eventKey: `activity:mika:${key}`,
          externalUserId: 'mika',
          what: 'activity',
          activityKey: key,
          hint: { mode: '8', subMode: '1', fitUrl: expect.stringContaining('/fit/') as string },
        },
      ],
    });
  });

  it('ask whether we are there with a GET', () => {
    expect(read({ ...told, method: 'GET', headers: {} })).toEqual({ kind: 'answer', body: thanks });
  });

  it('are refused without our own secret', () => {
    expect(read({ ...told, headers: { client: 'corosclient' } }).kind).toBe('refused');
    expect(read({ ...told, headers: { client: 'corosclient', secret: 'guessed' } }).kind).toBe('refused');
    expect(read({ ...told, headers: { ...told.headers, client: 'another' } }).kind).toBe('refused');
    expect(read(told, { CLIENT_SECRET: '' }).kind).toBe('refused');
  });

  it('may carry the secret in other headers, as the operator says', () => {
    const headers = { 'x-client': 'corosclient', 'x-secret': 'coros-client-secret' };
    const settings = {
      HOOK_CLIENT_HEADER: 'X-Client',
      HOOK_SECRET_HEADER: 'X-Secret',
    };
    expect(read({ ...told, headers }, settings).kind).toBe('events');
  });

  it('lose the entry that makes no sense, and no other', () => {
    const good = { openId: 'mika', labelId: '406974289395351552', mode: 8, subMode: 1 };
    const sportDataList = [
      null,
      { ...good, labelId: { $ne: 1 } },
      // A number that JavaScript has already rounded is another activity's.
      JSON.parse('{"openId":"mika","labelId":406974289395351553}') as unknown,
      { ...good, openId: '../x' },
      { ...good, fitUrl: 'not a link', mode: 'eight' },
    ];
    const reading = read(fake.push({ sportDataList }));
    expect(reading).toMatchObject({ events: [{ activityKey: good.labelId, hint: { subMode: '1' } }] });
  });

  it('that make no sense are refused', () => {
    for (const body of senselessBodies('sportDataList')) {
      expect(read({ ...told, body }).kind).toBe('refused');
    }
  });
});
