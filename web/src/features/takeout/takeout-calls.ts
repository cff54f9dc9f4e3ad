import { problemOf, Unreachable } from '../../api/problem.js';
import { send } from '../../api/send.js';

interface Work {
  readonly id: string;
  readonly createdAt: string;
  /** Files that are done, of so many in all; null until that is known. */
  readonly done: number;
  readonly total: number | null;
  /** Why it failed, as a code. */
  readonly failure: string | null;
}

export interface Export extends Work {
  readonly status: 'queued' | 'making' | 'ready' | 'failed';
  readonly bytes: number | null;
  readonly expiresAt: string | null;
  readonly fileUrl: string | null;
}

/** What became of one original of an export that was taken in. */
export interface TakenInEntry {
  readonly entry: string;
  readonly outcome: 'added' | 'known' | 'damaged' | 'missing' | 'refused';
  readonly runId: string | null;
}

export interface TakenIn extends Work {
  readonly status: 'queued' | 'taking' | 'done' | 'failed';
}

export interface TakenInDetails extends TakenIn {
  readonly entries: readonly TakenInEntry[];
}

export const exportsKey = ['exports'] as const;

/** The exports that there are, newest first. */
export async function listExports(): Promise<{ exports: Export[] }> {
  return send('GET', '/api/v1/exports');
}

/** Asks for an export of everything. */
export async function askForExport(): Promise<Export> {
  return send('POST', '/api/v1/exports');
}

/** Removes an export before it expires. */
export async function removeExport(id: string): Promise<void> {
  await send('DELETE', `/api/v1/exports/${id}`);
}

/** How an export is taken in. */
export async function takenIn(id: string): Promise<TakenInDetails> {
  return send('GET', `/api/v1/exports/taken-in/${id}`);
}

/**
 * Sends an export of another service, or an older one of this.
 * @throws Problem when it is refused, Unreachable when the connection broke.
 */
export async function sendExport(file: File, onSent: (share: number) => void): Promise<TakenIn> {
  const body = new FormData();
  body.append('file', file);
  // Only this way does a browser tell how much of a file has been sent.
  const request = new XMLHttpRequest();
  request.open('POST', '/api/v1/exports/taken-in');
  request.setRequestHeader('accept', 'application/json');
  request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
  await new Promise<void>((resolve, reject) => {
    request.onload = () => resolve();
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(new Unreachable());
    request.send(body);
  });
  const headers = { 'retry-after': request.getResponseHeader('retry-after') ?? '' };
  const response = new Response(request.responseText || '{}', { status: request.status, headers });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as TakenIn;
}

/** Asks for the account to be deleted, with the password once more where the account has one. */
export async function deleteAccount(when: 'now' | 'later', password: string): Promise<void> {
  await send('POST', '/api/v1/me/deletion', { when, ...(password && { password }) });
}
