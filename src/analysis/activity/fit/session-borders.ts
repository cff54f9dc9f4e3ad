import { unixMs } from './fit-time.js';
import type { MessageList } from './message-list.js';
import type { SessionInfo } from './session-info.js';

/**
 * The session each time belongs to: the last one that has begun, and the first one before any has. Ends are not
 * asked for, since watches let them overlap: a time on a border belongs to the session that begins there.
 */
export interface SessionBorders {
  /** Index of the session that a time falls into; `before` for a time that is missing. */
  sessionAt(timeMs: number, before: number): number;
}

/**
 * Borders between the sessions of a part, by their stated starts. When these are missing, or leave a session
 * without any record, their order and their lengths decide instead.
 *
 * @param sessions at least one, in order of start
 * @param timeMs times of the records, UTC ms, NaN where missing
 */
export function sessionBorders(sessions: readonly SessionInfo[], timeMs: Float64Array): SessionBorders {
  const stated = sessions.map(({ startMs }) => startMs ?? NaN);
  if (stated.length === 1 || (!stated.some(Number.isNaN) && leavesNoneEmpty(stated, timeMs))) {
    return bordersAt(stated);
  }
  const inTurn = startsByLength(sessions, timeMs);
  return bordersAt(inTurn ?? stated);
}

/** The records of each session, in file order; one without a time goes with the one before it. */
export function recordsBySession(
  borders: SessionBorders,
  sessions: number,
  records: MessageList,
): MessageList[] {
  if (sessions === 1) return [records];
  const owner = new Uint32Array(records.length);
  const counts = new Uint32Array(sessions);
  let session = 0;
  for (let i = 0; i < records.length; i++) {
    session = borders.sessionAt(unixMs(records.time[i]), session);
    owner[i] = session;
    counts[session]++;
  }
  const indices = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  for (let i = 0; i < records.length; i++) indices[owner[i]][counts[owner[i]]++] = i;
  return indices.map((own) => records.subset(own));
}

function bordersAt(starts: readonly number[]): SessionBorders {
  return {
    sessionAt(timeMs, before) {
      if (Number.isNaN(timeMs)) return before;
      let session = 0;
      while (session + 1 < starts.length && timeMs >= starts[session + 1]) session++;
      return session;
    },
  };
}

function leavesNoneEmpty(starts: readonly number[], timeMs: Float64Array): boolean {
  const borders = bordersAt(starts);
  const filled = new Set<number>();
  for (const time of timeMs) {
    if (!Number.isNaN(time)) filled.add(borders.sessionAt(time, 0));
  }
  return filled.size === starts.length;
}

/** One session after the other from the first record on; undefined when a length is not stated. */
function startsByLength(sessions: readonly SessionInfo[], timeMs: Float64Array): number[] | undefined {
  let startMs = timeMs.find((time) => !Number.isNaN(time));
  if (startMs === undefined) return undefined;
  const starts: number[] = [];
  for (const { elapsedS } of sessions) {
    if (elapsedS === undefined) return undefined;
    starts.push(startMs);
    startMs += elapsedS * 1000;
  }
  return starts;
}
