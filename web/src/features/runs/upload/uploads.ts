import { useSyncExternalStore } from 'react';
import { api, bodyOf } from '../../../api/client.js';
import type { Run, RunDetails } from '../../../api/runs.js';
import { listenToRuns } from '../run-stream.js';
import { sendFile } from './send-file.js';
import { isUnsent, type UploadState } from './upload-item.js';
import { UploadQueue } from './upload-queue.js';

const askEveryMs = 2_000;
/** With events, asking is only for those that got lost. */
const askEveryMsWithEvents = 15_000;
const mostAskedAtOnce = 20;

/** The one queue of this tab: it outlives the pages. */
export const uploads = new UploadQueue({
  send: sendFile,
  askRun: (id) =>
    bodyOf(api.GET('/api/v1/runs/{id}', { params: { path: { id } } })).then(
      (run) => run as RunDetails,
      () => undefined,
    ),
  keepApart: (id) => putDuplicate(id),
  now: () => Date.now(),
  wait: (ms, then) => setTimeout(then, Math.max(0, ms)),
});

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
      asksEveryMs = state === 'open' ? askEveryMsWithEvents : askEveryMs;
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

/** The files of this tab and how far each is. */
export function useUploads(): UploadState {
  return useSyncExternalStore(uploads.subscribe, uploads.snapshot);
}
