import { FakeGarmin } from '../../../../fakes/garmin.js';
import type { FakeDelivery } from '../../../../fakes/fake-provider.js';
import { senselessBodies } from '../../../../test/builders/hostile-bodies.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { HookReading, ProviderEvent } from '../../provider.js';
import { garmin } from './garmin.js';

describe('Pings of Garmin', () => {
  let fake: FakeGarmin;
  let key: string;

  beforeEach(async () => {
    fake = await new FakeGarmin().start();
    fake.addAthlete('lena');
    fake.addAthlete('mika');
    key = fake.addActivity('lena', { startTime: new Date(), bytes: Buffer.alloc(1) });
  });

  afterEach(() => fake.stop());

  const read = (delivery: FakeDelivery, settings: Record<string, string> = {}): HookReading =>
    new ProviderClient(garmin, fake, settings).read(delivery);
  const eventsOf = (content: unknown): readonly ProviderEvent[] => {
    const reading = read(fake.ping(content));
    return reading.kind === 'events' ? reading.events : [];
  };

  it('name the activities of several runners, each with its link', () => {
    const other = fake.addActivity('mika', { startTime: new Date(), bytes: Buffer.alloc(1) });
    const entries = [fake.announced('lena', key), fake.announced('mika', other)];
    expect(eventsOf({ activityFiles: entries })).toMatchObject([
      { externalUserId: 'lena', what: 'activity', activityKey: key, hint: { link: entries[0].callbackURL } },
      { externalUserId: 'mika', what: 'activity', activityKey: other },
    ]);
  });

  it('are the same event when they are sent again, and another one with a fresh link', () => {
    const ping = { activityFiles: [fake.announced('lena', key)] };
    const [first] = eventsOf(ping);
    expect(eventsOf(ping)).toEqual([first]);
    const [resent] = eventsOf({ activityFiles: [fake.announced('lena', key)] });
    expect(resent.activityKey).toBe(first.activityKey);
    expect(resent.eventKey).not.toBe(first.eventKey);
  });

  it('tell of farewells and of the one permission that is needed, not of others', () => {
    const changed = [
      { userId: 'lena', permissions: ['HEALTH_EXPORT'] },
      { userId: 'mika', permissions: ['ACTIVITY_EXPORT'] },
    ];
    const events = eventsOf({ deregistrations: [{ userId: 'mika' }], userPermissionsChange: changed });
    expect(events.map(({ what, externalUserId }) => `${what} ${externalUserId}`)).toEqual([
      'accessGone mika',
      'accessGone lena',
    ]);
  });

  it('of summaries are taken and lead to nothing', () => {
    for (const list of ['activities', 'activityDetails', 'manuallyUpdatedActivities']) {
      const reading = read(fake.ping({ [list]: [{ userId: 'lena', summaryId: '1' }] }));
      expect(reading).toEqual({ kind: 'events', events: [] });
    }
  });

  it('lose the entry that makes no sense, and no other', () => {
    const good = fake.announced('lena', key);
    const bad = [
      null,
      'text',
      { ...good, userId: { $gt: '' } },
      { ...good, activityId: '../..', summaryId: '../..' },
      { ...good, callbackURL: 'not a link' },
      { ...good, callbackURL: `https://apis.garmin.com/${'x'.repeat(5000)}` },
      JSON.parse('{"__proto__":{"userId":"lena"}}'),
    ];
    expect(eventsOf({ activityFiles: [...bad, good] })).toHaveLength(1);
  });

  it('are refused with another client id, or none, unless the operator says that it may be missing', () => {
    const told = fake.ping({ deregistrations: [{ userId: 'lena' }] });
    const without = { 'content-type': 'application/json' };
    expect(read({ ...told, headers: without }).kind).toBe('refused');
    expect(read({ ...told, headers: { ...without, 'garmin-client-id': 'another' } }).kind).toBe('refused');
    const off = { CLIENT_ID_HEADER: 'off' };
    expect(read({ ...told, headers: without }, off).kind).toBe('events');
  });

  it('that make no sense are refused', () => {
    for (const body of senselessBodies('activityFiles')) {
      expect(read({ ...fake.ping({}), body }).kind).toBe('refused');
    }
  });
});
