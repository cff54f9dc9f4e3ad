/** What became of an entry of an archive, in one word for each. The web app and the command line have sentences for them. */
export const outcomes = [
  /** A run with a report. */
  'run',
  /** A run that is there already: the same file, or another recording of the same run that says more. */
  'sameRun',
  /** It was received, and its run was deleted before it was analysed. */
  'deleted',
  'noRunning',
  /** A recording that the reader refuses; its words are the message. */
  'unreadable',
  /** No file of a watch, or a kind that nobody reads. */
  'notActivity',
  /** FIT that is no recording: settings, monitoring, a workout. */
  'otherFit',
  /** A session of a Polar archive: JSON whose units nobody documents, so nothing is worked out from it. */
  'polarSession',
  'empty',
  'tooLarge',
  /** It unpacks to more than any recording does. */
  'bomb',
  'encrypted',
  /** Packed in a way that is not read. */
  'unsupported',
  /** A zip in a zip in the zip. */
  'tooDeep',
  /** More entries than are taken. */
  'tooMany',
  'damaged',
  /** A link to somewhere else. */
  'link',
  /** A worker died over it again and again. */
  'gaveUp',
  /** The import was cancelled before its turn came. */
  'cancelled',
  /** The import failed before its turn came. */
  'notReached',
  /** A zip whose entries follow. */
  'zip',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a whole import failed. */
export const importFailures = [
  /** It cannot be opened, or not one entry of it can be read. */
  'damagedZip',
  'tooManyEntries',
  'noRoom',
  /** It failed again and again for a reason of ours. */
  'gaveUp',
] as const;
export type ImportFailure = (typeof importFailures)[number];
