// Runs the whole suite: builds first, because integration tests start the built service as real processes, and
// starts a Redis for the half of them that keeps its queue there, where redis-server is installed.
// Arguments are handed to Jest: `npm test -- src/analysis --selectProjects unit`.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

async function startRedis() {
  if (spawnSync('redis-server', ['--version']).error) {
    console.log('No redis-server on the PATH: the half of the suite with the queue on Redis is SKIPPED.');
    return undefined;
  }
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'stridecheck-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const server = spawn('redis-server', [...args, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const redis = await startRedis();
const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
const jest = spawn(
  process.execPath,
  [require.resolve('jest/bin/jest'), '--json', '--outputFile=.jest-result.json', ...process.argv.slice(2)],
  {
    stdio: ['inherit', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: nodeOptions.trim(),
      ...(redis ? { TEST_REDIS_URL: redis.url } : {}),
    },
  },
);
const [status] = await once(jest, 'exit');
redis?.stop();
process.exit(status ?? 1);
