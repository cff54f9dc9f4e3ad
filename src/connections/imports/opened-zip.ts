import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { Inflate } from 'fflate';
import yauzl, { Entry, type ZipFile } from 'yauzl';
import { entryName, isLink } from './entry-name.js';

/** Where the bytes of an entry lie, and what is said of them; believed only as far as it was seen. */
export interface ZippedPlace {
  readonly headerAt: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly isPacked: boolean;
  readonly crc32: number;
}

/** An entry as the directory of a zip has it. */
export interface ZippedEntry extends ZippedPlace {
  readonly index: number;
  readonly name: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  /** The date that the zip has for it. */
  readonly modifiedAt: Date | null;
}

/** The zip, or an entry of it, is not what its directory says. */
export class ZipDamaged extends Error {
  override readonly name = 'ZipDamaged';
}

/** Opens the zip at a path. @throws ZipDamaged where there is none; errors of the disk as they are. */
export async function openZip(path: string): Promise<OpenedZip> {
  try {
    // Sizes are counted by us: the library stops at the first entry that lies, and keeps the others from their owner.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    return new OpenedZip(await yauzl.openPromise(path, options));
  } catch (error) {
    throw asDamage(error);
  }
}

/** A disk that does not answer says nothing of what is on it. */
function asDamage(error: unknown): unknown {
  if (error instanceof ZipDamaged || (error as NodeJS.ErrnoException).syscall !== undefined) return error;
  return new ZipDamaged((error as Error).message, { cause: error });
}

/** A zip that is open: its directory, and the bytes of its entries by where they lie. */
export class OpenedZip {
  constructor(private readonly zip: ZipFile) {}

  /** How many entries it says that it has. */
  get entryCount(): number {
    return this.zip.entryCount;
  }

  /** Bytes of the zip itself. */
  get zipBytes(): number {
    return this.zip.fileSize;
  }

  close(): void {
    this.zip.close();
  }

  /** Its entries in the order of its directory. @throws ZipDamaged where that cannot be read any further. */
  async *entries(): AsyncGenerator<ZippedEntry> {
    let index = 0;
    try {
      for await (const entry of this.zip.eachEntry()) yield zippedEntry(entry, index++);
    } catch (error) {
      throw asDamage(error);
    }
  }

  /** Up to `most` bytes of the beginning of an entry, unpacked; fewer where it is damaged. @throws ZipDamaged */
  async beginning(place: ZippedPlace, most: number): Promise<Uint8Array> {
    const raw: Buffer[] = [];
    const stream = await this.raw(place, Math.min(place.packedBytes, most));
    for await (const piece of stream as AsyncIterable<Buffer>) raw.push(piece);
    const packed = Buffer.concat(raw);
    return place.isPacked ? inflatedBeginning(packed, most) : packed;
  }

  /**
   * The bytes of an entry, unpacked; `onPiece` is shown each before it is passed on.
   * @throws ZipDamaged when they are others than the directory says, before the last of them.
   */
  async *bytesOf(
    place: ZippedPlace,
    onPiece: (piece: Buffer) => void = () => undefined,
  ): AsyncGenerator<Buffer> {
    let bytes = 0;
    let sum = 0;
    let held: Buffer | undefined;
    try {
      for await (const piece of await this.unpacked(place)) {
        bytes += piece.length;
        if (bytes > place.bytes) throw new ZipDamaged('There is more in it than it says.');
        sum = crc32(piece, sum);
        onPiece(piece);
        if (held) yield held;
        held = piece;
      }
    } catch (error) {
      throw asDamage(error);
    }
    if (bytes !== place.bytes || sum !== place.crc32) throw new ZipDamaged('It is not what was packed.');
    if (held) yield held;
  }

  private async unpacked(place: ZippedPlace): Promise<AsyncIterable<Buffer>> {
    const stream = await this.raw(place, place.packedBytes);
    if (!place.isPacked) return stream as AsyncIterable<Buffer>;
    const inflate = createInflateRaw();
    pipeline(stream, inflate, () => undefined);
    return inflate as AsyncIterable<Buffer>;
  }

  private async raw(place: ZippedPlace, end: number): Promise<Readable> {
    const entry = Object.assign(new Entry(), {
      relativeOffsetOfLocalHeader: place.headerAt,
      compressedSize: place.packedBytes,
      uncompressedSize: place.bytes,
      compressionMethod: place.isPacked ? 8 : 0,
      generalPurposeBitFlag: 0,
    });
    try {
      return await this.zip.openReadStreamPromise(entry, { decodeFileData: false, start: 0, end });
    } catch (error) {
      throw asDamage(error);
    }
  }
}

function zippedEntry(entry: Entry, index: number): ZippedEntry {
  const name = entryName(entry);
  return {
    index,
    name,
    headerAt: entry.relativeOffsetOfLocalHeader,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    isPacked: entry.compressionMethod !== 0,
    crc32: entry.crc32,
    isFolder: /[/\\]$/.test(name),
    isLink: isLink(entry),
    isEncrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    modifiedAt: modifiedAt(entry),
  };
}

function modifiedAt(entry: Entry): Date | null {
  const date = entry.getLastModDate({ timezone: 'UTC' });
  const year = date.getUTCFullYear();
  // What has no date says 1980.
  return year > 1980 && year < 2100 ? date : null;
}

/** Fed in small pieces, since one may inflate a thousandfold. */
const pieceBytes = 1024;

function inflatedBeginning(packed: Uint8Array, most: number): Uint8Array {
  const out = new Uint8Array(most);
  let length = 0;
  const inflate = new Inflate((piece) => {
    const part = piece.subarray(0, most - length);
    out.set(part, length);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed.length && length < most; at += pieceBytes) {
      inflate.push(packed.subarray(at, at + pieceBytes));
    }
  } catch {
    // Damaged from here on: what came out is looked at.
  }
  return out.subarray(0, length);
}
