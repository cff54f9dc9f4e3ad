import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/analysis/report/report.js';
import { encodeFit } from '../../synth/encode-fit.js';
import { noNoise } from '../../synth/cadence-noise.js';
import { runWithLongStepStretch, steadyRun } from '../../synth/run-builders.js';
import { earlierRuns } from '../../synth/run-history.js';
import { notAnActivity, shortFit, twoRunsFit } from './fixtures.js';
import { createDataDir, eventually } from './service-process.js';
import { createTestDatabase } from './test-database.js';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function stridecheck(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['bin/stridecheck.js', ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (texts.err += chunk.toString()));
  const ended = once(child, 'close').then((): Ended => ({ code: child.exitCode, ...texts }));
  return { child, texts, ended };
}

describe('stridecheck analyze', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stridecheck-cli-'));
    await writeFile(join(folder, 'run.fit'), shortFit(1));
    await writeFile(join(folder, 'two.fit'), twoRunsFit());
    await writeFile(join(folder, 'ride.fit'), encodeFit(steadyRun({ sport: 'cycling', durationS: 600 })));
    await writeFile(join(folder, 'photo.fit'), notAnActivity());
    for (const [day, run] of earlierRuns({ count: 3, noise: noNoise }).entries())
      await writeFile(join(folder, `day-${day}.fit`), encodeFit(run));
    const today = runWithLongStepStretch({ noise: noNoise, stretchS: 480, stretchFactor: 0.95 });
    await writeFile(join(folder, 'today.fit'), encodeFit(today));
  });

  afterAll(() => rm(folder, { recursive: true }));

  const analyze = (...args: string[]) =>
    stridecheck(['analyze', ...args.map((arg) => arg.replace('@', `${folder}/`))]).ended;

  it('prints the report of a run and exits with 0', async () => {
    const { code, out, err } = await analyze('@run.fit', '--height', '1.78');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/steps/);
  });

  it('--json prints one object: source, runs, skipped', async () => {
    const { code, out } = await analyze('@two.fit', '--json', '--height', '1.78');
    expect(code).toBe(0);
    const result = JSON.parse(out) as { source: object; runs: Report[]; skipped: object[] };
    expect(Object.keys(result)).toEqual(['source', 'runs', 'skipped']);
    expect(result.source).toMatchObject({ name: 'two.fit', format: 'fit', sha256: expect.any(String) });
    expect(result.runs.map((run) => run.schema)).toEqual(['stridecheck.report/1', 'stridecheck.report/1']);
  });

  it('--html writes one file per run', async () => {
    const { code } = await analyze('@two.fit', '--html', '@report.html');
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(await readFile(join(folder, 'report-2.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('compares a run with the earlier ones that follow --history, and says which gave nothing', async () => {
    const { code, out, err } = await analyze(
      '@today.fit',
      '--json',
      '--height',
      '1.75',
      '--history',
      '@day-0.fit',
      '@day-1.fit',
      '@day-2.fit',
      '@ride.fit',
      '@gone.fit',
    );
    expect(code).toBe(0);
    const { runs } = JSON.parse(out) as { runs: Report[] };
    expect(runs[0].ownBaseline).toMatchObject({ state: 'compared', runs: 3, missingRuns: 0 });
    expect(runs[0].gait.stretches).toEqual([expect.objectContaining({ basis: 'ownBaseline' })]);
    expect(err).toMatch(/^ride\.fit was left out of the history: .*cycling/m);
    expect(err).toMatch(/^gone\.fit was left out of the history: There is no such file\.$/m);
  });

  it('says how many runs are missing without a history', async () => {
    const { out } = await analyze('@today.fit', '--json');
    expect((JSON.parse(out) as { runs: Report[] }).runs[0].ownBaseline).toMatchObject({
      state: 'fewRuns',
      missingRuns: 3,
    });
  });

  it('takes corrections as it takes the file', async () => {
    const { out } = await analyze('@run.fit', '--json', '--distance', '2700', '--time-zone', 'Asia/Tokyo');
    const [run] = (JSON.parse(out) as { runs: Report[] }).runs;
    expect(run.run.distanceM).toBeCloseTo(2700, -1);
    expect(run.run.timeZone).toBe('Asia/Tokyo');
    expect(run.quality?.corrections).toMatchObject({ distanceM: 2700, timeZone: 'Asia/Tokyo' });
  });

  it('writes the report in German when asked', async () => {
    const { out } = await analyze('@run.fit', '--lang', 'de', '--height', '1.78');
    expect(out).toMatch(/Schritte pro Minute/);
    expect(out).not.toMatch(/steps a minute/);
  });

  it.each([
    [4, 'a ride', ['@ride.fit'], /cycling/i],
    [3, 'a photo', ['@photo.fit'], /photo\.fit: /],
    [3, 'a file that is not there', ['@none.fit'], /There is no such file/],
    [2, 'no file', [], /Name the file/],
    [2, 'an unknown option', ['@run.fit', '--hight', '1.7'], /--hight/],
    [2, 'a height in centimetres', ['@run.fit', '--height', '178'], /looks like centimetres: write 1\.78/],
    [2, 'a history without a run', ['--history', '@run.fit'], /before any --history/],
    [2, 'a foot that does not exist', ['@run.fit', '--cadence', 'left'], /oneFoot, bothFeet/],
    [2, 'a distance in kilometres', ['@run.fit', '--distance', '8'], /in metres/],
    [2, 'a place in no time zone', ['@run.fit', '--time-zone', 'Mars'], /Europe\/Berlin/],
    [2, 'a language that there is not', ['@run.fit', '--lang', 'fr'], /en, de/],
    [2, 'unknown units', ['@run.fit', '--units', 'stones'], /metric, imperial/],
    [2, 'two kinds of output', ['@run.fit', '--json', '--html', 'x'], /not both/],
  ])(
    'exits with %i for %s, and says why in a sentence on stderr',
    async (expected, _what, args, sentence) => {
      const { code, out, err } = await analyze(...args);
      expect(code).toBe(expected);
      expect(out).toBe('');
      expect(err).toMatch(sentence);
      expect(err).not.toMatch(/\n\s+at /);
    },
  );

  it('goes on after a file that cannot be read, and exits for the worst', async () => {
    const { code, out, err } = await analyze('@photo.fit', '@ride.fit', '@run.fit', '--json');
    expect(code).toBe(3);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('an unknown command is wrong usage', async () => {
    expect((await stridecheck(['analyse']).ended).code).toBe(2);
  });
});

describe('stridecheck doctor', () => {
  it('finds nothing wrong with a sound set-up', async () => {
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    const env = { DATA_DIR: dataDir.path, DATABASE_URL: database.url, PORT: '0' };
    const { code, out } = await stridecheck(['doctor'], env).ended;
    expect(out).toMatch(/All is well/);
    expect(code).toBe(0);
    await database.drop();
    dataDir.remove();
  });

  it('says once that the original files are away, not of each that it is missing', async () => {
    const database = await createTestDatabase();
    const dataDir = createDataDir();
    await database.query(
      `with runner as (insert into account (id, kind) values (gen_random_uuid(), 'local') returning id),
            file as (insert into source_file (id, runner_id, sha256, bytes, storage_key)
                     select gen_random_uuid(), id, repeat(n::text, 64), 1, 'a/' || n
                       from runner, generate_series(1, 3) as n returning id, runner_id)
       insert into run (id, runner_id, source_file_id, status) select id, runner_id, id, 'queued' from file`,
    );
    const env = { DATA_DIR: dataDir.path, DATABASE_URL: database.url, PORT: '0' };
    const { code, out } = await stridecheck(['doctor'], env).ended;
    expect(code).toBe(1);
    expect(out.match(/^✗ .*/gm)).toEqual([
      expect.stringMatching(/original files of this database are not in/),
    ]);
    await database.drop();
    dataDir.remove();
  });

  it('names what is wrong, and what to do about it', async () => {
    const dataDir = createDataDir();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const env = {
      DATA_DIR: join(process.cwd(), 'package.json', 'data'),
      PORT: String(port),
      DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/none',
    };
    const { code, out } = await stridecheck(['doctor'], env).ended;
    taken.close();
    dataDir.remove();
    expect(code).toBe(1);
    expect(out).toMatch(/✗ The data folder .* cannot be written/);
    expect(out).toMatch(new RegExp(`✗ Port ${port} is taken by another program`));
    expect(out).toMatch(/✗ The database cannot be reached/);
    expect(out).not.toMatch(/secret-word/);
  });

  it('says of a wrong setting which one, and never echoes a password', async () => {
    const { code, out } = await stridecheck(['doctor'], { DATABASE_URL: 'mysql://me:secret-word@host/x' })
      .ended;
    expect(code).toBe(1);
    expect(out).toMatch(/DATABASE_URL/);
    expect(out).not.toMatch(/secret-word/);
  });
});

describe('stridecheck doctor, of connected apps', () => {
  const nowhere = { DATABASE_URL: 'postgres://127.0.0.1:1/none', PORT: '0' };
  const polar = { CONNECT_POLAR_CLIENT_ID: 'an id', CONNECT_POLAR_CLIENT_SECRET: 'secret-word' };
  const doctorOf = async (env: Record<string, string>): Promise<Ended> => {
    const dataDir = createDataDir();
    const ended = await stridecheck(['doctor'], { ...nowhere, DATA_DIR: dataDir.path, ...env }).ended;
    dataDir.remove();
    expect(ended.out).not.toMatch(/secret-word/);
    return ended;
  };

  it('names a setting that is misspelt', async () => {
    const { code, out } = await doctorOf({ ...polar, CONNECT_POLAR_CLIENT_SECRT: 'secret-word' });
    expect(code).toBe(1);
    expect(out).toMatch(
      /✗ The settings of connected apps have faults\n {4}CONNECT_POLAR_CLIENT_SECRT is no setting/,
    );
  });

  it.each([
    ['is not set', {}],
    ['is no https address', { PUBLIC_URL: 'http://runs.example.org' }],
  ])('says that no provider finds the way back where PUBLIC_URL %s', async (what, env) => {
    expect((await doctorOf({ ...polar, ...env })).out).toMatch(
      new RegExp(`✗ Connected apps are switched on: Polar; but PUBLIC_URL ${what}`),
    );
  });

  it('is content with an https address, and silent where no app is on', async () => {
    const { out } = await doctorOf({ ...polar, PUBLIC_URL: 'https://runs.example.org' });
    expect(out).toMatch(/✓ Connected apps are switched on: Polar\n/);
    expect((await doctorOf({})).out).not.toMatch(/Connected apps/);
  });
});

describe('stridecheck demo', () => {
  it('prints a finished report and where it stands, keeps serving, and stops cleanly on Ctrl-C', async () => {
    const dataDir = createDataDir();
    const { child, texts, ended } = stridecheck(['demo'], { DATA_DIR: dataDir.path, PORT: '' });
    const address = await eventually('the address', () =>
      Promise.resolve(/This report then stands at (http\S+)/.exec(texts.out)?.[1]),
    );
    expect(texts.out).toMatch(/steps/);
    expect(texts.out).toMatch(/Open http:\S+\/ and sign in with one click/);
    const headers = { accept: 'text/html', cookie: await demoCookie(new URL(address)) };
    const response = await fetch(address, { headers });
    expect(response.status).toBe(200);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
    dataDir.remove();
  });
});

/** Signs in as the first of the demo people, as a click would. */
async function demoCookie({ origin }: URL): Promise<string> {
  const service = (await (await fetch(`${origin}/api/v1/service`)).json()) as {
    demo: { people: { id: string }[] };
  };
  const response = await fetch(`${origin}/api/v1/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ person: service.demo.people[0].id }),
  });
  return response.headers.getSetCookie()[0].split(';')[0];
}
