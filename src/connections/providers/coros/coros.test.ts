import { FakeCoros } from '../../../../fakes/coros.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { AthleteCall, Fetched, Grant } from '../../provider.js';
import { coros } from './coros.js';

const fit = Buffer.concat([Buffer.alloc(8), Buffer.from('.FIT'), Buffer.alloc(40)]);
const dayMs = 86_400_000;

describe('COROS', () => {
  let fake: FakeCoros;
  let key: string;
  let grant: Grant;
  let client: ProviderClient;
  let call: AthleteCall;

  beforeEach(async () => {
    fake = await new FakeCoros().start();
    const athleteId = fake.addAthlete('mika');
    key = fake.addActivity(athleteId, { startTime: new Date(), bytes: fit });
    client = new ProviderClient(coros, fake);
    grant = await client.connect(athleteId);
    call = client.athlete(grant);
  });

  afterEach(() => fake.stop());

  const linkOf = (): string => {
    const [{ body }] = fake.deliveries({ what: 'created', athleteId: 'mika', key });
    return (JSON.parse(body.toString()) as { sportDataList: { fitUrl: string }[] }).sportDataList[0].fitUrl;
  };
  const fetched = (hint: Record<string, string>): Promise<Fetched> =>
    coros.fetchActivity(call, {
      activityKey: key,
      hint: { mode: '8', subMode: '1', ...hint },
      cameBefore: false,
    });

  it('knows the runner by the openId', () => {
    expect(grant).toMatchObject({ externalUserId: 'mika', lacks: [] });
    expect(grant.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 29 * dayMs);
  });

  it('keeps the token that a refresh only made last longer', async () => {
    fake.signIn.expire();
    await expect(coros.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
    const tokens = await coros.signIn.refresh?.(call, grant.refreshToken ?? '');
    expect(tokens).toMatchObject({ accessToken: grant.accessToken, refreshToken: grant.refreshToken });
    await coros.confirmAccess(call);
  });

  it.each([
    ['5016', 'unavailable'],
    ['1234', 'unexpected'],
  ])('asks nobody to connect anew because a refresh is answered %s', async (result, kind) => {
    fake.signIn.putOffWith = result;
    await expect(coros.signIn.refresh?.(call, grant.refreshToken ?? '')).rejects.toMatchObject({ kind });
    expect((await coros.signIn.refresh?.(call, grant.refreshToken ?? ''))?.accessToken).toBe(
      grant.accessToken,
    );
  });

  it('asks for permission anew after the runner withdrew it', async () => {
    fake.signIn.withdraw('mika');
    await expect(coros.signIn.refresh?.(call, grant.refreshToken ?? '')).rejects.toMatchObject({
      kind: 'unauthorized',
    });
  });

  it('fetches by a link that it asks for, whatever became of the one that came along', async () => {
    const ended = linkOf();
    fake.endLinks();
    for (const fitUrl of [ended, 'http://169.254.169.254/latest/meta-data/']) {
      expect(await fetched({ fitUrl })).toEqual({
        kind: 'file',
        bytes: new Uint8Array(fit),
        fileName: `${key}.fit`,
      });
    }
  });

  it('fetches nothing without the runner’s permission, though the link that came along would do', async () => {
    const fitUrl = linkOf();
    fake.signIn.withdraw('mika');
    fake.asked.length = 0;
    await expect(fetched({ fitUrl })).rejects.toMatchObject({ kind: 'unauthorized' });
    expect(fake.asked).toEqual(['GET /v2/coros/sport/detail/fit']);
  });

  it('takes the link that came along where COROS gives no other one, and no link to another machine', async () => {
    fake.misbehave('jsonInsteadOfFile');
    expect((await fetched({ fitUrl: linkOf() })).kind).toBe('file');
    fake.misbehave('jsonInsteadOfFile');
    await expect(fetched({ fitUrl: 'http://169.254.169.254/' })).rejects.toMatchObject({
      kind: 'unexpected',
    });
  });

  it('takes nothing for gone because of a link that leads nowhere', async () => {
    fake.misbehave('jsonInsteadOfFile');
    expect(await fetched({ fitUrl: `${fake.url}/no/such/path` })).toEqual({
      kind: 'none',
      reason: 'linkUsed',
    });
  });

  it('never follows a fresh link to a machine that is not on the list', async () => {
    const careful = new ProviderClient(coros, fake, { FILE_HOSTS: 'oss.coros.com' }).athlete(grant);
    fake.asked.length = 0;
    await expect(
      coros.fetchActivity(careful, { activityKey: key, hint: null, cameBefore: false }),
    ).rejects.toMatchObject({
      kind: 'unexpected',
    });
    expect(fake.asked).toEqual(['GET /v2/coros/sport/detail/fit']);
  });

  it('takes what is gone for something without a recording, and fetches nothing of a ride', async () => {
    fake.loseFile(key);
    expect(await fetched({})).toEqual({ kind: 'none', reason: 'noRecording' });
    fake.removeActivity('mika', key);
    expect(await fetched({})).toEqual({ kind: 'none', reason: 'noRecording' });
    fake.asked.length = 0;
    expect(await fetched({ mode: '9' })).toEqual({ kind: 'notARun', sport: '9/1' });
    expect(fake.asked).toEqual([]);
  });

  it('lists in pieces of at most 30 days, and misses none of them', async () => {
    const since = new Date(Date.now() - 80 * dayMs);
    const days = [79, 60, 59, 31, 30, 29, 1];
    const keys = days.map((day) =>
      fake.addActivity('mika', { startTime: new Date(Date.now() - day * dayMs), bytes: fit }),
    );
    const { items, pages } = await client.list(call, since);
    expect(pages).toBe(3);
    expect(items.map(({ activityKey }) => activityKey).sort()).toEqual([...keys, key].sort());
    expect(items.every(({ isRun }) => isRun === true)).toBe(true);
  });

  it('takes the permission back at COROS when a runner disconnects', async () => {
    await coros.disconnect?.(call, null);
    await expect(coros.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
  });
});
