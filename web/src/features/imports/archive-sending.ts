import { useSyncExternalStore } from 'react';
import { problemOf, Unreachable } from '../../api/problem.js';

/** How far an archive is on its way to the service. */
export type ArchiveSending =
  | { readonly step: 'none' }
  | { readonly step: 'sending'; readonly name: string; readonly share: number }
  | { readonly step: 'failed'; readonly error: Error };

let state: ArchiveSending = { step: 'none' };
let request: XMLHttpRequest | undefined;
const listeners = new Set<() => void>();

/** Sends an archive. It goes on when its page is left; closing the tab over it is asked about. True when it has arrived. */
export async function sendArchive(file: File): Promise<boolean> {
  if (state.step === 'sending') return false;
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', warn);
  set({ step: 'sending', name: file.name, share: 0 });
  try {
    const isWhole = await send(file, (share) => set({ step: 'sending', name: file.name, share }));
    set({ step: 'none' });
    return isWhole;
  } catch (error) {
    set({ step: 'failed', error: error as Error });
    return false;
  } finally {
    request = undefined;
    window.removeEventListener('beforeunload', warn);
  }
}

/** Stops sending; the service keeps nothing of what has arrived. */
export function stopSending(): void {
  request?.abort();
}

/** The archive that this tab sends, if any. */
export function useArchiveSending(): ArchiveSending {
  return useSyncExternalStore(subscribe, () => state);
}

/** False when it was stopped. @throws Problem when it is refused, Unreachable when the connection broke. */
async function send(file: File, onShare: (share: number) => void): Promise<boolean> {
  const body = new FormData();
  body.append('file', file, file.name);
  // Only this way does a browser tell how much of a file has been sent.
  const sending = new XMLHttpRequest();
  request = sending;
  sending.open('POST', '/api/v1/imports');
  sending.setRequestHeader('accept', 'application/json');
  sending.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
  const isWhole = await new Promise<boolean>((resolve, reject) => {
    sending.onload = () => resolve(true);
    sending.onerror = () => reject(new Unreachable());
    sending.onabort = () => resolve(false);
    sending.send(body);
  });
  if (!isWhole) return false;
  const headers = { 'retry-after': sending.getResponseHeader('retry-after') ?? '' };
  const response = new Response(sending.responseText || '{}', { status: sending.status, headers });
  if (!response.ok) throw await problemOf(response);
  return true;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: ArchiveSending): void {
  state = next;
  for (const listener of listeners) listener();
}
