import { createHmac } from 'node:crypto';
import type { WatchOptions, WatchSender } from './watch-options.js';

/** How large a file the service takes this way. */
export const mostBytes = 32 * 1024 * 1024;
/** How long the service may take, and how fast a line is at least that the file is sent over. */
const longestAnswerS = 60;
const slowestBytesPerS = 16 * 1024;

/** A file that is to be sent. */
export interface FileToSend {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** What came of sending a file. */
export type Sent =
  | { readonly kind: 'sent'; readonly runId: string | null; readonly isKnown: boolean }
  /** This file will never be taken; others may be. */
  | { readonly kind: 'refused'; readonly why: string }
  /** May be tried again; `all`: no other file would fare better until then. */
  | { readonly kind: 'later'; readonly why: string; readonly waitS?: number; readonly all: boolean };

interface Answer {
  readonly id?: string;
  readonly duplicate?: boolean;
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
}

/** By these words of the service: the file has a fault that sending it again does not mend. A proxy has no such words. */
const refusedForGood = new Set(['too-large', 'not-bare', 'empty', 'left-out']);
/** A proxy may refuse one file and let others through. */
const refusedOnItsWay = new Set([413, 415, 422]);
/** The address, the token, the secret or the clock is wrong: that is so for every file. */
const wrongSetUp = new Set([301, 302, 303, 307, 308, 401, 403, 404, 405]);

/** Sends a file once and says what came of it; never throws for what a network or a service may do. */
export async function sendFile(
  { url, sender }: Pick<WatchOptions, 'url' | 'sender'>,
  file: FileToSend,
  signal: AbortSignal,
): Promise<Sent> {
  if (file.bytes.length === 0) return { kind: 'refused', why: 'The file is empty.' };
  try {
    const response = await fetch(`${url}/api/v1/ingest`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        ...headersOf(sender, file),
      },
      body: new Uint8Array(file.bytes),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs(file))]),
    });
    return outcomeOf(response, (await response.json().catch(() => ({}))) as Answer);
  } catch (error) {
    return { kind: 'later', why: `The service cannot be reached (${causeOf(error)}).`, all: true };
  }
}

function longestMs({ bytes }: FileToSend): number {
  return Math.ceil((longestAnswerS + bytes.length / slowestBytesPerS) * 1000);
}

/** The same bytes are the same delivery, whenever they are sent. */
function headersOf(sender: WatchSender, { bytes, sha256 }: FileToSend): Record<string, string> {
  const id = `file-${sha256}`;
  if (sender.kind === 'token') return { authorization: `Bearer ${sender.token}`, 'webhook-id': id };
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(sender.secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(bytes).digest('base64');
  return {
    'stridecheck-device': sender.deviceId,
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

function outcomeOf({ status, headers }: Response, { id, duplicate, code, title, detail }: Answer): Sent {
  const isTaken = status === 200 || status === 202;
  if (isTaken && typeof id === 'string') return { kind: 'sent', runId: id, isKnown: duplicate === true };
  // The page of a hotel's network says 200 too.
  if (isTaken) return { kind: 'later', why: 'Something else than the service answers.', all: true };
  // It was taken in before, and its runner deleted it: that is not to be undone.
  if (code === 'run-gone') return { kind: 'sent', runId: null, isKnown: true };
  const why = [title, detail].filter(Boolean).join('. ') || wordsFor(status);
  if (code !== undefined && refusedForGood.has(code)) return { kind: 'refused', why };
  const isOfThisFile =
    code === 'delivery-under-way' || code === 'broken-off' || status === 500 || refusedOnItsWay.has(status);
  return { kind: 'later', why, waitS: waitOf(headers), all: wrongSetUp.has(status) || !isOfThisFile };
}

function wordsFor(status: number): string {
  return status === 413
    ? 'A proxy before the service refuses files of this size (413): its limit has to be 32 MB.'
    : `The answer was ${status}, with no reason.`;
}

/** In seconds or as a date; undefined where it is neither. */
function waitOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

function causeOf(error: unknown): string {
  const { cause, name, message } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? (name === 'TimeoutError' ? 'it took too long' : message);
}
