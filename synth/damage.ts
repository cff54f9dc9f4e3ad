import { gzipSync } from 'fflate';

/** Bytes one after the other: chained FIT files, or a file with something behind its end. */
export function chain(...files: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(files.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const file of files) {
    all.set(file, at);
    at += file.length;
  }
  return all;
}

/** The bytes before `at`; a share of the length when below 1. */
export function truncate(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.slice(0, at < 1 ? Math.floor(bytes.length * at) : at);
}

/** A copy with the bits of `mask` turned over in one byte; a negative place counts from the end. */
export function flipByte(bytes: Uint8Array, at: number, mask = 0xff): Uint8Array {
  const copy = bytes.slice();
  const index = at < 0 ? bytes.length + at : at;
  if (!(index in copy)) throw new RangeError(`no byte ${at} in ${bytes.length}`);
  copy[index] ^= mask;
  return copy;
}

/** A FIT file whose contents are whole and whose final checksum is wrong. */
export function breakCrc(fit: Uint8Array): Uint8Array {
  return flipByte(fit, -1);
}

/** So many bytes behind the end that are no activity. */
export function appendJunk(bytes: Uint8Array, count = 64): Uint8Array {
  return chain(
    bytes,
    Uint8Array.from({ length: count }, (_, index) => (index * 37 + 11) & 0xff),
  );
}

/** The file gzipped; the same bytes every time, since no modification time is written. */
export function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { mtime: 0 });
}

/** Uncompressed bytes of one member of a bomb. */
const bombMemberBytes = 16 * 1024 * 1024;

/**
 * A gzip file that unpacks to at least `sizeBytes` bytes of `start` and zeros: about 1/1000 of it packed. Members
 * are repeated, so that making it takes no more memory than one.
 */
export function gzipBomb(sizeBytes: number, start: Uint8Array = new Uint8Array(0)): Uint8Array {
  const first = gzip(chain(start, new Uint8Array(Math.min(sizeBytes, bombMemberBytes))));
  const more = Math.max(0, Math.ceil(sizeBytes / bombMemberBytes) - 1);
  if (more === 0) return first;
  const member = gzip(new Uint8Array(bombMemberBytes));
  return chain(first, ...Array.from({ length: more }, () => member));
}

/** One gzip member that unpacks to `sizeBytes` zeros, for readers that stop after the first member. */
export function gzipBombOneMember(sizeBytes: number): Uint8Array {
  return gzip(new Uint8Array(sizeBytes));
}
