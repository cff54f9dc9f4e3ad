import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoPhysio, demoRunner } from '../accounts/accounts.js';
import { programFolder } from '../platform/program-folder.js';
import { runProcess } from '../process.js';
import { ConnectedWorld } from './demo/connected/connected-world.js';
import { seedPractice, type SeedOptions } from './demo/seed-practice.js';
import { Visitor } from './demo/visitor.js';
import { UsageError } from './usage.js';

const samplesFolder = new URL('samples/', programFolder);
/** The sample whose report is printed: the one with something to say. */
const shownSample = 'easy-run-with-long-steps.fit';
const defaultPort = 3000;
const askEveryMs = 100;
const longestWaitMs = 60_000;
/** How often a watch is synchronised, in the demo with connected apps. */
const newRunEveryMs = 30_000;

interface UploadedRun {
  readonly id: string;
  readonly reportUrl: string;
}

/**
 * `stridecheck demo`: the service as it is, on this computer alone, with people to be signed in as and the bundled
 * samples sent through its real upload and queue. Prints the report of one, then makes a practice with patients, and
 * keeps serving. With `--connected`, two invented providers stand in the practice's place. Uses a data folder of its own
 * unless told otherwise.
 * @throws UsageError for any other argument.
 */
export async function demo(args: readonly string[]): Promise<undefined> {
  const unknown = args.find((arg) => arg !== '--connected');
  if (unknown !== undefined) throw new UsageError(`The demo knows no "${unknown}".`);
  const now = new Date();
  const world = args.length > 0 ? await connectedWorld(now) : undefined;
  const env = { ...process.env };
  env.DATA_DIR ||= fileURLToPath(new URL('data/demo', programFolder));
  env.PORT ||= String(await freePort(defaultPort));
  env.LOG_LEVEL ||= 'warn';
  env.DEMO = 'on';
  Object.assign(env, world?.settings);
  // Whoever is invented here asks the service from inside its own process.
  const own = `http://${env.HOST || '127.0.0.1'}:${env.PORT}`;
  env.OUTGOING_ORIGINS = [env.OUTGOING_ORIGINS, own, ...(world?.origins ?? [])].filter(Boolean).join(',');
  process.stdout.write('Starting the database and the service …\n');
  const { url, databaseUrl } = await runProcess('serve', env);
  const runner = await Visitor.signIn(`${url}`, demoRunner.id);
  const samples = (await readdir(samplesFolder)).filter((name) => /\.(?:fit|gpx|tcx)(?:\.gz)?$/.test(name));
  const uploaded = new Map<string, UploadedRun>();
  for (const name of samples) {
    uploaded.set(name, await runner.upload(name, await readFile(new URL(name, samplesFolder))));
  }
  process.stdout.write(`Sent ${samples.length} sample runs through the upload; analysing …\n\n`);
  const shown = uploaded.get(shownSample) ?? [...uploaded.values()][0];
  process.stdout.write(await finishedReport(runner, shown));
  process.stdout.write(
    `\nOpen ${url}/ and sign in with one click, as ${demoRunner.name} for the runs and a place to drop your own.\n` +
      `This report then stands at ${url}${shown.reportUrl}\nStop with Ctrl-C.\n`,
  );
  if (world) await openWorld(world, { url: `${url}`, databaseUrl, runner });
  else await makePractice({ url: `${url}`, databaseUrl, dataDir: resolve(env.DATA_DIR), now });
  return undefined;
}

function connectedWorld(now: Date): Promise<ConnectedWorld> {
  return ConnectedWorld.start({
    onNews: (sentence) => process.stdout.write(`${sentence}\n`),
    now,
    everyMs: newRunEveryMs,
  });
}

/** The providers of an earlier demo are gone, and with them what was connected there. */
async function openWorld(
  world: ConnectedWorld,
  { url, databaseUrl, runner }: { url: string; databaseUrl: string; runner: Visitor },
): Promise<void> {
  for (const provider of world.providers) {
    const left = await runner.ask(`/api/v1/connections/${provider}?runs=delete`, { method: 'DELETE' });
    await left.body?.cancel();
  }
  await world.open({ url, databaseUrl, runnerId: demoRunner.id });
  process.stdout.write(
    `\nTwo invented providers run beside it, called Suunto and Garmin; nothing leaves this computer.\n` +
      `  1. Open ${url}/connections as ${demoRunner.name}, connect Suunto, and on its page click "Allow as Robin".\n` +
      `     Seven earlier runs come. Connect Garmin in the same way: it only tells of new runs.\n` +
      `  2. Open ${url}/runs and leave it open. Every ${newRunEveryMs / 1000} seconds a run comes by itself, ten in all; each\n` +
      `     third one comes from both and stays one run. This terminal says what was passed on.\n` +
      `  3. Disconnect one under ${url}/connections, and choose what becomes of its runs.\n\n`,
  );
}

async function finishedReport(runner: Visitor, run: UploadedRun): Promise<string> {
  const until = Date.now() + longestWaitMs;
  while (Date.now() < until) {
    const response = await runner.ask(run.reportUrl, { headers: { accept: 'text/plain' } });
    if (response.ok) return response.text();
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  throw new Error(`The report of run ${run.id} did not come within ${longestWaitMs / 1000} s.`);
}

/** The service serves all the while; without the practice the rest of the demo is as good as with it. */
async function makePractice(options: Omit<SeedOptions, 'onProgress'>): Promise<void> {
  const tell = progressTeller();
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (isStopping = true));
  try {
    await seedPractice({ ...options, onProgress: tell });
    process.stdout.write(
      `The practice is ready: sign in as ${demoPhysio.name}, a physio with twelve patients, all of them invented.\n`,
    );
  } catch (error) {
    // It goes on at the next start.
    if (isStopping) return;
    process.stdout.write(`\nThe practice could not be made: ${(error as Error).message}\n`);
  }
}

/** One line that changes in a terminal; elsewhere one for every quarter of the way. */
function progressTeller(): (analysed: number, runs: number) => void {
  let told = -1;
  return (analysed, runs) => {
    const { isTTY } = process.stdout;
    const step = isTTY ? analysed : Math.floor((4 * analysed) / runs);
    if (step === told) return;
    told = step;
    const line = `Making a practice with patients in the background: ${analysed} of ${runs} runs analysed`;
    process.stdout.write(isTTY ? `\r${line}${analysed === runs ? '\n' : ''}` : `${line}\n`);
  };
}

/** The first free port from `port` on: a demo should not fail because something else runs on this computer. */
async function freePort(port: number): Promise<number> {
  for (let candidate = port; candidate < port + 100; candidate++) {
    if (await isFree(candidate)) return candidate;
  }
  return port;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
