import { createHash } from 'node:crypto';
import type { Misbehaviour } from '../../fakes/fake-provider.js';
import { ConnectedService, newRun, type ConnectedPerson } from './connected-service.js';
import { eventually, startProcess } from './service-process.js';

/** What is kept and what goes, where more than one has a say in it. */
let service: ConnectedService;

beforeAll(async () => {
  service = await ConnectedService.start();
}, 120_000);
afterAll(() => service.remove());

const runsOf = ({ person }: ConnectedPerson): Promise<{ id: string; source: string; told: number }[]> =>
  service.database.query(
    `select id, source, (select count(*)::int from connected_activity where run_id = run.id) as told
       from run where runner_id = $1`,
    [person.id],
  );

/** Connects somebody who is connected already with another fake, too. */
async function connectAlso(someone: ConnectedPerson, id: string): Promise<ConnectedPerson> {
  const fake = service.fake(id);
  const other = { ...someone, fake, athleteId: fake.addAthlete() };
  expect(await service.connect(other)).toBe('connected');
  return other;
}

describe('a run that two apps brought', () => {
  async function broughtByTwo(): Promise<{
    polar: ConnectedPerson;
    intervals: ConnectedPerson;
    keys: string[];
  }> {
    const polar = await service.connected('polar');
    const intervals = await connectAlso(polar, 'intervals');
    const run = newRun();
    const keys: string[] = [];
    for (const one of [polar, intervals]) {
      const key = one.fake.addActivity(one.athleteId, run);
      keys.push(key);
      await service.arrive(one, key);
      await eventually('the run', async () => (await runsOf(one))[0]?.told === keys.length);
    }
    return { polar, intervals, keys };
  }

  /** Deleted there, and told by its hook or found by the next list. */
  async function deleteAt(someone: ConnectedPerson, key: string): Promise<void> {
    const told = someone.fake.deliveries({ what: 'deleted', athleteId: someone.athleteId, key });
    someone.fake.removeActivity(someone.athleteId, key);
    if (told.length > 0) return service.tell(someone, 'deleted', key);
    await service.database.query(
      `update connected_activity set start_time = now() - interval '1 hour' where activity_key = $1`,
      [key],
    );
    await service.sweep(someone);
  }

  it('stays when the one deletes it, and goes when both have', async () => {
    const { polar, intervals, keys } = await broughtByTwo();
    const [before] = await runsOf(polar);
    await deleteAt(intervals, keys[1]);
    await eventually('one that has it', async () => (await runsOf(polar))[0]?.source === 'api:polar');
    expect(await runsOf(polar)).toEqual([{ id: before.id, source: 'api:polar', told: 1 }]);
    await deleteAt(polar, keys[0]);
    await eventually('nothing', async () => (await runsOf(polar)).length === 0);
  });

  it('stays when the one deletes it while the other one is asked for it again', async () => {
    const { polar, intervals, keys } = await broughtByTwo();
    await service.database.query(
      `update connected_activity set state = 'waiting', due_at = now() + interval '1 hour' where activity_key = $1`,
      [keys[0]],
    );
    await deleteAt(intervals, keys[1]);
    await eventually('one that has it', async () => (await runsOf(polar))[0]?.source === 'api:polar');
    await service.endPauses();
    await eventually('the end of asking', async () => {
      const waiting = await service.database.query(
        `select from connected_activity where runner_id = $1 and state = 'waiting'`,
        [polar.person.id],
      );
      return waiting.length === 0;
    });
    expect(await runsOf(polar)).toMatchObject([{ source: 'api:polar', told: 1 }]);
  });

  it('is fetched anew by the one whose terms want it without positions', async () => {
    const polar = await service.connected('polar');
    const wahoo = await connectAlso(polar, 'wahoo');
    const run = newRun();
    const key = polar.fake.addActivity(polar.athleteId, run);
    await service.arrive(polar, key);
    await eventually('the run', async () => (await runsOf(polar)).length === 1);
    await service.arrive(wahoo, wahoo.fake.addActivity(wahoo.athleteId, run));
    await eventually('the second word of it', async () => (await runsOf(polar))[0]?.told === 2);
    await service.database.query(`update run set source = 'api:polar' where runner_id = $1`, [
      polar.person.id,
    ]);
    await deleteAt(polar, key);
    await eventually(
      'no copy of the first one',
      async () => (await runsOf(polar))[0]?.source !== 'api:polar',
    );
    await service.endPauses();
    await eventually('a copy of its own', async () => (await runsOf(polar))[0]?.source === 'api:wahoo');
  });
});

it('what came by an earlier permission stays, where the next one does not show it', async () => {
  const someone = await service.connected('polar');
  const keys = [service.runAs(someone), service.runAs(someone)];
  for (const key of keys) await service.arrive(someone, key);
  await service.untilSame(someone);
  await service.database.query(
    `update connected_activity set start_time = now() - interval '1 hour' where runner_id = $1`,
    [someone.person.id],
  );
  someone.fake.signIn.withdraw(someone.athleteId);
  await service.sweep(someone);
  await service.untilState(someone, 'mend');
  // The one is not listed any more, the other one was being asked for because of that.
  await service.database.query(
    `update connected_activity set state = 'failed', missed_at = now(), fault_code = 'unavailable' where activity_key = $1`,
    [keys[1]],
  );
  for (const key of keys) someone.fake.removeActivity(someone.athleteId, key);
  await service.database.query(`update connection set swept_until = null where runner_id = $1`, [
    someone.person.id,
  ]);
  expect(await service.connect(someone)).toBe('connected');
  await eventually('a list', async () => (await service.shown(someone)).backfill !== null);
  await service.arrive(someone, service.runAs(someone));
  await eventually('the next run', async () => (await runsOf(someone)).length === 3);
});

it('nothing is fetched for an account that is closed, and it comes when it is opened again', async () => {
  const someone = await service.connected('polar');
  await service.untilListed(someone);
  const set = (at: string) =>
    service.database.query(`update account set disabled_at = ${at} where id = $1`, [someone.person.id]);
  await set('now()');
  const before = someone.fake.asked.length;
  await service.arrive(someone, service.runAs(someone));
  await service.sweep(someone);
  await eventually('the word of it', async () => {
    const rows = await service.database.query(
      `select from connected_activity where runner_id = $1 and state = 'waiting'`,
      [someone.person.id],
    );
    return rows.length === 1;
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(someone.fake.asked.slice(before)).toEqual([]);
  await set('null');
  await service.database.query(`update connected_activity set leased_until = null where runner_id = $1`, [
    someone.person.id,
  ]);
  await eventually('the run', async () => (await runsOf(someone)).length === 1);
});

describe('an account that is deleted while its provider does not answer', () => {
  /** Somebody whose account is gone, and whose provider answered nothing good so often. */
  async function deleted(faults: number): Promise<ConnectedPerson> {
    const someone = await service.connected('polar');
    await service.untilListed(someone);
    someone.fake.misbehave(...Array<Misbehaviour>(faults).fill('serverError'));
    await service.database.query(`update account set deletion_due_at = now() where id = $1`, [
      someone.person.id,
    ]);
    await eventually('the end of the account', async () => {
      const rows = await service.database.query(`select from account where id = $1`, [someone.person.id]);
      return rows.length === 0;
    });
    return someone;
  }
  const farewells = ({ athleteId }: ConnectedPerson) =>
    service.database.query<{ runnerId: string | null }>(
      `select runner_id as "runnerId" from connection where external_user_id = $1`,
      [athleteId],
    );

  it('goes at once, and the provider is told later', async () => {
    const someone = await deleted(2);
    await eventually('the farewell', async () => (await farewells(someone)).length === 0);
    expect(someone.fake.signIn.isAllowed(someone.athleteId)).toBe(false);
  });

  it('leaves nothing, told or not, after ten minutes', async () => {
    const someone = await deleted(1_000);
    expect(await farewells(someone)).toEqual([{ runnerId: null }]);
    await service.database.query(
      `update connection set left_at = now() - interval '10 minutes' where external_user_id = $1`,
      [someone.athleteId],
    );
    await eventually('nothing', async () => (await farewells(someone)).length === 0);
    expect(someone.fake.signIn.isAllowed(someone.athleteId)).toBe(true);
    await service.restart();
    someone.fake.behave();
  });
});

it('a permission that lacks something is given back', async () => {
  const someone = { ...(await service.person()), fake: service.fake('strava') };
  const athleteId = someone.fake.addAthlete();
  const { body } = await someone.browser.post('/api/v1/connections/strava/start');
  const back = new URL(await someone.fake.signIn.walk(body.url as string, athleteId));
  back.searchParams.set('scope', 'read');
  expect(await service.comeBack(someone.browser, String(back))).toBe('lacking');
  expect(someone.fake.signIn.isAllowed(athleteId)).toBe(false);
});

it('what is known of activities goes with the runs that may not be kept', async () => {
  const someone = await service.connected('strava');
  const key = service.runAs(someone);
  await service.arrive(someone, key);
  await service.untilSame(someone);
  const known = async () => {
    const rows = await service.database.query(
      `select from connected_activity where activity_key = $1 union all
       select from hook_event where activity_key = $1`,
      [key],
    );
    return rows.length;
  };
  expect(await known()).toBeGreaterThan(1);
  await service.database.query(
    `update connected_activity set changed_at = now() - interval '157 hours' where activity_key = $1`,
    [key],
  );
  await service.database.query(
    `update hook_event set received_at = now() - interval '157 hours' where activity_key = $1`,
    [key],
  );
  // It is looked after at the start, and then once an hour.
  await service.restart();
  await eventually('nothing known of it', async () => (await known()) === 0);
});

describe('whoever runs the service', () => {
  interface Shown {
    readonly id: string;
    readonly trouble: { readonly text: string } | null;
  }

  async function troubleOf(id: string): Promise<string | undefined> {
    const { browser } = await service.person({ role: 'admin' });
    const { body } = await browser.get('/api/v1/connections/operator');
    return (body.providers as Shown[]).find((one) => one.id === id)?.trouble?.text;
  }

  it('is told why a request of a provider was refused', async () => {
    const address = service.fake('coros').hookUrl ?? '';
    const refused = await fetch(address, { method: 'POST', body: '{}', headers: { secret: 'another' } });
    expect(refused.status).toBe(404);
    expect(await troubleOf('coros')).toBe(
      'A request to our webhook address was refused: the headers client and secret do not hold our id and secret.',
    );
  });

  it('is told what a provider answered in place of an activity', async () => {
    const someone = await service.connected('suunto');
    await service.untilListed(someone);
    someone.fake.misbehave('jsonInsteadOfFile');
    await service.arrive(someone, service.runAs(someone));
    await service.untilSame(someone);
    expect(await troubleOf('suunto')).toMatch(/^An activity did not come\. .+\.$/);
  });

  it('is told of a worker without its settings, and nothing is lost', async () => {
    const someone = await service.connected('intervals');
    await service.untilListed(someone);
    await service.restart({ WORKER: 'off' });
    const { database, dataDir } = service;
    const worker = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, role: 'worker' });
    const key = service.runAs(someone);
    try {
      await service.arrive(someone, key);
      await eventually('the word of it', async () =>
        (await troubleOf('intervals'))?.startsWith('It is off in a process that has jobs for it'),
      );
    } finally {
      await worker.kill();
    }
    await service.restart();
    await service.endPauses();
    await service.untilSame(someone);
    const files = await database.query<{ sha256: string }>(
      `select sha256 from source_file where runner_id = $1`,
      [someone.person.id],
    );
    const [activity] = someone.fake.activitiesOf(someone.athleteId);
    expect(files).toEqual([{ sha256: createHash('sha256').update(activity.bytes).digest('hex') }]);
  });
});

it('rows and files belong together after all of it', async () => {
  await eventually('that all is well', async () => (await service.broken()).length === 0);
});
