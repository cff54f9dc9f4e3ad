import { RunStream, type StreamState } from './run-stream.js';

/** A stream of the service's that a test speaks for. */
class SpokenSource extends EventTarget {
  readonly CLOSED = 2;
  readyState = 0;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
  }

  close(): void {
    this.readyState = this.CLOSED;
  }

  say(name: 'open' | 'reload' | 'run', id: string, data: unknown = {}): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId: id }));
  }

  fail(isRefused: boolean): void {
    this.readyState = isRefused ? this.CLOSED : 0;
    this.onerror?.();
  }
}

function aStream() {
  const sources: SpokenSource[] = [];
  const stream = new RunStream((url) => {
    const source = new SpokenSource(url);
    sources.push(source);
    return source as unknown as EventSource;
  });
  const states: StreamState[] = [];
  const runs: string[] = [];
  const reloads: string[] = [];
  const listen = () =>
    stream.listen({
      run: ({ id }) => runs.push(id),
      state: (state) => states.push(state),
      reload: () => reloads.push('reload'),
    });
  const open = () => sources.filter(({ readyState }) => readyState !== 2);
  return { stream, sources, states, runs, reloads, listen, open };
}

const { jest } = import.meta;

describe('the stream of runs', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is open when the service says so, not when somebody in between took the call', () => {
    const { sources, states, listen } = aStream();
    listen();
    sources[0]!.dispatchEvent(new Event('open'));
    expect(states.at(-1)).toBe('opening');
    sources[0]!.say('open', 't1');
    expect(states.at(-1)).toBe('open');
  });

  it('goes on where it was after a refusal', () => {
    const { sources, states, listen } = aStream();
    listen();
    sources[0]!.say('open', 't1');
    sources[0]!.say('run', '2026-01-01T00:00:00.000Z', { id: 'r1' });
    sources[0]!.fail(true);
    expect(states.at(-1)).toBe('failed');
    jest.advanceTimersByTime(30_000);
    expect(sources[1]!.url).toBe('/api/v1/runs/events?since=2026-01-01T00%3A00%3A00.000Z');
  });

  it('says that it is not open while the browser tries again', () => {
    const { sources, states, listen } = aStream();
    listen();
    sources[0]!.say('open', 't1');
    sources[0]!.fail(false);
    expect(states.at(-1)).toBe('opening');
    expect(sources).toHaveLength(1);
  });

  it('says when the service does not know any more what was missed', () => {
    const { sources, states, reloads, listen } = aStream();
    listen();
    sources[0]!.say('reload', 't1');
    expect(reloads).toEqual(['reload']);
    expect(states.at(-1)).toBe('open');
  });

  it('is closed while the tab is hidden, and catches up when it is seen again', () => {
    const { stream, sources, states, runs, listen, open } = aStream();
    listen();
    sources[0]!.say('open', 't1');
    stream.hide(true);
    expect(open()).toEqual([]);
    expect(states.at(-1)).toBe('hidden');
    jest.advanceTimersByTime(60_000);
    expect(open()).toEqual([]);
    stream.hide(false);
    expect(open().map(({ url }) => url)).toEqual(['/api/v1/runs/events?since=t1']);
    sources[1]!.say('run', 't2', { id: 'r1' });
    expect(runs).toEqual(['r1']);
  });

  it('stays one and the same from page to page, and ends when nobody listens', () => {
    const { sources, listen, open } = aStream();
    listen()();
    const leave = listen();
    jest.advanceTimersByTime(10_000);
    expect(sources).toHaveLength(1);
    leave();
    jest.advanceTimersByTime(10_000);
    expect(open()).toEqual([]);
    listen();
    expect(open().map(({ url }) => url)).toEqual(['/api/v1/runs/events']);
  });

  it('is not opened again for nobody after a refusal', () => {
    const { sources, listen, open } = aStream();
    const leave = listen();
    sources[0]!.fail(true);
    leave();
    jest.advanceTimersByTime(60_000);
    expect(open()).toEqual([]);
  });
});
