import { Browser } from './browser.js';
import { addPerson, type Person } from './people.js';
import { createDataDir, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A service of a suite about accounts, behind one proxy, so that requests may come from any address. */
export interface AccountsService {
  readonly database: TestDatabase;
  readonly dataDir: { readonly path: string };
  readonly process: ServiceProcess;
  /** Who set it up. */
  readonly admin: Person;
  /** Somebody's browser, at an address of its own unless said otherwise. */
  browser(address?: string): Browser;
  remove(): Promise<void>;
}

let lastAddress = 0;

/** Starts the API without a worker: nothing about accounts needs one. */
export async function startAccountsService(env: Record<string, string> = {}): Promise<AccountsService> {
  const database = await createTestDatabase();
  const dataDir = createDataDir();
  const service = await startProcess({
    dataDir: dataDir.path,
    databaseUrl: database.url,
    env: { WORKER: 'off', TRUST_PROXY: '1', ...env },
  });
  const admin = await addPerson(database, { role: 'admin', name: 'Ada Admin' });
  return {
    database,
    dataDir,
    process: service,
    admin,
    browser: (address = `10.0.${++lastAddress >> 8}.${lastAddress & 255}`) =>
      new Browser(service, { 'x-forwarded-for': address }),
    remove: async () => {
      await service.kill();
      await database.drop();
      dataDir.remove();
    },
  };
}
