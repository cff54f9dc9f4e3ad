/** Why a file cannot be used. The set is closed: callers switch over it. */
export type ActivityErrorCode =
  /** Not FIT, GPX or TCX, nor one of them gzipped. */
  | 'notAnActivity'
  /** It is one of them, but nothing usable can be read. */
  | 'damaged'
  /** Readable, but it holds no running. */
  | 'noRunning'
  /** Samples without times: a planned route. */
  | 'noTime'
  /** Encrypted, or a variant that nobody documents. */
  | 'unsupportedVariant'
  /** Over a limit of {@link import('./limits.js').limits}, or made to exhaust memory or time. */
  | 'tooLarge'
  /** A DOCTYPE, an entity declaration, absurd nesting: no watch writes them. */
  | 'refused';

/** Where in the file: a byte offset (binary) or a line (text), counted from 0 and 1. */
export interface FilePosition {
  readonly byte?: number;
  readonly line?: number;
}

/** The one error that reading a file ends in. The message is a sentence for a runner. */
export class ActivityError extends Error {
  override readonly name = 'ActivityError';

  constructor(
    readonly code: ActivityErrorCode,
    message: string,
    readonly position: FilePosition = {},
  ) {
    super(message);
  }
}
