import type { Browser } from 'playwright-core';
import { signedIn, type Asker, type Service } from '../integration/access/askers.js';
import { Things } from '../integration/access/things.js';
import { createDataDir, startProcess, type ServiceProcess } from '../integration/service-process.js';
import { createTestDatabase } from '../integration/test-database.js';
import { openBrowser, visitor } from './browser.js';

describe('a page under its policy', () => {
  let process: ServiceProcess;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: Service;
  let browser: Browser;
  let runner: Asker;
  let runId: string;

  beforeAll(async () => {
    const database = await createTestDatabase();
    dataDir = createDataDir();
    process = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    service = { url: process.url, database, dataDir };
    runner = await signedIn(service, 'a runner');
    runId = await new Things(service).of(runner, 'run', 'read');
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await process.kill();
    await service.database.drop();
    dataDir.remove();
  });

  /** Opens a page as the runner and returns it with what the browser complained about. */
  async function open(path: string) {
    const context = await visitor(browser, service.url, { screen: 'desktop' });
    const [name, value] = runner.cookie.split('=');
    await context.addCookies([{ name, value, url: service.url }]);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(path);
    return { page, complaints };
  }

  it('a report has its style', async () => {
    const { page, complaints } = await open(`/api/v1/runs/${runId}/report`);
    await page.getByRole('main').waitFor();
    expect(await page.evaluate(`getComputedStyle(document.querySelector('main')).maxWidth`)).not.toBe('none');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('the description of the API shows its operations', async () => {
    const { page, complaints } = await open('/api/docs');
    // One of the first: the page draws those further down when they are scrolled to.
    await page.getByText('/api/v1/admin/accounts').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
