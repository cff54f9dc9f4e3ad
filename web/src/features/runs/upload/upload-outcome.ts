import type { Run, RunDetails } from '../../../api/runs.js';
import type { Hold, Outcome, Progress } from './upload-item.js';

/** What came of sending a file: an answer of the service, or none. */
export type Sent =
  { readonly status: number; readonly body: unknown; readonly retryAfterS: number | null } | 'noConnection';

/** What a file and the queue do after it was sent. */
export type AfterSending =
  | { readonly progress: Progress }
  /** The file is sent again later; `counts`: this try was one of the few that it has. */
  | { readonly hold: Hold; readonly counts: boolean };

const busyS = 5;
/** The pause after the first try without a connection, seconds; it doubles with each. */
const firstPauseS = 2;
const longestPauseS = 60;
/** So many tries without an answer, over about two minutes, and the file waits for its runner. */
const mostTries = 6;

/** Returns what follows from an answer; `tries`: how often this file went without one before. */
export function afterSending(sent: Sent, tries: number, nowMs: number): AfterSending {
  if (sent === 'noConnection') return again('offline', { tries, nowMs, waitS: pauseS(tries), message: null });
  const { status, body, retryAfterS } = sent;
  const message = wordsOf(body).message || null;
  if (status === 200 || status === 202)
    return { progress: received(body as Run & { duplicate: boolean }, tries) };
  if (status === 429 || status === 503) {
    return { counts: false, hold: { why: 'busy', untilMs: nowMs + 1000 * (retryAfterS ?? busyS), message } };
  }
  if (status === 401) return { counts: false, hold: { why: 'signedOut', untilMs: null, message } };
  if (status === 507) return { counts: false, hold: { why: 'full', untilMs: null, message } };
  if (status >= 500) return again('busy', { tries, nowMs, waitS: pauseS(tries), message });
  return { progress: ended({ kind: 'refused', ...wordsOf(body) }) };
}

function again(
  why: 'busy' | 'offline',
  { tries, nowMs, waitS, message }: { tries: number; nowMs: number; waitS: number; message: string | null },
): AfterSending {
  if (tries + 1 >= mostTries) return { progress: ended({ kind: 'notSent' }) };
  return { counts: true, hold: { why, untilMs: nowMs + 1000 * waitS, message } };
}

function pauseS(tries: number): number {
  return Math.min(longestPauseS, firstPauseS * 2 ** tries);
}

/** After a try without an answer, the same bytes are there because that try arrived after all. */
function received({ duplicate, ...run }: Run & { readonly duplicate: boolean }, tries: number): Progress {
  if (!duplicate || tries > 0) return { step: 'analysing', run };
  return ended({ kind: 'duplicate', of: { id: run.id, startTime: run.startTime, timeZone: run.timeZone } });
}

/** Nothing of the file can be found in it, however often it is read. */
const noRunCodes = new Set(['noRunning', 'noTime']);

/** Returns how far a file is whose run is now as given. */
export function progressOfRun(run: RunDetails): Progress {
  if (run.status === 'queued' || run.status === 'processing') return { step: 'analysing', run };
  if (run.status === 'failed') {
    const { code, message } = run.failure ?? { code: '', message: '' };
    return ended({ kind: noRunCodes.has(code) ? 'noRun' : 'refused', run, code, message });
  }
  if (run.duplicateOf && !run.keptApart) {
    // Both are of the same run, so they were run in the same zone.
    const of = { ...run.duplicateOf, timeZone: run.timeZone };
    return ended({ kind: 'duplicate', of, run });
  }
  const kind = run.outcome === 'partlyRead' ? 'partlyRead' : 'analysed';
  return ended({ kind, run, otherRuns: run.otherRunsInFile });
}

function ended(outcome: Outcome): Progress {
  return { step: 'ended', outcome };
}

/** What the service says in a problem document; a proxy in between may answer without one. */
function wordsOf(body: unknown): { readonly code: string; readonly message: string } {
  const { code, title, detail } = (body ?? {}) as Readonly<Record<'code' | 'title' | 'detail', unknown>>;
  const message = detail ?? title;
  return { code: typeof code === 'string' ? code : '', message: typeof message === 'string' ? message : '' };
}
