import { join } from 'node:path';
import { fakes } from '../../fakes/fakes.js';
import type { FakeEvent, FakeProvider } from '../../fakes/fake-provider.js';
import { tinyFit } from '../builders/tiny-files.js';
import { Browser } from './browser.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, addSession, type Person, type PersonOptions } from './people.js';
import { createDataDir, eventually, freePort, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Somebody who connected a fake. */
export interface ConnectedPerson {
  readonly person: Person;
  readonly browser: Browser;
  readonly fake: FakeProvider;
  readonly athleteId: string;
}

const patience = { longestMs: 60_000 };
let lastRun = 0;

/** A recording of a short run; no two are the same. */
export function newRun(): { readonly startTime: Date; readonly bytes: Uint8Array } {
  lastRun += 1;
  return {
    startTime: new Date(Date.now() - lastRun * 3_600_000),
    bytes: tinyFit({ seconds: 120 + lastRun }),
  };
}

/** One service with a fake of every provider, all of them on. */
export class ConnectedService {
  private earlierOutput = '';

  private constructor(
    readonly database: TestDatabase,
    readonly dataDir: ReturnType<typeof createDataDir>,
    readonly fakes: ReadonlyMap<string, FakeProvider>,
    private readonly port: number,
    public process: ServiceProcess,
  ) {}

  static async start(): Promise<ConnectedService> {
    const started = new Map<string, FakeProvider>();
    for (const [id, make] of Object.entries(fakes)) started.set(id, await make().start());
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    const port = await freePort();
    const process = await startOn({ database, dataDir, fakes: started, port });
    const service = new ConnectedService(database, dataDir, started, port, process);
    const states = await database.query<{ id: string; key: string }>(
      `select id, hook_key as key from provider_state`,
    );
    for (const { id, key } of states) {
      const fake = started.get(id);
      if (fake) fake.hookUrl = `${process.url}/api/v1/hooks/${id}/${key}`;
    }
    await service.subscribe();
    return service;
  }

  /** Has every fake that takes an address over HTTP send here, as the operator's page does. */
  private async subscribe(): Promise<void> {
    const { browser } = await this.person({ role: 'admin' });
    const { body } = await browser.get('/api/v1/connections/operator');
    for (const { id, subscription } of body.providers as { id: string; subscription: object | null }[]) {
      if (!subscription) continue;
      expect((await browser.post(`/api/v1/connections/operator/${id}/subscription`)).status).toBe(204);
    }
  }

  /** Everything that it and those before it wrote. */
  output(): string {
    return this.earlierOutput + this.process.output();
  }

  /** Starts it again, at the same address, with other places where it fails, or other settings. */
  async restart(changed: string | Readonly<Record<string, string>> = ''): Promise<void> {
    await this.process.kill();
    this.earlierOutput += this.process.output();
    const { database, dataDir, port } = this;
    const more = typeof changed === 'string' ? { failpoints: changed } : { env: changed };
    this.process = await startOn({ database, dataDir, fakes: this.fakes, port, ...more });
  }

  /** Starts another one beside it, on the same database. */
  async another(failpoints: string): Promise<ServiceProcess> {
    const { database, dataDir } = this;
    return startOn({ database, dataDir, fakes: this.fakes, port: await freePort(), failpoints });
  }

  async remove(): Promise<void> {
    await this.process.kill();
    for (const fake of this.fakes.values()) await fake.stop();
    await this.database.drop();
    this.dataDir.remove();
  }

  fake(id: string): FakeProvider {
    const found = this.fakes.get(id);
    if (!found) throw new Error(`There is no fake of ${id}.`);
    return found;
  }

  /** Somebody signed in, not connected with anything. */
  async person(options: PersonOptions = {}): Promise<{ person: Person; browser: Browser }> {
    const person = await addPerson(this.database, options);
    const browser = new Browser(this.process);
    browser.use(await addSession(this.database, this.dataDir, person.id));
    return { person, browser };
  }

  /** Somebody new who connects a fake as an athlete with so many runs. */
  async connected(id: string, runs = 0): Promise<ConnectedPerson> {
    const fake = this.fake(id);
    const athleteId = fake.addAthlete();
    for (let count = 0; count < runs; count++) fake.addActivity(athleteId, newRun());
    const someone = { ...(await this.person()), fake, athleteId };
    expect(await this.connect(someone)).toBe('connected');
    return someone;
  }

  /** Goes to the fake's page and comes back; returns the word of the outcome. */
  async connect({ browser, fake, athleteId }: ConnectedPerson, allow = true): Promise<string | null> {
    const { body, status } = await browser.post(`/api/v1/connections/${fake.id}/start`);
    expect(status).toBe(201);
    return this.comeBack(browser, await fake.signIn.walk(body.url as string, athleteId, allow));
  }

  async comeBack(browser: Browser, address: string): Promise<string | null> {
    const { pathname, search } = new URL(address);
    const response = await browser.ask(pathname + search);
    expect(response.status).toBe(302);
    const location = new URL(response.headers.get('location') ?? '', this.process.url);
    expect(location.pathname).toBe('/connections');
    return location.searchParams.get('outcome');
  }

  /** Does a new run as somebody; returns its key. Nobody is told. */
  runAs({ fake, athleteId }: ConnectedPerson): string {
    return fake.addActivity(athleteId, newRun());
  }

  async tell({ fake, athleteId }: ConnectedPerson, what: FakeEvent['what'], key = ''): Promise<void> {
    for (const delivery of fake.deliveries({ what, athleteId, key })) {
      expect(await fake.deliver(delivery)).toBe(200);
    }
  }

  /** Has the provider tell of a run. */
  async arrive(someone: ConnectedPerson, key: string): Promise<void> {
    await this.tell(someone, 'created', key);
  }

  async untilState(someone: ConnectedPerson, state: string): Promise<void> {
    await eventually(`the state ${state}`, async () => (await this.shown(someone)).state === state);
  }

  /** Waits for the end of the first list. */
  async untilListed(someone: ConnectedPerson): Promise<void> {
    await eventually('a list', async () => (await this.shown(someone)).backfill !== null);
  }

  /** A link that works once is gone with a wrong answer or a fetch that was cut short: the provider tells again. */
  async untilCame(someone: ConnectedPerson, key: string): Promise<void> {
    await eventually('a run that is told again', async () => {
      const { keys, waiting } = (await this.arrived(someone)) as { keys: string[]; waiting: number };
      if (keys.includes(key)) return true;
      if (waiting === 0) await this.arrive(someone, key);
      return false;
    });
  }

  /** What of rows and files does not belong together. */
  async broken(): Promise<unknown[]> {
    return brokenInvariants(this.database.url, join(this.dataDir.path, 'files'));
  }

  /** Has somebody's activities listed now. */
  async sweep({ person }: ConnectedPerson): Promise<void> {
    await this.database.query(`update connection set next_sweep_at = now() where runner_id = $1`, [
      person.id,
    ]);
  }

  /** Waits until somebody has exactly the runs that their fake holds, and nothing is under way. */
  async untilSame(someone: ConnectedPerson): Promise<void> {
    const { fake, athleteId } = someone;
    const wanted = fake
      .activitiesOf(athleteId)
      .filter(({ sport }) => sport === 'running')
      .map(({ key }) => key)
      .sort();
    let got: unknown;
    await eventually(
      `the runs of ${fake.id}`,
      async () => {
        got = await this.arrived(someone);
        return JSON.stringify(got) === JSON.stringify({ keys: wanted, runs: wanted.length, waiting: 0 });
      },
      patience.longestMs,
    ).catch(() => expect(got).toEqual({ keys: wanted, runs: wanted.length, waiting: 0 }));
  }

  /** Goes on at once where a limit makes everybody wait for a quarter of an hour. */
  async endPauses(): Promise<void> {
    for (const table of ['connection', 'provider_state']) {
      await this.database.query(`update ${table} set paused_until = null`);
    }
    await this.database.query(`update connected_activity set due_at = now() where state = 'waiting'`);
    await this.database.query(`update hook_event set due_at = now() where taken_at is null`);
  }

  async arrived({ person, fake }: ConnectedPerson): Promise<unknown> {
    const [row] = await this.database.query(
      `select coalesce(array_agg(activity_key order by activity_key) filter (where run.id is not null), '{}') as keys,
              (select count(*)::int from run where runner_id = $1 and source = $2) as runs,
              count(*) filter (where state = 'waiting')::int as waiting
         from connected_activity activity
         left join run on run.id = activity.run_id and state = 'done'
        where activity.runner_id = $1`,
      [person.id, `api:${fake.id}`],
    );
    return row;
  }

  /** How the page shows a fake to somebody. */
  async shown({ browser, fake }: ConnectedPerson): Promise<Record<string, unknown>> {
    const { body } = await browser.get('/api/v1/connections');
    const found = (body.connections as Record<string, unknown>[]).find(({ id }) => id === fake.id);
    if (!found) throw new Error(`The page does not show ${fake.id}.`);
    return found;
  }
}

interface Place {
  readonly database: TestDatabase;
  readonly dataDir: { readonly path: string };
  readonly fakes: ReadonlyMap<string, FakeProvider>;
  readonly port: number;
  readonly failpoints?: string;
  readonly env?: Readonly<Record<string, string>>;
}

async function startOn({
  database,
  dataDir,
  fakes: all,
  port,
  failpoints,
  env,
}: Place): Promise<ServiceProcess> {
  const settings = Object.assign({}, ...[...all.values()].map((fake) => fake.settings())) as Record<
    string,
    string
  >;
  const quick = ['connections.everyMs=100', 'connections.longestWaitMs=200', 'outgoing.timeoutMs=6000'];
  return startProcess({
    dataDir: dataDir.path,
    databaseUrl: database.url,
    env: {
      PORT: String(port),
      OUTGOING_ORIGINS: [...all.values()].map(({ url }) => url).join(','),
      STRIDECHECK_FAILPOINTS: [...quick, ...(failpoints ? [failpoints] : [])].join(','),
      ...settings,
      ...env,
    },
  });
}
