// Writes openapi.json from the running service: `npm run openapi` after a change of a contract.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { readConfig } from '../dist/src/platform/config/read-config.js';
import { createLogger } from '../dist/src/platform/logging/logger.js';
import { startService } from '../dist/src/service.js';

const dataDir = mkdtempSync(join(tmpdir(), 'stridecheck-openapi-'));
chmodSync(dataDir, 0o755);
const config = { ...readConfig({ DATA_DIR: dataDir, WORKER: 'off' }), port: 0 };
const service = await startService(config, 'serve', createLogger('warn'));
try {
  writeFileSync(
    'openapi.json',
    await format(JSON.stringify(service.openApi), { parser: 'json', printWidth: 110 }),
  );
} finally {
  await service.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
