import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeFit } from '../test/synth/encode-fit.js';
import { steadyRun } from '../test/synth/run-builders.js';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/embedded-postgres.js';
import { createLogger } from '../src/platform/logging/logger.js';
import { addRunner } from './bench-runner.js';
import { ms, quantile } from './medians.js';

const oneByOne = 40;
const warmUp = 10;
const atOnce = 200;
const port = 3999;
const url = `http://127.0.0.1:${port}`;
const headers: Record<string, string> = {};

/** Upload to report over HTTP: one client after the other, then 200 one-hour runs at once. */
export async function benchService(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stridecheck-bench-'));
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, log: createLogger('error') });
  const service = spawn(process.execPath, ['dist/src/main.js'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'info' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    await ready(service.stderr);
    headers.authorization = `Bearer ${await addRunner(postgres.url)}`;
    await benchLatency();
    await benchThroughput(service.pid as number);
  } finally {
    service.kill('SIGTERM');
    await once(service, 'exit');
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function ready(stderr: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve) => {
    let text = '';
    stderr.on('data', (chunk: Buffer) => {
      text = (text + chunk.toString()).slice(-2_000);
      if (text.includes('is ready at')) resolve();
    });
  });
}

async function benchLatency(): Promise<void> {
  const times: number[] = [];
  for (let n = 0; n < oneByOne + warmUp; n++) {
    const bytes = encodeFit(steadyRun({ durationS: 3600, seed: 10_000 + n, dynamics: true }));
    const start = performance.now();
    const run = await upload(bytes);
    await reportOf(run, 4);
    if (n >= warmUp) times.push(performance.now() - start);
  }
  console.log(`upload to report, one-hour run, one client, ${oneByOne} runs`);
  console.log(`  p50 ${ms(quantile(times, 0.5))}   p95 ${ms(quantile(times, 0.95))} (limit 300 ms)`);
}

async function benchThroughput(pid: number): Promise<void> {
  const files = Array.from({ length: atOnce }, (_, n) =>
    encodeFit(steadyRun({ durationS: 3600, seed: 20_000 + n, dynamics: true })),
  );
  let peak = 0;
  let peakAll = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, rssOf(pid));
    peakAll = Math.max(peakAll, rssOf(pid) + childrenOf(pid).reduce((sum, child) => sum + rssOf(child), 0));
  }, 100);
  const start = performance.now();
  const runs = await Promise.all(files.map(upload));
  const accepted = performance.now() - start;
  await Promise.all(runs.map((run) => reportOf(run, 250)));
  const reported = performance.now() - start;
  clearInterval(watch);
  console.log(`${atOnce} one-hour runs uploaded at once`);
  console.log(
    `  all accepted after ${(accepted / 1000).toFixed(1)} s, all reported after ${(reported / 1000).toFixed(1)} s (limit 60 s)`,
  );
  console.log(`  peak RSS: server ${mb(peak)} (limit 400 MB), with its analysis processes ${mb(peakAll)}`);
}

async function upload(bytes: Uint8Array): Promise<string> {
  const response = await fetch(`${url}/api/v1/runs`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  if (response.status !== 202) throw new Error(`refused: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { reportUrl: string }).reportUrl;
}

async function reportOf(reportUrl: string, askEveryMs: number): Promise<void> {
  for (;;) {
    const response = await fetch(`${url}${reportUrl}`, { headers });
    await response.arrayBuffer();
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
}

/** Resident memory, bytes; Linux only, 0 elsewhere or when the process is gone. */
function rssOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
  } catch {
    return [];
  }
}

function mb(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}
