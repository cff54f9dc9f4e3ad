import type { Response } from 'undici';

/** Why a request of ours got no answer that can be used. */
export type OutgoingReason = 'forbidden' | 'unreachable' | 'timeout' | 'tooLarge' | 'redirect';

/** A request that came to nothing. The message names the origin only: paths and queries may hold secrets. */
export class OutgoingRequestError extends Error {
  constructor(
    readonly reason: OutgoingReason,
    origin: string,
    what: string,
  ) {
    super(`${origin} ${what}`);
  }
}

/** What came back, with whatever status. Its body is read once, or let go. */
export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** @throws OutgoingRequestError when it is too large, stops, or is not there in time. */
  bytes(): Promise<Uint8Array>;
  text(): Promise<string>;
  /** @throws SyntaxError when it is not JSON. */
  json(): Promise<unknown>;
  /** Lets the body go unread. */
  discard(): Promise<void>;
}

/** The answer of undici as ours: read up to `maxBytes`, counted as they come and after unpacking. */
export function outgoingAnswer(response: Response, origin: string, maxBytes: number): OutgoingAnswer {
  const bytes = () => readBody(response, origin, maxBytes);
  const text = async () => new TextDecoder().decode(await bytes());
  return {
    status: response.status,
    headers: new Headers([...response.headers]),
    bytes,
    text,
    json: async () => JSON.parse(await text()) as unknown,
    discard: async () => response.body?.cancel().catch(() => undefined),
  };
}

async function readBody(response: Response, origin: string, maxBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of response.body ?? []) {
      size += piece.byteLength;
      // Leaving the loop ends the connection.
      if (size > maxBytes) throw tooLarge(origin, maxBytes);
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof OutgoingRequestError ? error : brokenOff(error, origin);
  }
  return Buffer.concat(pieces, size);
}

function tooLarge(origin: string, maxBytes: number): OutgoingRequestError {
  return new OutgoingRequestError('tooLarge', origin, `sends more than ${maxBytes} bytes.`);
}

/** What a connection that failed means for whoever asked. */
export function brokenOff(error: unknown, origin: string): OutgoingRequestError {
  const causes = [error, (error as { cause?: unknown }).cause] as { name?: string; code?: string }[];
  const isLate = causes.some((one) => one?.name === 'TimeoutError' || /TIMEOUT/.test(one?.code ?? ''));
  if (isLate) return new OutgoingRequestError('timeout', origin, 'did not answer in time.');
  return new OutgoingRequestError('unreachable', origin, 'could not be reached, or broke off.');
}
