import { limits } from '../analysis/activity/limits.js';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;
const gigabyte = 1024 * megabyte;

/**
 * What one export that is taken in may cost. Ten years of a run a day are 4,000 originals and as many reports: 0.3 GB of FIT,
 * 6 GB of GPX, packed to a tenth.
 */
export const takeInLimits = {
  /** Bytes of the zip. */
  zipBytes: 4 * gigabyte,
  entries: 60_000,
  /** Bytes of all names and notes in the zip's directory, which is held in memory. */
  directoryBytes: 32 * megabyte,
  originalBytes: limits.fileBytes,
  /** Bytes of all originals, unpacked. */
  originalsBytes: 16 * gigabyte,
  /** Text packs to a twentieth, a treadmill's perhaps to a fortieth; what packs further is made to explode. */
  packedRatio: 100,
  /** Bytes from which on the ratio is looked at. */
  ratioFromBytes: megabyte,
  files: 20_000,
  /** Of all files together; each becomes a job. */
  runs: 30_000,
  plans: 1_000,
  /** Bytes of a list. A file with its run takes 540, in the layout of older exports 750; a diary entry half of that. */
  listBytes: 64 * megabyte,
  /** Bytes of one item of a list, parsed at a stretch. A file with 200 runs, all corrected and failed, takes 190 kB. */
  itemBytes: 256 * kilobyte,
  /** Bytes of a document that is no list. */
  documentBytes: 256 * kilobyte,
} as const;
