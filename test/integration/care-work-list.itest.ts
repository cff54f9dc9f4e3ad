import { randomUUID } from 'node:crypto';
import { methodVersion } from '../../src/analysis/gait/thresholds.js';
import type { Asker } from './access/askers.js';
import { insertReview } from '../builders/a-review.js';
import { startCareService, type CareService, type Shared } from './care-service.js';

/** A run and what was noted of it, so many days ago. */
interface Told {
  readonly daysAgo: number;
  readonly own?: 'none' | 'likely';
  readonly pain?: number;
  readonly signs?: readonly string[];
  readonly source?: string;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly shownUntil: string;
  readonly needs: readonly { readonly kind: string; readonly runId?: string }[];
}

describe('the work list', () => {
  let service: CareService;
  let physio: Asker;
  let assistant: Asker;
  let practiceId: string;

  beforeAll(async () => {
    service = await startCareService();
    physio = await service.somebody('Paul Physio', 'physio');
    assistant = await service.somebody('Arne Assistant', 'physio');
    practiceId = await service.practice('Physio am Park');
    await service.member(practiceId, physio, 'physio');
    await service.member(practiceId, assistant, 'assistant');
  });

  afterAll(async () => {
    await service.stop();
  });

  async function run(runnerId: string, { daysAgo, own = 'none', pain, signs, source = 'upload' }: Told) {
    const [fileId, runId] = [randomUUID(), randomUUID()];
    const { database } = service;
    await database.query(
      `insert into source_file (id, runner_id, sha256, bytes, storage_key) values ($1::uuid, $2, md5($1::text) || md5($1::text), 1, $1::text)`,
      [fileId, runnerId],
    );
    await database.query(
      `insert into run (id, runner_id, source_file_id, status, source, start_time, sorted_at, trend, method_version)
       select $1, $2, $3, 'reported', $4, at, at, jsonb_build_object('own', $6::text), $7
         from (select now() - make_interval(secs => 86400 * $5::float8) as at) as started`,
      [runId, runnerId, fileId, source, daysAgo, own, methodVersion],
    );
    if (pain === undefined && signs === undefined) return;
    await database.query(
      `insert into diary_entry (run_id, runner_id, pain_during, signs) values ($1, $2, $3, $4)`,
      [runId, runnerId, pain ?? null, signs ?? []],
    );
  }

  /** A patient who was seen two days after they came, with what happened since. */
  async function patient(name: string, told: readonly Told[], shared: Shared = {}): Promise<string> {
    const runner = await service.somebody(name);
    const patientId = await service.patient(practiceId, runner, shared);
    await service.database.query(`insert into patient_seen values ($1, now() - interval '1 hour')`, [
      patientId,
    ]);
    for (const one of told) await run(runner.runnerId as string, one);
    return patientId;
  }

  const list = async (asker: Asker = physio): Promise<Row[]> =>
    ((await (await asker.ask('/api/v1/care/work-list')).json()) as { rows: Row[] }).rows;
  const kindsOf = async (patientId: string) =>
    (await list()).find(({ id }) => id === patientId)?.needs.map(({ kind }) => kind);
  const see = async (asker: Asker, patientIds: string[], shownUntil = new Date().toISOString()) =>
    asker.ask('/api/v1/care/work-list/seen', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ patients: patientIds.map((id) => ({ id, shownUntil })) }),
    });

  it('begins with who needs it most, each with the reasons; what is not shared is none', async () => {
    await patient('All fine', [{ daysAgo: 1 }]);
    await patient('Red flag', [{ daysAgo: 2, signs: ['numbness'] }]);
    await patient('Red flag, not shared', [{ daysAgo: 3, signs: ['numbness'] }], { diary: false });
    await patient('Emergency', [{ daysAgo: 2, signs: ['bladderBowel'] }]);
    await patient('Rising pain', [
      { daysAgo: 20, pain: 1 },
      { daysAgo: 1, pain: 4 },
    ]);
    await patient('New shoes', [{ daysAgo: 1, own: 'likely' }]);
    await patient('From a closed source', [{ daysAgo: 1, own: 'likely', source: 'api:strava' }]);
    const silent = await patient('Silent', [{ daysAgo: 12 }]);
    await service.database.query(
      `update patient_seen set seen_at = now() - interval '9 days' where patient_id = $1`,
      [silent],
    );
    await service.database.query(
      `update run set received_at = start_time where start_time < now() - interval '11 days'`,
    );

    const rows = (await list()).map(({ name, needs }) => [name, ...needs.map(({ kind }) => kind)]);

    expect(rows).toEqual([
      ['Emergency', 'emergency', 'new-runs'],
      ['Red flag', 'seek-help', 'new-runs'],
      ['Rising pain', 'pain-rising', 'new-runs'],
      ['New shoes', 'long-steps', 'new-runs'],
      ['Silent', 'silent'],
      ['All fine', 'new-runs'],
      ['Red flag, not shared', 'new-runs'],
      ['From a closed source'],
    ]);
  });

  it('what was seen is no reason any more, until something new comes', async () => {
    const patientId = await patient('Seen', [{ daysAgo: 1, own: 'likely', signs: ['numbness'] }]);
    expect(await kindsOf(patientId)).toEqual(['seek-help', 'long-steps', 'new-runs']);
    expect((await see(assistant, [patientId])).status).toBe(403);
    expect((await see(physio, [patientId])).status).toBe(204);
    expect(await kindsOf(patientId)).toEqual([]);
    const [{ id }] = await service.database.query<{ id: string }>(
      `select runner_id as id from patient where id = $1`,
      [patientId],
    );
    await run(id, { daysAgo: 0 });
    expect(await kindsOf(patientId)).toEqual(['new-runs']);
  });

  it('what the practice reviewed is no reason any more, until something is noted of it', async () => {
    const patientId = await patient('Reviewed', [{ daysAgo: 1, own: 'likely', signs: ['numbness'] }]);
    const { database } = service;
    const [of] = await database.query<{ runId: string; runnerId: string }>(
      `select run.id as "runId", run.runner_id as "runnerId"
         from run join patient on patient.runner_id = run.runner_id where patient.id = $1`,
      [patientId],
    );
    const reportId = randomUUID();
    await database.query(
      `insert into report (id, run_id, method_version, is_current, body) values ($1, $2, $3, true, '{}')`,
      [reportId, of.runId, methodVersion],
    );
    await insertReview(database, { ...of, practiceId: await service.practice('Elsewhere'), reportId });
    expect(await kindsOf(patientId)).toEqual(['seek-help', 'long-steps', 'new-runs']);

    await insertReview(database, { ...of, practiceId, reportId });
    expect(await kindsOf(patientId)).toEqual([]);

    await database.query(
      `update diary_entry set signs = '{bladderBowel}', updated_at = now() where run_id = $1`,
      [of.runId],
    );
    expect(await kindsOf(patientId)).toEqual(['emergency']);
  });

  it('a plan of this practice that none of the last runs followed is a reason; of another practice it is none', async () => {
    const followed = async (name: string, of: string, metS: readonly number[]) => {
      const patientId = await patient(
        name,
        metS.map((_, index) => ({ daysAgo: 0.01 * (index + 1) })),
      );
      await service.database.query(
        `with plan as (
           insert into cadence_plan (id, runner_id, starts_at, body, practice_id, practice_name, author, version, details)
           select gen_random_uuid(), runner_id, now() - interval '14 days',
                  '{"weeks": 4, "startMs": 0, "targets": [{"speedMps": 2.8, "cadenceSpm": 170}]}', $2, 'A practice', 'Paul', 1,
                  '{"exercises": [], "text": "", "recheckOn": null, "reason": ""}'
             from patient where id = $1 returning id, runner_id)
         insert into plan_result (run_id, runner_id, plan_id, started_at, judged_s, met_s, above_s)
         select run.id, run.runner_id, plan.id, run.start_time, 1000, ($3::int[])[row_number() over (order by run.start_time)], 0
           from run join plan on plan.runner_id = run.runner_id`,
        [patientId, of, metS],
      );
      return kindsOf(patientId);
    };
    const elsewhere = await service.practice('Elsewhere');
    expect(await followed('Ignores it', practiceId, [100, 0, 390])).toEqual([
      'plan-not-followed',
      'new-runs',
    ]);
    expect(await followed('Follows it', practiceId, [100, 0, 400])).toEqual(['new-runs']);
    expect(await followed('Another plan', elsewhere, [0, 0, 0])).toEqual(['new-runs']);
  });

  const runnerOf = async (patientId: string) =>
    (
      await service.database.query<{ id: string }>(`select runner_id as id from patient where id = $1`, [
        patientId,
      ])
    )[0].id;

  it('what came after the list was shown is not seen with it', async () => {
    const patientId = await patient('Meanwhile', [{ daysAgo: 1 }]);
    const [shown] = (await list()).filter(({ id }) => id === patientId);
    await run(await runnerOf(patientId), { daysAgo: 0, signs: ['saddleNumbness'] });
    expect((await see(physio, [patientId], shown.shownUntil)).status).toBe(204);
    expect(await kindsOf(patientId)).toEqual(['emergency', 'new-runs']);
    // An older list takes back nothing.
    const [newer] = (await list()).filter(({ id }) => id === patientId);
    await see(physio, [patientId], newer.shownUntil);
    await see(physio, [patientId], shown.shownUntil);
    expect(await kindsOf(patientId)).toEqual([]);
  });

  it('a run that is still being analysed is not seen with the list that does not show it', async () => {
    const patientId = await patient('Under way', [{ daysAgo: 1 }]);
    const runnerId = await runnerOf(patientId);
    const { database } = service;
    await run(runnerId, { daysAgo: 0, own: 'likely' });
    // It waits for its analysis while the list is read.
    await database.query(
      `update run set status = 'processing', attempt_token = gen_random_uuid(), touched_at = now(), trend = null
        where runner_id = $1 and own_level = 'likely'`,
      [runnerId],
    );
    const [shown] = (await list()).filter(({ id }) => id === patientId);
    expect(shown.needs.map(({ kind }) => kind)).toEqual(['new-runs']);
    await database.query(
      `update run set status = 'reported', attempt_token = null, trend = '{"own": "likely"}'
        where runner_id = $1 and status = 'processing'`,
      [runnerId],
    );
    await see(physio, [patientId], shown.shownUntil);
    expect(await kindsOf(patientId)).toEqual(['long-steps', 'new-runs']);
  });

  it('a warning sign is shown while the run is analysed anew, and not lost among what was noted later', async () => {
    const patientId = await patient('Long ago', [{ daysAgo: 60, signs: ['numbness'] }]);
    const runnerId = await runnerOf(patientId);
    for (let daysAgo = 1; daysAgo <= 30; daysAgo++) await run(runnerId, { daysAgo, pain: 1 });
    await service.database.query(
      `update run set status = 'processing', attempt_token = gen_random_uuid(), touched_at = now() where runner_id = $1`,
      [runnerId],
    );
    expect((await kindsOf(patientId))?.[0]).toBe('seek-help');
  });

  it('leaves the patients of others alone', async () => {
    const elsewhere = await service.practice('Elsewhere');
    const theirs = await service.patient(elsewhere, await service.somebody('Theirs'));
    expect((await see(physio, [theirs])).status).toBe(204);
    expect(await service.database.query(`select from patient_seen where patient_id = $1`, [theirs])).toEqual(
      [],
    );
    expect((await list()).some(({ id }) => id === theirs)).toBe(false);
  });

  it('who is new says so; who ended it is not there', async () => {
    const fresh = await service.patient(practiceId, await service.somebody('Fresh'));
    const ended = await service.patient(practiceId, await service.somebody('Ended'), {
      endedAt: new Date().toISOString(),
    });
    expect(await kindsOf(fresh)).toEqual(['new-patient']);
    expect(await kindsOf(ended)).toBeUndefined();
  });
});
