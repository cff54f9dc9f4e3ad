// Writes the document of the API into openapi.json: `npm run openapi` after a change of a contract. A test names another file, and
// a database of its own.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { readConfig } from '../dist/src/platform/config/read-config.js';
import { createLogger } from '../dist/src/platform/logging/logger.js';
import { startService } from '../dist/src/service.js';

const [target = 'openapi.json', databaseUrl] = process.argv.slice(2);
const dataDir = mkdtempSync(join(tmpdir(), 'stridecheck-openapi-'));
chmodSync(dataDir, 0o755);
const settings = { DATA_DIR: dataDir, WORKER: 'off', ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
const service = await startService({ ...readConfig(settings), port: 0 }, 'serve', createLogger('warn'));
try {
  const document = JSON.stringify(service.describeApi());
  writeFileSync(target, await format(document, { parser: 'json', printWidth: 110 }));
} finally {
  await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
