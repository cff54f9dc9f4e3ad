import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the gate answers in place of the service; undefined passes the request on. */
export type GateAnswer =
  { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | 'hang up' | undefined;

/** Stands in front of a service, lets requests through or fails in its place. */
export interface Gate {
  readonly url: string;
  /** The ids of the deliveries that came to it, in order, passed on or not. */
  readonly seen: string[];
  /** When each came, in milliseconds. */
  readonly times: number[];
  /** Decides about the next requests. */
  answer: (delivery: number) => GateAnswer;
  close(): Promise<void>;
}

/** Opens a gate in front of a service. */
export async function openGate(serviceUrl: string): Promise<Gate> {
  const seen: string[] = [];
  const times: number[] = [];
  const gate: Pick<Gate, 'seen' | 'times' | 'answer'> = { seen, times, answer: () => undefined };
  const server = createServer((request, response) => {
    void (async () => {
      const pieces: Buffer[] = [];
      for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
      seen.push(String(request.headers['webhook-id']));
      times.push(Date.now());
      const answer = gate.answer(seen.length);
      if (answer === 'hang up') return response.destroy();
      if (answer) return response.writeHead(answer.status, answer.headers).end('{}');
      const passed = await fetch(serviceUrl + String(request.url), {
        method: request.method,
        headers: passedOn(request.headers),
        body: Buffer.concat(pieces),
      });
      return response
        .writeHead(passed.status, { 'content-type': 'application/json' })
        .end(await passed.text());
    })().catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(gate, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

function passedOn(headers: IncomingHttpHeaders): Record<string, string> {
  const own = ['host', 'connection', 'content-length', 'transfer-encoding'];
  return Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => {
      return typeof entry[1] === 'string' && !own.includes(entry[0]);
    }),
  );
}
