import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { addPerson, addSession, askWith, type Ask, type Person } from './people.js';
import { createDataDir, eventually, startProcess, type ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

/** A running installation of a test's own. */
export interface Instance {
  readonly database: TestDatabase;
  readonly dataDir: { readonly path: string; remove(): void };
  service: ServiceProcess;
}

const quickly = 'sweeper.everyMs=200,sweeper.settleMs=100,takeout.sweepEveryMs=300';

/** Starts a service in an installation of a test's own, which looks after things more often than others; `failpoints` besides. */
export async function startIn(
  { database, dataDir }: Omit<Instance, 'service'>,
  failpoints = '',
  env: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  return startProcess({
    dataDir: dataDir.path,
    databaseUrl: database.url,
    env: { STRIDECHECK_FAILPOINTS: [quickly, failpoints].filter(Boolean).join(','), ...env },
  });
}

/** Makes an installation and starts it. */
export async function startInstance(failpoints = ''): Promise<Instance> {
  const parts = { database: await createTestDatabase(), dataDir: createDataDir() };
  return { ...parts, service: await startIn(parts, failpoints) };
}

/** Ends an installation with all that it has. */
export async function endInstance({ service, database, dataDir }: Instance): Promise<void> {
  await service.kill();
  await database.drop();
  dataDir.remove();
}

/** Somebody who is signed in, as in a browser: exports and deletion are for no token. */
export interface SignedIn extends Person {
  /** Asks whatever service runs in the instance by then. */
  readonly ask: Ask;
}

/** Makes a person, signed in. */
export async function addSignedIn(
  instance: Instance,
  options?: Parameters<typeof addPerson>[1],
): Promise<SignedIn> {
  const person = await addPerson(instance.database, options);
  const cookie = await addSession(instance.database, instance.dataDir, person.id);
  return { ...person, ask: (path, init) => askWith(instance.service, { cookie })(path, init) };
}

/** An export as the API shows it. */
export interface ExportBody {
  readonly id: string;
  readonly status: string;
  readonly done: number;
  readonly total: number | null;
  readonly failure: string | null;
  readonly fileUrl: string | null;
}

/** What is said of an export that is taken in. */
export interface TakenInBody extends Omit<ExportBody, 'fileUrl'> {
  readonly entries: { entry: string; outcome: string; runId: string | null }[];
}

/** Makes an export and returns its zip. */
export async function exportedZip(ask: Ask): Promise<Buffer> {
  const { id } = (await (await ask('/api/v1/exports', { method: 'POST' })).json()) as ExportBody;
  const ready = await eventually('the export', async () => {
    const body = (await (await ask(`/api/v1/exports/${id}`)).json()) as ExportBody;
    return body.status === 'ready' || body.status === 'failed' ? body : undefined;
  });
  if (ready.fileUrl === null) throw new Error(`no export: ${JSON.stringify(ready)}`);
  return Buffer.from(await (await ask(ready.fileUrl)).arrayBuffer());
}

/** Sends a zip to be taken in; the answer comes whatever its status. */
export async function sendZip(ask: Ask, zip: Uint8Array): Promise<Response> {
  const headers = { 'content-type': 'application/zip' };
  return ask('/api/v1/exports/taken-in', { method: 'POST', headers, body: new Uint8Array(zip) });
}

/** Takes a zip in and returns what became of it. */
export async function takenIn(ask: Ask, zip: Uint8Array): Promise<TakenInBody> {
  const response = await sendZip(ask, zip);
  if (response.status !== 202) throw new Error(`refused: ${response.status} ${await response.text()}`);
  return endOfTakingIn(ask, ((await response.json()) as TakenInBody).id);
}

/** Waits until it is done or failed. */
export async function endOfTakingIn(ask: Ask, id: string): Promise<TakenInBody> {
  return eventually('the end of taking in', async () => {
    const body = (await (await ask(`/api/v1/exports/taken-in/${id}`)).json()) as TakenInBody;
    return body.status === 'done' || body.status === 'failed' ? body : undefined;
  });
}

/** The entries of a zip by their names, read by a program that knows nothing of ours. */
export async function unzipped(zip: Uint8Array): Promise<Map<string, Buffer>> {
  const path = join(tmpdir(), `unzipped-${randomUUID()}.zip`);
  const file = await open(path, 'w');
  await file.write(zip);
  await file.close();
  const opened = await (promisify(yauzl.open) as (path: string, options: object) => Promise<ZipFile>)(path, {
    lazyEntries: true,
  });
  const found = new Map<string, Buffer>();
  return new Promise((resolve, reject) => {
    opened.on('error', reject);
    opened.on('end', () => resolve(found));
    opened.on('entry', (entry: Entry) => {
      opened.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', () => {
          found.set(entry.fileName, Buffer.concat(pieces));
          opened.readEntry();
        });
      });
    });
    opened.readEntry();
  });
}
