import type { Run } from '../../api/runs.js';

/** How changes of runs come: by events, or not, and then somebody has to ask. */
export type StreamState = 'opening' | 'open' | 'failed';

export interface StreamListener {
  run?(run: Run): void;
  state?(state: StreamState): void;
}

const againAfterMs = 30_000;

const listeners = new Set<StreamListener>();
let source: EventSource | undefined;
let state: StreamState = 'opening';
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells of every change of the runs of whoever is signed in, by one stream of the service's for the whole tab, which is
 * open as long as somebody listens. Returns what ends the listening.
 */
export function listenToRuns(listener: StreamListener): () => void {
  listeners.add(listener);
  if (!source && !timer) open();
  else listener.state?.(state);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) close();
  };
}

function open(): void {
  timer = undefined;
  tell('opening');
  source = new EventSource('/api/v1/runs/events');
  source.addEventListener('open', () => tell('open'));
  source.addEventListener('run', ({ data }: MessageEvent<string>) => {
    const run = JSON.parse(data) as Run;
    for (const listener of listeners) listener.run?.(run);
  });
  source.onerror = () => {
    // The browser comes back by itself unless the service refused.
    if (source?.readyState !== EventSource.CLOSED) return tell('opening');
    source = undefined;
    tell('failed');
    timer = setTimeout(open, againAfterMs);
  };
}

function close(): void {
  source?.close();
  source = undefined;
  clearTimeout(timer);
  timer = undefined;
  state = 'opening';
}

function tell(next: StreamState): void {
  if (next === state && next !== 'open') return;
  state = next;
  for (const listener of listeners) listener.state?.(next);
}
