import { limits } from '../../analysis/activity/limits.js';

const megabyte = 1024 * 1024;
const gigabyte = 1024 * megabyte;

/** What one archive may cost. Twenty years of a recording a day are 7,300 files. */
export const importLimits = {
  /** Bytes of the zip. */
  zipBytes: 4 * gigabyte,
  /** Entries that are no folders, those of zips in it too. */
  entries: 20_000,
  /** Entries that a zip says that it has, folders too: none with more is walked. */
  directoryEntries: 40_000,
  /** Bytes of all zips in it, unpacked. */
  nestedBytes: 8 * gigabyte,
  /** Bytes of all recordings of one zip, unpacked. 20,000 of an hour have 2 GB as FIT and 60 GB as GPX. */
  unpackedBytes: 64 * gigabyte,
  entryBytes: limits.fileBytes,
  /** Text packs to a twentieth, a treadmill's perhaps to a fortieth; what packs further is made to explode. */
  packedRatio: 100,
  /** A zip in the zip was packed before: it packs a little further at most, unless what is in it was only stored. */
  nestedRatio: 4,
  /** Bytes from which on a ratio is looked at. */
  ratioFromBytes: megabyte,
  /** Runs of one import that wait for their analysis at once. */
  waitingRuns: 50,
  /** A worker that died over an entry so often leaves it out. */
  entryTries: 3,
  /** Imports of a runner whose outcomes are kept. */
  keptImports: 20,
  /** Days for which the outcomes of entries are kept. */
  keptDays: 90,
} as const;
