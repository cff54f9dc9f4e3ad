import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';
import { earlierRuns } from '../../synth/run-history.js';
import { insertDraft, insertReview, keptReport } from '../builders/a-review.js';
import { notAnActivity, twoRunsFit } from './fixtures.js';
import { brokenInvariants } from './invariants.js';
import type { Ask } from './people.js';
import { finishedRun, getReport, upload, uploadRun, type RunBody } from './runs-client.js';
import { eventually } from './service-process.js';
import {
  addSignedIn,
  endInstance,
  endOfTakingIn,
  exportedZip,
  sendZip,
  startIn,
  startInstance,
  takenIn,
  unzipped,
  type Instance,
  type SignedIn,
} from './takeout-client.js';
import type { TestDatabase } from './test-database.js';

const json = (body: object): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const settled = (database: TestDatabase) =>
  eventually('the last report', async () => {
    const waiting = await database.query(
      `select from run where status in ('queued', 'processing') or analysis_due_at is not null`,
    );
    return waiting.length === 0;
  });

/** The zip of one that was given up some hours ago; returns its path. */
async function leftOverZip({ database, dataDir }: Instance, runnerId: string): Promise<string> {
  const id = randomUUID();
  const key = `takeout/${runnerId}/${id}.zip`;
  await database.query(
    `insert into taken_in_file (id, runner_id, status, failure, storage_key, finished_at)
     values ($1, $2, 'failed', 'gaveUp', $3, now())`,
    [id, runnerId, key],
  );
  const path = `${dataDir.path}/files/${key}`;
  await writeFile(path, 'zip');
  const hoursAgo = new Date(Date.now() - 3 * 60 * 60_000);
  await utimes(path, hoursAgo, hoursAgo);
  return path;
}

/** Makes a runner the patient that they were of a practice, which reviewed one of their runs and wrote to them. */
async function beAPatient(database: TestDatabase, runnerId: string, runId: string) {
  const [practiceId, patientId] = [randomUUID(), randomUUID()];
  const reportId = await keptReport(database, runId);
  await database.query(`insert into practice (id, name) values ($1, 'Physio am Park')`, [practiceId]);
  await database.query(`insert into patient (id, practice_id, runner_id) values ($1, $2, $3)`, [
    patientId,
    practiceId,
    runnerId,
  ]);
  await database.query(
    `insert into consent (id, patient_id, runner_id, practice_id, text_version, language, shares_series, shares_routes,
       shares_diary, ended_at, ended_because)
     values ($1, $1, $2, $3, '1', 'en', true, false, false, now(), 'runner')`,
    [patientId, runnerId, practiceId],
  );
  await database.query(
    `insert into message (id, runner_id, practice_id, practice_name, author, text)
     values ($1, $2, $3, 'Physio am Park', 'Paul Physio', 'See you on Monday.')`,
    [randomUUID(), runnerId, practiceId],
  );
  await insertReview(database, { practiceId, runnerId, runId, reportId });
  await insertDraft(database, { practiceId, runnerId, runId, reportId });
  return { runId, reportId };
}

/** A practice set a plan with exercises and words, which ended. */
async function hadAPlanOfAPractice(database: TestDatabase, runnerId: string): Promise<void> {
  const exercise = { exercise: 'plank', sets: 3, repetitions: null, seconds: 20, timesPerWeek: 3 };
  await database.query(
    `insert into cadence_plan (id, runner_id, starts_at, ended_at, body, practice_name, author, version, details)
     values (gen_random_uuid(), $1, '2026-01-05T10:00:00Z', '2026-02-02T10:00:00Z', $2, 'Physio am Park', 'Pia Physio', 2, $3)`,
    [
      runnerId,
      {
        startMs: Date.UTC(2026, 0, 5, 10),
        weeks: 6,
        targets: [{ speedMps: 2.8, cadenceSpm: 180 }],
      },
      { exercises: [exercise], text: 'Easy runs only.', recheckOn: '2026-02-02', reason: 'As before.' },
    ],
  );
}

/** What a runner has, without ids and times of arrival. */
async function belongings(ask: Ask): Promise<unknown> {
  const { runs } = (await (await ask('/api/v1/runs?limit=100')).json()) as { runs: RunBody[] };
  const told = [];
  for (const run of runs) {
    const { id, fileName, status, startTime, keptApart, pain } = run;
    const corrections = await (await ask(`/api/v1/runs/${id}/corrections`)).json();
    const diary = (await (await ask(`/api/v1/diary/${id}`)).json()) as Record<string, unknown>;
    told.push({
      ...{ fileName, status, startTime, keptApart, pain, corrections },
      duplicateOf: run.duplicateOf?.startTime ?? null,
      diary: { ...diary, runId: undefined, updatedAt: undefined },
      report: status === 'reported' ? await getReport(ask, id) : null,
    });
  }
  const plans = JSON.stringify(await (await ask('/api/v1/plan')).json()).replaceAll(/"id":"[^"]+",/g, '');
  return { told, plans, profile: await (await ask('/api/v1/profile')).json() };
}

describe('everything of an account', () => {
  let first: Instance;
  let runner: SignedIn;
  const ask: Ask = (path, init) => runner.ask(path, init);
  let zip: Buffer;
  let reviewed: { runId: string; reportId: string };
  let before: unknown;

  beforeAll(async () => {
    first = await startInstance();
    runner = await addSignedIn(first);
    await ask('/api/v1/profile', json({ heightM: 1.8, legLengthM: 0.94, units: 'metric', language: 'de' }));
    const files = earlierRuns({ count: 4, durationS: 900 }).map((run) => encodeFit(run));
    for (const [index, bytes] of files.entries()) await uploadRun(ask, bytes, `Lauf ${index}: "früh".fit`);
    const again = await ask('/api/v1/runs?again=true', { method: 'POST', body: new Uint8Array(files[0]) });
    expect(again.status).toBe(202);
    const both = await uploadRun(ask, twoRunsFit(), '../../both.fit');
    await upload(ask, notAnActivity(), 'picture.fit');
    await settled(first.database);
    const { otherRunsInFile = [] } = await finishedRun(ask, both.id);
    await ask(`/api/v1/runs/${otherRunsInFile[0]}`, { method: 'DELETE' });
    await ask(`/api/v1/diary/${both.id}`, json({ painDuring: 3, places: ['knee'], signs: [] }));
    await ask(`/api/v1/runs/${both.id}/corrections`, json({ timeZone: 'Asia/Tokyo' }));
    await ask('/api/v1/plan', json({ targets: [{ speedMps: 2.8, cadenceSpm: 170 }] }));
    await hadAPlanOfAPractice(first.database, runner.id);
    await settled(first.database);
    reviewed = await beAPatient(first.database, runner.id, both.id);
    before = await belongings(ask);
    zip = await exportedZip(ask);
  });

  afterAll(() => endInstance(first));

  it('goes out as a zip: originals byte for byte, and documents that obey the schemas beside them', async () => {
    const entries = await unzipped(zip);
    const document = (name: string): never => JSON.parse(entries.get(name)?.toString() ?? 'null') as never;
    const { files } = document('runs.json') as {
      files: { original: string; sha256: string; runs: { report: string }[] }[];
    };
    expect(files).toHaveLength(7);
    expect(files.map(({ original }) => original)).toContainEqual(
      expect.stringMatching(/^originals\/\d{5} both\.fit$/),
    );
    for (const { original } of files) expect(original).toMatch(/^originals\/[^/\\:"]+$/);
    const sizes = await first.database.query<{ sha256: string; bytes: number }>(
      'select sha256, bytes from source_file',
    );
    for (const { original, sha256 } of files) {
      expect(entries.get(original)?.length).toBe(sizes.find((row) => row.sha256 === sha256)?.bytes);
    }
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const ofPractices = ['reviews', 'sharing', 'messages'];
    for (const name of ['manifest', 'runs', 'diary', 'plans', 'profile', 'account', ...ofPractices]) {
      const validate = ajv.compile(document(`schema/${name}.schema.json`));
      expect(validate(document(`${name}.json`)) ? [] : validate.errors).toEqual([]);
    }
    const isReport = ajv.compile(document('schema/report.schema.json'));
    const reports = files.flatMap(({ runs }) => runs.map(({ report }) => report)).filter(Boolean);
    expect(reports).toHaveLength(6);
    for (const report of reports) expect(isReport(document(report))).toBe(true);
    expect(entries.get('README.txt')?.toString()).toContain('runs.json');
    expect(document('manifest.json')).toMatchObject({
      schema: 'stridecheck.export/1',
      counts: { files: 7, reports: 6 },
    });
    const whole = [...entries.values()].map(String).join();
    expect(whole).not.toContain(runner.token);
  });

  it('holds what practices signed, saw and wrote, and the reports that they signed', async () => {
    const entries = await unzipped(zip);
    const document = (name: string) => JSON.parse(entries.get(name)?.toString() ?? 'null') as unknown;
    const { reviews } = document('reviews.json') as { reviews: { runId: string; report: string }[] };
    expect(reviews).toMatchObject([
      { runId: reviewed.runId, practice: 'A practice', signedBy: 'Paul Physio', comment: 'Well done.' },
    ]);
    const [{ body }] = await first.database.query<{ body: object }>(`select body from report where id = $1`, [
      reviewed.reportId,
    ]);
    expect(document(reviews[0].report)).toEqual(body);
    expect(document('sharing.json')).toMatchObject({
      consents: [
        { practice: 'Physio am Park', terms: { series: true, diary: false }, endedBecause: 'runner' },
      ],
    });
    expect(document('messages.json')).toMatchObject({
      messages: [
        { practice: 'Physio am Park', author: 'Paul Physio', text: 'See you on Monday.', readAt: null },
      ],
    });
    expect([...entries.values()].map(String).join()).not.toContain('Well begun.');
  });

  it('comes back in: the same runs, reports, diary, plans, corrections and profile', async () => {
    const other = (await addSignedIn(first)).ask;
    const end = await takenIn(other, zip);
    expect(end).toMatchObject({ status: 'done', done: 7, total: 7 });
    expect(end.entries.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 7 }, () => 'added'));
    await settled(first.database);
    expect(await belongings(other)).toEqual(before);

    const rows = await first.database.query('select id, generation from run order by id');
    const twice = await takenIn(other, zip);
    expect(twice.entries.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 7 }, () => 'known'));
    expect(await first.database.query('select id, generation from run order by id')).toEqual(rows);
    expect(await belongings(other)).toEqual(before);
    expect(await brokenInvariants(first.database.url, `${first.dataDir.path}/files`)).toEqual([]);
  });

  it('says nothing else of runs of which something is said already', async () => {
    const third = (await addSignedIn(first)).ask;
    await third('/api/v1/profile', json({ heightM: 1.6, units: 'imperial' }));
    const own = await finishedRun(third, (await uploadRun(third, twoRunsFit(), 'mine.fit')).id);
    await third(`/api/v1/diary/${own.id}`, json({ painDuring: 7, places: [], signs: [] }));
    const end = await takenIn(third, zip);
    expect(end.entries.filter(({ outcome }) => outcome === 'known').map(({ runId }) => runId)).toEqual([
      own.id,
    ]);
    expect(await (await third(`/api/v1/diary/${own.id}`)).json()).toMatchObject({ painDuring: 7 });
    expect(await (await third(`/api/v1/runs/${own.id}/corrections`)).json()).toEqual({
      timeZone: 'Asia/Tokyo',
    });
    expect(await (await third('/api/v1/profile')).json()).toMatchObject({ heightM: 1.6, units: 'imperial' });
    expect(await (await third(`/api/v1/runs/${own.id}`)).json()).toMatchObject({ fileName: 'mine.fit' });
  });

  it('comes back in elsewhere, goes on where it was when its worker is killed, and adds nothing twice', async () => {
    const second = await startInstance('restore.committed=crash');
    const person = await addSignedIn(second);
    try {
      const { id } = (await (await sendZip(person.ask, zip)).json()) as { id: string };
      await eventually('the crash', async () => second.service.ended());
      await second.service.kill();
      const [{ count }] = await second.database.query<{ count: number }>(
        'select count(*)::int as count from source_file',
      );
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(7);
      const leftZip = await leftOverZip(second, person.id);
      second.service = await startIn(second);
      const end = await endOfTakingIn(person.ask, id);
      expect(end.entries.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 7 }, () => 'added'));
      await settled(second.database);
      expect(await belongings(person.ask)).toEqual(before);
      await eventually('the removal', async () => !existsSync(leftZip));
    } finally {
      await endInstance(second);
    }
  });

  it('one export is made at a time; a new one takes the place of the old one; a stranger sees neither', async () => {
    const stranger = (await addSignedIn(first)).ask;
    const { exports } = (await (await ask('/api/v1/exports')).json()) as {
      exports: { id: string; fileUrl: string }[];
    };
    expect(exports).toHaveLength(1);
    for (const path of [`/api/v1/exports/${exports[0].id}`, exports[0].fileUrl]) {
      expect((await stranger(path)).status).toBe(404);
    }
    expect((await stranger(`/api/v1/exports/${exports[0].id}`, { method: 'DELETE' })).status).toBe(404);
    const file = await ask(exports[0].fileUrl);
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="stridecheck-[\d-]+\.zip"$/,
    );
    await file.arrayBuffer();

    const asked = await Promise.all([1, 2, 3].map(() => ask('/api/v1/exports', { method: 'POST' })));
    const ids = await Promise.all(asked.map(async (answer) => ((await answer.json()) as { id: string }).id));
    expect(new Set(ids).size).toBe(1);
    expect((await ask(exports[0].fileUrl)).status).toBe(404);
    await eventually('the new one', async () => (await ask(`/api/v1/exports/${ids[0]}/file`)).ok);
    expect((await ask(`/api/v1/exports/${ids[0]}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(`/api/v1/exports/${ids[0]}/file`)).status).toBe(404);
  });

  it('an export that ran out is gone, with its file', async () => {
    const { id } = (await (await ask('/api/v1/exports', { method: 'POST' })).json()) as { id: string };
    await eventually('the export', async () => (await ask(`/api/v1/exports/${id}/file`)).ok);
    await first.database.query(
      `update export_file set finished_at = now() - interval '8 days' where id = $1`,
      [id],
    );
    await eventually('its end', async () => (await ask(`/api/v1/exports/${id}`)).status === 404);
  });

  it('an original that is lost keeps nothing else from its owner', async () => {
    const person = await addSignedIn(first);
    const third = person.ask;
    const runs = [];
    for (const number of [0, 1]) {
      const startTimeMs = Date.UTC(2025, 1, 1 + number, 7);
      const bytes = encodeFit(steadyRun({ durationS: 900, seed: 300 + number, startTimeMs }));
      runs.push(await finishedRun(third, (await uploadRun(third, bytes, `${number}.fit`)).id));
    }
    const [{ key }] = await first.database.query<{ key: string }>(
      `select storage_key as key from source_file where runner_id = $1 and file_name = '0.fit'`,
      [person.id],
    );
    await writeFile(`${first.dataDir.path}/files/${key}`, 'damaged');
    const entries = await unzipped(await exportedZip(third));
    const { files } = JSON.parse(entries.get('runs.json')?.toString() ?? '') as {
      files: { original: string | null }[];
    };
    expect(files.map(({ original }) => original)).toEqual([null, expect.stringContaining('1.fit')]);
    expect([...entries.keys()].filter((name) => name.startsWith('reports/'))).toHaveLength(2);
  });

  it('one zip is sent at a time', async () => {
    const person = await addSignedIn(first);
    let send: (piece: Uint8Array) => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        send = (piece) => controller.enqueue(piece);
      },
    });
    const stop = new AbortController();
    const headers = { 'content-type': 'application/zip' };
    const init = { method: 'POST', headers, body, duplex: 'half', signal: stop.signal };
    const sending = person.ask('/api/v1/exports/taken-in', init as RequestInit).catch(() => 'broken off');
    send(new Uint8Array(100_000));
    const incoming = `${first.dataDir.path}/files/.incoming`;
    await eventually('its beginning', async () => (await readdir(incoming)).length > 0);
    expect((await sendZip(person.ask, zip)).status).toBe(409);
    stop.abort();
    expect(await sending).toBe('broken off');
    await eventually('its end', async () => (await sendZip(person.ask, zip)).status === 202);
  });
});
