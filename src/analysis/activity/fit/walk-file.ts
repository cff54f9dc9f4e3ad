import type { ActivityWarning } from '../activity.js';
import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';
import { checksum } from './checksum.js';
import { readFitHeader, type FitHeader } from './fit-header.js';
import { isRunField } from './kept-fields.js';
import { WalkBudget } from './walk-budget.js';
import { walkMessages, type WalkedMessages } from './walk-messages.js';

/** One FIT part of a file; several may stand one after another. */
export interface FitPart extends WalkedMessages {
  readonly startByte: number;
  readonly majorVersion: number;
  /** Something of it was cut off or is damaged. */
  readonly isPartial: boolean;
  readonly warnings: readonly ActivityWarning[];
}

/** A file as walked; at least one part. */
export interface WalkedFile {
  readonly parts: readonly FitPart[];
  /** Of the file as a whole: chained parts, bytes after the end. */
  readonly warnings: readonly ActivityWarning[];
}

const checksumBytes = 2;

/** Where the messages of a part end, and what that says. */
interface Extent {
  readonly start: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  readonly truncated: boolean;
}

/**
 * Finds every part of a FIT file and the messages in it, without decoding values.
 *
 * @throws ActivityError `damaged` without a FIT header, `tooLarge` over the limits of messages, samples or parts
 */
export function walkFile(bytes: Uint8Array): WalkedFile {
  const budget = new WalkBudget();
  const parts: FitPart[] = [];
  let at = 0;
  for (let header = readFitHeader(bytes, 0); header; header = readFitHeader(bytes, at)) {
    if (parts.length === limits.activities) throw tooManyParts(at);
    const extent = extentOf(bytes, at, header);
    parts.push(walkPart(bytes, header, extent, budget));
    at = Math.min(bytes.length, extent.dataEnd + checksumBytes);
  }
  if (parts.length === 0) {
    throw new ActivityError('damaged', 'This file does not begin like a FIT file.', { byte: 0 });
  }
  return { parts, warnings: fileWarnings(parts.length, bytes.length - at) };
}

/** A stated size of 0 is that of a file the watch never closed: its messages go on to the end. */
function extentOf(bytes: Uint8Array, start: number, header: FitHeader): Extent {
  const dataStart = start + header.size;
  const stated = dataStart + header.dataSize;
  const neverClosed =
    header.dataSize === 0 &&
    dataStart + checksumBytes < bytes.length &&
    !readFitHeader(bytes, dataStart) &&
    !readFitHeader(bytes, dataStart + checksumBytes);
  const truncated = neverClosed || stated > bytes.length;
  return { start, dataStart, dataEnd: truncated ? bytes.length : stated, truncated };
}

function walkPart(bytes: Uint8Array, header: FitHeader, extent: Extent, budget: WalkBudget): FitPart {
  const { start, dataStart, dataEnd, truncated } = extent;
  const walked = walkMessages(bytes, dataStart, dataEnd, budget);
  const warnings: ActivityWarning[] = [];
  if (truncated) warnings.push(truncatedWarning(bytes.length - start, header));
  if (walked.stop && !(truncated && walked.stop.kind === 'cut')) {
    warnings.push(damagedWarning(walked.stop.byte));
  }
  const { missesRun, hasOdd } = damagedFieldsOf(walked);
  if (missesRun) warnings.push(damagedFieldsWarning);
  else if (hasOdd) warnings.push(oddFieldWarning);
  if (!truncated && !hasRightChecksum(bytes, start, dataEnd)) warnings.push(checksumWarning);
  return {
    ...walked,
    startByte: start,
    majorVersion: header.majorVersion,
    isPartial: truncated || walked.stop !== undefined || missesRun,
    warnings,
  };
}

function hasRightChecksum(bytes: Uint8Array, start: number, end: number): boolean {
  if (end + checksumBytes > bytes.length) return false;
  return checksum(bytes, start, end) === (bytes[end] | (bytes[end + 1] << 8));
}

/** Whether fields of the run itself could not be read, and whether any other could not. */
function damagedFieldsOf({ definitions }: WalkedMessages): { missesRun: boolean; hasOdd: boolean } {
  return {
    missesRun: definitions.some(({ globalNumber, damagedFields }) =>
      damagedFields.some((number) => isRunField(globalNumber, number)),
    ),
    hasOdd: definitions.some(({ damagedFields }) => damagedFields.length > 0),
  };
}

function truncatedWarning(present: number, { size, dataSize }: FitHeader): ActivityWarning {
  const stated = size + dataSize + checksumBytes;
  const message =
    dataSize === 0
      ? 'The watch did not close this file. What stands in it was used.'
      : `The file ends too early: ${present} of ${stated} bytes are there. What stands before the end was used.`;
  return { code: 'truncated', message };
}

function damagedWarning(byte: number): ActivityWarning {
  return {
    code: 'damagedPart',
    message: `The file is damaged at byte ${byte}. What stands before it was used.`,
  };
}

const damagedFieldsWarning: ActivityWarning = {
  code: 'damagedPart',
  message: 'Some values have a size that does not fit their type; they were left out.',
};

const oddFieldWarning: ActivityWarning = {
  code: 'oddField',
  message:
    'Some values beside the run itself have a size that does not fit their type; they were left out, the run is whole.',
};

const checksumWarning: ActivityWarning = {
  code: 'badChecksum',
  message: 'The checksum of the file is wrong or missing. Its values were used as they are.',
};

function fileWarnings(parts: number, trailing: number): ActivityWarning[] {
  const warnings: ActivityWarning[] = [];
  if (parts > 1) {
    const message = `${parts} FIT files stand in this one, one after another. All recordings in them were read.`;
    warnings.push({ code: 'chainedFile', message });
  }
  if (trailing > 0) {
    const message = `${trailing} ${trailing === 1 ? 'byte' : 'bytes'} after the end of the recording ${trailing === 1 ? 'was' : 'were'} left out.`;
    warnings.push({ code: 'trailingBytes', message });
  }
  return warnings;
}

function tooManyParts(byte: number): ActivityError {
  return new ActivityError(
    'tooLarge',
    `More than ${limits.activities} FIT files stand in this one, one after another.`,
    {
      byte,
    },
  );
}
