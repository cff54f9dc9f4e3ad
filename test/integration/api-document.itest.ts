import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDataDir, startProcess } from './service-process.js';
import { createTestDatabase } from './test-database.js';

const run = promisify(execFile);

describe('the document of the API', () => {
  const checkedIn = async (): Promise<unknown> => JSON.parse(await readFile('openapi.json', 'utf8'));

  it('is what the routes say; else `npm run openapi` is due', async () => {
    const database = await createTestDatabase();
    const folder = await mkdtemp(join(tmpdir(), 'stridecheck-document-'));
    const written = join(folder, 'openapi.json');
    try {
      await run(process.execPath, ['scripts/write-openapi.mjs', written, database.url]);
      expect(JSON.parse(await readFile(written, 'utf8'))).toEqual(await checkedIn());
    } finally {
      await database.drop();
      await rm(folder, { recursive: true });
    }
  });

  it('is served as it is checked in', async () => {
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    const service = await startProcess({ dataDir: dataDir.path, databaseUrl: database.url });
    try {
      expect(await (await fetch(`${service.url}/api/openapi.json`)).json()).toEqual(await checkedIn());
    } finally {
      await service.kill();
      await database.drop();
      dataDir.remove();
    }
  });
});
