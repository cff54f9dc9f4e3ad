import { readFileSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import type { Asker } from './access/askers.js';
import { insertDraft, insertReview } from '../builders/a-review.js';
import { startCareService, type CareService, type Shared } from './care-service.js';
import { finishedRun, uploadRun } from './runs-client.js';

/** A run on a road, with positions. */
const recording = readFileSync('samples/easy-run-with-long-steps.fit');

/** What may be asked of a patient. */
const resources = [
  'patients',
  'patient',
  'notes',
  'messages',
  'timeline',
  'runs',
  'report',
  'draft',
  'signed',
  'a review',
  'its report',
  'its record',
  'its record in FHIR format',
  'drafting',
  'signing',
  'comparison',
  'series',
  'route',
  'diary',
  'diary of the run',
  'trend',
  'plan',
  'plan of the run',
  'setting a plan',
] as const;
type Resource = (typeof resources)[number];

const everything: readonly Resource[] = resources;
const nothing: readonly Resource[] = [];
/** Where none of the runs is shared. */
const withoutRuns: readonly Resource[] = [
  'patients',
  'patient',
  'notes',
  'messages',
  'timeline',
  'plan',
  'setting a plan',
];
const without = (...left: Resource[]): readonly Resource[] =>
  resources.filter((resource) => !left.includes(resource));

/** Who asks, by how they stand to the patient. */
interface Standing {
  /** What they are where the patient is; null: they work elsewhere, or nowhere. */
  readonly member: 'owner' | 'physio' | 'assistant' | null;
  readonly role?: 'runner' | 'physio' | 'admin';
  readonly shared?: Shared;
  /** What happened since. */
  readonly then?:
    'left' | 'disabled' | 'works elsewhere' | 'the source forbids it' | 'the account has no factor';
  readonly sees: readonly Resource[];
}

/** Who stands so, and to whom. */
interface Stood {
  readonly asker: Asker;
  readonly patientId: string;
  readonly reviewId: string;
  readonly planId: string;
}

const change = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** A plan in the place of another. */
const setting = (replaces: string): RequestInit =>
  change('PUT', {
    replaces,
    targets: [{ speedMps: 2.8, cadenceSpm: 165 }],
    weeks: 4,
    exercises: [],
    text: '',
    recheckOn: null,
    reason: 'They had these steps before.',
  });

/** In which form something is asked for that has several. */
const formOf: Partial<Record<Resource, RequestInit>> = {
  'its record': { headers: { accept: 'application/pdf' } },
  'its record in FHIR format': { headers: { accept: 'application/fhir+json' } },
};

/** What of the answers is asked about. */
interface Answer {
  readonly patients?: readonly { readonly id: string }[];
  readonly runs?: readonly { readonly id: string }[];
  readonly entries?: readonly { readonly runId: string | null; readonly kind?: string }[];
  readonly painDuring?: number;
  readonly draft?: { readonly comment: string } | null;
  readonly signed?: readonly { readonly id: string }[];
  readonly notes?: readonly object[];
  readonly messages?: readonly object[];
  readonly current?: { readonly text: string } | null;
  readonly check?: object | null;
  readonly channels?: Readonly<Record<string, readonly (number | null)[]>>;
}

const yesterday = new Date(Date.now() - 86_400_000).toISOString();
const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

/** The whole of who sees what: each row is asked for each resource. */
const policy: Readonly<Record<string, Standing>> = {
  'the owner of the practice': { member: 'owner', sees: everything },
  'a physio': { member: 'physio', sees: everything },
  'an assistant': { member: 'assistant', sees: without('signing', 'setting a plan') },
  'a physio, until tomorrow': { member: 'physio', shared: { until: tomorrow }, sees: everything },
  'a physio, reports only': {
    member: 'physio',
    shared: { series: false, routes: false, diary: false },
    sees: without('series', 'route', 'diary', 'diary of the run'),
  },
  'a physio, without routes': { member: 'physio', shared: { routes: false }, sees: without('route') },
  'a physio, without the diary': {
    member: 'physio',
    shared: { diary: false },
    sees: without('diary', 'diary of the run'),
  },
  'a physio, later runs only': {
    member: 'physio',
    shared: { fromTime: yesterday },
    sees: withoutRuns,
  },
  'a physio, after its time': { member: 'physio', shared: { until: yesterday }, sees: nothing },
  'a physio, after its end': { member: 'physio', shared: { endedAt: yesterday }, sees: nothing },
  'a physio who left': { member: 'physio', then: 'left', sees: nothing },
  'a physio whose account is disabled': { member: 'physio', then: 'disabled', sees: nothing },
  'a physio of another practice': { member: null, then: 'works elsewhere', sees: nothing },
  'a physio without a practice': { member: null, sees: nothing },
  'a physio without a second factor': { member: 'physio', then: 'the account has no factor', sees: nothing },
  'an admin': { member: null, role: 'admin', sees: nothing },
  'an admin who works there': { member: 'owner', role: 'admin', sees: nothing },
  'another runner': { member: null, role: 'runner', sees: nothing },
  'a physio, of a run whose source forbids it': {
    member: 'physio',
    then: 'the source forbids it',
    sees: withoutRuns,
  },
};

describe('what a practice sees of a patient', () => {
  let service: CareService;
  let runner: Asker;
  let runId: string;
  let reportId: string;

  beforeAll(async () => {
    service = await startCareService();
    runner = await service.somebody('Ada');
    runId = (await uploadRun(runner.ask, recording)).id;
    await finishedRun(runner.ask, runId);
    const noted = await runner.ask(`/api/v1/diary/${runId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ painDuring: 3, places: ['lowBack'], signs: [] }),
    });
    expect(noted.status).toBe(200);
    await finishedRun(runner.ask, runId);
    // Nothing makes the report anew while a draft rests on it.
    const [report] = await service.database.query<{ id: string }>(
      `select id from report where run_id = $1 and is_current`,
      [runId],
    );
    reportId = report.id;
  });

  afterAll(async () => {
    await service.stop();
  });

  afterEach(async () => {
    await service.database.query(`delete from practice`);
    await service.database.query(`update run set source = 'upload'`);
  });

  async function stand({ member, role = 'physio', shared, then }: Standing) {
    const practiceId = await service.practice('Physio am Park');
    const patientId = await service.patient(practiceId, runner, shared);
    await service.database.query(
      `insert into patient_note (id, patient_id, author, text) values ($1, $2, 'Kim', 'A note')`,
      [uuidv7(), patientId],
    );
    await service.database.query(
      `insert into message (id, runner_id, practice_id, practice_name, author, text)
       values ($1, $2, $3, 'Physio am Park', 'Kim', 'A message')`,
      [uuidv7(), runner.runnerId, practiceId],
    );
    const ofPractice = { practiceId, runnerId: runner.runnerId as string, runId, reportId };
    const planId = await measuredPlan(practiceId);
    const reviewId = await insertReview(service.database, ofPractice);
    await insertDraft(service.database, { ...ofPractice, amends: reviewId });
    const asker = await service.somebody('Who asks', role);
    if (member) await service.member(practiceId, asker, member);
    const changes = {
      left: `update practice_member set left_at = now() where account_id = $1`,
      disabled: `update account set disabled_at = now() where id = $1`,
      'the account has no factor': `update account set two_factor_enabled = false where id = $1`,
    };
    if (then === 'works elsewhere') {
      await service.member(await service.practice('Elsewhere'), asker, 'owner');
    } else if (then === 'the source forbids it') {
      await service.database.query(`update run set source = 'api:strava' where id = $1`, [runId]);
    } else if (then) {
      await service.database.query(changes[then], [asker.runnerId]);
    }
    return { asker, patientId, reviewId, planId };
  }

  /** A plan of the practice, by which the run was measured. */
  async function measuredPlan(practiceId: string): Promise<string> {
    const id = uuidv7();
    await service.database.query(`update cadence_plan set ended_at = now() where ended_at is null`);
    await service.database.query(
      `insert into cadence_plan (id, runner_id, starts_at, body, practice_id, practice_name, author, version, details)
       values ($1, $2, '2020-01-01', $3, $4, 'Physio am Park', 'Kim', 1, $5)`,
      [
        id,
        runner.runnerId,
        { startMs: Date.UTC(2020, 0, 1), weeks: 4, targets: [{ speedMps: 2.8, cadenceSpm: 165 }] },
        practiceId,
        { exercises: [], text: 'A plan', recheckOn: null, reason: '' },
      ],
    );
    await service.database.query(`delete from plan_result`);
    await service.database.query(
      `insert into plan_result (run_id, runner_id, plan_id, started_at, judged_s, met_s, above_s)
       values ($1, $2, $3, now(), 600, 300, 0)`,
      [runId, runner.runnerId, id],
    );
    return id;
  }

  /** Whether the resource shows something of the patient to whoever asks. */
  async function sees({ asker, patientId, reviewId, planId }: Stood, resource: Resource): Promise<boolean> {
    const path = resource === 'patients' ? '' : `/${patientId}${pathOf(resource, reviewId)}`;
    const asked =
      resource === 'setting a plan'
        ? setting(planId)
        : ((await changeOf(patientId, resource)) ?? formOf[resource]);
    const response = await asker.ask(`/api/v1/care/patients${path}`, asked);
    expect([200, 401, 403, 404]).toContain(response.status);
    if (response.status !== 200) return false;
    if (resource === 'its record') return (await response.text()).startsWith('%PDF');
    const { patients, runs, entries, channels, painDuring, notes, messages, draft, signed, current, check } =
      (await response.json()) as Answer;
    switch (resource) {
      case 'patients':
        return patients?.some(({ id }) => id === patientId) ?? false;
      case 'runs':
      case 'trend':
        return runs?.some(({ id }) => id === runId) ?? false;
      case 'diary':
        return entries?.some((entry) => entry.runId === runId) ?? false;
      case 'diary of the run':
        return painDuring !== undefined;
      case 'series':
        return (channels?.speedMps ?? []).length > 0;
      case 'route':
        return (channels?.latitudeDeg ?? []).some((value) => value !== null);
      case 'notes':
        return (notes ?? []).length > 0;
      case 'messages':
        return (messages ?? []).length > 0;
      case 'timeline':
        return entries?.some(({ kind }) => kind === 'note-written') ?? false;
      case 'draft':
        return draft?.comment === 'Well begun.';
      case 'signed':
        return signed?.some(({ id }) => id === reviewId) ?? false;
      case 'plan':
        return current?.text === 'A plan';
      case 'plan of the run':
        return check !== null;
      case 'setting a plan':
      case 'patient':
      case 'report':
      case 'a review':
      case 'its report':
      case 'its record in FHIR format':
      case 'drafting':
      case 'signing':
      case 'comparison':
        return true;
    }
  }

  /** What is asked for by a change: of the draft as it is. */
  async function changeOf(patientId: string, resource: Resource): Promise<RequestInit | undefined> {
    if (resource !== 'drafting' && resource !== 'signing') return undefined;
    const [draft] = await service.database.query<{ revision: number }>(
      `select revision from review_draft where practice_id = (select practice_id from patient where id = $1)`,
      [patientId],
    );
    if (resource === 'signing') return change('POST', { ...draft });
    return change('PUT', { ...draft, overruled: null, marks: [], comment: 'Well begun.' });
  }

  const pathOf = (resource: Resource, reviewId: string): string =>
    ({
      patients: '',
      patient: '',
      runs: '/runs',
      report: `/runs/${runId}/report`,
      draft: `/runs/${runId}/review`,
      signed: `/runs/${runId}/review`,
      'a review': `/reviews/${reviewId}`,
      'its report': `/reviews/${reviewId}/report`,
      'its record': `/reviews/${reviewId}/record`,
      'its record in FHIR format': `/reviews/${reviewId}/record`,
      drafting: `/runs/${runId}/review`,
      signing: `/runs/${runId}/review/sign`,
      comparison: `/compare?a=${runId}&b=${runId}`,
      series: `/runs/${runId}/series?channels=speedMps`,
      route: `/runs/${runId}/series?channels=latitudeDeg,longitudeDeg`,
      diary: '/diary',
      'diary of the run': `/runs/${runId}/diary`,
      trend: '/trend',
      notes: '/notes',
      messages: '/messages',
      timeline: '/timeline',
      plan: '/plan',
      'plan of the run': `/runs/${runId}/plan-check`,
      'setting a plan': '/plan',
    })[resource];

  it.each(Object.entries(policy))('%s', async (_, standing) => {
    const stood = await stand(standing);
    const seen: Resource[] = [];
    for (const resource of resources) if (await sees(stood, resource)) seen.push(resource);
    expect(seen).toEqual(standing.sees);
  });

  it.each(Object.entries(policy))('%s finds nothing at the addresses of the runner', async (_, standing) => {
    const { asker, reviewId } = await stand(standing);
    const exported = await runner.ask('/api/v1/exports', { method: 'POST' });
    const { id: exportId } = (await exported.json()) as { id: string };
    const [run, made] = [`/api/v1/runs/${runId}`, `/api/v1/exports/${exportId}`];
    const parts = ['', '/file', '/report', '/series?channels=speedMps', '/events', '/plan-check', '/workout'];
    const singles = [
      ...parts.map((part) => `${run}${part}`),
      ...[made, `${made}/file`, `/api/v1/diary/${runId}`],
      ...['report', 'record'].map((form) => `/api/v1/care/reviews/${reviewId}/${form}`),
    ];
    for (const path of singles) {
      const { status } = await asker.ask(path);
      expect({ path, isRefused: [401, 403, 404].includes(status) }).toEqual({ path, isRefused: true });
    }
    const lists = ['runs', 'runs?q=fit', 'exports', 'diary', 'care/reviews', 'care/messages', 'notices'];
    for (const list of lists) {
      const text = await (await asker.ask(`/api/v1/${list}`)).text();
      const found = [runId, exportId, reviewId].filter((id) => text.includes(id));
      expect({ list, found }).toEqual({ list, found: [] });
    }
  });
});
