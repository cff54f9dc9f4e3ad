/** What kept the PostgreSQL that comes with Stridecheck from running. */
export type EmbeddedPostgresFault =
  | 'noBinaries'
  | 'binariesDoNotRun'
  | 'noSystemUser'
  | 'folderNotUsable'
  | 'sharedByCopy'
  | 'notADatabase'
  | 'otherVersion'
  | 'passwordLost'
  | 'initFailed'
  | 'startFailed';

/** The embedded PostgreSQL cannot run. The message says why and what to do, for a person at a terminal. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly fault: EmbeddedPostgresFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
