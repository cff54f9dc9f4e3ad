import type { Browser, Page } from 'playwright-core';
import { addPerson, type Ask, type Person } from '../integration/people.js';
import { createDataDir, startProcess } from '../integration/service-process.js';
import { createTestDatabase, type TestDatabase } from '../integration/test-database.js';
import { openBrowser, type Visit } from './browser.js';
import { signedIn } from './signed-in.js';

/** A service, a runner with an account, and a browser: what a test of the app's pages needs. */
export interface Stage {
  readonly browser: Browser;
  readonly url: string;
  readonly database: TestDatabase;
  readonly runner: Person;
  /** Asks the service as the runner. */
  readonly ask: Ask;
  /** A new page of the runner's, or of somebody else's, in a browser context of its own. */
  page(visit?: Visit, person?: Person): Promise<Page>;
  end(): Promise<void>;
}

/** Starts everything; end it after the tests. */
export async function openStage(env: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const database = await createTestDatabase();
  const dataDir = createDataDir();
  const service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
  const runner = await addPerson(database, { name: 'Robin Runner' });
  const browser = await openBrowser();
  const place = { url: service.url, database, dataDir };
  return {
    browser,
    url: service.url,
    database,
    runner,
    ask: runner.at(service),
    page: async (visit, person = runner) => (await signedIn(browser, place, person, visit)).newPage(),
    end: async () => {
      await browser.close();
      await service.kill();
      await database.drop();
      dataDir.remove();
    },
  };
}
