import { readFileSync } from 'node:fs';
import { pdfTexts } from '../builders/pdf-texts.js';
import { signedIn, type Asker, type Service } from './access/askers.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { createDataDir, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

const recording = readFileSync('samples/easy-run-with-long-steps.fit');

describe('the report of a run as PDF', () => {
  let process: ServiceProcess;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: Service;
  let runner: Asker;
  let runId: string;

  beforeAll(async () => {
    const database = await createTestDatabase();
    dataDir = createDataDir();
    process = await startProcess({
      dataDir: dataDir.path,
      databaseUrl: database.url,
      // So that those who ask at once all ask before the first of them has theirs.
      env: { STRIDECHECK_FAILPOINTS: 'paper.print=delay:1500' },
    });
    service = { url: process.url, database, dataDir };
    runner = await signedIn(service, 'Ada Größer');
    runId = (await uploadRun(runner.ask, recording)).id;
    await finishedRun(runner.ask, runId);
  });

  afterAll(async () => {
    await process.kill();
    await service.database.drop();
    dataDir.remove();
  });

  const askFor = (asker: Asker, accept: string) =>
    asker.ask(`/api/v1/runs/${runId}/report`, { headers: { accept } });

  it('comes as a file that is saved, kept by nobody, and read as nothing else', async () => {
    const response = await askFor(runner, 'application/pdf');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="stridecheck-2025-04-12\.pdf"/),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      vary: expect.stringContaining('Accept'),
    });
    const texts = pdfTexts(new Uint8Array(await response.arrayBuffer()))
      .flat()
      .join(' ');
    expect(texts).toContain('Ada Größer');
    expect(texts).toContain('Garmin Forerunner 255');
    const rows = await service.database.query<{ email: string }>(`select email from account where id = $1`, [
      runner.runnerId,
    ]);
    expect(rows[0].email).toContain('@');
    expect(texts).not.toContain(rows[0].email);
  });

  it('follows the units of its reader', async () => {
    const profile = { heightM: 1.8, units: 'imperial', language: 'en' };
    const saved = await runner.ask('/api/v1/profile', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(profile),
    });
    expect(saved.status).toBe(200);
    await finishedRun(runner.ask, runId);
    const response = await askFor(runner, 'application/pdf');
    const texts = pdfTexts(new Uint8Array(await response.arrayBuffer()))
      .flat()
      .join(' ');
    expect(texts).toMatch(/\d mi\b/);
    expect(texts).not.toMatch(/\d km\b/);
  });

  it('is no more there for others than the run is', async () => {
    const other = await signedIn(service, 'Somebody else');
    expect((await askFor(other, 'application/pdf')).status).toBe(404);
  });

  it('comes for two who ask at once, while other requests are answered', async () => {
    let answered = 0;
    let isPrinting = true;
    const meanwhile = (async () => {
      while (isPrinting) {
        expect((await runner.ask('/health/live')).status).toBe(200);
        answered += 1;
      }
    })();
    const all = await Promise.all(Array.from({ length: 2 }, () => askFor(runner, 'application/pdf')));
    isPrinting = false;
    await meanwhile;
    expect(all.map(({ status }) => status)).toEqual([200, 200]);
    expect(answered).toBeGreaterThan(5);
  });

  it('is refused to whoever waits for two already, and to nobody else', async () => {
    const other = await signedIn(service, 'Bela Bescheiden');
    const { id } = await uploadRun(other.ask, recording);
    await finishedRun(other.ask, id);
    const greedy = Array.from({ length: 5 }, () => askFor(runner, 'application/pdf'));
    const modest = await other.ask(`/api/v1/runs/${id}/report`, { headers: { accept: 'application/pdf' } });
    expect(modest.status).toBe(200);
    const all = await Promise.all(greedy);
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 429, 429, 429]);
    const refused = all.find(({ status }) => status === 429) as Response;
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(await refused.json()).toMatchObject({ code: 'too-many-papers' });
    expect((await askFor(runner, 'application/pdf')).status).toBe(200);
  });

  it('a form that there is not is refused with those that there are', async () => {
    const response = await askFor(runner, 'image/png');
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ code: 'not-acceptable' });
  });
});
