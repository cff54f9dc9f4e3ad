import { readdirSync, readFileSync } from 'node:fs';
import { encodeFit } from '../synth/encode-fit.js';
import { steadyRun } from '../synth/run-builders.js';
import type { Ask } from '../test/integration/people.js';
import { ms, quantile } from './medians.js';
import type { RunningService } from './running-service.js';

const oneByOne = 40;
const warmUp = 10;
const atOnce = 200;

/** Upload to report over HTTP: one client after the other, then 200 one-hour runs at once. */
export async function benchService(service: RunningService): Promise<void> {
  const ask = service.runner.at(service);
  await benchLatency(ask);
  await benchThroughput(ask, service.pid);
}

async function benchLatency(ask: Ask): Promise<void> {
  const times: number[] = [];
  for (let n = 0; n < oneByOne + warmUp; n++) {
    const bytes = encodeFit(steadyRun({ durationS: 3600, seed: 10_000 + n, dynamics: true }));
    const start = performance.now();
    const run = await upload(ask, bytes);
    await reportOf(ask, run, 4);
    if (n >= warmUp) times.push(performance.now() - start);
  }
  console.log(`upload to report, one-hour run, one client, ${oneByOne} runs`);
  console.log(`  p50 ${ms(quantile(times, 0.5))}   p95 ${ms(quantile(times, 0.95))} (limit 300 ms)`);
}

async function benchThroughput(ask: Ask, pid: number): Promise<void> {
  const files = Array.from({ length: atOnce }, (_, n) =>
    encodeFit(steadyRun({ durationS: 3600, seed: 20_000 + n, dynamics: true })),
  );
  const peak = watchMemory(pid);
  const start = performance.now();
  const runs = await Promise.all(files.map((bytes) => upload(ask, bytes)));
  const accepted = performance.now() - start;
  await Promise.all(runs.map((run) => reportOf(ask, run, 250)));
  const reported = performance.now() - start;
  const { own, all } = peak();
  console.log(`${atOnce} one-hour runs uploaded at once`);
  console.log(
    `  all accepted after ${(accepted / 1000).toFixed(1)} s, all reported after ${(reported / 1000).toFixed(1)} s (limit 60 s)`,
  );
  console.log(`  peak RSS: server ${mb(own)} (limit 400 MB), with its analysis processes ${mb(all)}`);
}

async function upload(ask: Ask, bytes: Uint8Array): Promise<string> {
  const response = await ask('/api/v1/runs', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  if (response.status !== 202) throw new Error(`refused: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { reportUrl: string }).reportUrl;
}

async function reportOf(ask: Ask, reportUrl: string, askEveryMs: number): Promise<void> {
  for (;;) {
    const response = await ask(reportUrl);
    await response.arrayBuffer();
    if (response.ok) return;
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
}

/** The most memory, in bytes, that a process and its children held since; ask it when the work is done. */
export function watchMemory(pid: number): () => { readonly own: number; readonly all: number } {
  let own = 0;
  let all = 0;
  const timer = setInterval(() => {
    own = Math.max(own, rssOf(pid));
    all = Math.max(all, rssOf(pid) + childrenOf(pid).reduce((sum, child) => sum + rssOf(child), 0));
  }, 100);
  return () => {
    clearInterval(timer);
    return { own, all };
  };
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

/** Bytes as megabytes. */
export function mb(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}
