import { createHash } from 'node:crypto';
import { fakes } from '../../fakes/fakes.js';
import type { FakeGarmin } from '../../fakes/garmin.js';
import { ConnectedService, newRun } from './connected-service.js';
import { eventually } from './service-process.js';

/** Bad moments: whatever comes in between, nothing is lost, nothing stays that should go. */
let service: ConnectedService;

beforeAll(async () => {
  service = await ConnectedService.start();
}, 120_000);
afterAll(() => service.remove());

describe.each(['connections.fetched', 'connections.received'])('a fetch that stands at %s', (place) => {
  it('is overtaken by a deletion, and leaves nothing', async () => {
    const someone = await service.connected('strava');
    await service.untilListed(someone);
    await service.restart(`${place}=delay:2000`);
    const key = service.runAs(someone);
    await service.arrive(someone, key);
    await eventually('a fetch that stands', async () => {
      if (place === 'connections.fetched')
        return someone.fake.asked.some((path) => path.includes(`${key}/streams`));
      return ((await service.arrived(someone)) as { runs: number }).runs > 0;
    });
    someone.fake.removeActivity(someone.athleteId, key);
    await service.tell(someone, 'deleted', key);
    await service.untilSame(someone);
    await service.restart();
  });
});

it('of two fetches of what changed twice the last one asked for counts, whichever ends first', async () => {
  const someone = await service.connected('intervals');
  const key = service.runAs(someone);
  await service.arrive(someone, key);
  await service.untilSame(someone);
  const change = async (): Promise<string> => {
    const { bytes } = newRun();
    const before = someone.fake.asked.length;
    someone.fake.changeActivity(someone.athleteId, key, bytes);
    await service.tell(someone, 'updated', key);
    await eventually('a fetch', async () => someone.fake.asked.length > before);
    return createHash('sha256').update(bytes).digest('hex');
  };
  const files = async (): Promise<string[]> => {
    const rows = await service.database.query<{ sha256: string }>(
      `select sha256 from source_file where runner_id = $1`,
      [someone.person.id],
    );
    return rows.map(({ sha256 }) => sha256);
  };
  for (const isFirstLate of [true, false]) {
    // Each is there for a moment at least.
    await service.restart(`connections.${isFirstLate ? 'received=delay:700' : 'fetched=delay:1000'}`);
    if (isFirstLate) someone.fake.misbehave('late');
    const first = await change();
    const last = await change();
    await eventually('the first of them', async () => (await files()).includes(first));
    await eventually('the last alone', async () => (await files()).join() === last);
    await service.untilSame(someone);
  }
  await service.restart();
});

it('a forged ping with a link to nowhere erases nothing', async () => {
  const someone = await service.connected('garmin');
  const key = service.runAs(someone);
  await service.arrive(someone, key);
  await service.untilSame(someone);
  const fake = someone.fake as FakeGarmin;
  const forged = { ...fake.announced(someone.athleteId, key), callbackURL: `${fake.url}/no/such/path` };
  expect(await fake.deliver(fake.ping({ activityFiles: [forged] }))).toBe(200);
  await eventually('the link to be asked', async () => fake.asked.some((path) => path.includes('/no/such')));
  await service.untilSame(someone);
});

it.each(['connections.fetched', 'receive.stored', 'connections.received'])(
  'a fetch that stands at %s brings nothing to whoever leaves meanwhile',
  async (place) => {
    const someone = await service.connected('polar');
    await service.untilListed(someone);
    await service.restart(`${place}=delay:1500`);
    const before = someone.fake.asked.length;
    await service.arrive(someone, service.runAs(someone));
    await eventually('a fetch', async () => someone.fake.asked.length > before);
    await someone.browser.ask('/api/v1/connections/polar?runs=delete', { method: 'DELETE' });
    await service.untilState(someone, 'none');
    if (place !== 'connections.received') {
      await eventually('the end of the fetch', async () =>
        service.process.output().includes('came after its runner had left'),
      );
    }
    await service.restart();
    const runs = `select from run where runner_id = $1`;
    expect(await service.database.query(runs, [someone.person.id])).toEqual([]);
  },
);

it('what can be had once is not asked for while there is no room, and comes when there is', async () => {
  const someone = await service.connected('garmin');
  await service.restart('storage.leastFreeBytes=1000000000000000');
  const before = someone.fake.asked.length;
  await service.arrive(someone, service.runAs(someone));
  await eventually('a word of it', async () => (await service.shown(someone)).lastFault !== null);
  expect((await service.shown(someone)).lastFault).toMatchObject({ code: 'noRoom' });
  expect(someone.fake.asked.length).toBe(before);
  await service.restart();
  await service.untilSame(someone);
});

it('what is lost for good is counted for its runner', async () => {
  const someone = await service.connected('garmin');
  const fake = someone.fake as FakeGarmin;
  const told = fake.announced(someone.athleteId, service.runAs(someone));
  // Its link works once, and that was it.
  await (await fetch(String(told.callbackURL))).arrayBuffer();
  expect(await fake.deliver(fake.ping({ activityFiles: [told] }))).toBe(200);
  await eventually('the loss', async () => {
    const { notHere } = (await service.shown(someone)) as { notHere: { lost: number } };
    return notHere.lost === 1;
  });
});

it('a withdrawal that is told while nothing may be asked is confirmed afterwards', async () => {
  const someone = await service.connected('strava');
  await service.untilListed(someone);
  const pause = `update provider_state set paused_until = now() + interval '1 hour' where id = 'strava'`;
  await service.database.query(pause);
  someone.fake.signIn.withdraw(someone.athleteId);
  const before = someone.fake.asked.length;
  await service.tell(someone, 'deauthorized');
  const events = `select event.id from hook_event event join connection on connection.id = event.connection_id
     where runner_id = $1 and taken_at is null`;
  await eventually('a wait for the end of the pause', async () => {
    const waiting = await service.database.query(
      `${events} and event.due_at > now() + interval '50 minutes'`,
      [someone.person.id],
    );
    return waiting.length === 1;
  });
  expect(someone.fake.asked.length).toBe(before);
  await service.endPauses();
  await service.untilState(someone, 'mend');
});

describe.each([
  ['coros', 'the run stays and is its own', true],
  ['wahoo', 'the run is fetched anew, without positions', false],
])('a run that another app brought, too: %s', (id, what, stays) => {
  it(`when the first one is left with all its runs, ${what}`, async () => {
    const someone = await service.connected('polar');
    const fake = service.fake(id);
    const other = { ...someone, fake, athleteId: fake.addAthlete() };
    expect(await service.connect(other)).toBe('connected');
    const run = newRun();
    await service.arrive(someone, someone.fake.addActivity(someone.athleteId, run));
    await service.untilSame(someone);
    await service.arrive(other, fake.addActivity(other.athleteId, run));
    const runs = async (): Promise<{ id: string; source: string; told: number }[]> =>
      service.database.query(
        `select id, source, (select count(*)::int from connected_activity where run_id = run.id) as told
           from run where runner_id = $1`,
        [someone.person.id],
      );
    await eventually('the second word of it', async () => (await runs())[0]?.told === 2);
    const [before] = await runs();
    // Whichever name it has by now, and whatever the other one is asked right now, it is the first one's to leave.
    await service.database.query(`update run set source = 'api:polar' where id = $1`, [before.id]);
    await service.database.query(
      `update connected_activity set state = 'waiting', due_at = now() + interval '1 hour' where run_id = $1
          and connection_id = (select id from connection where runner_id = $2 and provider = $3)`,
      [before.id, someone.person.id, id],
    );
    await someone.browser.ask('/api/v1/connections/polar?runs=delete', { method: 'DELETE' });
    await service.untilState(someone, 'none');
    expect(await runs()).toEqual(stays ? [{ id: before.id, source: `api:${id}`, told: 1 }] : []);
    if (stays) return;
    await service.endPauses();
    await eventually('a copy of its own', async () => (await runs())[0]?.source === `api:${id}`);
  });
});

it('killed before the run that another one replaced is deleted, it is deleted later', async () => {
  const someone = await service.connected('intervals');
  const key = service.runAs(someone);
  await service.arrive(someone, key);
  await service.untilSame(someone);
  await service.restart('connections.noted=crash');
  someone.fake.changeActivity(someone.athleteId, key, newRun().bytes);
  await service.tell(someone, 'updated', key);
  await eventually('the end of the process', async () => service.process.ended());
  await service.restart();
  await service.database.query(`update connected_activity set changed_at = now() - interval '1 minute'`);
  await service.untilSame(someone);
});

it.each(Object.keys(fakes))(
  'killed between a fetch from %s and its storing, the run comes, once',
  async (id) => {
    const someone = await service.connected(id);
    const key = service.runAs(someone);
    await service.restart('connections.fetched=crash');
    await service.arrive(someone, key);
    await eventually('the end of the process', async () => service.process.ended());
    await service.restart();
    // Longer than anybody fetches.
    await service.database.query(`update connected_activity set leased_until = now()`);
    await service.untilCame(someone, key);
    await service.untilSame(someone);
  },
);

describe.each(['connections.received', 'connections.leaving', 'connections.told'])(
  'killed at %s',
  (place) => {
    it('the work is taken up, once', async () => {
      const someone = await service.connected('polar');
      const key = service.runAs(someone);
      await service.restart(`${place}=crash`);
      const isLeaving = place.endsWith('leaving') || place.endsWith('told');
      if (isLeaving) {
        const path = `/api/v1/connections/${someone.fake.id}?runs=delete`;
        await someone.browser.ask(path, { method: 'DELETE' }).catch(() => undefined);
      } else {
        await service.arrive(someone, key);
      }
      await eventually('the end of the process', async () => service.process.ended());
      await service.restart();
      if (!isLeaving) {
        // Longer than anybody fetches.
        await service.database.query(`update connected_activity set leased_until = now()`);
        return service.untilSame(someone);
      }
      await service.database.query(
        `update connection set left_at = now() - interval '1 minute' where status = 'leaving'`,
      );
      await service.untilState(someone, 'none');
    }, 120_000);
  },
);

it('rows and files belong together after all of it', async () => {
  await eventually('that all is well', async () => (await service.broken()).length === 0);
});
