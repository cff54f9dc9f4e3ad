import { api, bodyOf, type Body } from '../../api/client.js';
import { problemOf, Unreachable } from '../../api/problem.js';

export type Export = Body<'Export'>;
export type TakenIn = Body<'TakenIn'>;
export type TakenInDetails = Body<'TakenInDetails'>;
/** What became of one original of an export that was taken in. */
export type TakenInEntry = TakenInDetails['entries'][number];

export const exportsKey = ['exports'] as const;

/** The exports that there are, newest first. */
export async function listExports(): Promise<Body<'Exports'>> {
  return bodyOf(api.GET('/api/v1/exports'));
}

/** Asks for an export of everything. */
export async function askForExport(): Promise<Export> {
  return bodyOf(api.POST('/api/v1/exports'));
}

/** Removes an export before it expires. */
export async function removeExport(id: string): Promise<void> {
  await api.DELETE('/api/v1/exports/{id}', { params: { path: { id } } });
}

/** How an export is taken in. */
export async function takenIn(id: string): Promise<TakenInDetails> {
  return bodyOf(api.GET('/api/v1/exports/taken-in/{id}', { params: { path: { id } } }));
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
  await api.POST('/api/v1/me/deletion', { body: { when, ...(password && { password }) } });
}
