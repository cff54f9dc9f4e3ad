import type { ActivityWarning } from '../activity.js';
import type { RecordedFile, RecordedLap, Recording, SourceColumn, TimerEvent } from '../recording.js';
import { mayBeRunning } from '../sport.js';
import type { FitContext } from './context.js';
import { deviceOf, hasFootPod } from './device.js';
import { readFieldDescriptions, type FieldDescription } from './field-descriptions.js';
import { recordedLaps, timerEvents } from './laps-and-events.js';
import { sessionBorders, recordsBySession } from './session-borders.js';
import { readSessions, statedSport, type SessionInfo } from './session-info.js';
import { recordTimesMs, sessionSamples, type SessionSamples } from './session-samples.js';
import { sourceRank } from './source-ranks.js';
import { statedRunner, utcOffsetS } from './stated-runner.js';
import type { FitPart } from './walk-file.js';

/** What one part gives; both lists may be empty. */
export type PartRecordings = Omit<RecordedFile, 'outcome'>;

/** What all sessions of a part share. */
interface Shared {
  readonly context: FitContext;
  readonly descriptions: readonly FieldDescription[];
  readonly laps: readonly RecordedLap[];
  readonly timerEvents: readonly TimerEvent[];
  readonly warnings: readonly ActivityWarning[];
}

/** Sub sports in which the watch guesses speed, while a foot pod measures it. */
const indoors: readonly unknown[] = ['treadmill', 'indoorRunning'];
const podChannels: readonly string[] = ['speedMps', 'distanceM'];

/**
 * The recordings of a part, one for each session that may be running, and what was left out. Without a session
 * message (a file that was cut off) all records are one recording, of the sport that the part names elsewhere.
 * Records of other sports are not decoded.
 */
export function partRecordings(
  bytes: Uint8Array,
  part: FitPart,
  context: FitContext,
  warnings: readonly ActivityWarning[],
): PartRecordings {
  const stated = readSessions(context.sessions);
  const sessions = stated.length > 0 ? stated : [sessionFromSport(context)];
  const skipped = sessions.filter(({ sport }) => !mayBeRunning(sport)).map(skippedSession);
  if (part.records.length === 0 || skipped.length === sessions.length) return { recordings: [], skipped };
  const { definitions, records } = part;
  const shared = sharedOf(context, warnings);
  const borders = sessionBorders(sessions, recordTimesMs(records));
  const own = recordsBySession(borders, sessions.length, records);
  const recordings = sessions.flatMap((session, i) => {
    if (!mayBeRunning(session.sport) || own[i].length === 0) return [];
    const samples = sessionSamples(bytes, definitions, own[i], shared.descriptions);
    return [recordingOf(session, shared, samples, (timeMs) => borders.sessionAt(timeMs, -1) === i)];
  });
  return { recordings, skipped };
}

function sharedOf(context: FitContext, warnings: readonly ActivityWarning[]): Shared {
  return {
    context,
    descriptions: readFieldDescriptions(context.fieldDescriptions),
    laps: recordedLaps(context.laps),
    timerEvents: timerEvents(context.events),
    warnings,
  };
}

function sessionFromSport({ sports }: FitContext): SessionInfo {
  return { ...statedSport(sports[0]?.fields ?? {}), stated: {} };
}

function skippedSession({ sport = 'unknown' }: SessionInfo): { sport: string; reason: string } {
  if (sport === 'transition')
    return { sport, reason: 'A change between two sports; only running is analysed.' };
  const words = sport.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return { sport, reason: `The file calls this ${words}; only running is analysed.` };
}

function recordingOf(
  session: SessionInfo,
  { context, descriptions, laps, timerEvents: events, warnings }: Shared,
  samples: SessionSamples,
  isInside: (timeMs: number) => boolean,
): Recording {
  const offset = utcOffsetS(context);
  return {
    ...(session.sport ? { sport: session.sport } : {}),
    ...(session.subSport ? { subSport: session.subSport } : {}),
    ...(session.startMs === undefined ? {} : { startTimeMs: session.startMs }),
    ...samples,
    columns: samples.columns.map((column) => rankedFor(session, column)),
    timerEvents: events.filter(({ timeMs }) => isInside(timeMs)),
    laps: laps.filter(({ startMs }) => isInside(startMs)),
    device: deviceOf(context),
    stated: session.stated,
    statedRunner: statedRunner(context),
    ...(offset === undefined ? {} : { utcOffsetS: offset }),
    hasFootPod: hasFootPod(context, descriptions),
    warnings,
  };
}

function rankedFor({ subSport }: SessionInfo, column: SourceColumn): SourceColumn {
  const fromPod = column.rank === sourceRank.developer && podChannels.includes(column.channel);
  return fromPod && indoors.includes(subSport) ? { ...column, rank: sourceRank.podIndoors } : column;
}
