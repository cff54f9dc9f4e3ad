import type { StoredFileFault } from './storage.js';

/** The bytes are more than may be stored: of one file (`tooLarge`), or of the disk (`full`). */
export class StorageLimitError extends Error {
  override readonly name = 'StorageLimitError';

  constructor(
    readonly reason: 'tooLarge' | 'full',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A stored file is not what was received. */
export class StoredFileDamaged extends Error {
  override readonly name = 'StoredFileDamaged';

  constructor(
    readonly key: string,
    readonly fault: StoredFileFault,
  ) {
    super(`The stored file ${key} is not what was received: ${fault}.`);
  }
}

/** The error for a failed write: no room is a limit, anything else stays what it is. */
export function asLimit(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  return new StorageLimitError('full', 'The disk is full.', { cause: error });
}
