import { FakeGarmin } from '../../../../fakes/garmin.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { AthleteCall, Fetched, Grant } from '../../provider.js';
import { garmin } from './garmin.js';

const fit = Buffer.concat([Buffer.alloc(8), Buffer.from('.FIT'), Buffer.alloc(40)]);

describe('Garmin', () => {
  let fake: FakeGarmin;
  let key: string;
  let grant: Grant;
  let client: ProviderClient;
  let call: AthleteCall;

  beforeEach(async () => {
    fake = await new FakeGarmin().start();
    const athleteId = fake.addAthlete('lena');
    key = fake.addActivity(athleteId, { startTime: new Date(), bytes: fit });
    client = new ProviderClient(garmin, fake);
    grant = await client.connect(athleteId);
    call = client.athlete(grant);
    fake.asked.length = 0;
  });

  afterEach(() => fake.stop());

  const linkOf = () => String(fake.announced('lena', key).callbackURL);
  const fetched = (hint: Record<string, string> | null, with_ = call): Promise<Fetched> =>
    garmin.fetchActivity(with_, { activityKey: key, hint, cameBefore: false });

  it('knows the runner by the id that pings carry', () => {
    expect(grant).toMatchObject({ externalUserId: 'lena', lacks: [] });
  });

  it('says what is lacking when a runner unticked it', async () => {
    fake.addAthlete('mika');
    fake.allow('mika', ['HEALTH_EXPORT']);
    expect(await client.connect('mika')).toMatchObject({ lacks: ['ACTIVITY_EXPORT'] });
  });

  it('gives new tokens for a refresh token once', async () => {
    const tokens = await garmin.signIn.refresh?.(call, grant.refreshToken ?? '');
    await garmin.confirmAccess({ ...call, accessToken: tokens?.accessToken ?? '' });
    await expect(garmin.signIn.refresh?.(call, grant.refreshToken ?? '')).rejects.toMatchObject({
      kind: 'unauthorized',
    });
  });

  it('fetches a file by its link, which works once', async () => {
    const link = linkOf();
    expect(await fetched({ link, fileType: 'FIT' })).toEqual({
      kind: 'file',
      bytes: new Uint8Array(fit),
      fileName: `${key}.fit`,
    });
    expect(await fetched({ link })).toEqual({ kind: 'none', reason: 'linkUsed' });
    expect(await fetched(null)).toEqual({ kind: 'none', reason: 'linkUsed' });
  });

  it('tells what is withheld from a link that leads nowhere, and takes nothing for gone', async () => {
    const link = linkOf();
    fake.allow('lena', []);
    expect(await fetched({ link })).toEqual({ kind: 'none', reason: 'withheld' });
    fake.allow('lena', ['ACTIVITY_EXPORT']);
    fake.removeActivity('lena', key);
    expect(await fetched({ link })).toEqual({ kind: 'none', reason: 'linkUsed' });
    expect(await fetched({ link: `${fake.url}/no/such/path` })).toEqual({ kind: 'none', reason: 'linkUsed' });
  });

  it('asks for nothing of a ride', async () => {
    expect(await fetched({ link: linkOf(), activityType: 'ROAD_BIKING' })).toEqual({
      kind: 'notARun',
      sport: 'ROAD_BIKING',
    });
    expect(fake.asked).toEqual([]);
  });

  it.each(['http://localhost:PORT/steal', 'http://127.0.0.1.example.com/steal', 'http://169.254.169.254/'])(
    'never asks a machine that is not Garmin’s: %s',
    async (link) => {
      const elsewhere = link.replace('PORT', new URL(fake.url).port);
      await expect(fetched({ link: elsewhere })).rejects.toMatchObject({ kind: 'unexpected' });
      expect(fake.asked).toEqual([]);
    },
  );

  it('shows the runner’s token to no other machine than the one with the runner’s data', async () => {
    const files = await new FakeGarmin().start();
    try {
      const seen: (string | undefined)[] = [];
      const spy: AthleteCall = {
        ...call,
        send: (url, request) => {
          seen.push(request?.headers?.authorization);
          return call.send(url, request);
        },
      };
      await fetched({ link: linkOf() }, spy);
      await fetched({ link: `${files.url}/wellness-api/rest/activityFile?token=x` }, spy).catch(
        () => undefined,
      );
      expect(seen).toEqual([`Bearer ${call.accessToken}`, undefined]);
    } finally {
      await files.stop();
    }
  });

  it('finds access withdrawn after a farewell, and after the loss of the permission', async () => {
    fake.allow('lena', ['HEALTH_EXPORT']);
    await expect(garmin.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
    fake.allow('lena', ['ACTIVITY_EXPORT']);
    await garmin.confirmAccess(call);
    await garmin.disconnect?.(call, null);
    await expect(garmin.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
  });

  it('has no list to ask for', () => {
    expect(garmin.listing).toBeUndefined();
  });
});
