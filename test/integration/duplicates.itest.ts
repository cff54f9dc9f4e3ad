import { encodeFit } from '../../synth/encode-fit.js';
import { encodeGpx } from '../../synth/encode-gpx.js';
import { steadyRun } from '../../synth/run-builders.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, type Ask, type Person } from './people.js';
import { finishedRun, getReport, getRun, upload, uploadRun, type RunBody } from './runs-client.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const dayMs = 86_400_000;
const firstMs = Date.UTC(2025, 2, 3, 7);

/** One run of a day as the watch has it, and as a phone began to record it some seconds later, without cadence. */
function recordingsOf(day: number): { watch: Uint8Array; phone: Uint8Array } {
  const plan = { durationS: 1200, seed: 50 + day, startTimeMs: firstMs + day * dayMs };
  const later = { ...plan, startTimeMs: plan.startTimeMs + 9_000, without: ['cadenceSpm' as const] };
  return {
    watch: encodeFit(steadyRun({ ...plan, dynamics: true })),
    phone: encodeGpx(steadyRun(later)),
  };
}

describe('several recordings of one run', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let runner: Person;
  const ask: Ask = (path, init) => runner.at(service)(path, init);

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
    service = await startProcess({
      dataDir: dataDir.path,
      databaseUrl: database.url,
      env: { STRIDECHECK_FAILPOINTS: 'sweeper.settleMs=100' },
    });
  });

  beforeEach(async () => {
    runner = await addPerson(database);
  });

  afterEach(async () => {
    expect(await brokenInvariants(database.url, `${dataDir.path}/files`)).toEqual([]);
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  const send = async (bytes: Uint8Array, name: string): Promise<RunBody> =>
    finishedRun(ask, (await uploadRun(ask, bytes, name)).id);
  const settled = () =>
    eventually('the last report', async () => {
      const waiting = await database.query(
        `select from run where status in ('queued', 'processing') or analysis_due_at is not null`,
      );
      return waiting.length === 0;
    });
  const keep = (id: string, body: unknown = { keep: true }) =>
    ask(`/api/v1/runs/${id}/duplicate`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const trendRuns = async (): Promise<number> => {
    const trend = (await (await ask(`/api/v1/trend?weeks=4`)).json()) as { runs: unknown[] };
    return trend.runs.length;
  };

  it.each(['watch first', 'phone first'])(
    '%s: the one that says more leads, the other names it and counts nowhere',
    async (order) => {
      const { watch, phone } = recordingsOf(0);
      const files: [Uint8Array, string][] = [
        [watch, 'watch.fit'],
        [phone, 'phone.gpx'],
      ];
      const runs = new Map<string, RunBody>();
      for (const [bytes, name] of order === 'watch first' ? files : files.toReversed()) {
        runs.set(name, await send(bytes, name));
      }
      const leader = await getRun(ask, runs.get('watch.fit')?.id ?? '');
      const other = await getRun(ask, runs.get('phone.gpx')?.id ?? '');

      expect(leader).toMatchObject({ status: 'reported', duplicateOf: null });
      expect(other).toMatchObject({
        status: 'reported',
        duplicateOf: { id: leader.id, startTime: leader.startTime },
      });
      expect((await getReport(ask, other.id)).run.source.format).toBe('gpx');
      expect(await trendRuns()).toBe(1);
    },
  );

  it('kept by its runner it counts as a run of its own, until that is taken back', async () => {
    const { watch, phone } = recordingsOf(0);
    const leader = await send(watch, 'watch.fit');
    const other = await send(phone, 'phone.gpx');

    expect(await (await keep(other.id)).json()).toMatchObject({ duplicateOf: null, keptApart: true });
    expect(await trendRuns()).toBe(2);
    expect(await (await keep(other.id, { keep: false })).json()).toMatchObject({
      duplicateOf: { id: leader.id },
      keptApart: false,
    });
    expect((await keep(other.id, { keep: 'yes' })).status).toBe(400);
    expect((await keep('01990000-0000-7000-8000-00000000ffff')).status).toBe(404);
  });

  it('without the one that led, the other counts', async () => {
    const { watch, phone } = recordingsOf(0);
    const leader = await send(watch, 'watch.fit');
    const other = await send(phone, 'phone.gpx');
    await ask(`${leader.url}`, { method: 'DELETE' });

    expect(await getRun(ask, other.id)).toMatchObject({ duplicateOf: null });
    expect(await trendRuns()).toBe(1);
  });

  it('later runs are compared with the one that leads, whatever comes when, and a new analysis changes nothing', async () => {
    const recordings = [0, 1, 2, 3].map(recordingsOf);
    const last = await send(recordings[3].watch, 'last.fit');
    for (const { phone } of recordings.slice(0, 3)) await send(phone, 'phone.gpx');
    for (const { watch } of recordings.slice(0, 3)) await send(watch, 'watch.fit');
    await settled();
    const compared = async () =>
      database.query(
        `select run.id, run.history_key as key, run.duplicate_of as "duplicateOf" from run
          where runner_id = $1 order by start_time`,
        [runner.id],
      );
    const before = await compared();
    expect((await getReport(ask, last.id)).ownBaseline).toMatchObject({ runs: 3 });

    const profile = { heightM: 1.8, units: 'metric' };
    await ask(`/api/v1/profile`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(profile),
    });
    await eventually('the new reports', async () => {
      const old = await database.query(
        `select from report join run on run.id = report.run_id
          where is_current and runner_id = $1 and (body #>> '{gait,height,heightM}')::float8 <> 1.8`,
        [runner.id],
      );
      return old.length === 0;
    });
    await settled();
    expect(await compared()).toEqual(before);
  });

  it('the same bytes are the run that exists, and a run of their own when asked for', async () => {
    const { watch } = recordingsOf(0);
    const first = await send(watch, 'watch.fit');
    expect((await upload(ask, watch)).status).toBe(200);
    const again = async (): Promise<RunBody> => {
      const response = await ask(`/api/v1/runs?again=true`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(watch),
      });
      expect(response.status).toBe(202);
      return finishedRun(ask, ((await response.json()) as RunBody).id);
    };
    const [second, third] = [await again(), await again()];

    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    expect(second).toMatchObject({ status: 'reported', duplicateOf: null, keptApart: true });
    expect(await trendRuns()).toBe(3);
    await ask(`${first.url}`, { method: 'DELETE' });
    const known = (await (await upload(ask, watch)).json()) as RunBody;
    expect(known).toMatchObject({ id: second.id, duplicate: true });
  });
});
