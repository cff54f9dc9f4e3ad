import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { encodeFit } from '../../synth/encode-fit.js';
import { steadyRun } from '../../synth/run-builders.js';
import { HandMadeFit } from '../builders/hand-made-fit.js';
import { handMadeZip, zipInZipOf, type HandMadeEntry } from '../builders/hand-made-zip.js';
import { tinyFit, tinyGpx, tinyTcx } from '../builders/tiny-files.js';
import { notAnActivity } from './fixtures.js';
import {
  allEntries,
  beginImport,
  counts,
  quickImports,
  readImport,
  sendArchive,
  settledImport,
  type EntryBody,
  type ImportBody,
} from './imports-client.js';
import { brokenInvariants } from './invariants.js';
import { addPerson, type Ask, type Person } from './people.js';
import { finishedRun, uploadRun } from './runs-client.js';
import { eventually } from './service-process.js';
import { endInstance, exportedZip, addSignedIn, startInstance, type Instance } from './takeout-client.js';

const day = 86_400_000;
const first = Date.UTC(2020, 2, 1, 7);
/** A short run of its own day. */
const runOf = (number: number): Buffer =>
  Buffer.from(encodeFit(steadyRun({ durationS: 400, seed: 40 + number, startTimeMs: first + number * day })));
/** Of the zip that is held against the memory of the service. */
const zerosBytes = 200_000_000;
const settings = new HandMadeFit().fileId(2).bytes.close();
const textOf = (value: string): Buffer => Buffer.from(value);

describe('an archive', () => {
  let instance: Instance;
  let person: Person;
  let ask: Ask;

  beforeAll(async () => {
    instance = await startInstance(quickImports);
  });
  beforeEach(async () => {
    person = await addPerson(instance.database);
    ask = person.at(instance.service);
  });
  afterAll(() => endInstance(instance));

  const taken = async (entries: HandMadeEntry[], zip = {}): Promise<ImportBody> =>
    settledImport(ask, await beginImport(ask, handMadeZip(entries, zip)));
  const zipsLeft = async (): Promise<string[]> =>
    readdir(`${instance.dataDir.path}/files/imports/${person.id}`).catch(() => []);

  it('of Garmin becomes runs, oldest first, with an outcome for every file in it', async () => {
    const uploaded = handMadeZip([
      { name: 'c.fit', data: runOf(3) },
      { name: 'a.fit', data: runOf(1) },
      { name: 'settings.fit', data: settings },
      { name: 'ride.fit', data: tinyFit({}, 2) },
      { name: 'b.fit', data: runOf(2) },
      { name: 'a again.fit', data: runOf(1) },
    ]);
    const folder = 'DI_CONNECT/DI-Connect-Uploaded-Files';
    const body = await taken([
      { name: 'DI_CONNECT/' },
      { name: `${folder}/UploadedFiles_0-_Part1.zip`, data: uploaded, method: 0 },
      { name: 'DI_CONNECT/DI-Connect-Fitness/summarizedActivities.json', data: textOf('[{"a": 1}]') },
    ]);
    expect(body).toMatchObject({
      status: 'done',
      source: 'archive:garmin',
      found: 7,
      waiting: 0,
      analysed: 3,
    });
    expect(counts(body)).toEqual({ run: 3, sameRun: 1, noRunning: 1, notActivity: 1, otherFit: 1 });
    const order = await instance.database.query<{ start: Date; source: string }>(
      `select start_time as start, source from run where runner_id = $1 order by received_at`,
      [person.id],
    );
    expect(order.map(({ start }) => start.getTime())).toEqual(
      [1, 2, 3].map((number) => first + number * day),
    );
    expect(order.map(({ source }) => source)).toEqual(Array(3).fill('archive:garmin'));
    const entries = await allEntries(ask, body.id);
    expect(entries.map(({ name }) => name)).toEqual([
      `${folder}/UploadedFiles_0-_Part1.zip`,
      'DI_CONNECT/DI-Connect-Fitness/summarizedActivities.json',
      ...['c.fit', 'a.fit', 'settings.fit', 'ride.fit', 'b.fit', 'a again.fit'],
    ]);
    const same = entries
      .filter(({ name }) => name.startsWith('a'))
      .map(({ outcome, runId }) => ({ outcome, runId }));
    expect(same.map(({ outcome }) => outcome)).toEqual(['run', 'sameRun']);
    expect(same[0].runId).toBe(same[1].runId);
    expect(entries[0]).toMatchObject({ outcome: 'zip', zip: null });
    expect(entries[2]).toMatchObject({
      zip: entries[0].name,
      startTime: new Date(first + 3 * day).toISOString(),
    });
    expect(await zipsLeft()).toEqual([]);
    expect(await brokenInvariants(instance.database.url, `${instance.dataDir.path}/files`)).toEqual([]);
  });

  it('of Strava brings what is gzipped, and nothing twice when it is sent again', async () => {
    const known = await uploadRun(ask, runOf(4));
    await finishedRun(ask, known.id);
    const entries = [
      { name: 'activities.csv', data: textOf('Activity ID,Activity Date\n1,2') },
      { name: 'activities/1.fit.gz', data: gzipSync(runOf(4)) },
      { name: 'activities/2.fit.gz', data: gzipSync(runOf(5)) },
      { name: 'activities/3.gpx', data: tinyGpx({ seconds: 300 }) },
      { name: 'activities/4.tcx.gz', data: gzipSync(tinyTcx({ seconds: 240 })) },
      { name: 'media/photo.jpg', data: notAnActivity() },
    ];
    const body = await taken(entries);
    expect(body).toMatchObject({ status: 'done', source: 'archive:strava', found: 6 });
    // The third and the fourth are one run: the same time, recorded twice.
    expect(counts(body)).toMatchObject({ notActivity: 2 });
    const after = await taken(entries);
    expect(counts(after)).toEqual({ sameRun: 4, notActivity: 2 });
    const runs = await instance.database.query(`select from run where runner_id = $1`, [person.id]);
    expect(runs.length).toBe(5);
  });

  it('tells what is wrong with each entry that is made to do harm, and takes the others', async () => {
    const run = runOf(6);
    const zipInZip = handMadeZip([
      { name: 'deep.zip', data: handMadeZip([{ name: 'x.fit', data: runOf(7) }]) },
    ]);
    const zeros = Buffer.alloc(3_000_000);
    const [otherRun, lastRun] = [runOf(8), runOf(9)];
    const hostile: [HandMadeEntry, string][] = [
      [{ name: '../../etc/cron.d/run.fit', data: run }, 'run'],
      [{ name: 'C:\\runs\\..\\windows.fit', data: otherRun }, 'run'],
      [{ name: '/absolute.fit', data: lastRun }, 'run'],
      [{ name: 'link.fit', data: textOf('/etc/passwd'), mode: 0o120777, method: 0 }, 'link'],
      [{ name: 'secret.fit', data: run, flags: 1 }, 'encrypted'],
      [{ name: 'odd.fit', data: run, method: 12 }, 'unsupported'],
      [{ name: '', data: new Uint8Array() }, 'empty'],
      [{ name: 'bomb.fit', data: zeros }, 'bomb'],
      [{ name: 'more than it says.fit', data: runOf(10), bytes: 1_000 }, 'damaged'],
      [{ name: 'less than it says.fit', data: runOf(11), bytes: 90_000 }, 'damaged'],
      [{ name: 'stored, and lying.fit', data: run, method: 0, bytes: 7 }, 'damaged'],
      [{ name: 'rotten.fit', data: runOf(12), crc: 7 }, 'damaged'],
      [{ name: 'over the end.fit', data: run, packedBytes: 0x7fffffff, bytes: 5_000 }, 'damaged'],
      [{ name: 'elsewhere.fit', data: run, headerAt: 0x7ffffff0 }, 'damaged'],
      [{ name: 'the first once more.fit', data: run, headerAt: 0 }, 'damaged'],
      [{ name: 'deep.zip', data: zipInZip }, 'zip'],
      [{ name: 'no zip.zip', data: textOf('PK\x03\x04 and no more') }, 'damaged'],
      [
        {
          name: 'too large.gpx',
          data: textOf('<gpx><trk/>'),
          method: 0,
          bytes: 99_000_000,
          packedBytes: 99_000_000,
        },
        'damaged',
      ],
      [{ name: 'cut.fit', data: runOf(13).subarray(0, 40) }, 'unreadable'],
      [{ name: Buffer.from([0x6c, 0xe4, 0x75, 0x66, 0xff]), data: textOf('hello') }, 'notActivity'],
      [{ name: 'same name', data: textOf('one') }, 'notActivity'],
      [{ name: 'same name', data: textOf('two') }, 'notActivity'],
      [{ name: '=HYPERLINK("x")\u202E\u0000tif', data: textOf('x') }, 'notActivity'],
      [{ name: `${'long/'.repeat(500)}end.txt`, data: textOf('x') }, 'notActivity'],
      [
        { name: 'odd extra.txt', data: textOf('x'), extra: Buffer.from([1, 0, 4, 0, 1, 2, 3, 4]) },
        'notActivity',
      ],
    ];
    const body = await taken(
      hostile.map(([entry]) => entry),
      { zip64: true, comment: textOf('PK\x05\x06 is a comment') },
    );
    expect(body.status).toBe('done');
    const entries = await allEntries(ask, body.id);
    const told = entries.slice(0, hostile.length).map(({ name, outcome }) => [name.slice(0, 40), outcome]);
    expect(told.map(([, outcome]) => outcome)).toEqual(hostile.map(([, outcome]) => outcome));
    expect(entries.slice(hostile.length).map(({ name, outcome }) => [name, outcome])).toEqual([
      ['deep.zip', 'tooDeep'],
    ]);
    expect(entries.find(({ outcome }) => outcome === 'unreadable')?.message).toMatch(/\w+/);
    const name = entries.find((entry) => entry.name.startsWith('=HYPER'))?.name;
    expect(name).toBe('=HYPERLINK("x")tif');
    expect(Math.max(...entries.map((entry) => entry.name.length))).toBeLessThanOrEqual(300);
    expect(await zipsLeft()).toEqual([]);
    const csv = await (await ask(`/api/v1/imports/${body.id}/entries.csv`)).text();
    expect(csv.split('\r\n')).toHaveLength(entries.length + 2);
    expect(csv).toContain(`"'=HYPERLINK(""x"")tif"`);
    expect(await brokenInvariants(instance.database.url, `${instance.dataDir.path}/files`)).toEqual([]);
  });

  it('whose directory is cut off gives what it names before', async () => {
    const entries = [1, 2, 3].map((number) => ({ name: `${number}.fit`, data: runOf(20 + number) }));
    const body = await taken(entries, { cutDirectory: 30 });
    expect(counts(body)).toEqual({ run: 2, damaged: 1 });
  });

  it('with more than it may have is refused as a whole, soon, whatever it says', async () => {
    const many = Array.from({ length: 60_000 }, (_, number) => ({ name: `${number}`, method: 0 }));
    const body = await taken(many);
    expect(body).toMatchObject({ status: 'failed', failure: 'tooManyEntries', isSettled: true });
    const lying = await taken(many.slice(0, 21_000));
    expect(lying).toMatchObject({ status: 'failed', failure: 'tooManyEntries' });
    expect(await zipsLeft()).toEqual([]);
  });

  it.each([
    ['no zip', async () => notAnActivity(), 'no-zip'],
    [
      'a zip that is cut off',
      async () => handMadeZip([{ name: 'a', data: runOf(1) }]).subarray(0, 900),
      'no-zip',
    ],
    ['nothing', async () => new Uint8Array(), 'empty'],
    ['an export of ours', async () => exportedZip((await addSignedIn(instance)).ask), 'own-export'],
  ])('that is %s is refused at once, and nothing of it is kept', async (_, made, code) => {
    const response = await sendArchive(ask, await made());
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code });
    expect(await zipsLeft()).toEqual([]);
    expect(await (await ask('/api/v1/imports')).json()).toEqual({ imports: [] });
  });

  it('has no entry whose directory is damaged from its start: that is said, and nothing is left', async () => {
    const body = await taken([{ name: '1.fit', data: runOf(30) }], { cutDirectory: 20 });
    expect(body).toMatchObject({ status: 'failed', failure: 'damagedZip', found: 0 });
    expect(await zipsLeft()).toEqual([]);
  });

  it('that breaks off on its way leaves nothing', async () => {
    const zip = handMadeZip([{ name: 'a.fit', data: runOf(1) }]);
    const { host, port } = new URL(instance.service.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `POST /api/v1/imports HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${person.token}\r\ncontent-type: application/zip\r\n` +
        `content-length: ${zip.length}\r\n\r\n`,
    );
    let answer = '';
    socket.on('data', (piece) => (answer += String(piece)));
    socket.write(zip.subarray(0, 500));
    const incoming = (): Promise<string[]> => readdir(`${instance.dataDir.path}/files/.incoming`);
    await eventually(
      'its beginning',
      async () => (await incoming()).length > 0 || Promise.reject(new Error(answer)),
    );
    socket.destroy();
    await eventually('that nothing is left', async () => (await incoming()).length === 0);
    expect(await zipsLeft()).toEqual([]);
    // Its place is free again.
    expect((await sendArchive(ask, zip)).status).toBe(202);
  });

  it('is one at a time, is cancelled cleanly, and what was received stays', async () => {
    const entries = Array.from({ length: 90 }, (_, number) => ({
      name: `${number}.fit`,
      data: runOf(100 + number),
    }));
    const id = await beginImport(ask, handMadeZip(entries));
    const second = await sendArchive(ask, handMadeZip([{ name: 'a.fit', data: runOf(1) }]));
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: 'import-under-way' });
    await eventually('the first runs', async () => (await readImport(ask, id)).received > 3);
    const cancelled = (await (await ask(`/api/v1/imports/${id}`, { method: 'DELETE' })).json()) as ImportBody;
    expect(cancelled.status).toBe('cancelled');
    const body = await settledImport(ask, id);
    expect(body).toMatchObject({ status: 'cancelled', waiting: 0, analysing: 0 });
    const { run = 0, sameRun = 0, cancelled: left = 0 } = counts(body);
    expect(run).toBeGreaterThan(3);
    expect(left).toBeGreaterThan(0);
    expect(run + sameRun + left).toBe(90);
    const runs = await instance.database.query(`select from run where runner_id = $1`, [person.id]);
    expect(runs.length).toBe(run + sameRun);
    expect(await zipsLeft()).toEqual([]);
    // Sent again, it goes on where it was.
    const again = await beginImport(ask, handMadeZip(entries.slice(0, 20)));
    expect(counts(await settledImport(ask, again)).sameRun).toBeGreaterThan(0);
  });

  it('is nobody else’s business', async () => {
    const body = await taken([{ name: 'a.txt', data: textOf('x') }]);
    const other = (await addPerson(instance.database)).at(instance.service);
    for (const path of ['', '/entries', '/entries.csv', '/events']) {
      expect((await other(`/api/v1/imports/${body.id}${path}`)).status).toBe(404);
    }
    expect((await other(`/api/v1/imports/${body.id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('tells how it goes as it goes, until nothing changes any more', async () => {
    const id = await beginImport(
      ask,
      handMadeZip([
        { name: 'a.fit', data: runOf(31) },
        { name: 'b.txt', data: textOf('x') },
      ]),
    );
    const text = await (await ask(`/api/v1/imports/${id}/events`)).text();
    const told = [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data) as ImportBody);
    expect(told.at(-1)).toMatchObject({ isSettled: true, analysed: 1, found: 2 });
    // From now on it is known, and nobody counts it again.
    await instance.database.query(`delete from import_entry where import_id = $1`, [id]);
    expect(await readImport(ask, id)).toEqual(told.at(-1));
  });

  it('of hundreds of megabytes passes through in pieces, on its way to the disk and out of a zip in it', async () => {
    // From here on the most is measured anew.
    writeFileSync(`/proc/${instance.service.child.pid}/clear_refs`, '5');
    const before = mostMemoryKb();
    const response = await ask('/api/v1/imports', {
      method: 'POST',
      headers: { 'content-type': 'application/zip', connection: 'close' },
      body: Readable.toWeb(Readable.from(zipInZipOf(zerosBytes))),
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(202);
    const body = await settledImport(ask, ((await response.json()) as ImportBody).id);
    expect(counts(body)).toEqual({ notActivity: 1 });
    expect((mostMemoryKb() - before) * 1024).toBeLessThan(zerosBytes / 2);
  });

  /** The most that the service held in memory. */
  const mostMemoryKb = (): number => {
    const status = readFileSync(`/proc/${instance.service.child.pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]);
  };

  it('of 2,000 tiny files is taken whole, each with its outcome', async () => {
    const gpx = (number: number): Uint8Array => {
      const when = new Date(first + (2_000 - number) * 3_600_000).toISOString();
      return textOf(
        `<gpx><trk><type>cycling</type><trkseg><trkpt lat="1" lon="1"><time>${when}</time></trkpt></trkseg></trk></gpx>`,
      );
    };
    const entries = Array.from({ length: 2_000 }, (_, number) => ({
      name: `${number}.gpx`,
      data: number % 20 === 0 ? gpx(number) : textOf(`note ${number}`),
    }));
    const body = await taken(entries);
    expect(body).toMatchObject({ status: 'done', found: 2_000 });
    expect(counts(body).notActivity).toBe(1_900);
    expect((counts(body).noRunning ?? 0) + (counts(body).unreadable ?? 0)).toBe(100);
    const all: EntryBody[] = await allEntries(ask, body.id);
    expect(new Set(all.map(({ name }) => name)).size).toBe(2_000);
  });
});
