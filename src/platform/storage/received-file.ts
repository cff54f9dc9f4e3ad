import { createHash } from 'node:crypto';
import { rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { makeDurableFolder, syncFolder } from './durable-folder.js';
import { asLimit, StorageLimitError } from './storage-errors.js';
import type { IncomingFile, StoredContent } from './storage.js';

/** A file that is larger than this may use up the room that there was when it began. */
const lookForRoomEveryBytes = 16 * 1024 * 1024;

/**
 * Writes a stream to an open file, hashed and counted on the way; `checkRoom` is asked again and again.
 * The stream is left open when it is too long, so that whoever sends it can still be answered.
 *
 * @throws StorageLimitError when the stream is longer than `maxBytes`, or the disk is full; what `checkRoom` throws.
 */
export async function writeStream(
  stream: Readable,
  handle: FileHandle,
  { maxBytes, checkRoom }: { readonly maxBytes: number; readonly checkRoom: () => Promise<void> },
): Promise<StoredContent> {
  const hash = createHash('sha256');
  let bytes = 0;
  let checkAt = lookForRoomEveryBytes;
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer | string>) {
    const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    bytes += piece.length;
    if (bytes > maxBytes) {
      throw new StorageLimitError('tooLarge', `The file is larger than ${maxBytes} bytes.`);
    }
    if (bytes > checkAt) {
      await checkRoom();
      checkAt = bytes + lookForRoomEveryBytes;
    }
    hash.update(piece);
    await writeAll(handle, piece);
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function writeAll(handle: FileHandle, piece: Buffer): Promise<void> {
  try {
    for (let written = 0; written < piece.length;) {
      written += (await handle.write(piece, written)).bytesWritten;
    }
  } catch (error) {
    throw asLimit(error);
  }
}

const mostMoveAttempts = 10;

/** What a received file needs of the storage that will keep it. */
export interface Keeper {
  pathOf(key: string): string;
  holds(key: string, content: StoredContent): Promise<boolean>;
}

/** A complete temporary file, in the same file system as the files that are kept. */
export class ReceivedFile implements IncomingFile {
  readonly bytes: number;
  readonly sha256: string;
  private settled = false;

  constructor(
    private readonly handle: FileHandle,
    private readonly path: string,
    content: StoredContent,
    private readonly keeper: Keeper,
  ) {
    this.bytes = content.bytes;
    this.sha256 = content.sha256;
  }

  async keepAs(key: string): Promise<void> {
    if (this.settled) throw new Error('The received file was kept or discarded before.');
    const target = this.keeper.pathOf(key);
    if (await this.keeper.holds(key, this)) return this.discard();
    try {
      // Bytes before name: a name that survives a power cut must not point to bytes that did not.
      await this.handle.sync();
      await this.moveTo(target);
    } catch (error) {
      throw asLimit(error);
    }
    this.settled = true;
    await this.handle.close();
    await syncFolder(dirname(target));
  }

  async discard(): Promise<void> {
    if (this.settled) return;
    this.settled = true;
    await this.handle.close();
    await rm(this.path, { force: true });
  }

  private async moveTo(target: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await makeDurableFolder(dirname(target));
        return await rename(this.path, target);
      } catch (error) {
        // Whoever removes the last file of that folder removes the folder, perhaps right now.
        const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
        if (!isGone || attempt === mostMoveAttempts) throw error;
      }
    }
  }
}
