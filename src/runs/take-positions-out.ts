import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ActivityError } from '../analysis/activity/activity-error.js';
import { blankPositions, PositionsNotBlanked } from '../analysis/activity/fit/blank-positions.js';
import { unpacking } from '../analysis/activity/unpack.js';
import { StorageLimitError } from '../platform/storage/storage-errors.js';

/** A file that is held in memory before it may be stored; the FIT file of a day is a quarter of it. */
const mostBytes = 32 * 1024 * 1024;

/** All bytes of a stream. @throws StorageLimitError when it is longer than 32 MiB. */
export async function readWhole(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer | string>) {
    const buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
    bytes += buffer.length;
    if (bytes > mostBytes) {
      throw new StorageLimitError('tooLarge', `The file is larger than ${mostBytes} bytes.`);
    }
    pieces.push(buffer);
  }
  return Buffer.concat(pieces, bytes);
}

/**
 * The file without any position, unpacked where it was gzipped; or why that cannot be made sure, as a sentence. Other work
 * goes on meanwhile.
 */
export async function takePositionsOut(
  bytes: Uint8Array,
): Promise<Uint8Array | { readonly refused: string }> {
  try {
    const unpacked = await inSteps(unpacking(bytes));
    return await inSteps(blankPositions(unpacked));
  } catch (error) {
    if (!(error instanceof PositionsNotBlanked || error instanceof ActivityError)) throw error;
    return { refused: error.message };
  }
}

async function inSteps<Value>(work: Generator<unknown, Value, undefined>): Promise<Value> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value as Value;
    await setImmediate();
  }
}
