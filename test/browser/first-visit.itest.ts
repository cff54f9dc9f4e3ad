import type { Browser } from 'playwright-core';
import { createDataDir, startProcess, type ServiceProcess } from '../integration/service-process.js';
import { createTestDatabase, type TestDatabase } from '../integration/test-database.js';
import { openBrowser, picture, visitor } from './browser.js';

describe('a first visit', () => {
  let database: TestDatabase;
  let dataDir: ReturnType<typeof createDataDir>;
  let service: ServiceProcess;
  let browser: Browser;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = createDataDir();
    service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await service.kill();
    await database.drop();
    dataDir.remove();
  });

  it.each(['phone', 'desktop'] as const)(
    'asks nobody else for anything, breaks no policy, logs no error (%s)',
    async (screen) => {
      const context = await visitor(browser, service.url, { screen });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(service.url)) faults.push(`asked ${request.url()}`);
      });
      await page.goto('/');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await picture(page, 'start');
      await context.close();
      expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
    },
  );
});
