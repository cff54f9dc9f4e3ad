import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { z } from 'zod';
import { documentSchemas, exportSchemaId, type DocumentName } from './export-format.js';

/** What one zip may cost. Ten years of a run a day are 4,000 originals and as many reports. */
const mostEntries = 60_000;
const mostDocumentBytes = 64 * 1024 * 1024;
const mostOriginalBytes = 64 * 1024 * 1024;
/** Text packs to a twentieth at best; what packs further is made to explode. */
const mostRatio = 300;
const ratioFromBytes = 1024 * 1024;

/** Why a file is none of ours. */
export type NotAnExport = 'notAnExport' | 'newerExport' | 'tooManyEntries';

/** A zip that cannot be taken in, with the reason as a code. */
export class ExportRefused extends Error {
  override readonly name = 'ExportRefused';
  constructor(readonly code: NotAnExport) {
    super(`The zip is no export that can be taken in: ${code}.`);
  }
}

/** An export that was opened; nothing in it is believed before it was read. */
export interface OpenedExport {
  /** A document, or null when it lacks. @throws ExportRefused when it is not what it should be. */
  document<Name extends DocumentName>(name: Name): Promise<z.infer<(typeof documentSchemas)[Name]> | null>;
  /** The bytes of an entry; undefined when there is none that may be read. */
  original(name: string): Promise<Readable | undefined>;
  close(): void;
}

/**
 * Opens the zip at a path. Only entries that our own documents name are ever read, and none is written anywhere under the
 * name that it has in there.
 * @throws ExportRefused
 */
export async function openExport(path: string): Promise<OpenedExport> {
  const zip = await open(path).catch(() => {
    throw new ExportRefused('notAnExport');
  });
  try {
    const entries = await listEntries(zip);
    const read = (name: string, mostBytes: number) => openEntry(zip, entries.get(name), mostBytes);
    const opened: OpenedExport = {
      document: (name) => readDocument(name, () => read(`${name}.json`, mostDocumentBytes)),
      original: (name) => read(name, mostOriginalBytes),
      close: () => zip.close(),
    };
    if ((await opened.document('manifest')) === null) throw new ExportRefused('notAnExport');
    return opened;
  } catch (error) {
    zip.close();
    throw error;
  }
}

const open = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > mostEntries) throw new ExportRefused('tooManyEntries');
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    const twice = new Set<string>();
    let seen = 0;
    zip.on('error', () => reject(new ExportRefused('notAnExport')));
    zip.on('end', () => resolve(new Map([...entries].filter(([name]) => !twice.has(name)))));
    zip.on('entry', (entry: Entry) => {
      seen++;
      if (seen > mostEntries) return reject(new ExportRefused('tooManyEntries'));
      // Two entries of one name: nobody can say which is meant.
      if (entries.has(entry.fileName)) twice.add(entry.fileName);
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function openEntry(
  zip: ZipFile,
  entry: Entry | undefined,
  mostBytes: number,
): Promise<Readable | undefined> {
  if (!entry || entry.isEncrypted() || !entry.canDecodeFileData()) return undefined;
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > mostBytes) return undefined;
  if (uncompressedSize > ratioFromBytes && uncompressedSize > mostRatio * compressedSize) return undefined;
  // The library ends a stream that brings more than it said.
  return promisify(zip.openReadStream.bind(zip) as OpenReadStream)(entry);
}

type OpenReadStream = (entry: Entry, done: (error: Error | null, stream: Readable) => void) => void;

async function readDocument<Name extends DocumentName>(
  name: Name,
  open: () => Promise<Readable | undefined>,
): Promise<z.infer<(typeof documentSchemas)[Name]> | null> {
  const stream = await open().catch(() => undefined);
  if (!stream) return null;
  const value = await parsed(stream);
  const read = documentSchemas[name].safeParse(value);
  if (read.success) return read.data as z.infer<(typeof documentSchemas)[Name]>;
  throw new ExportRefused(isNewer(value) ? 'newerExport' : 'notAnExport');
}

async function parsed(stream: Readable): Promise<unknown> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece);
    return JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown;
  } catch {
    throw new ExportRefused('notAnExport');
  }
}

/** An export of ours with another number in its schema. */
function isNewer(value: unknown): boolean {
  const { schema } = (value ?? {}) as { schema?: unknown };
  return typeof schema === 'string' && schema.startsWith('stridecheck.export/') && schema !== exportSchemaId;
}
