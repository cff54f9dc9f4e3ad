import { fakes } from '../../fakes/fakes.js';
import type { Misbehaviour } from '../../fakes/fake-provider.js';
import { policyOf } from '../../src/runs/source-policy.js';
import { providers } from '../../src/connections/providers/providers.js';
import { ConnectedService, newRun, type ConnectedPerson } from './connected-service.js';
import { eventually } from './service-process.js';

/** Whatever a provider does: in the end its runner has exactly the runs that it holds. */
let service: ConnectedService;

beforeAll(async () => {
  service = await ConnectedService.start();
}, 120_000);
afterAll(() => service.remove());

const known = providers.filter(({ id }) => id in fakes);
const provider = (id: string) => {
  const found = known.find((one) => one.id === id);
  if (!found) throw new Error(`no provider ${id}`);
  return found;
};

/** Nothing is asked for as long as a provider says; that may be a quarter of an hour. */
async function untilPaused({ person }: ConnectedPerson, key: string): Promise<void> {
  await eventually('a pause, or its end', async () => {
    const rows = await service.database.query(
      `select from connected_activity where runner_id = $1 and activity_key = $2
          and (state <> 'waiting' or fault_code = 'rateLimited')`,
      [person.id, key],
    );
    return rows.length > 0;
  });
  await service.endPauses();
}

/** They neither tell of a deletion nor answer that something is gone. */
const silentOnDeletion = ['coros'];

describe.each(known.map(({ id }) => id))('%s', (id) => {
  const { name, listing, signIn, disconnect } = provider(id);

  it('brings what there was before, then what comes, changes and goes', async () => {
    const someone = await service.connected(id, 2);
    if (!listing)
      for (const { key } of someone.fake.activitiesOf(someone.athleteId)) await service.arrive(someone, key);
    someone.fake.addActivity(someone.athleteId, { ...newRun(), sport: 'cycling' });
    await service.untilSame(someone);
    const key = service.runAs(someone);
    await service.arrive(someone, key);
    await service.untilSame(someone);
    expect(await service.shown(someone)).toMatchObject({ state: 'connected', runs: 3, lastFault: null });

    const deleted = someone.fake.deliveries({ what: 'deleted', athleteId: someone.athleteId, key });
    if ((deleted.length === 0 && !listing) || silentOnDeletion.includes(id)) return;
    someone.fake.removeActivity(someone.athleteId, key);
    // Known by its time, so that a list without it says something.
    await service.database.query(
      `update connected_activity set start_time = now() - interval '1 hour'
      where activity_key = $1`,
      [key],
    );
    if (deleted.length > 0) await service.tell(someone, 'deleted', key);
    else await service.sweep(someone);
    await service.untilSame(someone);
  });

  it('may tell twice, in any order, and of what is gone before it came', async () => {
    const someone = await service.connected(id);
    const [first, second, third] = [service.runAs(someone), service.runAs(someone), service.runAs(someone)];
    const told = [second, first, second, third].flatMap((key) =>
      someone.fake.deliveries({ what: 'created', athleteId: someone.athleteId, key }),
    );
    const early = someone.fake.deliveries({ what: 'deleted', athleteId: someone.athleteId, key: third });
    for (const delivery of [...early, ...told, ...told])
      expect(await someone.fake.deliver(delivery)).toBe(200);
    await service.untilSame(someone);
  });

  const spoiled: Misbehaviour[] = [
    'rateLimited',
    'serverError',
    'unauthorized',
    'noContent',
    'jsonInsteadOfFile',
    'truncated',
    'wrongContentType',
    'gzip',
    'redirectToLinkLocal',
  ];
  it('may answer wrongly: the run comes all the same', async () => {
    const someone = await service.connected(id);
    // What is spoiled is the fetch of a run, not the first list.
    if (listing) await service.untilListed(someone);
    for (const how of spoiled) {
      const key = service.runAs(someone);
      someone.fake.misbehave(how);
      await service.arrive(someone, key);
      if (how === 'rateLimited') await untilPaused(someone, key);
      if (listing) await service.untilSame(someone);
      else await service.untilCame(someone, key);
    }
    await service.untilSame(someone);
  }, 120_000);

  it('is not believed: what is still there stays, and only its own address takes anything', async () => {
    const someone = await service.connected(id);
    const key = service.runAs(someone);
    await service.arrive(someone, key);
    await service.untilSame(someone);
    await service.tell(someone, 'deleted', key);
    await service.tell(someone, 'deauthorized');
    await service.tell({ ...someone, athleteId: someone.fake.addAthlete() }, 'deauthorized');
    const address = new URL(someone.fake.hookUrl ?? '');
    address.pathname = address.pathname.replace(/[^/]+$/, 'A'.repeat(43));
    const forged = await fetch(address, { method: 'POST', body: '{}' });
    expect(forged.status).toBe(404);
    const last = service.runAs(someone);
    await service.arrive(someone, last);
    await service.untilSame(someone);
    expect((await service.shown(someone)).state).toBe('connected');
    const strangers = await service.database.query(
      `select from hook_event event join connection on connection.id = event.connection_id where connection.provider <> event.provider`,
    );
    expect(strangers).toEqual([]);
  });

  const withRefresh = signIn.refresh ? it : undefined;
  withRefresh?.('goes on with fresh tokens where the old ones ended', async () => {
    const someone = await service.connected(id);
    if (listing) await service.untilListed(someone);
    someone.fake.signIn.expire();
    const keys = [service.runAs(someone), service.runAs(someone), service.runAs(someone)];
    for (const key of keys) await service.arrive(someone, key);
    await service.untilSame(someone);
  });

  const withListing = listing ? it : undefined;
  withListing?.('is listed now and then: what it did not tell comes, too', async () => {
    const someone = await service.connected(id, 1);
    await service.untilSame(someone);
    service.runAs(someone);
    await service.sweep(someone);
    await service.untilSame(someone);
  });

  withListing?.('brings what was given up, when it is still listed a day later', async () => {
    const someone = await service.connected(id);
    await service.untilListed(someone);
    const key = service.runAs(someone);
    someone.fake.misbehave(...Array<Misbehaviour>(7).fill('serverError'));
    await service.arrive(someone, key);
    const stateIs = (state: string) =>
      eventually(`the state ${state}`, async () => {
        const [row] = await service.database.query<{ state: string }>(
          `select state from connected_activity where activity_key = $1 and runner_id = $2`,
          [key, someone.person.id],
        );
        return row?.state === state;
      });
    await stateIs('failed');
    await service.database.query(
      `update connected_activity set changed_at = now() - interval '2 days' where activity_key = $1 and runner_id = $2`,
      [key, someone.person.id],
    );
    await service.sweep(someone);
    await service.untilSame(someone);
    // What its runner deleted stays deleted, however often it is listed.
    const [run] = await service.database.query<{ id: string }>(`select id from run where runner_id = $1`, [
      someone.person.id,
    ]);
    await someone.browser.ask(`/api/v1/runs/${run.id}`, { method: 'DELETE' });
    await service.database.query(
      `update connected_activity set state = 'failed', changed_at = now() - interval '2 days' where activity_key = $1 and runner_id = $2`,
      [key, someone.person.id],
    );
    await service.sweep(someone);
    await stateIs('done');
    expect(await service.shown(someone)).toMatchObject({ runs: 0 });
  });

  it('may be left: what may stay stays, and what must go is gone', async () => {
    const someone = await service.connected(id);
    await service.arrive(someone, service.runAs(someone));
    await service.untilSame(someone);
    const { erasedOnDisconnect } = policyOf(`api:${id}`);
    expect((await someone.browser.ask(`/api/v1/connections/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await service.shown(someone)).toMatchObject({ state: 'none', runs: erasedOnDisconnect ? 0 : 1 });
    expect(await service.connect(someone)).toBe('connected');
    const gone = await someone.browser.ask(`/api/v1/connections/${id}?runs=delete`, { method: 'DELETE' });
    expect(gone.status).toBe(204);
    expect(await service.shown(someone)).toMatchObject({ state: 'none', runs: 0 });
  });

  const withGoodbye = disconnect ? it : undefined;
  withGoodbye?.(
    'is told who left, with tokens that ended, too, and again when it did not answer',
    async () => {
      const someone = await service.connected(id);
      if (listing) await service.untilListed(someone);
      if (signIn.refresh) {
        someone.fake.signIn.expire();
        await service.database.query(`update connection set token_ends_at = now() where runner_id = $1`, [
          someone.person.id,
        ]);
      }
      someone.fake.misbehave('serverError');
      expect((await someone.browser.ask(`/api/v1/connections/${id}`, { method: 'DELETE' })).status).toBe(204);
      await service.untilState(someone, 'none');
      expect(someone.fake.signIn.isAllowed(someone.athleteId)).toBe(false);
    },
  );

  it('shows a permission that was withdrawn, and connecting again mends it', async () => {
    const someone = await service.connected(id);
    await service.arrive(someone, service.runAs(someone));
    await service.untilSame(someone);
    someone.fake.signIn.withdraw(someone.athleteId);
    await service.tell(someone, 'deauthorized');
    await service.arrive(someone, service.runAs(someone));
    if (listing) await service.sweep(someone);
    await service.untilState(someone, 'mend');
    expect((await service.shown(someone)).lastFault).toMatchObject({
      code: 'accessWithdrawn',
      retryAt: null,
    });
    const [kept] = await service.database.query(
      `select access_token, refresh_token from connection where runner_id = $1`,
      [someone.person.id],
    );
    expect(kept).toEqual({ access_token: null, refresh_token: null });
    const news = await eventually('a notice', async () => {
      const { body } = await someone.browser.get('/api/v1/notices');
      return (body.notices as object[]).length > 0 && body;
    });
    expect(news).toMatchObject({
      unseen: 1,
      notices: [{ kind: 'connection-ended', practice: null, app: name }],
    });
    expect(await service.connect(someone)).toBe('connected');
    if (!listing) {
      for (const { key } of someone.fake.activitiesOf(someone.athleteId)) await service.arrive(someone, key);
    }
    await service.untilSame(someone);
  });

  it('connects whoever began it, once, and nobody who said no', async () => {
    const someone = {
      ...(await service.person()),
      fake: service.fake(id),
      athleteId: service.fake(id).addAthlete(),
    };
    expect(await service.connect(someone, false)).toBe('refused');
    const { body } = await someone.browser.post(`/api/v1/connections/${id}/start`);
    const back = await someone.fake.signIn.walk(body.url as string, someone.athleteId);
    const stranger = await service.person();
    expect(await service.comeBack(stranger.browser, back)).toBe('expired');
    expect(await service.comeBack(someone.browser, back)).toBe('connected');
    expect(await service.comeBack(someone.browser, back)).toBe('expired');
    const taken = { ...someone, ...stranger };
    expect(await service.connect(taken)).toBe('taken');
    const other = { ...someone, athleteId: someone.fake.addAthlete() };
    expect(await service.connect(other)).toBe('otherPerson');
  });
});

it('an answer that drips is cut at its deadline, and asked for again', async () => {
  const everybody = await Promise.all(
    known.filter(({ listing }) => listing).map(({ id }) => service.connected(id)),
  );
  for (const someone of everybody) await service.untilSame(someone);
  await Promise.all(
    everybody.map(async (someone) => {
      someone.fake.misbehave('drip');
      await service.arrive(someone, service.runAs(someone));
      await service.untilSame(someone);
    }),
  );
}, 120_000);

it('rows and files belong together after all of it', async () => {
  await eventually('that all is well', async () => (await service.broken()).length === 0);
});

it('no token and no key was written to a log', () => {
  const output = service.output();
  for (const fake of service.fakes.values()) {
    expect(output).not.toContain(new URL(fake.hookUrl ?? '').pathname.split('/').at(-1));
    for (const token of fake.signIn.given) expect(output).not.toContain(token);
    for (const secret of Object.entries(fake.settings()).filter(([name]) => /SECRET|KEY|TOKEN$/.test(name))) {
      expect(output).not.toContain(secret[1]);
    }
  }
});
