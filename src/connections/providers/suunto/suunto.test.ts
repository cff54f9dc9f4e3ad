import { FakeSuunto } from '../../../../fakes/suunto.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { AthleteCall, Grant } from '../../provider.js';
import { suunto } from './suunto.js';

const fit = Buffer.concat([Buffer.alloc(8), Buffer.from('.FIT'), Buffer.alloc(40)]);
const startTime = new Date('2026-11-01T08:00:00Z');

describe('Suunto', () => {
  let fake: FakeSuunto;
  let athleteId: string;
  let grant: Grant;
  let client: ProviderClient;
  let call: AthleteCall;

  beforeEach(async () => {
    fake = await new FakeSuunto().start();
    athleteId = fake.addAthlete('mika');
    client = new ProviderClient(suunto, fake);
    grant = await client.connect(athleteId);
    call = client.athlete(grant);
  });

  afterEach(() => fake.stop());

  const fetched = (activityKey: string) =>
    suunto.fetchActivity(call, { activityKey, hint: null, cameBefore: false });

  it('knows the runner by the name in the token, which is the one that notifications carry', () => {
    expect(grant).toMatchObject({ externalUserId: 'mika', lacks: [] });
    expect(grant.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 80_000_000);
  });

  it('asks for a permission anew only where the runner’s own is no good', async () => {
    const unknownClient = new ProviderClient(suunto, fake, { CLIENT_SECRET: 'mistyped' }).call();
    await expect(suunto.signIn.refresh?.(unknownClient, grant.refreshToken ?? '')).rejects.toMatchObject({
      kind: 'unexpected',
    });
    fake.signIn.withdraw(athleteId);
    await expect(suunto.signIn.refresh?.(call, grant.refreshToken ?? '')).rejects.toMatchObject({
      kind: 'unauthorized',
    });
  });

  it('gets a new token for the old one', async () => {
    fake.signIn.expire();
    await expect(suunto.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
    const tokens = await suunto.signIn.refresh?.(call, grant.refreshToken ?? '');
    expect(tokens?.refreshToken).not.toBe(grant.refreshToken);
    await suunto.confirmAccess({ ...call, accessToken: tokens?.accessToken ?? '' });
  });

  it('fetches the file as it is, and says when there is none', async () => {
    const key = fake.addActivity(athleteId, { startTime, bytes: fit });
    expect(await fetched(key)).toEqual({ kind: 'file', bytes: new Uint8Array(fit), fileName: `${key}.fit` });
    fake.removeActivity(athleteId, key);
    expect(await fetched(key)).toEqual({ kind: 'gone' });
  });

  it('takes a refused key of the operator for nobody’s withdrawal', async () => {
    fake.refusesSubscription = true;
    await expect(suunto.confirmAccess(call)).rejects.toMatchObject({ kind: 'unexpected' });
    fake.refusesSubscription = false;
    fake.signIn.withdraw(athleteId);
    await expect(suunto.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
  });

  it('fetches nothing of a ride', async () => {
    const key = fake.addActivity(athleteId, { startTime, bytes: fit, sport: 'cycling' });
    const ask = { activityKey: key, hint: { activityId: '2' }, cameBefore: false };
    expect(await suunto.fetchActivity(call, ask)).toEqual({ kind: 'notARun', sport: '2' });
    expect(fake.asked).toEqual([]);
  });

  it('lists page by page what was a run, what was not, and what only its file can tell', async () => {
    for (let day = 0; day < 51; day++) {
      const sport = day === 0 ? 'cycling' : day === 1 ? 'triathlon' : 'running';
      fake.addActivity(athleteId, {
        startTime: new Date(startTime.getTime() + day * 60_000),
        bytes: fit,
        sport,
      });
    }
    const first = await suunto.listing?.list(call, { since: startTime, page: null });
    const second = await suunto.listing?.list(call, { since: startTime, page: first?.nextPage ?? null });
    expect(first?.activities.slice(0, 3)).toMatchObject([
      { startTime, isRun: false },
      { isRun: null },
      { isRun: true },
    ]);
    expect([first?.activities.length, second?.activities.length]).toEqual([50, 1]);
    expect(second?.nextPage).toBeNull();
  });

  it('waits for all runners when the quota of the subscription is used up, whichever way it is said', async () => {
    fake.isOutOfQuota = true;
    await expect(fetched('any')).rejects.toMatchObject({ kind: 'rateLimited' });
    fake.isOutOfQuota = false;
    fake.misbehave('rateLimited');
    await expect(fetched('any')).rejects.toMatchObject({ kind: 'rateLimited' });
    expect(client.pauses.map(({ of }) => of)).toEqual(['provider', 'provider']);
    expect(client.pauses[0].until.getTime()).toBeGreaterThan(Date.now() + 3_000_000);
  });

  it('takes a redirect for no file, and goes nowhere', async () => {
    fake.misbehave('redirectToLinkLocal');
    await expect(fetched('any')).rejects.toMatchObject({ kind: 'unexpected' });
  });

  it('takes the permission back at Suunto when a runner disconnects', async () => {
    await suunto.disconnect?.(call, null);
    await expect(suunto.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
  });
});
