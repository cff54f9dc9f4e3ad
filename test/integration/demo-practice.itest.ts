import { seedPractice } from '../../src/cli/demo/seed-practice.js';
import { accountOf, stories } from '../../src/cli/demo/stories.js';
import { Visitor } from '../../src/cli/demo/visitor.js';
import { demoPhysio, demoRunner } from '../../src/accounts/demo/demo-people.js';
import type { Report } from '../../src/analysis/report/report.js';
import type { PatientRunListBody } from '../../src/care/patients/patients.contract.js';
import type { PatientPlansBody } from '../../src/care/plans/plans.contract.js';
import type { RunReviewBody } from '../../src/care/reviews/reviews.contract.js';
import type { NoteListBody } from '../../src/care/notes/notes.contract.js';
import type { NoticeListBody } from '../../src/notices/notices.contract.js';
import type { WorkListBody } from '../../src/care/work-list/work-list.contract.js';
import { createDataDir, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** Four of the eight weeks: all that happens in the stories lies in them, and half as many runs are analysed. */
const weeks = 4;
const dayMs = 86_400_000;

describe('the demo practice', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let physio: Visitor;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
    service = await startProcess({
      dataDir: dataDir.path,
      databaseUrl: database.url,
      env: { DEMO: 'on' },
    });
    await expect(seed({ stopAfter: 5 })).rejects.toThrow('stopped');
    expect(await seed()).toBe(true);
    physio = await Visitor.signIn(service.url, demoPhysio.id);
  }, 300_000);

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  const seed = ({ stopAfter = Infinity, inDays = 0, of = stories } = {}) =>
    seedPractice({
      url: service.url,
      databaseUrl: database.url,
      dataDir: dataDir.path,
      now: new Date(Date.now() + inDays * dayMs),
      weeks,
      stories: of,
      onProgress: (analysed) => {
        if (analysed >= stopAfter) throw new Error('stopped');
      },
    });

  const workList = async () => (await physio.read<WorkListBody>('/api/v1/care/work-list')).rows;
  const patientOf = async (key: string) => {
    const name = stories.find((story) => story.key === key)?.name;
    return (await workList()).find((row) => row.name === name) as WorkListBody['rows'][number];
  };
  /** The reports of a patient, newest first, as the physio gets them. */
  const reportsOf = async (key: string, newest: number) => {
    const { id } = await patientOf(key);
    const path = `/api/v1/care/patients/${id}/runs`;
    const { runs } = await physio.read<PatientRunListBody>(`${path}?limit=${newest}`);
    return Promise.all(runs.map((run) => physio.read<Report>(`${path}/${run.id}/report`)));
  };
  const countRuns = async () =>
    (await database.query<{ count: number }>(`select count(*)::int as count from run`))[0].count;

  it('shows each story with its reason, who needs it most first', async () => {
    const rows = await workList();
    const reasons = new Map(rows.map(({ name, needs }) => [name, needs[0]?.kind ?? null]));
    expect(reasons).toEqual(new Map(stories.map(({ name, reason }) => [name, reason])));
    expect(rows.map(({ name }) => name)).toEqual(inOrder);
  });

  it('tired: the report shows the stretch against her own runs, at the end of the run', async () => {
    for (const { gait, run } of await reportsOf('tired', 3)) {
      const own = gait.stretches.filter(({ basis }) => basis === 'ownBaseline');
      expect(own.length).toBeGreaterThan(0);
      for (const { startS } of own) expect(startS).toBeGreaterThan(run.elapsedTimeS - 12 * 60);
    }
  });

  it('new shoes: two runs as a whole, then a step that stays', async () => {
    const [newest, ...before] = await reportsOf('new-shoes', 3);
    expect(newest.ownBaseline).toMatchObject({ level: 'none', lastingStep: { runsSince: 3 } });
    for (const { ownBaseline } of before) expect(ownBaseline).toMatchObject({ level: 'likely' });
  });

  it('warning signs stand first in the report', async () => {
    const [[emergency], [sign], [fine]] = await Promise.all(
      ['emergency', 'warning-sign', 'all-fine'].map((key) => reportsOf(key, 1)),
    );
    expect([emergency, sign, fine].map(({ safety }) => safety.redFlag)).toEqual([
      'emergency',
      'seek-help',
      'none',
    ]);
  });

  it('a treadmill is one, Strava’s runs are withheld, and reports only are reports only', async () => {
    for (const { ownBaseline } of await reportsOf('new-patient', 2)) {
      expect(ownBaseline?.surface).toBe('treadmill');
    }
    expect(await reportsOf('strava-only', 5)).toEqual([]);
    const { id } = await patientOf('strava-only');
    expect(await physio.read(`/api/v1/care/patients/${id}`)).toMatchObject({
      runs: 0,
      hasWithheldRuns: true,
    });
    const strava = stories.find(({ key }) => key === 'strava-only') as (typeof stories)[number];
    const runner = await Visitor.signIn(service.url, accountOf(strava).id);
    expect(await runner.read('/api/v1/care/sharings')).toMatchObject({ sharings: [{ withheldRuns: 3 }] });
    const back = await patientOf('back-again');
    expect(back.terms).toMatchObject({ series: false, routes: false, diary: false });
    const days = (new Date(back.terms.until ?? '').getTime() - Date.now()) / dayMs;
    expect(Math.round(days)).toBeGreaterThanOrEqual(4);
    expect(Math.round(days)).toBeLessThanOrEqual(6);
  });

  it('a plan is followed by the one and not by the other, run by run', async () => {
    const shares = async (key: string) => {
      const { id } = await patientOf(key);
      const { current, results } = await physio.read<PatientPlansBody>(`/api/v1/care/patients/${id}/plan`);
      expect(current).toMatchObject({ from: 'practice', week: 4, weeks: 6, author: 'Kim' });
      return results.slice(-6).map(({ metS, judgedS }) => metS / judgedS);
    };
    expect(Math.min(...(await shares('plan-followed')))).toBeGreaterThan(0.8);
    expect(Math.max(...(await shares('plan-ignored')))).toBeLessThan(0.2);
  });

  it('reviews stand with the runs that they are of, signed when the story says', async () => {
    const { id } = await patientOf('plan-followed');
    const path = `/api/v1/care/patients/${id}/runs`;
    const { runs } = await physio.read<PatientRunListBody>(path);
    const reviews = await Promise.all(
      runs.map(({ id: runId }) => physio.read<RunReviewBody>(`${path}/${runId}/review`)),
    );
    const signed = reviews.flatMap((review) => review.signed);
    expect(signed).toMatchObject([{ signedBy: 'Kim', version: 1, marks: [{ startS: 600, endS: 1200 }] }]);
    const ageDays = (Date.now() - new Date(signed[0].signedAt).getTime()) / dayMs;
    expect(Math.floor(ageDays)).toBeGreaterThanOrEqual(11);
    expect(Math.floor(ageDays)).toBeLessThanOrEqual(13);
    const robin = await Visitor.signIn(service.url, demoRunner.id);
    expect(await robin.read('/api/v1/care/reviews')).toMatchObject({ reviews: [{ signedBy: 'Kim' }] });
  });

  it('the patient is told when it happened, and has one message to open', async () => {
    const robin = await Visitor.signIn(service.url, demoRunner.id);
    const { notices, unseen } = await robin.read<NoticeListBody>('/api/v1/notices');
    expect(notices.map(({ kind }) => kind).sort()).toEqual(['message-sent', 'plan-set', 'review-signed']);
    const times = notices.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(unseen).toBe(1);
    for (const { createdAt } of notices) {
      expect(Date.now() - new Date(createdAt).getTime()).toBeGreaterThan(3 * dayMs);
    }
    const { id } = await patientOf('plan-followed');
    const { notes } = await physio.read<NoteListBody>(`/api/v1/care/patients/${id}/notes`);
    expect(notes.map(({ author }) => author)).toEqual(['Kim', 'Kim']);
  });

  it('is made once; one of an earlier day is made anew, and leaves nothing behind', async () => {
    const runs = await countRuns();
    expect(await seed()).toBe(false);
    expect(await countRuns()).toBe(runs);
    const few = stories.filter(({ key }) => key === 'back-again' || key === 'plan-followed');
    expect(await seed({ inDays: 3, of: few })).toBe(true);
    expect((await workList()).map(({ name }) => name).sort()).toEqual(few.map(({ name }) => name).sort());
    expect(await countRuns()).toBe(15);
    expect(await database.query(`select from practice`)).toHaveLength(1);
  });
});

/** As far as reasons are equal, who ran last comes first. */
const inOrder = [
  'Ole Utsire',
  'Nora Humber',
  'Jonas Dogger',
  'Mara Fisher',
  'Till Forties',
  'Lena Viking',
  'Eva Forth',
  'Ben Tyne',
  'Ida Lundy',
  'Robin',
  'Ana Cromarty',
  'Max Hebrides',
];
