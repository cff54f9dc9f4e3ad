import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';
import { handMadeZip } from '../builders/hand-made-zip.js';
import { tinyFit } from '../builders/tiny-files.js';
import { counts, quickImports, settledImport, type ImportBody } from '../integration/imports-client.js';
import { addPerson, type Person } from '../integration/people.js';
import { picture } from './browser.js';
import { startWebService, type WebService } from './web-service.js';

const runOf = (number: number): Buffer =>
  Buffer.from(
    encodeFit(
      steadyRun({ durationS: 300, seed: 90 + number, startTimeMs: Date.UTC(2022, 4, 1 + number, 7) }),
    ),
  );
const archive = handMadeZip([
  ...[1, 2, 3, 4].map((number) => ({ name: `activities/${number}.fit`, data: runOf(number) })),
  { name: 'activities/4 once more.fit', data: runOf(4) },
  { name: 'activities/ride.fit', data: tinyFit({}, 2) },
  { name: 'activities/cut.fit', data: runOf(5).subarray(0, 40) },
  { name: 'activities.csv', data: Buffer.from('Activity ID\n1') },
  { name: 'media/photo.jpg', data: Buffer.from('\xff\xd8\xff', 'latin1') },
]);

describe('bringing an archive', () => {
  let web: WebService;
  let person: Person;

  beforeAll(async () => {
    web = await startWebService({ STRIDECHECK_FAILPOINTS: quickImports });
  });
  beforeEach(async () => {
    person = await addPerson(web.database);
  });
  afterAll(() => web.close());

  const zip = { name: 'export_123.zip', mimeType: 'application/zip', buffer: archive };
  const ended = async (page: Page): Promise<void> =>
    page.locator('.import-card .outcomes').waitFor({ timeout: 60_000 });

  it('begins where files are dropped, goes on when the page is left, and ends with what became of each', async () => {
    const page = await web.visitAs(person.id, { screen: 'desktop' });
    await page.goto('/runs');
    await page.getByTestId('files').setInputFiles(zip);
    await page.waitForURL('**/import');
    // It has arrived: the service has it now.
    await page.locator('article.import-card').waitFor();
    await page.goto('/profile');
    await page.goto('/import');
    await ended(page);
    await page.getByText('4 new runs', { exact: false }).first().waitFor();
    await page.locator('.outcomes details', { hasText: 'cannot be read' }).locator('summary').click();
    await page.getByText('activities/cut.fit').waitFor();
    await picture(page, 'import-ended-en');
    const { imports } = (await (await person.at(web.service)('/api/v1/imports')).json()) as {
      imports: ImportBody[];
    };
    expect(counts(imports[0])).toEqual({ run: 4, sameRun: 1, noRunning: 1, unreadable: 1, notActivity: 2 });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as a table' }).click();
    expect((await download).suggestedFilename()).toMatch(/^stridecheck-import-.*\.csv$/);
  });

  it('on a phone, in German and in the dark, says the same, and refuses what is no zip', async () => {
    await person.at(web.service)('/api/v1/profile', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ units: 'metric', language: 'de' }),
    });
    const page = await web.visitAs(person.id, { screen: 'phone', theme: 'dark', locale: 'de-DE' });
    await page.goto('/import');
    await page.getByTestId('archive').setInputFiles({ ...zip, name: 'lauf.fit', mimeType: '' });
    await page.getByText('Das ist keine Zip-Datei', { exact: false }).waitFor();
    await picture(page, 'import-empty-de');
    await page.getByTestId('archive').setInputFiles(zip);
    await ended(page);
    await picture(page, 'import-ended-de');
  });

  it('from a terminal takes a folder too, and its links are not followed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stridecheck-folder-'));
    mkdirSync(join(folder, 'runs', '2022'), { recursive: true });
    writeFileSync(join(folder, 'runs', '2022', 'a.fit'), runOf(11));
    writeFileSync(join(folder, 'runs', 'b.fit'), runOf(12));
    symlinkSync('/etc/hostname', join(folder, 'runs', 'host.fit'));
    writeFileSync(join(folder, 'token'), person.token);
    const args = ['bin/stridecheck.js', 'import', join(folder, 'runs'), '--url', web.service.url];
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [
        ...args,
        ...['--token-file', join(folder, 'token')],
      ]);
      expect(stdout.trim()).toBe('2  new runs');
      expect(stderr).toContain('It has arrived');
      const { imports } = (await (await person.at(web.service)('/api/v1/imports')).json()) as {
        imports: ImportBody[];
      };
      expect((await settledImport(person.at(web.service), imports[0].id)).found).toBe(2);
      const refused = promisify(execFile)(process.execPath, [...args, '--token-file', join(folder, 'none')]);
      await expect(refused).rejects.toMatchObject({ code: 2 });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
