import { FakePolar } from '../../../../fakes/polar.js';
import { ProviderClient } from '../../../../test/builders/provider-client.js';
import type { Fetched } from '../../provider.js';
import { polar } from './polar.js';

const bytes = Buffer.from('\x0e\x10\x00\x00\x00\x00\x00\x00.FIT and more');
const startTime = new Date('2026-05-04T06:30:00Z');

let fake: FakePolar;
let client: ProviderClient;
let athleteId: string;
let key: string;

beforeEach(async () => {
  fake = await new FakePolar().start();
  client = new ProviderClient(polar, fake);
  athleteId = fake.addAthlete();
  key = fake.addActivity(athleteId, { startTime, bytes });
});

afterEach(() => fake.stop());

describe('signing in', () => {
  test('registers the runner with our client, without which Polar gives nothing', async () => {
    const grant = await client.connect(athleteId);
    expect(grant).toMatchObject({
      externalUserId: athleteId,
      refreshToken: null,
      expiresAt: null,
      lacks: [],
    });
    await polar.confirmAccess(client.athlete(grant));
  });

  test('works for a runner who is registered already', async () => {
    await client.connect(athleteId);
    const grant = await client.connect(athleteId);
    expect(grant).toMatchObject({ externalUserId: athleteId, lacks: [] });
    await polar.confirmAccess(client.athlete(grant));
  });

  test('says what is lacking where the runner did not agree to what Polar asks for', async () => {
    fake.lacksConsents = true;
    expect(await client.connect(athleteId)).toMatchObject({ lacks: ['consents'] });
  });

  test('connects nobody when the token names nobody', async () => {
    // Not a number, so that the fake can name none.
    const unnamed = fake.addAthlete('unnamed');
    await expect(client.connect(unnamed)).rejects.toMatchObject({ kind: 'unexpected' });
    expect(fake.asked).toEqual([]);
  });
});

describe('fetching', () => {
  const fetchOne = async (): Promise<Fetched> => {
    const call = client.athlete(await client.connect(athleteId));
    fake.asked.length = 0;
    return polar.fetchActivity(call, { activityKey: key, hint: null, cameBefore: false });
  };

  test('brings the FIT file, in one request', async () => {
    expect(await fetchOne()).toEqual({
      kind: 'file',
      bytes: new Uint8Array(bytes),
      fileName: `${key}.fit`,
    });
    expect(fake.asked).toHaveLength(1);
  });

  test.each(['tcx', 'gpx'] as const)('brings the %s file where there is no better one', async (format) => {
    fake.keepAs(key, format);
    expect(await fetchOne()).toEqual({
      kind: 'file',
      bytes: new Uint8Array(bytes),
      fileName: `${key}.${format}`,
    });
  });

  test('tells an exercise without any file from one that is gone', async () => {
    fake.keepAs(key, null);
    expect(await fetchOne()).toEqual({ kind: 'none', reason: 'noRecording' });
    fake.removeActivity(athleteId, key);
    expect(await fetchOne()).toEqual({ kind: 'gone' });
  });

  test('takes no answer but 404 and 410 for a deletion', async () => {
    fake.keepAs(key, null);
    fake.withoutFile = 202;
    expect(await fetchOne()).toEqual({ kind: 'none', reason: 'noRecording' });
    fake.withoutFile = 410;
    expect(await fetchOne()).toEqual({ kind: 'gone' });
  });
});

describe('the list', () => {
  const list = async () => client.list(client.athlete(await client.connect(athleteId)), new Date(0));

  test('tells runs from other sports, and leaves to the file what it cannot tell', async () => {
    const isRunOf = { trail_running: true, treadmill_running: true, cycling: false, triathlon: null };
    const expected = new Map<string, boolean | null>([[key, true]]);
    for (const [sport, isRun] of Object.entries(isRunOf)) {
      expected.set(fake.addActivity(athleteId, { startTime, bytes, sport }), isRun);
    }
    const { items } = await list();
    expect(new Map(items.map(({ activityKey, isRun }) => [activityKey, isRun]))).toEqual(expected);
  });

  test.each([330, -600])('knows when a run began %i minutes from UTC', async (utcOffsetMin) => {
    fake.utcOffsetMin = utcOffsetMin;
    expect((await list()).items).toMatchObject([{ activityKey: key, startTime }]);
  });

  test('may be empty, and what is no list is a fault', async () => {
    const call = client.athlete(await client.connect(athleteId));
    fake.misbehave('noContent', 'jsonInsteadOfFile');
    expect(await client.list(call, startTime)).toEqual({ items: [], pages: 1 });
    await expect(client.list(call, startTime)).rejects.toMatchObject({ kind: 'unexpected' });
  });
});

describe('disconnecting', () => {
  test('takes the runner off our client, which ends the permission; connecting again works', async () => {
    const call = client.athlete(await client.connect(athleteId));
    await polar.disconnect!(call, null);
    expect(fake.asked).toContain(`DELETE /v3/users/${athleteId}`);
    await expect(polar.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
    await polar.confirmAccess(client.athlete(await client.connect(athleteId)));
  });

  test('does no harm where Polar does not know the runner any more, which is a withdrawal', async () => {
    const grant = await client.connect(athleteId);
    const call = client.athlete({ ...grant, externalUserId: 'unknown' });
    await expect(polar.confirmAccess(call)).rejects.toMatchObject({ kind: 'unauthorized' });
    await polar.disconnect!(call, null);
  });
});
