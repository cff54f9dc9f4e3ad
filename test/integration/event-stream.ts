import type { Ask } from './people.js';

/** One server-sent event as it came. */
export interface ReceivedEvent {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: Record<string, unknown>;
}

/** An open stream of server-sent events. */
export interface OpenStream {
  readonly status: number;
  /** All events so far. */
  readonly events: readonly ReceivedEvent[];
  /** Comments so far: signs of life. */
  comments(): number;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream and reads it until it is closed. */
export async function openStream(
  ask: Ask,
  path: string,
  headers: Record<string, string> = {},
): Promise<OpenStream> {
  const abort = new AbortController();
  const response = await ask(path, { headers, signal: abort.signal });
  const events: ReceivedEvent[] = [];
  let comments = 0;
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      const blocks = (rest + new TextDecoder().decode(piece)).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        if (block.startsWith(':')) comments++;
        else events.push(eventOf(block));
      }
    }
  };
  return {
    status: response.status,
    events,
    comments: () => comments,
    ended: response.ok ? read().catch(() => undefined) : Promise.resolve(),
    close: () => abort.abort(),
  };
}

function eventOf(block: string): ReceivedEvent {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  return {
    name: field('event') ?? '',
    id: field('id'),
    data: JSON.parse(field('data') ?? '{}') as Record<string, unknown>,
  };
}
