import type { GuardedFetch, OutgoingAnswer } from '../platform/http/guarded-fetch.js';
import { OutgoingRequestError } from '../platform/http/guarded-fetch.js';
import { retryAfter } from '../platform/http/retry-after.js';
import { ProviderFault } from './provider-fault.js';
import type { AnswerHead, Call, Pause, Provider, ProviderRequest, Settings } from './provider.js';

/** What a limit without a time means: most providers count by the quarter of an hour. */
const unknownPauseMs = 15 * 60_000;

export interface CallOptions {
  readonly provider: Provider;
  readonly settings: Settings;
  readonly http: GuardedFetch;
  /** Told of every limit that an answer speaks of, also where the answer itself is good. */
  readonly onPause: (pause: Pause) => void;
  readonly now: () => Date;
}

/** How a provider is asked: through the guard, with what an answer's status means for all providers alike. */
export function callOf(options: CallOptions): Call {
  return {
    settings: options.settings,
    now: options.now,
    send: (url, request = {}) => send(options, url, request),
  };
}

async function send(
  options: CallOptions,
  url: string | URL,
  request: ProviderRequest,
): Promise<OutgoingAnswer> {
  const { provider, http, now } = options;
  const { expect = [], ...outgoing } = request;
  const asFaults = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw asFault(provider, error);
    });
  const answer = await asFaults(http.send(url, outgoing));
  const pause = pauseOf(provider, answer, now());
  if (pause) options.onPause(pause);
  if ((answer.status >= 200 && answer.status < 300) || expect.includes(answer.status)) {
    return {
      ...answer,
      bytes: () => asFaults(answer.bytes()),
      text: () => asFaults(answer.text()),
      json: () => asFaults(answer.json()),
    };
  }
  await answer.discard();
  throw faultOf(provider, answer.status, pause);
}

function asFault({ name }: Provider, error: unknown): unknown {
  if (error instanceof SyntaxError)
    return new ProviderFault('unexpected', `${name} did not answer with JSON.`);
  if (!(error instanceof OutgoingRequestError)) return error;
  const { reason } = error;
  const isOurs = reason === 'forbidden' || reason === 'redirect' || reason === 'tooLarge';
  return new ProviderFault(
    isOurs ? 'unexpected' : 'unavailable',
    `${name} did not answer as it should: ${reason}.`,
  );
}

function faultOf({ name }: Provider, status: number, pause: Pause | null): ProviderFault {
  const message = `${name} answered ${status}.`;
  if (status === 401 || status === 403) return new ProviderFault('unauthorized', message);
  if (status === 429) return new ProviderFault('rateLimited', message, pause?.until);
  if (status === 408 || status >= 500) return new ProviderFault('unavailable', message, pause?.until);
  return new ProviderFault('unexpected', message);
}

/** What the provider's own headers say comes first, then `Retry-After` (RFC 9110). */
function pauseOf(provider: Provider, answer: AnswerHead, now: Date): Pause | null {
  const own = provider.pauseAfter?.(answer, now);
  if (own) return own;
  const retryAt = retryAfter(answer.headers.get('retry-after'), now);
  if (answer.status === 429) {
    return { until: retryAt ?? new Date(now.getTime() + unknownPauseMs), of: 'connection' };
  }
  return answer.status === 503 && retryAt ? { until: retryAt, of: 'provider' } : null;
}
