import { Gunzip } from 'fflate';
import { ActivityError } from './activity-error.js';
import { limits } from './limits.js';

/** Deflate grows by up to 1,032 times, so that one piece may inflate to 8 MB before it is counted. Bytes. */
const pieceBytes = 8 * 1024;
const megabyte = 1024 * 1024;
/** What is inflated in one step. */
const stepBytes = megabyte;
/** own: a watch or program writes one, rarely a few; each costs time however little it holds. */
const mostMembers = 100;
/** Pieces that a member's header may fill: names and comments in it are short, and each piece is looked at anew. */
const mostHeaderPieces = 16;

/**
 * The file's own bytes: gunzipped when they are gzip, else as they are. Several gzip members are one file; bytes
 * after the last member are left out. Of a gzip that is cut off or damaged, what could be inflated is returned:
 * the reader of its format finds the end missing and says so. The checksum is not compared, since what it would
 * find the format's reader finds.
 *
 * @throws ActivityError `tooLarge` over {@link limits}.fileBytes or, while inflating, unpackedBytes; `refused`
 *   for gzip within gzip, over 100 members or a header without end; `damaged` when nothing can be inflated.
 */
export function unpack(bytes: Uint8Array): Uint8Array {
  const work = unpacking(bytes);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same in steps of some milliseconds, between which other work may go on. */
export function* unpacking(bytes: Uint8Array): Generator<undefined, Uint8Array, undefined> {
  if (bytes.length > limits.fileBytes) throw tooLarge('', limits.fileBytes);
  if (!isGzip(bytes)) return bytes;
  const unpacked = yield* inflating(bytes);
  if (unpacked.length === 0) {
    throw new ActivityError('damaged', 'This gzip file is empty or damaged from its start.', { byte: 0 });
  }
  if (isGzip(unpacked)) {
    throw refused('This file was packed with gzip twice. Unpack it once and try again.', 0);
  }
  return unpacked;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function* inflating(bytes: Uint8Array): Generator<undefined, Uint8Array, undefined> {
  const out = new GrowingBytes();
  let stepEnd = stepBytes;
  let members = 1;
  let headerPieces = 0;
  const gunzip = new Gunzip((piece) => {
    headerPieces = 0;
    out.add(piece);
  });
  gunzip.onmember = (byte) => {
    if (++members > mostMembers) throw refused(`This gzip file has more than ${mostMembers} parts.`, byte);
  };
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      if (++headerPieces > mostHeaderPieces) throw refused('A header in this gzip file has no end.', at);
      gunzip.push(bytes.subarray(at, at + pieceBytes));
      if (out.size < stepEnd) continue;
      stepEnd = out.size + stepBytes;
      yield;
    }
  } catch (error) {
    if (error instanceof ActivityError) throw error;
    // Damaged, or no gzip after the last member: what came out until here is used.
  }
  return out.take();
}

/** Bytes that come in pieces, refused beyond the limit before they are stored. */
class GrowingBytes {
  private bytes = new Uint8Array(0);
  private length = 0;

  get size(): number {
    return this.length;
  }

  add(piece: Uint8Array): void {
    const length = this.length + piece.length;
    if (length > limits.unpackedBytes) throw tooLarge('unpacked ', limits.unpackedBytes);
    if (length > this.bytes.length) this.grow(length);
    this.bytes.set(piece, this.length);
    this.length = length;
  }

  take(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(least: number): void {
    const capacity = Math.min(limits.unpackedBytes, Math.max(least, 2 * this.bytes.length));
    const grown = new Uint8Array(capacity);
    grown.set(this.take());
    this.bytes = grown;
  }
}

function refused(message: string, byte: number): ActivityError {
  return new ActivityError('refused', message, { byte });
}

function tooLarge(how: string, bytes: number): ActivityError {
  const message = `This file is larger ${how}than any watch writes (over ${bytes / megabyte} MB).`;
  return new ActivityError('tooLarge', message, { byte: bytes });
}
