import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StoredFileDamaged } from './storage-errors.js';
import type { StoredContent } from './storage.js';

/**
 * The bytes of a file in pieces, the last of them only after size and hash were found right: a reader who
 * counts never takes a damaged file for a whole one.
 *
 * @throws StoredFileDamaged
 */
export async function* verifiedPieces(
  path: string,
  key: string,
  expected: StoredContent,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  let held: Buffer | undefined;
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      if (held) yield held;
      held = piece;
      bytes += piece.length;
      hash.update(piece);
      if (bytes > expected.bytes) throw new StoredFileDamaged(key, 'wrong size');
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' || code === 'ENOTDIR' ? new StoredFileDamaged(key, 'missing') : error;
  }
  if (bytes !== expected.bytes) throw new StoredFileDamaged(key, 'wrong size');
  if (hash.digest('hex') !== expected.sha256) throw new StoredFileDamaged(key, 'wrong content');
  if (held) yield held;
}
