import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Misbehaviour } from './fake-provider.js';

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** Named groups of the route's pattern. */
  readonly params: Readonly<Record<string, string>>;
}

/** JSON of `json`, or `bytes` as they are; 200 and no headers of its own when left out. */
export interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
}

export interface FakeRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Of the whole path. */
  readonly path: RegExp;
  readonly answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;
}

interface Answering {
  readonly routes: readonly FakeRoute[];
  readonly spoil: (path: string) => { how: Misbehaviour; limitHeaders: Record<string, string> } | undefined;
}

/** An answer says what was so when it was asked for, however late it is. */
const lateMs = 1500;

/** Answers a request of HTTP by the first route that fits; 404 without one. */
export async function answerRequest(
  incoming: IncomingMessage,
  response: ServerResponse,
  { routes, spoil }: Answering,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://fake');
  const spoiled = spoil(`${incoming.method} ${url.pathname}`);
  const body = await bodyOf(incoming);
  const early = spoiled && spoiledAnswer(spoiled);
  if (early) return send(response, early);
  const route = routes.find(({ method, path }) => method === incoming.method && path.test(url.pathname));
  if (!route) return send(response, { status: 404, json: { message: 'There is nothing here.' } });
  const answer = await route.answer({
    method: route.method,
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers as Record<string, string | undefined>,
    body,
    params: { ...route.path.exec(url.pathname)?.groups },
  });
  if (spoiled?.how === 'drip') return drip(response, answer);
  if (spoiled?.how === 'late') await pause(lateMs, undefined, { ref: false });
  await send(response, spoiled ? spoilBytes(answer, spoiled.how) : answer);
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** What goes wrong whatever was asked for. */
function spoiledAnswer({
  how,
  limitHeaders,
}: NonNullable<ReturnType<Answering['spoil']>>): FakeAnswer | undefined {
  switch (how) {
    case 'rateLimited':
      return { status: 429, headers: limitHeaders, json: { message: 'Too many requests.' } };
    case 'serverError':
      return { status: 502, json: { message: 'Try again.' } };
    case 'unauthorized':
      return { status: 401, json: { message: 'Who are you?' } };
    case 'noContent':
      return { status: 204 };
    case 'jsonInsteadOfFile':
      return { json: { error: 'The file is not ready.' } };
    case 'redirectToLinkLocal':
      return { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } };
    default:
      return undefined;
  }
}

function spoilBytes(answer: FakeAnswer, how: Misbehaviour): FakeAnswer {
  if (!answer.bytes) return answer;
  switch (how) {
    case 'truncated':
      return { ...answer, bytes: answer.bytes.subarray(0, Math.floor(answer.bytes.length / 2)) };
    case 'wrongContentType':
      return { ...answer, headers: { ...answer.headers, 'content-type': 'text/html' } };
    case 'gzip':
      return { ...answer, bytes: gzipSync(answer.bytes) };
    default:
      return answer;
  }
}

async function send(response: ServerResponse, answer: FakeAnswer): Promise<void> {
  const { type, bytes } = contentOf(answer);
  response.writeHead(answer.status ?? 200, { ...(bytes && { 'content-type': type }), ...answer.headers });
  response.end(bytes);
}

/** A byte now and then, without an end in sight. */
async function drip(response: ServerResponse, answer: FakeAnswer): Promise<void> {
  const { type, bytes = Buffer.alloc(1) } = contentOf(answer);
  response.writeHead(answer.status ?? 200, { 'content-type': type, ...answer.headers });
  for (let at = 0; at < bytes.length && !response.destroyed; at += 1) {
    response.write(bytes.subarray(at, at + 1));
    await pause(200, undefined, { ref: false });
  }
  response.end();
}

function contentOf({ json, bytes }: FakeAnswer): { type: string; bytes: Uint8Array | undefined } {
  if (json !== undefined) return { type: 'application/json', bytes: Buffer.from(JSON.stringify(json)) };
  return { type: 'application/octet-stream', bytes };
}
