import type { Readable } from 'node:stream';

/** What is known of a stored file from its row: whoever reads it checks that it is still that. */
export interface StoredContent {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** How a stored file differs from what was received. */
export type StoredFileFault = 'missing' | 'wrong size' | 'wrong content';

/** Bytes that were received, and are nothing yet: kept under a key or discarded. */
export interface IncomingFile extends StoredContent {
  /**
   * Makes the bytes durable under the key; when this resolves they survive a power cut. Where the same bytes
   * lie there already, nothing changes; a damaged file is replaced by them.
   */
  keepAs(key: string): Promise<void>;
  /** Forgets the bytes if they were not kept. May be called any number of times. */
  discard(): Promise<void>;
}

export interface StoredFile {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

/**
 * Where original files are kept. Keys are `/`-separated names of letters, digits, `.`, `_` and `-`, chosen by
 * the caller, and never hold anything personal but an id.
 */
export interface Storage {
  /** Whether it is within reach and has room: what can be had once only is not asked for before. */
  hasRoom(): Promise<boolean>;
  /** @throws StorageLimitError when the stream is longer than `maxBytes` or there is no room. */
  receive(stream: Readable, maxBytes: number): Promise<IncomingFile>;
  /** @throws StoredFileDamaged when the bytes are not what was received. */
  read(key: string, expected: StoredContent): Promise<Uint8Array>;
  /** As `read`, in pieces: the stream fails before its last piece when the bytes are not what was received. */
  openRead(key: string, expected?: StoredContent): Readable;
  /** What is wrong with the stored file; undefined when nothing is. Reads all of it. */
  faultOf(key: string, expected: StoredContent): Promise<StoredFileFault | undefined>;
  /** Removes the file; a file that is not there is removed already. */
  remove(key: string): Promise<void>;
  /** Removes all files below a folder of keys; a folder that is not there is removed already. */
  removeAll(folder: string): Promise<void>;
  list(): AsyncIterable<StoredFile>;
}
