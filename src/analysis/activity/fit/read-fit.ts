import type { ActivityWarning } from '../activity.js';
import { ActivityError } from '../activity-error.js';
import { limits } from '../limits.js';
import type { RecordedFile } from '../recording.js';
import { mayBeRunning } from '../sport.js';
import { decodeContext, type FitContext } from './context.js';
import { otherKindOf } from './file-kind.js';
import { partRecordings, type PartRecordings } from './part-recordings.js';
import { readSessions } from './session-info.js';
import { walkFile, type FitPart } from './walk-file.js';

/** One part, decoded as far as it is an activity. */
interface ReadPart {
  readonly part: FitPart;
  readonly context: FitContext;
  /** What it is instead of an activity. */
  readonly otherKind?: string;
  readonly found: PartRecordings;
}

/** The newest protocol that is documented. */
const newestMajorVersion = 2;

/**
 * Reads a FIT file: one recording for each session that may be running, from every part when several stand one
 * after another. Files that end too early or are damaged give what stands before that place, with a warning.
 *
 * @throws ActivityError `damaged` when no samples can be read, `noRunning` when it is another kind of file,
 * `unsupportedVariant` for an unknown protocol, `tooLarge` over the limits
 */
export function readFit(bytes: Uint8Array): RecordedFile {
  const walked = walkFile(bytes);
  const damage = walked.parts.filter(({ isPartial }) => isPartial);
  const parts = walked.parts.map((part) =>
    readPart(bytes, part, [...(damage.includes(part) ? [] : elsewhere(damage)), ...walked.warnings]),
  );
  const recordings = parts.flatMap(({ found }) => found.recordings);
  const skipped = parts.flatMap(({ found }) => found.skipped);
  if (recordings.length > limits.activities) {
    throw new ActivityError('tooLarge', `This file holds more than ${limits.activities} activities.`);
  }
  if (recordings.length === 0) failWithout(parts, skipped.length > 0);
  return { recordings, skipped, outcome: damage.length > 0 ? 'partlyRead' : 'read' };
}

/** Warnings of damaged parts that also concern the recordings of the others. */
function elsewhere(damage: readonly FitPart[]): ActivityWarning[] {
  return damage.flatMap(({ warnings }) => warnings);
}

function readPart(bytes: Uint8Array, part: FitPart, others: readonly ActivityWarning[]): ReadPart {
  const context = decodeContext(bytes, part);
  if (context.sessions.length > limits.activities) {
    throw new ActivityError('tooLarge', `This file holds more than ${limits.activities} activities.`);
  }
  const otherKind = otherKindOf(context);
  const found =
    otherKind === undefined
      ? partRecordings(bytes, part, context, [...part.warnings, ...others])
      : { recordings: [], skipped: [] };
  return { part, context, ...(otherKind === undefined ? {} : { otherKind }), found };
}

/** Says why there is nothing to analyse, unless it is enough to know which other sports there are. */
function failWithout(parts: readonly ReadPart[], hasSkipped: boolean): void {
  const stop = parts.find(({ part }) => part.stop)?.part.stop;
  const onlyTotals = parts.some(({ context, otherKind }) => !otherKind && hasRunningSession(context));
  if (onlyTotals) {
    const message = 'This file holds the totals of a run but no samples of it.';
    throw new ActivityError('damaged', message, stop ? { byte: stop.byte } : {});
  }
  if (hasSkipped) return;
  const kinds = parts.flatMap(({ otherKind }) => otherKind ?? []);
  if (kinds.length > 0) {
    throw new ActivityError('noRunning', `This FIT file holds ${kinds[0]}, not a recorded run.`);
  }
  const unknownVersion = parts.find(({ part }) => part.majorVersion > newestMajorVersion);
  if (unknownVersion) {
    const message = `This FIT file is of version ${unknownVersion.part.majorVersion}, which nobody has published.`;
    throw new ActivityError('unsupportedVariant', message, { byte: unknownVersion.part.startByte + 1 });
  }
  throw new ActivityError(
    'damaged',
    'This FIT file holds no samples of a run.',
    stop ? { byte: stop.byte } : {},
  );
}

function hasRunningSession({ sessions }: FitContext): boolean {
  return readSessions(sessions).some(({ sport }) => mayBeRunning(sport));
}
