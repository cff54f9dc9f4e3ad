import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { fetch, type Response } from 'undici';
import { adjustableForTests } from '../failpoint.js';
import { ForbiddenAddressError } from './addresses.js';
import { GuardedDispatcher } from './guarded-dispatcher.js';
import type { Resolve } from './resolve-public.js';
import { brokenOff, outgoingAnswer, OutgoingRequestError, type OutgoingAnswer } from './outgoing-answer.js';

export { OutgoingRequestError, type OutgoingAnswer } from './outgoing-answer.js';

const usualTimeoutMs = 10_000;
const usualMaxBytes = 1024 * 1024;
/** Nobody's request goes further, whatever it asks for. */
const mostRedirects = 3;

/** All that goes along to another origin: what else a request holds (tokens, signatures, cookies) was meant for the first. */
const harmlessHeaders = ['accept', 'accept-language', 'user-agent'];

/** One request of ours to a machine of somebody else. */
export interface OutgoingRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Only machines of these names, after redirects too. */
  readonly hosts?: readonly string[];
  /** 0 unless told, at most 3: a redirect is an answer like any other. */
  readonly maxRedirects?: number;
  /** For the whole exchange, the body of the answer too. 10 s unless told. */
  readonly timeoutMs?: number;
  /** 1 MiB unless told. */
  readonly maxBytes?: number;
  /** Origins that the operator's settings name for this very request: they may lie in a private network. */
  readonly operatorsOrigins?: readonly string[];
}

interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/**
 * The one way out: every request of ours goes through here. Only https on port 443 of machines on the public internet,
 * but for the origins of `OUTGOING_ORIGINS`; checked where the name is looked up, so that it holds for what is connected to.
 */
@Injectable()
export class GuardedFetch implements OnApplicationShutdown {
  private readonly dispatcher: GuardedDispatcher;

  constructor(
    private readonly listedOrigins: readonly string[],
    resolve?: Resolve,
  ) {
    this.dispatcher = new GuardedDispatcher(resolve);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dispatcher.close();
  }

  /**
   * One request; redirects only with maxRedirects, each hop checked anew, credentials never follow to another origin.
   * Answers of any status are returned.
   * @throws OutgoingRequestError when there is no answer, or none may be asked for.
   */
  async send(url: string | URL, request: OutgoingRequest = {}): Promise<OutgoingAnswer> {
    const deadline = AbortSignal.timeout(
      adjustableForTests('outgoing.timeoutMs', request.timeoutMs ?? usualTimeoutMs),
    );
    const redirects = Math.min(request.maxRedirects ?? 0, mostRedirects);
    const { method = 'GET', headers = {}, body } = request;
    let hop: Hop = { url: parsed(url), method, headers, body };
    for (let left = redirects; ; left--) {
      const response = await this.ask(hop, request, deadline);
      const next = nextHop(hop, response);
      if (!next || redirects === 0) {
        return outgoingAnswer(response, hop.url.origin, request.maxBytes ?? usualMaxBytes);
      }
      await response.body?.cancel().catch(() => undefined);
      if (left === 0) throw new OutgoingRequestError('redirect', hop.url.origin, 'leads on too often.');
      hop = next;
    }
  }

  /** Whether an address would be asked, by what can be seen of it: where its name leads is seen when it is. */
  mayAsk(url: string): boolean {
    try {
      this.dispatcher.to(parsed(url), this.listedOrigins);
      return true;
    } catch {
      return false;
    }
  }

  private async ask(hop: Hop, request: OutgoingRequest, signal: AbortSignal): Promise<Response> {
    const { url, method, headers, body } = hop;
    if (request.hosts && !request.hosts.includes(withoutLastDot(url.hostname))) {
      throw new OutgoingRequestError('forbidden', url.origin, 'is not among the machines of this request.');
    }
    try {
      const listed = [...this.listedOrigins, ...(request.operatorsOrigins ?? [])];
      const dispatcher = this.dispatcher.to(url, listed);
      return await fetch(url, { method, headers, body, redirect: 'manual', signal, dispatcher });
    } catch (error) {
      throw refusalIn(error) ?? brokenOff(error, url.origin);
    }
  }
}

function parsed(url: string | URL): URL {
  if (URL.canParse(String(url))) return new URL(url);
  throw new OutgoingRequestError('forbidden', 'An address', 'cannot be read.');
}

function withoutLastDot(host: string): string {
  return host.replace(/\.$/, '');
}

function refusalIn(error: unknown): OutgoingRequestError | undefined {
  const refused = [error, (error as { cause?: unknown }).cause].find(
    (one) => one instanceof ForbiddenAddressError,
  );
  if (!refused) return undefined;
  return new OutgoingRequestError(
    'forbidden',
    refused.origin,
    refused.message.slice(refused.origin.length + 1),
  );
}

/** Where an answer leads, as browsers understand it (Fetch, HTTP-redirect fetch); undefined when it leads nowhere. */
function nextHop(hop: Hop, { status, headers }: Response): Hop | undefined {
  const location = headers.get('location');
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return undefined;
  const url = URL.canParse(location, hop.url.href) ? new URL(location, hop.url) : undefined;
  if (!url)
    throw new OutgoingRequestError('redirect', hop.url.origin, 'leads to an address that cannot be read.');
  const isElsewhere = url.origin !== hop.url.origin;
  const becomesGet = status === 303 ? hop.method !== 'HEAD' : status < 303 && hop.method === 'POST';
  if (isElsewhere && !becomesGet && hop.body !== undefined) {
    throw new OutgoingRequestError('redirect', hop.url.origin, 'wants what was sent to go elsewhere.');
  }
  return {
    url,
    method: becomesGet ? 'GET' : hop.method,
    headers: Object.fromEntries(
      Object.entries(hop.headers).filter(([name]) => {
        const known = name.toLowerCase();
        if (isElsewhere) return harmlessHeaders.includes(known);
        return !becomesGet || !known.startsWith('content-');
      }),
    ),
    body: becomesGet ? undefined : hop.body,
  };
}
