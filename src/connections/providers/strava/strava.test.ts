import { FakeStrava } from '../../../../fakes/strava.js';
import { encodeFit } from '../../../../synth/encode-fit.js';
import { steadyRun } from '../../../../synth/run-builders.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import { readActivities } from '../../../analysis/activity/read-activities.js';
import type { Fetched } from '../../provider.js';
import { strava } from './strava.js';

const run = steadyRun({ durationS: 600, startTimeMs: Date.UTC(2026, 4, 4, 6, 30) });
const fitBytes = encodeFit(run);
const startTime = new Date(run.startTimeMs);

let fake: FakeStrava;
let client: ProviderClient;
let athleteId: string;
let key: string;

beforeEach(async () => {
  fake = await new FakeStrava().start();
  client = new ProviderClient(strava, fake);
  athleteId = fake.addAthlete();
  key = fake.addActivity(athleteId, { startTime, bytes: fitBytes });
});

afterEach(() => fake.stop());

test('a change of what was forgotten brings nothing back; a run that is told late comes', async () => {
  client.now = () => new Date(startTime.getTime() + 7 * 86_400_000);
  const call = client.athlete(await client.connect(athleteId));
  const ask = { activityKey: key, hint: { changed: 'yes' }, cameBefore: false };
  expect(await strava.fetchActivity(call, ask)).toEqual({ kind: 'none', reason: 'withheld' });
  expect(await strava.fetchActivity(call, { ...ask, cameBefore: true })).toMatchObject({ kind: 'file' });
  expect(await strava.fetchActivity(call, { ...ask, hint: null })).toMatchObject({ kind: 'file' });
});

describe('signing in', () => {
  test('gives tokens for six hours', async () => {
    const now = new Date('2026-05-04T08:00:00Z');
    client.now = () => now;
    const grant = await client.connect(athleteId);
    expect(grant).toMatchObject({ externalUserId: athleteId, lacks: [] });
    expect(grant.expiresAt).toEqual(new Date('2026-05-04T14:00:00Z'));
  });

  test.each(['read', 'read,activity:read', ''])(
    'with %j ticked it lacks the private runs',
    async (allows) => {
      const reluctant = await new FakeStrava({ allows }).start();
      const there = new ProviderClient(strava, reluctant);
      const grant = await there.connect(reluctant.addAthlete());
      expect(grant.lacks).toEqual(['activity:read_all']);
      await reluctant.stop();
    },
  );

  test('a refresh token that was changed for another is no good any more', async () => {
    const grant = await client.connect(athleteId);
    const next = await strava.signIn.refresh!(client.call(), grant.refreshToken!);
    await strava.confirmAccess(client.athlete({ ...grant, ...next }));
    const again = strava.signIn.refresh!(client.call(), grant.refreshToken!);
    await expect(again).rejects.toMatchObject({ kind: 'unauthorized' });
  });

  test('disconnecting gives the permission back', async () => {
    const grant = await client.connect(athleteId);
    await strava.disconnect!(client.athlete(grant), grant.refreshToken);
    await expect(strava.confirmAccess(client.athlete(grant))).rejects.toMatchObject({ kind: 'unauthorized' });
    await strava.disconnect!(client.athlete(grant), grant.refreshToken);
  });
});

describe('fetching', () => {
  const fetchOne = async (activityKey = key): Promise<Fetched> =>
    strava.fetchActivity(client.athlete(await client.connect(athleteId)), {
      activityKey,
      hint: null,
      cameBefore: false,
    });

  test('brings streams that are read as the run they are, with the cadence of both feet', async () => {
    const fetched = await fetchOne();
    if (fetched.kind !== 'file') throw new Error(fetched.kind);
    const [activity] = readActivities(fetched.bytes).activities;
    const cadences = Array.from(activity.channels.cadenceSpm!).filter((one) => !Number.isNaN(one));
    const mean = cadences.reduce((sum, one) => sum + one, 0) / cadences.length;
    expect(activity).toMatchObject({ format: 'streams', sport: 'running', startTimeMs: run.startTimeMs });
    expect(activity.cadenceScale?.counted).toBe('oneFoot');
    expect(mean).toBeGreaterThan(140);
    expect(mean).toBeLessThan(200);
    expect(activity.channels.latitudeDeg?.some((one) => !Number.isNaN(one))).toBe(true);
    expect(activity.channels.contactTimeMs).toBeUndefined();
  });

  test('the same activity is the same bytes', async () => {
    expect(await fetchOne()).toEqual(await fetchOne());
  });

  test('knows what is gone, what was entered by hand, and what is no run', async () => {
    expect(await fetchOne('999')).toEqual({ kind: 'gone' });
    fake.typeIn(key);
    expect(await fetchOne()).toEqual({ kind: 'none', reason: 'noRecording' });
    const ride = fake.addActivity(athleteId, { startTime, sport: 'cycling', bytes: fitBytes });
    expect(await fetchOne(ride)).toEqual({ kind: 'notARun', sport: 'Ride' });
  });

  test('the activity of another athlete is none of this one', async () => {
    const theirs = fake.addActivity(fake.addAthlete(), { startTime, bytes: fitBytes });
    expect(await fetchOne(theirs)).toEqual({ kind: 'gone' });
  });

  test('what is no answer of Strava is a fault', async () => {
    const call = client.athlete(await client.connect(athleteId));
    for (const how of ['jsonInsteadOfFile', 'noContent', 'redirectToLinkLocal'] as const) {
      fake.misbehave(how);
      const fetched = strava.fetchActivity(call, { activityKey: key, hint: null, cameBefore: false });
      await expect(fetched).rejects.toMatchObject({ kind: 'unexpected' });
    }
  });
});

describe('the list', () => {
  test('holds what began after the time asked for, on as many pages as it takes', async () => {
    for (let i = 1; i <= 150; i++) {
      const sport = i % 3 === 0 ? 'cycling' : 'trail';
      fake.addActivity(athleteId, {
        startTime: new Date(startTime.getTime() + i * 1000),
        sport,
        bytes: fitBytes,
      });
    }
    const call = client.athlete(await client.connect(athleteId));
    const { items, pages } = await client.list(call, startTime);
    expect(items).toHaveLength(150);
    expect(pages).toBe(3);
    expect(items.filter(({ isRun }) => isRun)).toHaveLength(100);
  });
});
