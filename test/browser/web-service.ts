import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addSession } from '../integration/people.js';
import { createDataDir, startProcess, type ServiceProcess } from '../integration/service-process.js';
import { createTestDatabase, type TestDatabase } from '../integration/test-database.js';
import { openBrowser, visitor, type Visit } from './browser.js';

/** A service with a database of its own, and a browser to look at it with. */
export interface WebService {
  readonly database: TestDatabase;
  readonly service: ServiceProcess;
  /** A page at the name of this computer in place of its number: passkeys belong to names. */
  named(path: string): string;
  /** Somebody who opens the service for the first time. */
  visit(visit?: Visit): Promise<Page>;
  /** Somebody who signed in before. */
  visitAs(accountId: string, visit?: Visit): Promise<Page>;
  close(): Promise<void>;
}

/** Starts both. */
export async function startWebService(env: Readonly<Record<string, string>> = {}): Promise<WebService> {
  const database = await createTestDatabase();
  const dataDir = createDataDir();
  const service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url, env });
  const browser = await openBrowser();
  const open = async (visit?: Visit) => keepingPatience(await visitor(browser, service.url, visit));
  return {
    database,
    service,
    named: (path) => service.url.replace('127.0.0.1', 'localhost') + path,
    visit: async (visit) => (await open(visit)).newPage(),
    visitAs: async (accountId, visit) => {
      const context = await open(visit);
      const [name, value] = (await addSession(database, dataDir, accountId)).split('=');
      const urls = [service.url, service.url.replace('127.0.0.1', 'localhost')];
      await context.addCookies(urls.map((url) => ({ name, value, url })));
      return context.newPage();
    },
    close: async () => {
      await closeAll(browser);
      await service.kill();
      await database.drop();
      dataDir.remove();
    },
  };
}

/** What does not come in this time never comes; busy machines are slow. */
const patienceMs = 60_000;

function keepingPatience(context: BrowserContext): BrowserContext {
  context.setDefaultTimeout(patienceMs);
  return context;
}

async function closeAll(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await browser.close();
}
