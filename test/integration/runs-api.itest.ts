import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Agent, request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { damagedFit, hourFit, notAnActivity, shortFit, twoRunsFit } from './fixtures.js';
import { addPerson, type Ask, type Person } from './people.js';
import { finishedRun, getReport, getRun, upload, uploadRun, type RunBody } from './runs-client.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('runs over HTTP', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let runner: Person;
  const ask: Ask = (path, init) => runner.at(service)(path, init);

  beforeAll(async () => {
    database = await createTestDatabase();
    runner = await addPerson(database);
    dataDir = createDataDir();
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
  });

  afterAll(async () => {
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  it('an uploaded file is accepted at once and ends in a report that obeys its schema', async () => {
    const bytes = shortFit(1);
    const response = await upload(ask, bytes, 'evening run.fit');
    expect(response.status).toBe(202);
    const run = (await response.json()) as RunBody;
    expect(response.headers.get('location')).toBe(`/api/v1/runs/${run.id}`);
    expect(run).toMatchObject({ duplicate: false, fileName: 'evening run.fit' });

    const end = await finishedRun(ask, run.id);
    expect(end).toMatchObject({ status: 'reported', failure: null });
    const report = await getReport(ask, run.id);
    const schema = JSON.parse(await readFile('src/analysis/report/report.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(report.verdict.headline).toBe(end.verdict?.headline);
    expect(report.run.source.bytes).toBe(bytes.length);
  });

  it('the form field `file` of a web page works as well as the bare body, and a type of form data as curl sends it', async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(shortFit(2))]), 'läuft "schnell".fit');
    const asForm = await ask(`/api/v1/runs`, { method: 'POST', body: form });
    expect(asForm.status).toBe(202);
    const asCurl = await ask(`/api/v1/runs`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new Uint8Array(shortFit(3)),
    });
    expect(asCurl.status).toBe(202);
    const { id } = (await asCurl.json()) as RunBody;
    expect((await finishedRun(ask, id)).status).toBe('reported');
    const asText = await ask(`/api/v1/runs`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: new Uint8Array(hourFit(3)),
    });
    expect(asText.status).toBe(202);
  });

  it('a form without the field leaves the connection as it was', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const body = `--x\r\ncontent-disposition: form-data; name="other"; filename="a"\r\n\r\n${'a'.repeat(300_000)}\r\n--x--\r\n`;
    const send = async (method: string, path: string, headers: OutgoingHttpHeaders, sent = '') => {
      const request = httpRequest(new URL(path, service.url), {
        method,
        agent,
        headers: { authorization: `Bearer ${runner.token}`, ...headers },
      });
      const [response] = (await once(request.end(sent), 'response')) as [IncomingMessage];
      await once(response.resume(), 'end');
      return response.statusCode;
    };
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await send('POST', '/api/v1/runs', form, body)).toBe(400);
    expect(await send('PUT', '/api/v1/profile', {})).toBe(400);
    agent.destroy();
  });

  it('the same bytes twenty times at once are one run', async () => {
    const bytes = shortFit(4);
    const answers = await Promise.all(Array.from({ length: 20 }, () => uploadRun(ask, bytes)));
    expect(new Set(answers.map((run) => run.id)).size).toBe(1);
    expect(answers.filter((run) => !run.duplicate)).toHaveLength(1);
    const files = await database.query<{ count: number }>(
      `select count(*)::int as count from run where id = $1`,
      [answers[0].id],
    );
    expect(files).toEqual([{ count: 1 }]);
    const again = await upload(ask, bytes);
    expect(again.status).toBe(200);
  });

  it('the report comes as HTML and text too, and in no form that we do not have', async () => {
    const run = await finishedRun(ask, (await uploadRun(ask, shortFit(5))).id);
    const as = (accept: string) => ask(run.reportUrl, { headers: { accept } });
    const html = await as('text/html,application/xhtml+xml,*/*;q=0.8');
    expect(html.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await html.text()).toMatch(/<!doctype html>/i);
    const text = await as('text/plain');
    expect(await text.text()).toContain(run.verdict?.headline.slice(0, 20));
    expect((await as('image/png')).status).toBe(406);
  });

  it('series come thinned out to as many points as asked for, with gaps as null', async () => {
    const run = await finishedRun(ask, (await uploadRun(ask, shortFit(6))).id);
    const response = await ask(`${run.url}/series?channels=speedMps,cadenceSpm&points=50`);
    const series = (await response.json()) as {
      timeS: number[];
      channels: Record<string, (number | null)[]>;
    };
    expect(series.timeS).toHaveLength(50);
    expect(Object.keys(series.channels).sort()).toEqual(['cadenceSpm', 'speedMps']);
    const cadence = series.channels.cadenceSpm.filter((value) => value !== null);
    expect(cadence.length).toBeGreaterThan(40);
    expect(Math.min(...cadence)).toBeGreaterThan(100);
    const unknown = await ask(`${run.url}/series?channels=nothing`);
    expect(unknown.status).toBe(400);
    expect(((await unknown.json()) as { detail: string }).detail).toMatch(/cadenceSpm/);
    const some = await ask(`${run.url}/series?channels=nothing,speedMps&lacking=leave-out&points=50`);
    expect(await some.json()).toMatchObject({
      timeS: series.timeS,
      channels: { speedMps: series.channels.speedMps },
    });
  });

  it('the original comes back byte for byte, under its own name', async () => {
    const bytes = shortFit(7);
    const run = await uploadRun(ask, bytes, 'my "run".fit');
    const response = await ask(`${run.url}/file`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(bytes));
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
  });

  it('a file that holds no activity is accepted, kept, and fails with a sentence', async () => {
    const run = await uploadRun(ask, notAnActivity(), 'holiday.jpg');
    const end = await finishedRun(ask, run.id);
    expect(end.status).toBe('failed');
    expect(end.failure?.code).toBe('notAnActivity');
    const report = await ask(run.reportUrl);
    expect(report.status).toBe(404);
    expect(report.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect((await ask(`${run.url}/file`)).status).toBe(200);
  });

  it('a damaged file is used as far as it goes, and the run says so', async () => {
    const run = await uploadRun(ask, damagedFit());
    const end = await finishedRun(ask, run.id);
    expect(end).toMatchObject({ status: 'reported', outcome: 'partlyRead' });
  });

  it('a file with two runs becomes two runs that know each other; each is deleted on its own', async () => {
    const first = await uploadRun(ask, twoRunsFit());
    await finishedRun(ask, first.id);
    const { otherRunsInFile = [] } = await getRun(ask, first.id);
    expect(otherRunsInFile).toHaveLength(1);
    const second = await getRun(ask, otherRunsInFile[0]);
    expect(second).toMatchObject({ status: 'reported', activityIndex: 1 });

    await ask(first.url, { method: 'DELETE' });
    expect((await ask(`${second.url}/file`)).status).toBe(200);
    await ask(second.url, { method: 'DELETE' });
    const again = await upload(ask, twoRunsFit());
    expect(again.status).toBe(202);
  });

  it('two runs of one file deleted at once take the file with them, and it may come again', async () => {
    const first = await uploadRun(ask, twoRunsFit(), 'both.fit');
    await finishedRun(ask, first.id);
    const { otherRunsInFile = [] } = await getRun(ask, first.id);
    const answers = await Promise.all(
      [first.id, ...otherRunsInFile].map((id) => ask(`/api/v1/runs/${id}`, { method: 'DELETE' })),
    );
    expect(answers.map((answer) => answer.status)).toEqual([204, 204]);
    const again = await upload(ask, twoRunsFit());
    expect(again.status).toBe(202);
    await finishedRun(ask, ((await again.json()) as RunBody).id);
  });

  it('a deleted run is gone in every form, and its file may come again', async () => {
    const bytes = shortFit(8);
    const run = await finishedRun(ask, (await uploadRun(ask, bytes)).id);
    expect((await ask(run.url, { method: 'DELETE' })).status).toBe(204);
    for (const part of ['', '/report', '/series', '/file', '/events']) {
      expect((await ask(`${run.url}${part}`)).status).toBe(404);
    }
    expect((await ask(run.url, { method: 'DELETE' })).status).toBe(404);
    expect((await upload(ask, bytes)).status).toBe(202);
  });

  it('the list has all runs once, newest first, page by page', async () => {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor ? `?limit=3&cursor=${cursor}` : '?limit=3';
      const response = await ask(`/api/v1/runs${query}`);
      const page = (await response.json()) as { runs: RunBody[]; nextCursor: string | null };
      ids.push(...page.runs.map((run) => run.id));
      cursor = page.nextCursor;
    } while (cursor);
    const [{ count }] = await database.query<{ count: number }>('select count(*)::int as count from run');
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
    expect((await ask(`/api/v1/runs?cursor=nonsense`)).status).toBe(400);
  });

  it('progress is told as events until the run is finished, then the stream ends', async () => {
    const run = await uploadRun(ask, shortFit(9));
    const events = await (await ask(`${run.url}/events`)).text();
    expect(events).toMatch(/event: status\ndata: \{.*"status":"reported"/);
  });

  it('someone else’s run, an unknown id and no id at all look the same', async () => {
    const stranger = '01990000-0000-7000-8000-00000000abcd';
    const strangersRun = '01990000-0000-7000-8000-00000000abce';
    await database.query(`insert into account (id, kind) values ($1, 'local')`, [stranger]);
    await database.query(
      `with file as (insert into source_file (id, runner_id, sha256, bytes, storage_key)
         values ($2, $1, repeat('a', 64), 1, 'x') returning id)
       insert into run (id, runner_id, source_file_id, status) select $2, $1, id, 'queued' from file`,
      [stranger, strangersRun],
    );
    const answers = await Promise.all(
      [strangersRun, '01990000-0000-7000-8000-00000000ffff', 'no-id'].map(async (id) => {
        const response = await ask(`/api/v1/runs/${id}`);
        return { status: response.status, body: await response.text() };
      }),
    );
    await database.query('delete from account where id = $1', [stranger]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].status).toBe(404);
  });

  it('a new height analyses the runs again', async () => {
    const run = await finishedRun(ask, (await uploadRun(ask, shortFit(10))).id);
    const before = await getReport(ask, run.id);
    const saved = await ask(`/api/v1/profile`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ heightM: 1.95, units: 'imperial' }),
    });
    expect(saved.status).toBe(200);
    const after = await eventually('the new report', async () => {
      const report = await getReport(ask, run.id);
      return report.gait.height.heightM === 1.95 ? report : undefined;
    });
    expect(before.gait.height.heightM).not.toBe(1.95);
    expect(after.gait.expectedCadenceSpm).toBeLessThan(before.gait.expectedCadenceSpm ?? 0);
  });

  it('faults of the request are problem documents that say what to do', async () => {
    const empty = await upload(ask, new Uint8Array(0));
    expect(empty.status).toBe(422);
    const form = new FormData();
    form.append('other', 'x');
    const noFile = await ask(`/api/v1/runs`, { method: 'POST', body: form });
    expect(noFile.status).toBe(400);
    const profile = await ask(`/api/v1/profile`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"heightM": 178, "units": "metric"}',
    });
    expect(profile.status).toBe(400);
    for (const response of [empty, noFile, profile]) {
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await response.json()).toMatchObject({
        title: expect.any(String),
        detail: expect.any(String),
        status: response.status,
      });
    }
  });

  it('no log line holds a file name or a runner’s data', () => {
    expect(service.output()).not.toMatch(/evening run|holiday|both\.fit|heightM|latitude/);
  });
});
