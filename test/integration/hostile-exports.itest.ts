import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { ZipFile } from 'yazl';
import { nameSchema } from '../../src/accounts/person-fields.js';
import { notAnActivity } from './fixtures.js';
import type { Ask } from './people.js';
import { addSignedIn, endInstance, startInstance, takenIn, type Instance } from './takeout-client.js';

describe('an export made to do harm, or harmed', () => {
  let instance: Instance;
  let ask: Ask;

  beforeAll(async () => {
    instance = await startInstance();
    ({ ask } = await addSignedIn(instance));
  });

  afterAll(() => endInstance(instance));

  const zipped = (files: Record<string, string | Buffer>, compress = true): Promise<Buffer> => {
    const made = new ZipFile();
    for (const [name, body] of Object.entries(files)) {
      made.addBuffer(Buffer.from(body as string), name, { compress });
    }
    made.end();
    const pieces: Buffer[] = [];
    return new Promise((resolve) => {
      made.outputStream.on('data', (piece: Buffer) => pieces.push(piece));
      made.outputStream.on('end', () => resolve(Buffer.concat(pieces)));
    });
  };
  const manifestOf = (counts: object = {}): string =>
    JSON.stringify({
      schema: 'stridecheck.export/1',
      madeAt: '2026-01-01T00:00:00.000Z',
      program: { name: 'stridecheck', version: '1', methodVersion: '2' },
      counts: { files: 0, runs: 0, reports: 0, diary: 0, plans: 0, ...counts },
    });
  const manifest = manifestOf();
  /** Every document that an export has, about nothing. */
  const nothingIn = {
    'manifest.json': manifest,
    'runs.json': '{"files": []}',
    'diary.json': '{"entries": []}',
    'plans.json': '{"plans": []}',
    'profile.json': '{"profile": null}',
  };
  const oneRun = {
    ...{ id: '01990000-0000-7000-8000-00000000abcd', activityIndex: 0, status: 'reported' },
    ...{
      startTime: null,
      keptApart: false,
      duplicateOf: null,
      corrections: null,
      failure: null,
      report: null,
    },
  };
  const oneFile = (changed: object) => ({
    ...{ original: 'originals/x.fit', fileName: 'x.fit', sha256: 'a'.repeat(64), bytes: 1, copy: 0 },
    ...{ activityCount: 1, receivedAt: '2026-01-01T00:00:00.000Z', runs: [oneRun] },
    ...changed,
  });
  const exportOf = (files: { runs: unknown[] }[], originals: Record<string, string> = {}) => {
    const runs = files.reduce((sum, file) => sum + file.runs.length, 0);
    const counts = manifestOf({ files: files.length, runs });
    return { ...nothingIn, 'manifest.json': counts, 'runs.json': JSON.stringify({ files }), ...originals };
  };
  const planOf = (changed: object) => ({
    ...{ startsAt: '2026-01-05T10:00:00.000Z', endedAt: '2026-02-02T10:00:00.000Z', weeks: 6 },
    targets: [{ speedMps: 2.8, cadenceSpm: 180 }],
    by: { practice: 'Physio am Park', author: 'Pia Physio', version: 2 },
    details: { exercises: [], text: 'Easy runs only.', recheckOn: null, reason: '' },
    ...changed,
  });
  const planned = (changed: object) =>
    zipped({
      ...nothingIn,
      'manifest.json': manifestOf({ plans: 1 }),
      'plans.json': JSON.stringify({ plans: [planOf(changed)] }),
    });
  const said = (text: string) => ({ details: { ...planOf({}).details, text } });
  const by = (changed: object) => ({ by: { ...planOf({}).by, ...changed } });
  const without = (name: keyof typeof nothingIn) => ({ ...nothingIn, [name]: undefined });
  const present = (files: Record<string, string | undefined>) =>
    Object.fromEntries(
      Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
  /** A zip whose packed bytes rotted. */
  const rotten = async (files: Record<string, string>, from: string, to: string): Promise<Buffer> => {
    const bytes = await zipped(files, false);
    bytes.write(to, bytes.indexOf(from));
    return bytes;
  };

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['a picture', async () => notAnActivity(), 'notAnExport'],
    ['a zip of holiday photos', () => zipped({ 'beach.jpg': 'x' }), 'notAnExport'],
    ['a manifest that is no JSON', () => zipped({ 'manifest.json': '{' }), 'notAnExport'],
    [
      'a newer export',
      () => zipped({ 'manifest.json': manifest.replace('export/1', 'export/2') }),
      'newerExport',
    ],
    ['half an export', async () => (await zipped(nothingIn)).subarray(0, 500), 'notAnExport'],
    [
      'documents of another shape',
      () => zipped({ ...nothingIn, 'runs.json': '{"files": [{"__proto__": 1}]}' }),
      'notAnExport',
    ],
    ['no diary', () => zipped(present(without('diary.json'))), 'damagedExport'],
    ['no profile', () => zipped(present(without('profile.json'))), 'damagedExport'],
    ['half a diary', () => zipped({ ...nothingIn, 'diary.json': '{"entries": [' }), 'damagedExport'],
    [
      'a diary that lost an entry',
      () => zipped({ ...nothingIn, 'manifest.json': manifestOf({ diary: 1 }) }),
      'damagedExport',
    ],
    ['a list with a flipped bit', () => rotten(nothingIn, '"plans": [', '"plans":  '), 'damagedExport'],
    [
      'a profile with a letter that is another now',
      () => rotten({ ...nothingIn, 'profile.json': '{"profile": null, "a": 1}' }, '"a": 1', '"a": 2'),
      'damagedExport',
    ],
    [
      'an original that is named again and again',
      () =>
        zipped(
          exportOf(
            [0, 1].map((copy) => oneFile({ copy })),
            { 'originals/x.fit': 'x' },
          ),
        ),
      'notAnExport',
    ],
    [
      'more runs than anybody ran',
      () =>
        zipped(
          exportOf(
            Array.from({ length: 151 }, () => oneFile({ original: null, runs: Array(200).fill(oneRun) })),
          ),
        ),
      'tooManyEntries',
    ],
    ['a plan whose words hold the character 0', () => planned(said('Easy\0')), 'notAnExport'],
    ['a plan whose words hold half a character', () => planned(said('Easy \ud83d')), 'notAnExport'],
    ['a plan by half a character', () => planned(by({ author: 'Pia \udc00' })), 'notAnExport'],
    ['a plan with more versions than are counted', () => planned(by({ version: 2 ** 31 })), 'notAnExport'],
    ['a document that explodes', () => zipped({ 'manifest.json': ' '.repeat(60_000_000) }), 'notAnExport'],
    [
      'an item of a million nothings',
      () =>
        zipped(
          exportOf([oneFile({ original: null, runs: [{ ...oneRun, failure: Array(1_000_000).fill({}) }] })]),
          false,
        ),
      'tooManyEntries',
    ],
  ])('%s fails with a reason', async (_, bytes, failure) => {
    const end = await takenIn(ask, await bytes());
    expect(end).toMatchObject({ status: 'failed', failure, entries: [] });
  });

  it('a plan by somebody with the longest name that an account may have comes in', async () => {
    const person = await addSignedIn(instance);
    const author = '🏃'.repeat(300);
    expect(nameSchema.parse(author)).toBe(author);
    const end = await takenIn(person.ask, await planned(by({ author })));
    expect(end).toMatchObject({ status: 'done' });
    expect(
      await instance.database.query('select author, version from cadence_plan where runner_id = $1', [
        person.id,
      ]),
    ).toEqual([{ author, version: 2 }]);
  });

  it.each<[string, string, string]>([
    ['an original that is not there', 'originals/other.fit', 'missing'],
    ['a path out of the zip', '../../../etc/passwd', 'missing'],
    ['bytes that are others', 'originals/x.fit', 'damaged'],
  ])('%s ends as what it is', async (_, original, outcome) => {
    const end = await takenIn(
      ask,
      await zipped(exportOf([oneFile({ original })], { 'originals/x.fit': 'x' })),
    );
    expect(end).toMatchObject({ status: 'done', entries: [{ entry: 'x.fit', outcome, runId: null }] });
  });

  it('a file that cannot be what it says is left out, and the others come in', async () => {
    const bytes = ['a', 'b', 'c', 'd'];
    const files = [
      { runs: [oneRun, oneRun] },
      { receivedAt: '0000-01-01T00:00:00Z' },
      { fileName: 'evil\0.fit' },
      { runs: [{ ...oneRun, startTime: '2026-01-01T00:00:00Z' }] },
    ].map((changed, place) =>
      oneFile({
        ...{ original: `originals/${place}`, fileName: `${place}.fit` },
        ...{ sha256: createHash('sha256').update(bytes[place]).digest('hex'), ...changed },
      }),
    );
    const originals = Object.fromEntries(bytes.map((body, place) => [`originals/${place}`, body]));
    const person = await addSignedIn(instance);
    const end = await takenIn(person.ask, await zipped(exportOf(files, originals)));
    expect(end).toMatchObject({ status: 'done', done: 4 });
    expect(end.entries.map(({ entry, outcome }) => [entry, outcome])).toEqual([
      ['0.fit', 'refused'],
      ['1.fit', 'refused'],
      ['evil.fit', 'added'],
      ['3.fit', 'added'],
    ]);
    expect(await instance.database.query('select from run where runner_id = $1', [person.id])).toHaveLength(
      2,
    );
    expect(await readdir(`${instance.dataDir.path}/files/${person.id}`)).toHaveLength(2);
  });
});
