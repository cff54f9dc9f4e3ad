import type { Sent } from './upload-outcome.js';

/** A file on its way. */
export interface Sending {
  /** What came of it; `stopped` after {@link stop}. */
  readonly done: Promise<Sent | 'stopped'>;
  stop(): void;
}

/** A connection on which nothing moves for so long is dead, whatever it says of itself. */
const longestSilenceMs = 90_000;

/** Sends the file of a run. `fetch` tells nothing of how far an upload is, so this is an XMLHttpRequest. */
export function sendFile(file: File, again: boolean, onShare: (share: number) => void): Sending {
  const request = new XMLHttpRequest();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const done = new Promise<Sent | 'stopped'>((resolve) => {
    const awaitMore = () => {
      clearTimeout(silence);
      silence = setTimeout(() => {
        resolve('noConnection');
        request.abort();
      }, longestSilenceMs);
    };
    request.upload.onprogress = ({ loaded, total }) => {
      awaitMore();
      onShare(total > 0 ? loaded / total : 0);
    };
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve('noConnection');
    request.onabort = () => resolve('stopped');
    request.onloadend = () => clearTimeout(silence);
    awaitMore();
  });
  const form = new FormData();
  form.append('file', file, file.name);
  request.open('POST', `/api/v1/runs${again ? '?again=true' : ''}`);
  request.setRequestHeader('accept', 'application/json');
  request.send(form);
  return { done, stop: () => request.abort() };
}

function answerOf(request: XMLHttpRequest): Sent {
  const retryAfterS = Number.parseInt(request.getResponseHeader('retry-after') ?? '', 10);
  return {
    status: request.status,
    body: bodyOf(request.responseText),
    retryAfterS: Number.isFinite(retryAfterS) ? retryAfterS : null,
  };
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
