import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { ExportRefused } from './export-refused.js';
import { takeInLimits } from './take-in-limits.js';

/** The zip of an export; nothing in it is believed before it was read. */
export interface OpenedExport {
  /**
   * The bytes of an entry as they were packed.
   * @throws ExportRefused while they are read when there is no such entry, it is too large, or it is damaged.
   */
  document(name: string, mostBytes: number): AsyncGenerator<Buffer>;
  /** The bytes of an original, which its hash will tell to be right or not; undefined when there is none that may be read. */
  original(name: string): Promise<Readable | undefined>;
  /** How many bytes an entry says that it has, unpacked; 0 when there is none. */
  bytesOf(name: string): number;
  close(): void;
}

/**
 * Opens the zip at a path. Only entries that our own documents name are ever read, and none is written anywhere under the
 * name that it has in there.
 * @throws ExportRefused
 */
export async function openExport(path: string): Promise<OpenedExport> {
  const zip = await open(path).catch((error: unknown) => {
    throw isOfDisk(error) ? error : new ExportRefused('notAnExport');
  });
  try {
    const entries = await listEntries(zip);
    return {
      document: (name, mostBytes) => verifiedPieces(zip, entries.get(name), mostBytes),
      original: (name) => openEntry(zip, entries.get(name), takeInLimits.originalBytes),
      bytesOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** A disk that does not answer says nothing of what is on it. */
function isOfDisk(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).syscall !== undefined;
}

const open = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > takeInLimits.entries) throw new ExportRefused('tooManyEntries');
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    const twice = new Set<string>();
    let seen = 0;
    let bytes = 0;
    zip.on('error', (error: Error) => reject(isOfDisk(error) ? error : new ExportRefused('notAnExport')));
    zip.on('end', () => resolve(new Map([...entries].filter(([name]) => !twice.has(name)))));
    zip.on('entry', (entry: Entry) => {
      seen += 1;
      bytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (seen > takeInLimits.entries || bytes > takeInLimits.directoryBytes) {
        return reject(new ExportRefused('tooManyEntries'));
      }
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
  if (!entry || entry.isEncrypted() || !entry.canDecodeFileData() || isTooMuch(entry, mostBytes))
    return undefined;
  // The library ends a stream that brings more than it said.
  return promisify(zip.openReadStream.bind(zip) as OpenReadStream)(entry);
}

function isTooMuch({ uncompressedSize, compressedSize }: Entry, mostBytes: number): boolean {
  const { packedRatio, ratioFromBytes } = takeInLimits;
  const explodes = uncompressedSize > ratioFromBytes && uncompressedSize > packedRatio * compressedSize;
  return explodes || uncompressedSize > mostBytes;
}

type OpenReadStream = (entry: Entry, done: (error: Error | null, stream: Readable) => void) => void;

async function* verifiedPieces(
  zip: ZipFile,
  entry: Entry | undefined,
  mostBytes: number,
): AsyncGenerator<Buffer> {
  if (entry && isTooMuch(entry, mostBytes)) throw new ExportRefused('tooManyEntries');
  let sum = 0;
  try {
    const stream = await openEntry(zip, entry, mostBytes);
    if (!stream) throw new ExportRefused('damagedExport');
    for await (const piece of stream as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw isOfDisk(error) ? error : new ExportRefused('damagedExport');
  }
  if (sum !== entry?.crc32) throw new ExportRefused('damagedExport');
}
