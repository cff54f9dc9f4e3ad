import type { Run } from '../../api/runs.js';

/** How changes of runs come: by events, or not, and then somebody has to ask; `hidden`: nobody looks at this tab. */
export type StreamState = 'opening' | 'open' | 'failed' | 'hidden';

export interface StreamListener {
  run?(run: Run): void;
  state?(state: StreamState): void;
  /** The service does not know any more what was missed. */
  reload?(): void;
}

const address = '/api/v1/runs/events';
const againAfterMs = 30_000;
/** From one page to the next there is a moment in which nobody listens. */
const lingerMs = 2_000;

/**
 * Every change of the runs of whoever is signed in, by one stream of the service's, which is open as long as somebody
 * listens and the tab is seen: a browser has few connections, and all tabs share them. Comes back where it was.
 */
export class RunStream {
  private readonly listeners = new Set<StreamListener>();
  private source: EventSource | undefined;
  private state: StreamState = 'opening';
  /** Where to go on: the id of the last event. */
  private place: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly connect: (url: string) => EventSource) {}

  /** Tells a listener of every change from now on. Returns what ends that. */
  listen(listener: StreamListener): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1 && !this.source && this.state !== 'hidden') this.open();
    listener.state?.(this.state);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.after(lingerMs, () => this.endUnheard());
    };
  }

  /** Closes the stream while its tab is hidden, and catches up when it is seen again. */
  hide(isHidden: boolean): void {
    if (isHidden === (this.state === 'hidden')) return;
    this.close();
    this.tell(isHidden ? 'hidden' : 'opening');
    if (!isHidden) this.open();
  }

  private open(): void {
    this.close();
    if (this.listeners.size === 0) return;
    this.tell('opening');
    const source = this.connect(this.place ? `${address}?since=${encodeURIComponent(this.place)}` : address);
    this.source = source;
    // The browser's own event of that name carries no data; a proxy may hold back what the service says after it.
    source.addEventListener('open', (event) => 'data' in event && this.begin(event as MessageEvent));
    source.addEventListener('reload', (event: MessageEvent) => {
      this.begin(event);
      for (const listener of this.listeners) listener.reload?.();
    });
    source.addEventListener('run', ({ data, lastEventId }: MessageEvent<string>) => {
      this.place = lastEventId;
      const run = JSON.parse(data) as Run;
      for (const listener of this.listeners) listener.run?.(run);
    });
    source.onerror = () => {
      // The browser comes back by itself unless the service refused.
      if (source.readyState !== source.CLOSED) return this.tell('opening');
      this.close();
      this.tell('failed');
      this.after(againAfterMs, () => this.open());
    };
  }

  private begin({ lastEventId }: MessageEvent): void {
    this.place = lastEventId;
    this.tell('open');
  }

  /** Who listens later loads what there is then. */
  private endUnheard(): void {
    if (this.listeners.size > 0) return;
    this.close();
    this.place = undefined;
    if (this.state !== 'hidden') this.state = 'opening';
  }

  private close(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  }

  private after(ms: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, ms);
  }

  private tell(next: StreamState): void {
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener.state?.(next);
  }
}
