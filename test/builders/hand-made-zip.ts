import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip that is written byte by byte, with whatever lies a test wants of it. */
export interface HandMadeEntry {
  readonly name: string | Buffer;
  readonly data?: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method?: number;
  /** 1 encrypted, 0x40 strongly so, 0x800 the name is UTF-8. */
  readonly flags?: number;
  /** What the directory says of it, where that is a lie. */
  readonly bytes?: number;
  readonly packedBytes?: number;
  readonly crc?: number;
  /** Where the directory says that it begins, where that is a lie. */
  readonly headerAt?: number;
  /** A Unix mode: 0o120777 is a link. */
  readonly mode?: number;
  /** DOS date; 2019-05-04 when left out. */
  readonly date?: number;
  readonly extra?: Buffer;
}

/** Lies of a whole zip. */
export interface HandMadeZip {
  readonly comment?: Buffer;
  /** How many entries the end says that there are. */
  readonly entryCount?: number;
  /** Writes the end as zip64 does. */
  readonly zip64?: boolean;
  /** Bytes that are cut off at the end of the directory. */
  readonly cutDirectory?: number;
}

const someDate = ((2019 - 1980) << 9) | (5 << 5) | 4;
const unixHost = 3 << 8;

/** Writes a zip as told. */
export function handMadeZip(entries: readonly HandMadeEntry[], zip: HandMadeZip = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { method = 8, data = new Uint8Array() } = entry;
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data);
    const facts = {
      name: Buffer.from(entry.name as string),
      bytes: entry.bytes ?? data.length,
      packedBytes: entry.packedBytes ?? packed.length,
      crc: entry.crc ?? crc32(data),
      headerAt: entry.headerAt ?? at,
      method,
    };
    const local = localHeader(entry, facts);
    parts.push(local, packed);
    directory.push(directoryHeader(entry, facts));
    at += local.length + packed.length;
  }
  const whole = Buffer.concat(directory);
  const kept = whole.subarray(0, whole.length - (zip.cutDirectory ?? 0));
  return Buffer.concat([...parts, kept, ...ends(at, whole.length, zip.entryCount ?? entries.length, zip)]);
}

/** A zip with a zip in it with so many zeros in it, none of them packed, in pieces. */
export function* zipInZipOf(zeros: number): Generator<Buffer> {
  const piece = Buffer.alloc(1_000_000);
  const inner = storedAround('zeros.bin', zeros, zerosCrc(zeros, 0));
  const innerCrc = crc32(inner.after, zerosCrc(zeros, crc32(inner.before)));
  const outer = storedAround('zeros.zip', inner.before.length + zeros + inner.after.length, innerCrc);
  yield outer.before;
  yield inner.before;
  for (let at = 0; at < zeros; at += piece.length) yield piece.subarray(0, zeros - at);
  yield inner.after;
  yield outer.after;
}

function zerosCrc(zeros: number, before: number): number {
  const piece = Buffer.alloc(1_000_000);
  let sum = before;
  for (let at = 0; at < zeros; at += piece.length) sum = crc32(piece.subarray(0, zeros - at), sum);
  return sum;
}

/** What stands before and after the bytes of the only entry of a zip. */
function storedAround(name: string, bytes: number, crc: number): { before: Buffer; after: Buffer } {
  const facts = { name: Buffer.from(name), bytes, packedBytes: bytes, crc, headerAt: 0, method: 0 };
  const before = localHeader({ name }, facts);
  const directory = directoryHeader({ name }, facts);
  return {
    before,
    after: Buffer.concat([directory, ...ends(before.length + bytes, directory.length, 1, {})]),
  };
}

interface Facts {
  readonly name: Buffer;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly crc: number;
  readonly headerAt: number;
  readonly method: number;
}

function localHeader(entry: HandMadeEntry, facts: Facts): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(entry.flags ?? 0, 6);
  header.writeUInt16LE(facts.method, 8);
  header.writeUInt16LE(entry.date ?? someDate, 12);
  header.writeUInt32LE(facts.crc, 14);
  header.writeUInt32LE(facts.packedBytes, 18);
  header.writeUInt32LE(facts.bytes, 22);
  header.writeUInt16LE(facts.name.length, 26);
  return Buffer.concat([header, facts.name]);
}

function directoryHeader(entry: HandMadeEntry, facts: Facts): Buffer {
  const extra = entry.extra ?? Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(unixHost | 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(entry.flags ?? 0, 8);
  header.writeUInt16LE(facts.method, 10);
  header.writeUInt16LE(entry.date ?? someDate, 14);
  header.writeUInt32LE(facts.crc, 16);
  header.writeUInt32LE(facts.packedBytes, 20);
  header.writeUInt32LE(facts.bytes, 24);
  header.writeUInt16LE(facts.name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(facts.headerAt, 42);
  return Buffer.concat([header, facts.name, extra]);
}

function ends(at: number, length: number, count: number, { comment, zip64 }: HandMadeZip): Buffer[] {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64 ? 0xffff : count, 8);
  end.writeUInt16LE(zip64 ? 0xffff : count, 10);
  end.writeUInt32LE(zip64 ? 0xffffffff : length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : at, 16);
  end.writeUInt16LE(comment?.length ?? 0, 20);
  const last = comment ? [end, comment] : [end];
  if (!zip64) return last;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at + length), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator, ...last];
}
