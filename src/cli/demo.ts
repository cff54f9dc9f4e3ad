import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { demoRunner } from '../accounts/accounts.js';
import { programFolder } from '../platform/program-folder.js';
import { runProcess } from '../process.js';

const samplesFolder = new URL('samples/', programFolder);
/** The sample whose report is printed: the one with something to say. */
const shownSample = 'easy-run-with-long-steps.fit';
const defaultPort = 3000;
const askEveryMs = 100;
const longestWaitMs = 60_000;

interface UploadedRun {
  readonly id: string;
  readonly reportUrl: string;
}

/**
 * `stridecheck demo`: the service as it is, on this computer alone, with people to be signed in as and the bundled
 * samples sent through its real upload and queue. Prints the report of one and keeps serving. Uses a data folder of
 * its own unless told otherwise.
 */
export async function demo(): Promise<undefined> {
  const env = { ...process.env };
  env.DATA_DIR ||= fileURLToPath(new URL('data/demo', programFolder));
  env.PORT ||= String(await freePort(defaultPort));
  env.LOG_LEVEL ||= 'warn';
  env.DEMO = 'on';
  process.stdout.write('Starting the database and the service …\n');
  const { url } = await runProcess('serve', env);
  const runner: Runner = { url: `${url}`, cookie: await signIn(`${url}`) };
  const samples = (await readdir(samplesFolder)).filter((name) => /\.(?:fit|gpx|tcx)(?:\.gz)?$/.test(name));
  const uploaded = new Map<string, UploadedRun>();
  for (const name of samples) uploaded.set(name, await upload(runner, name));
  process.stdout.write(`Sent ${samples.length} sample runs through the upload; analysing …\n\n`);
  const shown = uploaded.get(shownSample) ?? [...uploaded.values()][0];
  process.stdout.write(await finishedReport(runner, shown));
  process.stdout.write(
    `\nOpen ${url}/ and sign in with one click, as ${demoRunner.name} for the runs and a place to drop your own.\n` +
      `This report then stands at ${url}${shown.reportUrl}\nStop with Ctrl-C.\n`,
  );
  return undefined;
}

/** The demo runner, signed in. */
interface Runner {
  readonly url: string;
  readonly cookie: string;
}

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: demoRunner.id }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!cookie) throw new Error(`The demo runner could not sign in: ${await response.text()}`);
  return cookie.split(';')[0];
}

async function upload({ url, cookie }: Runner, name: string): Promise<UploadedRun> {
  const form = new FormData();
  form.append('file', new Blob([await readFile(new URL(name, samplesFolder))]), name);
  const response = await fetch(`${url}/api/v1/runs`, { method: 'POST', headers: { cookie }, body: form });
  if (!response.ok) throw new Error(`The upload of ${name} was refused: ${await response.text()}`);
  return (await response.json()) as UploadedRun;
}

async function finishedReport({ url, cookie }: Runner, run: UploadedRun): Promise<string> {
  const until = Date.now() + longestWaitMs;
  while (Date.now() < until) {
    const response = await fetch(`${url}${run.reportUrl}`, { headers: { accept: 'text/plain', cookie } });
    if (response.ok) return response.text();
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  throw new Error(`The report of run ${run.id} did not come within ${longestWaitMs / 1000} s.`);
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
