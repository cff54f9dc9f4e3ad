import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { writeStreams } from '../../src/analysis/activity/streams/streams.js';
import { readActivities } from '../../src/analysis/activity/read-activities.js';
import { entities } from '../../src/entities.js';
import { dataSourceOptions } from '../../src/platform/database/data-source.js';
import { OwnRows } from '../../src/platform/database/own-rows.js';
import type { Dispatcher } from '../../src/platform/outbox/dispatcher.js';
import { FileStorage } from '../../src/platform/storage/file-storage.js';
import { EraseRuns } from '../../src/runs/erase-runs.js';
import { ReceiveFile, type Received, type Receiving } from '../../src/runs/receive-file.js';
import { policyOf, restrictedSources } from '../../src/runs/source-policy.js';
import type { RunSource } from '../../src/runs/source-policy.js';
import { encodeFit } from '../../synth/encode-fit.js';
import { encodeGpx } from '../../synth/encode-gpx.js';
import { steadyRun } from '../../synth/run-builders.js';
import { tinyFit } from '../builders/tiny-files.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, addSession, askWith, type Ask, type Person } from './people.js';
import { finishedRun, getRun, upload, uploadRun, type RunBody } from './runs-client.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { exportedZip, takenIn } from './takeout-client.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const dayMs = 86_400_000;
const firstMs = Date.UTC(2025, 5, 2, 7);
const runOf = (day: number) =>
  steadyRun({ durationS: 900, seed: 70 + day, startTimeMs: firstMs + day * dayMs });
const watchFile = (day: number) => encodeFit(runOf(day));

/** The same run as Strava passes it on. */
function stravaStreams(day: number): Uint8Array {
  const [activity] = readActivities(watchFile(day)).activities;
  const { distanceM, speedMps, cadenceSpm, altitudeM } = activity.channels;
  const list = (values: Float64Array | undefined, factor = 1) =>
    [...(values ?? [])].map((value) => value * factor);
  const text = writeStreams({
    provider: 'strava',
    startTime: new Date(activity.startTimeMs).toISOString(),
    sport: 'Run',
    cadenceOneFoot: true,
    channels: {
      timeS: [...activity.timeS],
      distanceM: list(distanceM),
      speedMps: list(speedMps),
      altitudeM: list(altitudeM),
      cadenceRpm: list(cadenceSpm, 0.5),
    },
  });
  return new TextEncoder().encode(text);
}

describe('where a run came from', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let dataSource: DataSource;
  let receiveFile: ReceiveFile;
  let eraseRuns: EraseRuns;
  let storage: FileStorage;
  let runner: Person;
  const ask: Ask = (path, init) => runner.at(service)(path, init);

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
    service = await startProcess({
      dataDir: dataDir.path,
      databaseUrl: database.url,
      env: { STRIDECHECK_FAILPOINTS: 'sweeper.settleMs=100,takeout.sweepEveryMs=300' },
    });
    dataSource = await new DataSource(
      dataSourceOptions(database.url, entities, () => undefined),
    ).initialize();
    storage = new FileStorage(`${dataDir.path}/files`);
    eraseRuns = new EraseRuns(dataSource, storage);
    const unheard = { poke: () => undefined } as Dispatcher;
    receiveFile = new ReceiveFile(new OwnRows(dataSource), storage, unheard, eraseRuns);
  });

  beforeEach(async () => {
    runner = await addPerson(database);
  });

  afterEach(async () => {
    await settled();
    expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
  });

  afterAll(async () => {
    await dataSource.destroy();
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  const receive = (bytes: Uint8Array, source: RunSource, more: Partial<Receiving> = {}) =>
    receiveFile.receive(runner.id, Readable.from([Buffer.from(bytes)], { objectMode: false }), {
      fileName: 'run',
      again: false,
      source,
      ...more,
    });
  const send = async (bytes: Uint8Array, source: RunSource): Promise<RunBody> => {
    const received = (await receive(bytes, source)) as Received;
    return finishedRun(ask, received.runId);
  };
  const settled = () =>
    eventually('the last report', async () => {
      const waiting = await database.query(
        `select from run where status in ('queued', 'processing') or analysis_due_at is not null`,
      );
      return waiting.length === 0;
    });
  const count = async (table: string, where = 'true'): Promise<number> => {
    const owner = `runner_id = '${runner.id}'`;
    const [row] = await database.query<{ count: number }>(
      `select count(*)::int as count from ${table} where ${owner} and ${where}`,
    );
    return row.count;
  };
  const listed = async (): Promise<RunBody[]> =>
    ((await (await ask('/api/v1/runs')).json()) as { runs: RunBody[] }).runs;
  const trendRuns = async (): Promise<number> =>
    ((await (await ask('/api/v1/trend?weeks=8')).json()) as { runs: unknown[] }).runs.length;
  /** As if it had come so many days ago. */
  const makeOlder = (id: string, days: number) =>
    database.query(
      `update run set received_at = received_at - make_interval(days => ${days}) where id = '${id}'`,
    );

  it('the database knows the same sources and days as the program', async () => {
    const sources = ['upload', 'api:garmin', 'archive:strava', 'push:watch', ...restrictedSources] as const;
    for (const source of sources) {
      const [{ closed, days }] = await database.query<{ closed: boolean; days: number | null }>(
        `select '${source}' = any(closed_sources()) as closed,
                (extract(epoch from kept_until('${source}', now()) - now()) / 86400)::float8 as days`,
      );
      const { viewer, expiresAfterDays } = policyOf(source);
      expect([source, closed, days]).toEqual([source, viewer === 'runnerOnly', expiresAfterDays]);
    }
  });

  it('a run from Strava is said to be one, counts nowhere and is compared with nothing', async () => {
    const open = await send(watchFile(0), 'upload');
    const closed = await send(stravaStreams(1), 'api:strava');
    await settled();
    const kept = new Date(closed.source.keptUntil ?? '').getTime() - Date.now();
    expect(closed.source).toMatchObject({ channel: 'api', provider: 'strava', practicesSee: false });
    expect(Math.abs(kept - 6 * dayMs)).toBeLessThan(600_000);
    expect(open.source).toEqual({ channel: 'upload', provider: null, practicesSee: true, keptUntil: null });
    expect(closed.status).toBe('reported');
    expect(await trendRuns()).toBe(1);
    expect(await count('run_steps', `run_id = '${closed.id}'`)).toBe(0);
    expect(await count('run_steps')).toBe(1);
    expect((await ask(`/api/v1/runs/compare?a=${open.id}&b=${closed.id}`)).status).toBe(409);
  });

  it('the same bytes by a freer channel free it, the other way round nothing is bound', async () => {
    const bytes = stravaStreams(0);
    const closed = await send(bytes, 'api:strava');
    const { id, duplicate } = await uploadRun(ask, bytes, 'mine.json');
    expect([id, duplicate]).toEqual([closed.id, true]);
    await settled();
    expect((await getRun(ask, id)).source).toMatchObject({
      channel: 'upload',
      practicesSee: true,
      keptUntil: null,
    });
    expect([await trendRuns(), await count('run_steps')]).toEqual([1, 1]);
    expect(await receive(bytes, 'api:strava')).toMatchObject({ runId: id, duplicate: true });
    expect((await getRun(ask, id)).source.channel).toBe('upload');
  });

  it.each([
    ['Strava last', ['archive:garmin', 'api:garmin', 'api:strava']],
    ['Strava first', ['api:strava', 'archive:garmin', 'api:garmin']],
    ['Strava between', ['api:garmin', 'api:strava', 'archive:garmin']],
  ] as const)(
    'one run by three ways is one in the list, and never led by the closed one: %s',
    async (_, order) => {
      const files: Record<string, Uint8Array> = {
        'api:strava': stravaStreams(2),
        'api:garmin': encodeGpx({ ...runOf(2) }),
        'archive:garmin': watchFile(2),
      };
      const ids = new Map<string, string>();
      for (const source of order) ids.set((await send(files[source], source)).id, source);
      await settled();
      const shown = await listed();
      expect(shown.map(({ id }) => ids.get(id))).toEqual(['archive:garmin']);
      const [leader] = shown;
      for (const [id, source] of ids) {
        const { duplicateOf } = await getRun(ask, id);
        expect([source, duplicateOf?.id]).toEqual([source, id === leader.id ? undefined : leader.id]);
      }
      expect(await trendRuns()).toBe(1);
      // Without the best one the other open one leads; without that the closed one is shown, to its runner.
      expect((await ask(leader.url, { method: 'DELETE' })).status).toBe(204);
      expect((await listed()).map(({ id }) => ids.get(id))).toEqual(['api:garmin']);
      await eraseRuns.ofSource(runner.id, 'api:garmin');
      expect((await listed()).map(({ id }) => ids.get(id))).toEqual(['api:strava']);
      expect(await trendRuns()).toBe(0);
    },
  );

  it('what is kept no longer exists for nobody from that moment on, and is gone with its file soon after', async () => {
    const bytes = stravaStreams(3);
    const open = await send(watchFile(4), 'api:polar');
    const closed = await send(bytes, 'api:strava');
    const [{ key }] = await database.query<{ key: string }>(
      `select storage_key as key from source_file join run on run.source_file_id = source_file.id where run.id = '${closed.id}'`,
    );
    // In one transaction that erases nothing, a moment after it expired.
    await new OwnRows(dataSource).of(runner.id, async (em) => {
      await em.query('reset role');
      await em.query(`update run set received_at = now() - interval '145 hours' where id = $1`, [closed.id]);
      await em.query(`set local role stridecheck_runner`);
      for (const table of ['run', 'source_file', 'report', 'series']) {
        const rows = await em.query<{ id: string }[]>(
          table === 'report' || table === 'series'
            ? `select distinct run_id as id from ${table}`
            : `select id from ${table}`,
        );
        expect([table, rows.length]).toEqual([table, 1]);
      }
    });
    expect((await ask(closed.url)).status).toBe(404);
    await eventually('the row is gone', async () => (await count('run')) === 1);
    await eventually('the file is gone', async () =>
      readFile(storage.pathOf(key)).then(
        () => false,
        () => true,
      ),
    );
    expect((await listed()).map(({ id }) => id)).toEqual([open.id]);
    expect(await receive(bytes, 'api:strava')).toMatchObject({ duplicate: false });
  });

  it('expired and not yet erased, it is in nobody’s way', async () => {
    const bytes = stravaStreams(5);
    const closed = await send(bytes, 'api:strava');
    await makeOlder(closed.id, 7);
    const received = (await receive(bytes, 'upload')) as Received;
    expect(received).toMatchObject({ duplicate: false });
    expect(received.runId).not.toBe(closed.id);
    await finishedRun(ask, received.runId);
  });

  it('what its provider takes back is erased, unless it came by its runner as well', async () => {
    const first = await send(stravaStreams(6), 'api:strava');
    const second = await send(stravaStreams(7), 'api:strava');
    await uploadRun(ask, stravaStreams(7), 'mine.json');
    await settled();
    const runnerId = runner.id;
    expect(await eraseRuns.oneOfSource(runnerId, second.id, 'api:strava')).toBe(false);
    expect(await eraseRuns.ofSource(runnerId, 'api:strava')).toBe(1);
    expect((await listed()).map(({ id }) => id)).toEqual([second.id]);
    expect((await ask(first.url)).status).toBe(404);
  });

  it('what comes by itself and is no run is not kept and not read again; uploaded it is shown as it is', async () => {
    const ride = tinyFit({}, 2);
    const received = (await receive(ride, 'api:polar')) as Received;
    await eventually('it is left out', async () => (await count('left_out')) === 1);
    const [{ reason, sha256 }] = await database.query<{ reason: string; sha256: string }>(
      `select reason, sha256 from left_out where runner_id = '${runner.id}'`,
    );
    expect([reason, sha256]).toEqual(['noRunning', received.sha256]);
    expect([await count('run'), await count('source_file')]).toEqual([0, 0]);
    expect(await receive(ride, 'archive:polar')).toBe('leftOut');
    const shown = await finishedRun(ask, (await uploadRun(ask, ride)).id);
    expect(shown.failure?.code).toBe('noRunning');
  });

  it('of an archive, what cannot be read is left out with its reason; of an API it is shown', async () => {
    const broken = new TextEncoder().encode('no recording at all');
    const other = new TextEncoder().encode('nor is this');
    await receive(broken, 'archive:garmin', { when: 'later' });
    await eventually(
      'it is left out',
      async () => (await count('left_out', `reason = 'notAnActivity'`)) === 1,
    );
    expect((await send(other, 'api:polar')).failure?.code).toBe('notAnActivity');
  });

  it('of what may hold no position none is stored, in the file or beside it', async () => {
    const bytes = watchFile(8);
    const run = await send(bytes, 'api:wahoo');
    expect(run.status).toBe('reported');
    const [{ key, sha256 }] = await database.query<{ key: string; sha256: string }>(
      `select storage_key as key, sha256 from source_file where runner_id = '${runner.id}'`,
    );
    const [{ channels }] = readActivities(await readFile(storage.pathOf(key))).activities;
    expect(channels.cadenceSpm).toBeDefined();
    expect(channels.latitudeDeg ?? channels.longitudeDeg).toBeUndefined();
    const series = await database.query<{ channel: string }>(
      `select channel from series where run_id = '${run.id}'`,
    );
    expect(series.map(({ channel }) => channel)).not.toContain('latitudeDeg');
    expect(await receive(bytes, 'api:wahoo')).toMatchObject({ runId: run.id, duplicate: true, sha256 });
    expect(await receive(encodeGpx(runOf(8)), 'api:wahoo')).toBe('leftOut');
    expect(await count('left_out', `reason = 'positionsNotBlanked'`)).toBe(1);
    // With positions from its runner it is another file of the same run, which leads.
    const mine = await finishedRun(ask, (await uploadRun(ask, bytes)).id);
    expect((await getRun(ask, run.id)).duplicateOf?.id).toBe(mine.id);
    expect((await upload(ask, bytes)).status).toBe(200);
  });

  it('an export takes source and time along, goes with the first of what is in it, and brings nothing back that is gone', async () => {
    const signedIn = async ({ id }: Person): Promise<Ask> => {
      const cookie = await addSession(database, dataDir, id);
      return (path, init) => askWith(service, { cookie })(path, init);
    };
    const closed = await send(stravaStreams(9), 'api:strava');
    await makeOlder(closed.id, 2);
    await database.query(
      `update source_file set received_at = received_at - interval '2 days' where runner_id = '${runner.id}'`,
    );
    const own = await signedIn(runner);
    const zip = await exportedZip(own);
    const [exported] = (
      (await (await own('/api/v1/exports')).json()) as { exports: { id: string; expiresAt: string }[] }
    ).exports;
    const until = new Date((await getRun(ask, closed.id)).source.keptUntil ?? '').getTime();
    expect(Math.abs(new Date(exported.expiresAt).getTime() - until)).toBeLessThan(60_000);
    expect(until - Date.now()).toBeLessThan(4 * dayMs);

    const first = runner;
    runner = await addPerson(database);
    const { entries } = await takenIn(await signedIn(runner), zip);
    expect(entries.map(({ outcome }) => outcome)).toEqual(['added']);
    const [taken] = await listed();
    expect(taken.source).toMatchObject({ provider: 'strava', practicesSee: false });
    expect(Math.abs(new Date(taken.source.keptUntil ?? '').getTime() - until)).toBeLessThan(60_000);

    // Four days later the export is gone, and whoever kept the zip cannot bring the run back.
    await database.query(`update export_file set kept_until = kept_until - interval '4 days'`);
    expect((await own(`/api/v1/exports/${exported.id}`)).status).toBe(404);
    await eventually('the export is gone', async () => {
      const rows = await database.query(`select from export_file where runner_id = '${first.id}'`);
      return rows.length === 0;
    });
    await settled();
  });
});
