import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from './service-process.js';

/** What a receiver got. */
export interface GotWebhook {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly event: {
    readonly type: string;
    readonly timestamp: string;
    readonly data: Record<string, string>;
  };
}

/** A program of somebody else's, which answers each path as it is told: 204 unless told otherwise. */
export interface WebhookReceiver {
  readonly origin: string;
  /** What came to a path, in its order. */
  got(path: string): readonly GotWebhook[];
  /** Answers a path with this from now on, also what stalls there; undefined stalls. */
  answers(path: string, answer: { status: number; headers?: Record<string, string> } | undefined): void;
  /** Waits until so many came to a path. */
  waitFor(path: string, count: number): Promise<readonly GotWebhook[]>;
  stop(): Promise<void>;
}

/** Starts one. Stop it after use. */
export async function startReceiver(): Promise<WebhookReceiver> {
  const all: GotWebhook[] = [];
  const answers = new Map<string, { status: number; headers?: Record<string, string> } | undefined>();
  const stalled = new Map<string, ServerResponse[]>();
  const server = createServer((request, response: ServerResponse) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const [path, body] = [request.url ?? '', Buffer.concat(pieces)];
      const event = JSON.parse(body.toString()) as GotWebhook['event'];
      all.push({ path, headers: request.headers, body, event });
      const answer = answers.has(path) ? answers.get(path) : { status: 204 };
      if (answer) response.writeHead(answer.status, answer.headers).end();
      else stalled.set(path, [...(stalled.get(path) ?? []), response]);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const got = (path: string) => all.filter((one) => one.path === path);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got,
    answers: (path, answer) => {
      answers.set(path, answer);
      if (!answer) return;
      for (const response of stalled.get(path) ?? []) response.writeHead(answer.status, answer.headers).end();
      stalled.delete(path);
    },
    waitFor: (path, count) =>
      eventually(`${count} webhooks at ${path}`, async () =>
        got(path).length >= count ? got(path) : undefined,
      ),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
