import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { shortFit } from './fixtures.js';
import { openGate, type Gate } from './gate.js';
import { addToken } from './people.js';
import { eventually } from './service-process.js';
import type { MadeDevice } from './push-client.js';
import { addSignedIn, endInstance, startInstance, type Instance, type SignedIn } from './takeout-client.js';

const program = resolve('bin/stridecheck.js');
const quick = 'watch.lookEveryMs=50,watch.firstWaitMs=20,watch.restMs=0';

interface Started {
  readonly out: () => string;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ code: number | null; signal: string | null }>;
}

let instance: Instance;
let runner: SignedIn;
let device: MadeDevice;
let token: string;
let folder: string;
const running = new Set<Started>();

beforeAll(async () => {
  instance = await startInstance();
  runner = await addSignedIn(instance);
  token = await addToken(instance.database, runner.id, ['runs:write']);
  const made = await runner.ask('/api/v1/connections/devices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Home server' }),
  });
  device = (await made.json()) as MadeDevice;
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stridecheck-watch-'));
});
afterEach(async () => {
  for (const one of running) one.signal('SIGKILL');
  await Promise.all([...running].map(({ ended }) => ended));
  running.clear();
  await rm(folder, { recursive: true });
});
afterAll(() => endInstance(instance));

function start(command: string, args: string[], env: Record<string, string> = {}, cwd?: string): Started {
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', STRIDECHECK_FAILPOINTS: quick, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd,
  });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => (out += piece.toString()));
  }
  const started: Started = {
    out: () => out,
    signal: (signal) => child.kill(signal),
    ended: once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode })),
  };
  running.add(started);
  return started;
}

const watchWith = (url: string, args: string[] = [], env: Record<string, string> = {}) =>
  start(process.execPath, [program, 'watch', folder, '--url', url, ...args], {
    STRIDECHECK_TOKEN: token,
    ...env,
  });
const file = (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes);
const runs = () =>
  instance.database.query<{ name: string }>(
    `select file.file_name as name from run join source_file file on file.id = source_file_id order by 1`,
  );
const forgetRuns = () => instance.database.query(`delete from source_file`);
const told = (watching: Started, what: RegExp) =>
  eventually(String(what), async () => what.test(watching.out()));

describe('the document about pushing', () => {
  const text = readFileSync('docs/connections/PUSH.md', 'utf8');
  const blocks = [...text.matchAll(/```bash\n(?<commands>.*?)```/gs)].map(
    ({ groups }) => (groups as { commands: string }).commands,
  );
  /** As somebody adapts it: their service, their device, their folder. */
  const adapted = (commands: string) =>
    commands
      .replaceAll('https://runs.example.org', instance.service.url)
      .replaceAll('01234567-89ab-7cde-8f01-23456789abcd', device.id)
      .replaceAll('npx stridecheck', `${process.execPath} ${program}`)
      .replaceAll('~/Runs', '.');

  it('holds commands for the folder, for signing and for tokens', () => {
    expect(blocks.map((commands) => /watch|openssl|Bearer/.exec(commands)?.[0])).toEqual([
      'watch',
      'openssl',
      'Bearer',
    ]);
  });

  it.each([0, 1, 2])('and block %i of them sends a run as it stands', async (block) => {
    await forgetRuns();
    await file('run.fit', shortFit(100 + block));
    await file('secret.txt', Buffer.from(`${device.secret}\n`));
    await file('token.txt', Buffer.from(token));
    const shell = start('bash', ['-euo', 'pipefail', '-c', adapted(blocks[block])], {}, folder);
    await eventually(`a run, and not: ${shell.out()}`, async () => (await runs()).length === 1);
    shell.signal('SIGTERM');
    await shell.ended;
  });
});

describe('stridecheck watch', () => {
  let gate: Gate;

  beforeEach(async () => {
    await forgetRuns();
    await instance.database.query(`delete from push_delivery`);
    gate = await openGate(instance.service.url);
  });
  afterEach(() => gate.close());

  const watch = (args?: string[], env?: Record<string, string>) => watchWith(gate.url, args, env);

  it('sends what lies there and what lands later, each once, and ends cleanly when it is asked to', async () => {
    await file('b.FIT', shortFit(1));
    await file('c.fit.gz', gzipSync(shortFit(2)));
    await file('notes.txt', Buffer.from('nothing'));
    const watching = watch();
    await told(watching, /b\.FIT: sent: http.*\/runs\/[\da-f-]{36}/);
    await file('later.fit', shortFit(3));
    await file('copy of b.fit', shortFit(1));
    await told(watching, /later\.fit: sent/);
    watching.signal('SIGTERM');
    expect(await watching.ended).toEqual({ code: 0, signal: null });
    expect((await runs()).map(({ name }) => name)).toEqual(['b.FIT', 'c.fit.gz', 'later.fit']);
    expect(gate.seen).toHaveLength(3);
    const again = watch(['--once']);
    expect(await again.ended).toMatchObject({ code: 0 });
    expect(gate.seen).toHaveLength(3);
    expect(watching.out() + again.out()).not.toContain(token);
  });

  it('waits until a file stopped growing', async () => {
    const bytes = shortFit(4);
    const path = join(folder, 'copying.fit');
    await writeFile(path, bytes.subarray(0, 1000));
    // From one look to the next it always changes, also on a busy machine.
    let at = 1000;
    const growing = setInterval(() => {
      const next = Math.min(bytes.length, at + Math.ceil(bytes.length / 50));
      void appendFile(path, bytes.subarray(at, next));
      at = next;
      if (at === bytes.length) clearInterval(growing);
    }, 20);
    const watching = watch(['--once'], {
      STRIDECHECK_FAILPOINTS: 'watch.lookEveryMs=1500,watch.restMs=0,watch.brokenOffMs=0',
    });
    expect(await watching.ended).toMatchObject({ code: 0 });
    clearInterval(growing);
    expect(gate.seen).toHaveLength(1);
    expect(await instance.database.query(`select bytes::int from source_file`)).toEqual([
      { bytes: bytes.length },
    ]);
  });

  it('signs as a device, whose secret is in no argument', async () => {
    const secretFile = join(folder, 'secret.txt');
    await writeFile(secretFile, device.secret);
    await file('signed.fit', shortFit(5));
    const env = { STRIDECHECK_TOKEN: '' };
    const watching = watch(['--device', device.id, '--secret-file', secretFile, '--once'], env);
    expect(await watching.ended).toMatchObject({ code: 0 });
    expect(await runs()).toHaveLength(1);
    expect(watching.out()).not.toContain(device.secret);
  });

  it('goes on after what passes: no connection, 429 with its time, faults of the service', async () => {
    const answers: Record<number, ReturnType<Gate['answer']>> = {
      1: 'hang up',
      2: { status: 502 },
      3: { status: 429, headers: { 'retry-after': '1' } },
    };
    gate.answer = (delivery) => answers[delivery];
    await file('stubborn.fit', shortFit(6));
    const watching = watch();
    await told(watching, /stubborn\.fit: sent/);
    expect(gate.times[3] - gate.times[2]).toBeGreaterThanOrEqual(1000);
    expect(gate.seen).toEqual(gate.seen.map(() => gate.seen[0]));
    expect(await runs()).toHaveLength(1);
  });

  it('goes on with the others where one brings the connection down, or is too large for a proxy', async () => {
    const [stubborn, large] = [shortFit(8), shortFit(9)];
    const idOf = (bytes: Uint8Array): string => `file-${createHash('sha256').update(bytes).digest('hex')}`;
    let isMended = false;
    gate.answer = (delivery) => {
      const id = gate.seen[delivery - 1];
      if (isMended) return undefined;
      if (id === idOf(stubborn)) return 'hang up';
      return id === idOf(large) ? { status: 413 } : undefined;
    };
    await file('1 stubborn.fit', stubborn);
    await file('2 large.fit', large);
    for (const [path, at] of [
      ['1 stubborn.fit', 1_000],
      ['2 large.fit', 2_000],
    ] as const)
      await utimes(join(folder, path), at, at);
    for (const number of [3, 4]) await file(`${number}.fit`, shortFit(7 + number));
    const watching = watch();
    await told(watching, /4\.fit: sent/);
    await told(watching, /large\.fit: not sent yet\. A proxy/);
    expect((await runs()).map(({ name }) => name)).toEqual(['3.fit', '4.fit']);
    isMended = true;
    await told(watching, /stubborn\.fit: sent/);
    await told(watching, /large\.fit: sent/);
    expect(watching.out()).not.toMatch(/refused/);
  });

  it('takes no page of another server for its answer', async () => {
    gate.answer = (delivery) => (delivery < 3 ? { status: 200 } : undefined);
    await file('hotel.fit', shortFit(12));
    const watching = watch(['--once']);
    expect(await watching.ended).toMatchObject({ code: 0 });
    expect(await runs()).toHaveLength(1);
  });

  it('sends no half of a file whose copying pauses', async () => {
    const bytes = shortFit(13);
    await file('half.fit', bytes.subarray(0, 2_000));
    await file('other.fit', shortFit(14));
    const watching = watch();
    await told(watching, /half\.fit: not sent yet/);
    await told(watching, /other\.fit: sent/);
    expect(gate.seen).toHaveLength(1);
    await appendFile(join(folder, 'half.fit'), bytes.subarray(2_000));
    await told(watching, /half\.fit: sent/);
    expect(
      (await instance.database.query(`select from source_file where bytes = $1`, [bytes.length])).length,
    ).toBeGreaterThan(0);
  });

  it('tells once of a file that is refused, leaves it, and goes on with the others', async () => {
    await file('empty.fit', new Uint8Array(0));
    await file('good.fit', shortFit(7));
    const watching = watch();
    await told(watching, /good\.fit: sent/);
    watching.signal('SIGTERM');
    await watching.ended;
    const again = watch(['--once']);
    expect(await again.ended).toMatchObject({ code: 0 });
    expect((watching.out() + again.out()).match(/empty\.fit: refused/g)).toHaveLength(1);
    expect(await readFile(join(folder, 'empty.fit'))).toHaveLength(0);
    await file('empty too.gpx', Buffer.from(' '.repeat(0)));
    await file('another.fit', new Uint8Array(33 * 1024 * 1024));
    expect(await watch(['--once']).ended).toMatchObject({ code: 3 });
  });

  it('loses nothing and sends nothing twice when it is killed at any moment', async () => {
    const names = Array.from({ length: 8 }, (_, n) => `run-${n}.fit`);
    for (const [n, name] of names.entries()) await file(name, shortFit(40 + n));
    // Killed between the answer and the note that it was sent, again and again.
    for (let round = 0; round < 4; round++) {
      const killed = watch([], { STRIDECHECK_FAILPOINTS: `${quick},watch.answered=crash` });
      expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' });
    }
    const watching = watch();
    await eventually('three files', async () => new Set(gate.seen).size >= 3);
    watching.signal('SIGKILL');
    await watching.ended;
    expect(await watch(['--once']).ended).toMatchObject({ code: 0 });
    expect((await runs()).map(({ name }) => name)).toEqual(names);
    expect(new Set(gate.seen).size).toBe(names.length);
  });

  it('moved by its state, knows what was sent under another name', async () => {
    await file('old name.fit', shortFit(60));
    const state = join(tmpdir(), `stridecheck-state-${process.pid}.json`);
    try {
      expect(await watch(['--once', '--state', state]).ended).toMatchObject({ code: 0 });
      await rename(join(folder, 'old name.fit'), join(folder, 'new name.fit'));
      expect(await watch(['--once', '--state', state]).ended).toMatchObject({ code: 0 });
      expect(gate.seen).toHaveLength(1);
      await writeFile(state, '{"half');
      const damaged = watch(['--once', '--state', state]);
      expect(await damaged.ended).toMatchObject({ code: 1 });
      expect(damaged.out()).toMatch(/is damaged/);
    } finally {
      await rm(state, { force: true });
    }
  });

  it('says what is wrong with how it was called, or that a token is not good', async () => {
    const none = { STRIDECHECK_TOKEN: '' };
    for (const [args, env, words] of [
      [[], none, /Say who is sending/],
      [['--token', token], {}, /--token/],
      [['--token-file', '/no/such/file'], none, /cannot be read/],
      [['--device', device.id], none, /needs its secret/],
      [['extra'], {}, /Name one folder/],
    ] as [string[], Record<string, string>, RegExp][]) {
      const wrong = watch(args, env);
      expect([(await wrong.ended).code, wrong.out()]).toEqual([2, expect.stringMatching(words)]);
    }
    await file('run.fit', shortFit(61));
    const refused = watch(['--once'], { STRIDECHECK_TOKEN: 'sc_not-a-token' });
    expect(await refused.ended).toMatchObject({ code: 1 });
    expect(refused.out()).toMatch(/Waiting: Nobody is signed in/);
    expect(await runs()).toEqual([]);
  });
});
