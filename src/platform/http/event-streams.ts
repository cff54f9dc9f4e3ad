import type { OutgoingHttpHeaders } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { adjustableForTests } from '../failpoint.js';
import { Readiness } from '../health/readiness.js';
import { ProblemException } from './problem.js';

const longestStreamMs = 10 * 60_000;
/** Proxies close what is silent for half a minute or more. */
const heartbeatMs = 15_000;
/** A stream costs a query every so often; beyond this, clients fall back to asking. */
const mostStreams = 200;
/** Over HTTP/1.1 all tabs of a browser share six connections to a server: half of them stay free for answers. */
const mostPerOwner = 3;
/** A client that lets so much lie unread is gone or asleep; it comes back by itself. */
const mostUnreadBytes = 1024 * 1024;

/** One event; `id` is what a client that comes back sends as `Last-Event-ID`. */
export interface StreamedEvent {
  readonly name: string;
  readonly data: unknown;
  readonly id?: string;
}

/** What a stream tells. */
export interface StreamSource {
  /** Who it is for: nobody holds more than a few at once. */
  readonly owner: string;
  /** Asked before each look: whoever may ask no longer is told nothing more. */
  mayAsk(): Promise<boolean>;
  readonly everyMs: number;
  /** Looks for something to tell, again and again. A failure is a look without result. */
  look(send: (event: StreamedEvent) => void): Promise<'more' | 'end'>;
}

/** Server-sent events: bounded in number and time, with a sign of life, ended when the service stops. */
@Injectable()
export class EventStreams {
  private readonly open = new Map<string, number>();
  private total = 0;

  constructor(private readonly readiness: Readiness) {}

  /**
   * Answers a request with a stream and resolves when it has ended.
   * @throws ProblemException 429 when its owner holds too many, 503 when all together do; before anything is sent.
   */
  async tell(request: FastifyRequest, reply: FastifyReply, source: StreamSource): Promise<void> {
    const own = this.open.get(source.owner) ?? 0;
    if (own >= mostPerOwner) throw tooMany(429);
    if (this.total >= mostStreams) throw tooMany(503);
    this.count(source.owner, 1);
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream',
      'x-accel-buffering': 'no',
    });
    try {
      await this.follow(request, reply, source);
    } finally {
      this.count(source.owner, -1);
      reply.raw.end();
    }
  }

  private async follow(request: FastifyRequest, { raw }: FastifyReply, source: StreamSource): Promise<void> {
    const until = Date.now() + adjustableForTests('events.longestMs', longestStreamMs);
    const beatEveryMs = adjustableForTests('events.heartbeatMs', heartbeatMs);
    let spokeAt = Date.now();
    const write = (text: string): void => {
      spokeAt = Date.now();
      raw.write(text);
    };
    const left = new AbortController();
    raw.once('close', () => left.abort());
    const isWanted = (): boolean =>
      !request.socket.destroyed &&
      this.readiness.isOpen &&
      Date.now() < until &&
      raw.writableLength < mostUnreadBytes;
    while (isWanted()) {
      const next = await lookOnce(source, (event) => write(textOf(event))).catch(() => 'more' as const);
      if (next === 'end') return;
      if (Date.now() - spokeAt >= beatEveryMs) write(': still here\n\n');
      // Who leaves makes room at once, not at the next look.
      await setTimeout(source.everyMs, undefined, { signal: left.signal }).catch(() => undefined);
    }
  }

  private count(owner: string, by: 1 | -1): void {
    this.total += by;
    const own = (this.open.get(owner) ?? 0) + by;
    if (own === 0) this.open.delete(owner);
    else this.open.set(owner, own);
  }
}

function tooMany(status: 429 | 503): ProblemException {
  return new ProblemException(
    status,
    'too-many-streams',
    'Too many open streams',
    'Ask again and again instead.',
  );
}

async function lookOnce(source: StreamSource, send: (event: StreamedEvent) => void): Promise<'more' | 'end'> {
  return (await source.mayAsk()) ? source.look(send) : 'end';
}

function textOf({ name, data, id }: StreamedEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
