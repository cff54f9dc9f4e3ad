import { useSyncExternalStore } from 'react';
import { api, bodyOf } from '../../../api/client.js';
import type { Run, RunDetails } from '../../../api/runs.js';
import { Problem } from '../../../api/problem.js';
import { listenToRuns } from '../listen-to-runs.js';
import { sendFile } from './send-file.js';
import { isEnded, isUnsent, type UploadState } from './upload-item.js';
import { UploadQueue } from './upload-queue.js';

const askEveryMs = 2_000;
/** With events, asking is only for those that got lost; in a tab that nobody sees, nobody waits. */
const askSeldomEveryMs = 15_000;
const mostAskedAtOnce = 20;

/** The one queue of this tab: it outlives the pages. */
export const uploads = new UploadQueue({
  send: sendFile,
  askRun,
  keepApart: (id) => putDuplicate(id),
  now: () => Date.now(),
  wait: (ms, then) => setTimeout(then, Math.max(0, ms)),
});

async function askRun(id: string): Promise<RunDetails | 'gone' | undefined> {
  try {
    return (await bodyOf(api.GET('/api/v1/runs/{id}', { params: { path: { id } } }))) as RunDetails;
  } catch (error) {
    return error instanceof Problem && error.status === 404 ? 'gone' : undefined;
  }
}

async function putDuplicate(id: string): Promise<Run> {
  return bodyOf(api.PUT('/api/v1/runs/{id}/duplicate', { params: { path: { id } }, body: { keep: true } }));
}

let ignore: (() => void) | undefined;
let asking: ReturnType<typeof setTimeout> | undefined;
let asksEveryMs = askEveryMs;

uploads.subscribe(() => {
  const { items, hold } = uploads.snapshot();
  const isAnalysing = items.some(({ progress }) => progress.step === 'analysing');
  const isSending = items.some(isUnsent);
  window.onbeforeunload = isSending ? (event) => event.preventDefault() : null;
  if (hold?.why === 'offline' && hold.untilMs !== null)
    window.addEventListener('online', goOn, { once: true });
  if (isAnalysing || isSending) follow();
  else leave();
});

function goOn(): void {
  if (uploads.snapshot().hold?.why === 'offline') uploads.goOn();
}

function follow(): void {
  ignore ??= listenToRuns({
    run: ({ id }) => uploads.runChanged(id),
    state: (state) => {
      asksEveryMs = state === 'open' || state === 'hidden' ? askSeldomEveryMs : askEveryMs;
      if (state === 'open') void uploads.lookAll(mostAskedAtOnce);
    },
  });
  asking ??= setTimeout(ask, asksEveryMs);
}

function ask(): void {
  void uploads.lookAll(mostAskedAtOnce).finally(() => {
    if (ignore) asking = setTimeout(ask, asksEveryMs);
  });
}

function leave(): void {
  ignore?.();
  ignore = undefined;
  clearTimeout(asking);
  asking = undefined;
}

/** Whether there are files in this tab, and whether something still happens to them. Drawn again only when that changes. */
export function useUploading(): 'none' | 'underWay' | 'ended' {
  return useSyncExternalStore(uploads.subscribe, () => {
    const { items } = uploads.snapshot();
    if (items.length === 0) return 'none';
    return items.every(isEnded) ? 'ended' : 'underWay';
  });
}

/** The files of this tab and how far each is. Drawn again many times a second while files are sent. */
export function useUploads(): UploadState {
  return useSyncExternalStore(uploads.subscribe, uploads.snapshot);
}
