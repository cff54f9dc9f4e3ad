import { useSyncExternalStore } from 'react';
import { sendExport } from './takeout-calls.js';

/** How far an export is that somebody has the service take in. */
export type TakingIn =
  | { readonly step: 'none' }
  | { readonly step: 'sending'; readonly share: number }
  /** The service has it, under this id. */
  | { readonly step: 'sent'; readonly id: string }
  | { readonly step: 'failed'; readonly error: Error };

let state: TakingIn = { step: 'none' };
const listeners = new Set<() => void>();

/** Sends an export. It goes on when its page is left; closing the tab over it is asked about. Rejects when it fails. */
export async function beginTakingIn(file: File): Promise<void> {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', warn);
  set({ step: 'sending', share: 0 });
  try {
    const { id } = await sendExport(file, (share) => set({ step: 'sending', share }));
    set({ step: 'sent', id });
  } catch (error) {
    set({ step: 'failed', error: error as Error });
    throw error;
  } finally {
    window.removeEventListener('beforeunload', warn);
  }
}

/** The export that was last sent from this tab, and how far it is. */
export function useTakingIn(): TakingIn {
  return useSyncExternalStore(subscribe, () => state);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(next: TakingIn): void {
  state = next;
  for (const listener of listeners) listener();
}
