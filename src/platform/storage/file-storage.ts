import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, opendir, rm, rmdir, stat, statfs } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { adjustableForTests } from '../failpoint.js';
import { fileMode, folderMode, syncFolder } from './durable-folder.js';
import { ReceivedFile, writeStream } from './received-file.js';
import { asLimit, StorageLimitError, StoredFileDamaged } from './storage-errors.js';
import { keyToPath } from './storage-key.js';
import type { IncomingFile, Storage, StoredContent, StoredFile, StoredFileFault } from './storage.js';
import { verifiedPieces } from './verified-reading.js';

export { StorageLimitError, StoredFileDamaged } from './storage-errors.js';

/** Nest's token for the storage of original files. */
export const fileStorage = Symbol('fileStorage');

/** No key begins with a dot, so nothing in here is ever taken for a stored file. */
const incomingName = '.incoming';

/** No upload lasts longer, so an older temporary file belongs to a process that was killed. */
const leftoverAgeMs = 60 * 60_000;

const megabyte = 1024 * 1024;

/** Room that is left to the database: it stops for good when its log cannot grow. */
const leastFreeBytes = 256 * megabyte;

export interface FileStorageOptions {
  readonly leastFreeBytes?: number;
  /** Free bytes of the disk that a folder is on. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

/** Keeps original files in a folder. Any number of processes may share it. */
export class FileStorage implements Storage {
  private readonly leastFree: number;
  private readonly freeBytes: (folder: string) => Promise<number>;

  constructor(
    readonly root: string,
    options: FileStorageOptions = {},
  ) {
    this.leastFree = options.leastFreeBytes ?? adjustableForTests('storage.leastFreeBytes', leastFreeBytes);
    this.freeBytes = options.freeBytes ?? freeBytesOf;
  }

  /** Makes the folder and removes what killed processes left behind. Call once, before use: see `markerPath`. */
  async prepare(): Promise<void> {
    await mkdir(this.incoming, { recursive: true, mode: folderMode });
    await this.removeLeftovers();
  }

  /** Removes begun files of processes that were killed. Makes no folder: where the storage is away it does nothing. */
  async removeLeftovers(): Promise<void> {
    const begun = await opendir(this.incoming).catch(ignoreMissing);
    for await (const entry of begun ?? []) {
      const path = join(this.incoming, entry.name);
      const found = await stat(path).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > leftoverAgeMs) await rm(path, { force: true });
    }
  }

  async hasRoom(): Promise<boolean> {
    return (await this.isThere()) && (await this.freeBytes(this.root)) >= this.leastFree;
  }

  async receive(stream: Readable, maxBytes: number): Promise<IncomingFile> {
    // A sender may vanish before the first read, or after a refusal: nobody else listens then.
    stream.on('error', () => undefined);
    await this.checkRoom();
    const path = join(this.incoming, randomUUID());
    const handle = await open(path, 'wx', fileMode).catch((error: unknown) => {
      throw asLimit(error);
    });
    try {
      const content = await writeStream(stream, handle, { maxBytes, checkRoom: () => this.checkRoom() });
      return new ReceivedFile(handle, path, content, {
        pathOf: (key) => this.pathOf(key),
        holds: async (key, expected) => (await this.faultOf(key, expected)) === undefined,
      });
    } catch (error) {
      await handle.close();
      await rm(path, { force: true });
      throw error;
    }
  }

  async read(key: string, expected: StoredContent): Promise<Uint8Array> {
    const pieces: Buffer[] = [];
    for await (const piece of verifiedPieces(this.pathOf(key), key, expected)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  openRead(key: string, expected?: StoredContent): Readable {
    const path = this.pathOf(key);
    return expected
      ? Readable.from(verifiedPieces(path, key, expected), { objectMode: false })
      : createReadStream(path);
  }

  async faultOf(key: string, expected: StoredContent): Promise<StoredFileFault | undefined> {
    const path = this.pathOf(key);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return 'missing';
    if (found.size !== expected.bytes) return 'wrong size';
    try {
      const pieces = verifiedPieces(path, key, expected);
      while (!(await pieces.next()).done);
      return undefined;
    } catch (error) {
      if (error instanceof StoredFileDamaged) return error.fault;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    const path = this.pathOf(key);
    await rm(path, { force: true });
    const folder = dirname(path);
    await syncFolder(folder).catch(() => undefined);
    // The folder bears the id of its owner: it goes with the last file. It stays when there are others.
    if (folder !== this.root) await rmdir(folder).catch(() => undefined);
  }

  async removeAll(folder: string): Promise<void> {
    const path = this.pathOf(folder);
    await rm(path, { recursive: true, force: true });
    await syncFolder(dirname(path)).catch(() => undefined);
  }

  async *list(): AsyncGenerator<StoredFile> {
    for await (const path of filesBelow(this.root)) {
      const found = await stat(path).catch(ignoreMissing);
      const key = relative(this.root, path).split(sep).join('/');
      if (found) yield { key, bytes: found.size, modifiedAt: found.mtime };
    }
  }

  /**
   * Lies in the root from `prepare` on. Where it is not, the storage itself is out of reach (an unmounted disk), and
   * nothing can be said of a single file.
   */
  get markerPath(): string {
    return this.incoming;
  }

  /** Whether the storage is within reach. */
  async isThere(): Promise<boolean> {
    const found = await stat(this.markerPath).catch(() => undefined);
    return found?.isDirectory() ?? false;
  }

  /** Where the file of a key lies, for programs that read files by path. */
  pathOf(key: string): string {
    return keyToPath(this.root, key);
  }

  private get incoming(): string {
    return join(this.root, incomingName);
  }

  private async checkRoom(): Promise<void> {
    if ((await this.freeBytes(this.root)) >= this.leastFree) return;
    throw new StorageLimitError('full', 'The disk is nearly full, so no more files are taken.');
  }
}

/** Folders may vanish while they are walked, and names with a dot are not ours to list. */
async function* filesBelow(path: string): AsyncGenerator<string> {
  const folder = await opendir(path).catch(ignoreMissing);
  if (!folder) return;
  for await (const entry of folder) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesBelow(join(path, entry.name));
    else if (entry.isFile()) yield join(path, entry.name);
  }
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
