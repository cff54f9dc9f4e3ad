import type { Report } from '../../src/analysis/report/report.js';
import { notAnActivity, shortFit } from './fixtures.js';
import { addPerson, type Ask, type Person } from './people.js';
import { finishedRun, getReport, uploadRun, type RunBody } from './runs-client.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;
}

const strangersRun = '01990000-0000-7000-8000-00000000abce';
const unknownRun = '01990000-0000-7000-8000-00000000ffff';

describe('what runners say about themselves and their runs', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let runner: Person;
  let run: RunBody;

  const asRunner: Ask = (path, init) => runner.at(service)(path, init);
  /** Asks the API; `body` is sent as JSON. */
  const ask = async (method: string, path: string, body?: object): Promise<Answer> => {
    const response = await asRunner(`/api/v1/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return {
      status: response.status,
      type,
      body: (type.includes('json') ? JSON.parse(text) : {}) as Answer['body'],
    };
  };
  /** The report once it is as wanted. */
  const reportWhen = async (what: string, wanted: (report: Report) => boolean): Promise<Report> =>
    eventually(what, async () => {
      const report = await getReport(asRunner, run.id);
      return wanted(report) ? report : undefined;
    });
  const generation = async (): Promise<number> => {
    const rows = await database.query<{ generation: number }>('select generation from run where id = $1', [
      run.id,
    ]);
    return rows[0].generation;
  };
  const addStrangersRun = async (): Promise<void> => {
    await database.query(
      `with stranger as (insert into account (id, kind) values ($2, 'local') returning id),
            file as (insert into source_file (id, runner_id, sha256, bytes, storage_key)
                     select $1, id, repeat('a', 64), 1, 'x' from stranger returning id, runner_id)
       insert into run (id, runner_id, source_file_id, status, failure)
       select id, runner_id, id, 'failed', '{"code": "x", "message": "x"}' from file`,
      [strangersRun, '01990000-0000-7000-8000-00000000abcd'],
    );
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    runner = await addPerson(database);
    dataDir = createDataDir();
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    run = await finishedRun(asRunner, (await uploadRun(asRunner, shortFit(51))).id);
    await addStrangersRun();
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  it('a height in centimetres or feet is refused, and the answer says what to write', async () => {
    for (const [heightM, words] of [
      [178, /178 looks like centimetres: write 1\.78/],
      [`5'10"`, /feet and inches: write 1\.78/],
    ] as const) {
      const answer = await ask('PUT', 'profile', { heightM, units: 'metric' });
      expect(answer).toMatchObject({ status: 400, type: expect.stringMatching('problem') });
      expect(answer.body.detail).toMatch(words);
    }
  });

  it('a chosen language makes the reports anew in it, and stays when it is not mentioned', async () => {
    const { headline } = (await getReport(asRunner, run.id)).verdict;
    expect((await ask('GET', 'profile')).body).toMatchObject({
      heightM: null,
      units: 'metric',
      language: 'en',
    });

    await ask('PUT', 'profile', { heightM: null, units: 'metric', language: 'de' });
    await reportWhen('the report in German', ({ verdict }) => verdict.headline !== headline);
    const saved = await ask('PUT', 'profile', { heightM: null, units: 'imperial' });

    expect(saved.body).toMatchObject({ heightM: null, units: 'imperial', language: 'de' });
    await ask('PUT', 'profile', { heightM: null, units: 'metric', language: 'en' });
    await reportWhen('the report in English', ({ verdict }) => verdict.headline === headline);
  });

  it('corrections change the report; taken back, it is as before', async () => {
    const before = await getReport(asRunner, run.id);
    const distanceM = Math.round((before.run.distanceM ?? 0) * 1.1);
    const corrections = { distanceM, timeZone: '+05:00' };

    expect((await ask('PUT', `runs/${run.id}/corrections`, corrections)).body).toEqual(corrections);
    const corrected = await reportWhen(
      'the corrected report',
      ({ run: { timeZone } }) => timeZone === '+05:00',
    );
    expect((await ask('GET', `runs/${run.id}/corrections`)).body).toEqual(corrections);
    expect(corrected.run.distanceM).toBeCloseTo(distanceM, -1);

    expect((await ask('DELETE', `runs/${run.id}/corrections`)).status).toBe(204);
    const after = await reportWhen('the report as before', ({ run: { timeZone } }) => timeZone !== '+05:00');
    expect((await ask('GET', `runs/${run.id}/corrections`)).body).toEqual({});
    expect(after).toEqual(before);
  });

  it('saying the same again analyses nothing again', async () => {
    const before = await generation();
    await ask('PUT', `runs/${run.id}/corrections`, { timeZone: '+02:00' });
    await ask('PUT', `runs/${run.id}/corrections`, { timeZone: '+02:00' });
    await ask('DELETE', `runs/${run.id}/corrections`);
    await ask('DELETE', `runs/${run.id}/corrections`);
    expect(await generation()).toBe(before + 2);
  });

  it('a warning sign is answered at once and leads the report, until the entry is deleted', async () => {
    await reportWhen('the calm report', ({ safety }) => safety.redFlag === 'none');
    const entry = { painDuring: 3, painAfter: 0, places: ['lowBack'], signs: ['saddleNumbness'] };

    const saved = await ask('PUT', `diary/${run.id}`, entry);

    expect(saved.body).toMatchObject({ runId: run.id, ...entry, safety: { redFlag: 'emergency' } });
    expect((saved.body.safety as { because: string[] }).because.length).toBeGreaterThan(0);
    expect(saved.body).not.toHaveProperty('painBefore');
    expect((await ask('GET', `diary/${run.id}`)).body).toEqual(saved.body);
    await reportWhen('the report that says emergency', ({ safety }) => safety.redFlag === 'emergency');

    expect((await ask('DELETE', `diary/${run.id}`)).status).toBe(204);
    await reportWhen('the calm report again', ({ safety }) => safety.redFlag === 'none');
    expect((await ask('GET', `diary/${run.id}`)).body).toMatchObject({
      updatedAt: null,
      places: [],
      signs: [],
    });
  });

  it('the diary lists its entries in the order of the runs, page by page', async () => {
    const failed = await finishedRun(asRunner, (await uploadRun(asRunner, notAnActivity())).id);
    await ask('PUT', `diary/${run.id}`, { painAfter: 1 });
    await ask('PUT', `diary/${failed.id}`, { painAfter: 2 });

    const first = (await ask('GET', 'diary?limit=1')).body;
    const second = (await ask('GET', `diary?limit=1&cursor=${String(first.nextCursor)}`)).body;

    expect([first.entries, second.entries]).toMatchObject([
      [{ runId: failed.id }],
      [{ runId: run.id, painAfter: 1 }],
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await ask('GET', 'diary?cursor=nonsense')).status).toBe(400);
    expect((await ask('GET', `runs/${failed.id}`)).body).toMatchObject({ status: 'failed' });
  });

  it('a new plan ends the one before it and keeps it', async () => {
    const targets = [
      { speedMps: 3.2, cadenceSpm: 176 },
      { speedMps: 2.6, cadenceSpm: 168.5 },
    ];
    expect((await ask('GET', 'plan')).body).toEqual({ current: null, earlier: [] });
    const first = (await ask('PUT', 'plan', { targets })).body;
    const { week, ...asItStarted } = first;
    expect(week).toBe(1);
    expect(first).toMatchObject({ endedAt: null, weeks: 4, targets: [targets[1], targets[0]] });
    expect((await ask('GET', 'plan')).body).toEqual({ current: first, earlier: [] });

    const both = await Promise.all([1, 2].map(() => ask('PUT', 'plan', { targets: [targets[0]] })));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask('DELETE', 'plan')).status).toBe(204);

    const end = (await ask('GET', 'plan')).body;
    expect(end.current).toBeNull();
    expect(end.earlier).toHaveLength(3);
    expect(end.earlier).toContainEqual({ ...asItStarted, endedAt: expect.any(String) });
  });

  it('metronome and workout are made for the target of the report; without one, for what is asked', async () => {
    const { id } = await finishedRun(asRunner, (await uploadRun(asRunner, shortFit(54))).id);
    const at = `/api/v1/runs/${id}`;
    const download = async (path: string): Promise<[string | null, string]> => {
      const response = await asRunner(`${at}/${path}`);
      return [
        response.headers.get('content-disposition'),
        Buffer.from(await response.arrayBuffer()).toString('latin1'),
      ];
    };
    await database.query(`update report set body = body - 'target' where run_id = $1`, [id]);
    expect((await ask('GET', `runs/${id}/workout`)).body).toMatchObject({
      status: 404,
      code: 'no-target',
    });
    expect((await ask('GET', `runs/${id}/metronome`)).status).toBe(404);
    expect((await ask('GET', `runs/${id}/metronome?spm=17`)).status).toBe(400);
    const [, asked] = await download('metronome?spm=170');
    expect(asked.slice(0, 4)).toBe('RIFF');

    await database.query(`update report set body = body || '{"target": {"spm": 172.4}}' where run_id = $1`, [
      id,
    ]);

    const [soundName, sound] = await download('metronome');
    expect(soundName).toContain('172');
    expect(sound.slice(0, 4)).toBe('RIFF');
    expect(sound).not.toBe(asked);
    const [name, workout] = await download('workout');
    expect(name).toMatch(/^attachment; filename="[\w-]+\.fit"$/);
    expect(workout.slice(8, 12)).toBe('.FIT');
    expect((await download('workout'))[1]).toBe(workout);
  });

  it('the trend has the weeks of the runs, and two runs can be compared, as JSON and as a page', async () => {
    const other = await finishedRun(asRunner, (await uploadRun(asRunner, shortFit(53))).id);
    const compare = `runs/compare?a=${run.id}&b=${other.id}`;

    expect((await ask('GET', 'trend?weeks=4')).body).toMatchObject({ schema: 'stridecheck.trend/1' });
    expect((await ask('GET', compare)).body).toMatchObject({ schema: 'stridecheck.comparison/1' });
    for (const path of ['trend', compare]) {
      const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
      const page = await asRunner(`/api/v1/${path}`, { headers: { accept } });
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(await page.text()).toMatch(/^<!doctype html>/i);
    }
    const [strangers, unknown] = await Promise.all(
      [strangersRun, unknownRun].map((id) => ask('GET', `runs/compare?a=${run.id}&b=${id}`)),
    );
    expect(strangers).toEqual(unknown);
    expect(strangers.status).toBe(404);
  });

  it.each([
    ['GET', 'corrections', undefined],
    ['PUT', 'corrections', { timeZone: '+02:00' }],
    ['DELETE', 'corrections', undefined],
    ['GET', 'metronome?spm=170', undefined],
    ['GET', 'workout', undefined],
    ['GET', 'diary', undefined],
    ['PUT', 'diary', { painAfter: 3 }],
    ['DELETE', 'diary', undefined],
  ])(
    '%s %s of someone else’s run, an unknown id and no id at all look the same',
    async (method, part, body) => {
      const at = (id: string): string => (part === 'diary' ? `diary/${id}` : `runs/${id}/${part}`);
      const answers = await Promise.all(
        [strangersRun, unknownRun, 'no-id'].map((id) => ask(method, at(id), body)),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0].status).toBe(404);
      const touched = await database.query(
        `select from run where id = $1 and (corrections is not null or status <> 'failed')
       union all select from diary_entry where run_id = $1`,
        [strangersRun],
      );
      expect(touched).toEqual([]);
    },
  );

  it('what was said goes with the run', async () => {
    const gone = await finishedRun(asRunner, (await uploadRun(asRunner, shortFit(52))).id);
    await ask('PUT', `diary/${gone.id}`, { painAfter: 4 });
    expect((await ask('DELETE', `runs/${gone.id}`)).status).toBe(204);
    expect((await ask('GET', `diary/${gone.id}`)).status).toBe(404);
    expect(await database.query('select from diary_entry where run_id = $1', [gone.id])).toEqual([]);
  });

  it('no log line holds what was said', () => {
    expect(service.output()).not.toMatch(/saddle|painDuring|lowBack|\+05:00/);
  });
});
