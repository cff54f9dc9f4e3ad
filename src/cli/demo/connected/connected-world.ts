import { DataSource } from 'typeorm';
import type { FakeProvider } from '../../../../fakes/fake-provider.js';
import { FakeGarmin } from '../../../../fakes/garmin.js';
import { FakeSuunto } from '../../../../fakes/suunto.js';
import { dataSourceOptions } from '../../../platform/database/data-source.js';
import { inventedRun, type InventedRun, type Maker } from './invented-runs.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What Suunto has when it is connected: days ago. */
const earlierDays = [23, 20, 17, 13, 10, 6, 3] as const;
/** So many runs come one after the other, from thirty hours ago until now. */
const mostNew = 10;
const hoursBetween = 3;

/** Which watches recorded a new run, in turn: the third is recorded twice and stays one. */
const recordedBy: readonly (readonly Maker[])[] = [['suunto'], ['garmin'], ['garmin', 'suunto']];
const names: Readonly<Record<Maker, string>> = { garmin: 'Garmin', suunto: 'Suunto' };

export interface ConnectedWorldOptions {
  /** Told what happened, in a sentence. */
  readonly onNews: (sentence: string) => void;
  readonly now: Date;
  readonly everyMs: number;
}

/** The service to which runs are passed on, and whose. */
export interface Receiver {
  readonly url: string;
  readonly databaseUrl: string;
  readonly runnerId: string;
}

/**
 * Two invented providers beside the demo, real servers on this computer: one that can be asked for earlier runs, one that only
 * tells of new ones. Whoever connects them gets a new run every now and then, as if a watch had been synchronised.
 */
export class ConnectedWorld {
  private readonly fakes: Readonly<Record<Maker, FakeProvider>>;
  private dataSource: DataSource | undefined;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private made = 0;

  private constructor(
    private readonly options: ConnectedWorldOptions,
    fakes: Readonly<Record<Maker, FakeProvider>>,
  ) {
    this.fakes = fakes;
  }

  /** Starts the providers, with one athlete each. */
  static async start(options: ConnectedWorldOptions): Promise<ConnectedWorld> {
    const world = new ConnectedWorld(options, {
      garmin: await new FakeGarmin().start(),
      suunto: await new FakeSuunto().start(),
    });
    for (const fake of world.all) fake.addAthlete(athlete);
    for (const [number, days] of earlierDays.entries()) {
      const startTime = new Date(options.now.getTime() - days * dayMs);
      world.record(inventedRun(number, startTime), 'suunto');
    }
    return world;
  }

  /** Ids of the providers. */
  get providers(): string[] {
    return Object.keys(this.fakes);
  }

  /** Variables that lead a service to these providers; their origins have to be listed, too. */
  get settings(): Record<string, string> {
    return Object.assign({}, ...this.all.map((fake) => fake.settings())) as Record<string, string>;
  }

  get origins(): string[] {
    return this.all.map(({ url }) => url);
  }

  /** From now on new runs come, where somebody is connected. */
  async open({ url, databaseUrl, runnerId }: Receiver): Promise<void> {
    this.dataSource = await new DataSource(dataSourceOptions(databaseUrl, [], () => undefined)).initialize();
    const keys = await this.dataSource.query<{ id: Maker; hook_key: string }[]>(
      `select id, hook_key from provider_state where id = any($1)`,
      [this.providers],
    );
    for (const { id, hook_key } of keys) this.fakes[id].hookUrl = `${url}/api/v1/hooks/${id}/${hook_key}`;
    this.timer = setInterval(() => {
      this.working ??= this.synchronise(runnerId)
        .catch((error: Error) => this.options.onNews(`A run could not be passed on: ${error.message}`))
        .finally(() => (this.working = undefined));
    }, this.options.everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
    await this.dataSource?.destroy();
    for (const fake of this.all) await fake.stop();
  }

  private get all(): FakeProvider[] {
    return Object.values(this.fakes);
  }

  /** The next run, if there is somebody to have it. */
  private async synchronise(runnerId: string): Promise<void> {
    if (this.made >= mostNew) return;
    const connected = await this.connected(runnerId);
    const wanted = recordedBy[this.made % recordedBy.length];
    const makers = connected.length < 2 ? connected : wanted;
    if (makers.length === 0) return;
    const hoursAgo = hoursBetween * (mostNew - this.made);
    const run = inventedRun(100 + this.made, new Date(this.options.now.getTime() - hoursAgo * hourMs));
    this.made += 1;
    for (const maker of makers) {
      const key = this.record(run, maker);
      await this.fakes[maker].tell({ what: 'created', athleteId: athlete, key });
    }
    const by = makers.map((maker) => names[maker]).join(' and ');
    const twice = makers.length > 1 ? ': the same run twice, which stays one' : '';
    this.options.onNews(`${by} passed a run of ${run.minutes} minutes on${twice}.`);
  }

  private record(run: InventedRun, maker: Maker): string {
    return this.fakes[maker].addActivity(athlete, { startTime: run.startTime, bytes: run.file(maker) });
  }

  private async connected(runnerId: string): Promise<Maker[]> {
    const rows = await this.dataSource?.query<{ provider: Maker }[]>(
      `select provider from connection where runner_id = $1 and status = 'connected' and provider = any($2)
        order by provider`,
      [runnerId, this.providers],
    );
    return (rows ?? []).map(({ provider }) => provider);
  }
}

/** Who is signed in at both providers. */
const athlete = 'Robin';
