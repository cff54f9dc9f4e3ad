import { randomUUID } from 'node:crypto';
import { methodVersion } from '../../src/analysis/gait/thresholds.js';
import type { Asker } from './access/askers.js';
import { startCareService, type CareService, type Shared } from './care-service.js';

const dayMs = 86_400_000;
const exercise = { exercise: 'plank', sets: 3, repetitions: null, seconds: 20, timesPerWeek: 3 };
const plan = {
  replaces: null as string | null,
  targets: [{ speedMps: 2.8, cadenceSpm: 168 }],
  weeks: 6,
  exercises: [exercise],
  text: 'Easy runs only.',
  recheckOn: new Date(Date.now() + 28 * dayMs).toISOString().slice(0, 10),
  reason: '',
};
type PlanInput = Partial<typeof plan> & { readonly startsAt?: string };

interface Plan {
  readonly id: string;
  readonly from: string;
  readonly version: number | null;
  readonly endedAt: string | null;
}
interface Plans {
  readonly current: Plan | null;
  readonly earlier: readonly Plan[];
  readonly results: readonly object[];
  readonly suggestion: { readonly rows: readonly object[]; readonly because: string | null };
}
interface Check {
  readonly check: {
    readonly share: number | null;
    readonly nextStep: string;
    readonly sentences: readonly string[];
  } | null;
}

describe('plans of a practice', () => {
  let service: CareService;
  let physio: Asker;
  let assistant: Asker;
  let elsewhere: Asker;
  let practiceId: string;
  let otherPracticeId: string;

  beforeAll(async () => {
    service = await startCareService();
    physio = await service.somebody('Paul Physio', 'physio');
    assistant = await service.somebody('Arne Assistant', 'physio');
    elsewhere = await service.somebody('Else Where', 'physio');
    practiceId = await service.practice('Physio am Park');
    otherPracticeId = await service.practice('Elsewhere');
    await service.member(practiceId, physio, 'physio');
    await service.member(practiceId, assistant, 'assistant');
    await service.member(otherPracticeId, elsewhere, 'owner');
  });

  afterAll(async () => {
    await service.stop();
  });

  async function patient(name: string, shared: Shared = {}) {
    const runner = await service.somebody(name);
    return { runner, id: await service.patient(practiceId, runner, shared) };
  }

  /** Half an hour at 2.8 m/s with so many steps a minute, so many days ago. */
  async function run({ runnerId }: Asker, daysAgo: number, cadenceSpm: number, source = 'upload') {
    const [fileId, runId] = [randomUUID(), randomUUID()];
    const startMs = Date.now() - daysAgo * dayMs;
    await service.database.query(
      `insert into source_file (id, runner_id, sha256, bytes, storage_key) values ($1::uuid, $2, md5($1::text) || md5($1::text), 1, $1::text)`,
      [fileId, runnerId],
    );
    const windows = Array.from({ length: 30 }, () => ({ seconds: 60, speedMps: 2.8, cadenceSpm }));
    const trend = { startMs, device: null, population: 'none', own: 'none', windows };
    await service.database.query(
      `insert into run (id, runner_id, source_file_id, status, source, start_time, sorted_at, trend, method_version)
       values ($1, $2, $3, 'reported', $4, $5, $5, $6, $7)`,
      [runId, runnerId, fileId, source, new Date(startMs), trend, methodVersion],
    );
    return runId;
  }

  const call = (asker: Asker, patientId: string, method: string, body?: object) =>
    asker.ask(`/api/v1/care/patients/${patientId}/plan`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const set = (asker: Asker, patientId: string, input: PlanInput = {}) =>
    call(asker, patientId, 'PUT', { ...plan, ...input });
  const read = async (asker: Asker, patientId: string) =>
    (await (await call(asker, patientId, 'GET')).json()) as Plans;
  const check = async (asker: Asker, path: string) => {
    const response = await asker.ask(`/api/v1${path}/plan-check`);
    return ((await response.json()) as Check).check;
  };
  const own = async (runner: Asker) =>
    (await (await runner.ask('/api/v1/plan')).json()) as { current: object | null; earlier: object[] };

  it('are set by physios, read by assistants, and told to the runner with who said what', async () => {
    const { runner, id } = await patient('Rita');
    await run(runner, 3, 160);
    expect((await set(assistant, id)).status).toBe(403);
    expect((await set(elsewhere, id)).status).toBe(404);
    const answer = (await (await set(physio, id)).json()) as Plans;
    expect(answer.current).toMatchObject({
      from: 'practice',
      author: 'Paul Physio',
      version: 1,
      text: plan.text,
    });
    expect(await read(assistant, id)).toEqual(answer);
    expect((await own(runner)).current).toMatchObject({
      practice: 'Physio am Park',
      author: 'Paul Physio',
      version: 1,
      weeks: 6,
      week: 1,
      exercises: [exercise],
      text: plan.text,
      recheckOn: plan.recheckOn,
    });
    const told = await service.database.query(`select from outbox where job_id = 'tell-plan-set-' || $1`, [
      answer.current?.id,
    ]);
    const notice = await service.database.query(`select from notice where runner_id = $1`, [runner.runnerId]);
    expect(told.length + notice.length).toBeGreaterThan(0);
  });

  it('take the place of the one that was read, else both are there to choose from', async () => {
    const { runner, id } = await patient('Conny');
    await run(runner, 3, 160);
    const first = ((await (await set(physio, id)).json()) as Plans).current as Plan;
    const refused = await set(physio, id, { replaces: null, text: 'Another one.' });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      code: 'plan-changed',
      current: { id: first.id, text: plan.text },
    });
    const both = await Promise.all([1, 2].map(() => set(physio, id, { replaces: first.id })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { current, earlier } = await read(physio, id);
    expect(current?.version).toBe(2);
    expect(earlier).toMatchObject([{ id: first.id, version: 1 }]);
  });

  it('need a reason beyond 10 % of the runner’s own steps, more or fewer', async () => {
    const { runner, id } = await patient('Rasmus');
    await run(runner, 3, 160);
    const at = (cadenceSpm: number) => [{ speedMps: 2.8, cadenceSpm }];
    const refused = await set(physio, id, { targets: at(180) });
    expect(refused.status).toBe(422);
    const problem = (await refused.json()) as { code: string; detail: string };
    expect(problem.code).toBe('plan-reason-missing');
    expect(problem.detail).toContain('5:57 /km');
    expect(problem.detail).toContain('12.5 % more than their own 160');
    expect((await set(physio, id, { targets: at(142) })).status).toBe(422);
    expect((await set(physio, id, { targets: at(180), reason: '  ' })).status).toBe(422);
    const reason = 'She ran with 178 before the winter.';
    expect((await set(physio, id, { targets: at(180), reason })).status).toBe(200);
    expect((await own(runner)).current).toMatchObject({ reason });
    const inLimit = await patient('Within');
    await run(inLimit.runner, 3, 160);
    expect((await set(physio, inLimit.id, { targets: at(176) })).status).toBe(200);
  });

  it('rest on shared runs alone', async () => {
    const { runner, id } = await patient('Strava');
    await run(runner, 3, 160, 'api:strava');
    const answer = await set(physio, id);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('nothing is known of their own steps');
    expect((await read(physio, id)).suggestion).toEqual({ rows: [], because: 'no-runs' });
  });

  it('measure every run since they began, each by the plan of its time', async () => {
    const { runner, id } = await patient('Mona');
    const before = await run(runner, 30, 160);
    const early = await run(runner, 10, 160);
    const late = await run(runner, 1, 169);
    const startsAt = new Date(Date.now() - 20 * dayMs).toISOString();
    const first = ((await (await set(physio, id, { startsAt })).json()) as Plans).current as Plan;
    const at = (runId: string) => `/runs/${runId}`;
    expect(await check(runner, at(before))).toBeNull();
    expect(await check(runner, at(early))).toMatchObject({ share: 0, nextStep: 'practise' });
    expect(await check(runner, at(late))).toMatchObject({ share: 1, before: { runs: 1, change: 'more' } });
    const ofPractice = await check(physio, `/care/patients/${id}/runs/${late}`);
    expect(ofPractice).toMatchObject({ share: 1, reader: 'practice', nextStep: 'keep' });
    expect((await read(physio, id)).results).toMatchObject([
      { runId: early, judgedS: 1800, metS: 0 },
      { runId: late, metS: 1800 },
    ]);

    const later = new Date(Date.now() - 5 * dayMs).toISOString();
    const second = { replaces: first.id, startsAt: later, targets: [{ speedMps: 2.8, cadenceSpm: 175 }] };
    expect((await set(physio, id, second)).status).toBe(200);
    expect(await check(runner, at(early))).toMatchObject({ share: 0, plan: { id: first.id } });
    expect(await check(runner, at(late))).toMatchObject({ share: 0, before: { runs: 0 } });
    const page = await runner.ask(`/api/v1/runs/${late}/plan-check`);
    expect(page.status).toBe(200);
    expect(await check(assistant, `/care/patients/${id}/runs/${late}`)).toMatchObject({ share: 0 });
    expect((await elsewhere.ask(`/api/v1/care/patients/${id}/runs/${late}/plan-check`)).status).toBe(404);
  });

  it('measure all runs of a runner who runs a lot, also those that began at one moment', async () => {
    const { runner, id } = await patient('Marathon');
    const startsAt = new Date(Date.now() - 20 * dayMs).toISOString();
    const like = await run(runner, 1, 169);
    // Three at each moment, which is finer than a thousandth of a second; the first three the moment that the plan begins.
    await service.database.query(
      `with file as (
         insert into source_file (id, runner_id, sha256, bytes, storage_key)
         select gen_random_uuid(), $1::uuid, md5(n::text) || md5($1::text), 1, $1::text || n from generate_series(0, 119) n
         returning id),
       numbered as (select id, row_number() over () - 1 as n from file)
       insert into run (id, runner_id, source_file_id, status, source, start_time, sorted_at, trend, method_version)
       select gen_random_uuid(), $1::uuid, numbered.id, 'reported', 'upload', moment, moment, run.trend, run.method_version
         from run, numbered, lateral (select $3::timestamptz + (numbered.n / 3) * interval '3600.000007 s') as at(moment)
        where run.id = $2`,
      [runner.runnerId, like, startsAt],
    );
    expect((await set(physio, id, { startsAt })).status).toBe(200);
    const measured = await service.database.query(
      `select run_id from plan_result where runner_id = $1 and judged_s = 1800 and met_s = 1800`,
      [runner.runnerId],
    );
    expect(measured).toHaveLength(121);
  });

  it('stay with the runner after the consent, who ends them or starts an own one', async () => {
    const { runner, id } = await patient('Eva');
    await run(runner, 3, 160);
    const { current } = (await (await set(physio, id)).json()) as Plans;
    await service.database.query(
      `update consent set ended_at = now(), ended_because = 'runner' where patient_id = $1`,
      [id],
    );
    expect((await call(physio, id, 'GET')).status).toBe(404);
    expect((await call(physio, id, 'DELETE')).status).toBe(404);
    expect((await set(physio, id, { replaces: current?.id })).status).toBe(404);
    expect((await own(runner)).current).toMatchObject({ text: plan.text });
    const workout = await runner.ask('/api/v1/plan/workout');
    expect(workout.headers.get('content-disposition')).toContain('stridecheck-plan-week-1.fit');
    expect(
      Buffer.from(await workout.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe('.FIT');
    await runner.ask('/api/v1/plan', { method: 'DELETE' });
    expect(await own(runner)).toMatchObject({ current: null, earlier: [{ text: plan.text }] });
    expect((await runner.ask('/api/v1/plan/workout')).status).toBe(404);
  });

  it('stay with the runner when the practice is gone, under its name', async () => {
    const gone = await service.practice('Soon gone');
    const owner = await service.somebody('Olga Owner', 'physio');
    await service.member(gone, owner, 'owner');
    const runner = await service.somebody('Gunda');
    const id = await service.patient(gone, runner);
    await run(runner, 3, 160);
    expect((await set(owner, id)).status).toBe(200);
    await service.database.query(`delete from practice where id = $1`, [gone]);
    expect((await own(runner)).current).toMatchObject({ practice: 'Soon gone', text: plan.text });
  });

  it('of another practice show their steps and none of their words', async () => {
    const { runner, id } = await patient('Olga');
    const there = await service.patient(otherPracticeId, runner);
    await run(runner, 3, 160);
    const { current } = (await (await set(physio, id)).json()) as Plans;
    const seen = (await read(elsewhere, there)).current;
    expect(seen).toEqual({
      id: current?.id,
      from: 'elsewhere',
      startsAt: expect.any(String) as string,
      endedAt: null,
      weeks: 6,
      week: 1,
      targets: plan.targets,
      author: null,
      version: null,
      exercises: [],
      text: '',
      recheckOn: null,
      reason: '',
    });
    expect((await call(elsewhere, there, 'DELETE')).status).toBe(404);
    expect((await set(elsewhere, there, { replaces: current?.id, text: 'Ours' })).status).toBe(200);
    expect(await read(physio, id)).toMatchObject({
      current: { from: 'elsewhere', text: '' },
      earlier: [{ from: 'practice', text: plan.text }],
    });
    expect((await call(elsewhere, there, 'DELETE')).status).toBe(204);
    expect(await read(physio, id)).toMatchObject({ current: null });
  });

  it('are kept as they were: not even the owner of the tables changes one', async () => {
    const { runner, id } = await patient('Karla');
    await run(runner, 3, 160);
    await set(physio, id);
    const change = (what: string) =>
      service.database.query(`update cadence_plan set ${what} where runner_id = $1`, [runner.runnerId]);
    for (const what of [`body = '{}'`, `author = 'Somebody'`, `details = null`, `starts_at = now()`]) {
      await expect(change(what)).rejects.toThrow('a plan only ends');
    }
    await change('ended_at = now()');
    await expect(change('ended_at = null')).rejects.toThrow('a plan only ends');
  });

  it('are written down in the log, by whom and for whom', async () => {
    const { runner, id } = await patient('Lola');
    await run(runner, 3, 160);
    await set(physio, id);
    await read(assistant, id);
    await call(physio, id, 'DELETE');
    const { looks } = (await (await runner.ask('/api/v1/care/looks')).json()) as {
      looks: { action: string; actor: string }[];
    };
    expect(looks.map(({ action, actor }) => [action, actor])).toEqual([
      ['plan.ended', 'Paul Physio'],
      ['plan.seen', 'Arne Assistant'],
      ['plan.set', 'Paul Physio'],
    ]);
  });
});
