import { z } from 'zod';
import type { OutgoingAnswer } from '../platform/http/guarded-fetch.js';
import { ProviderFault } from './provider-fault.js';
import { jsonOf } from './provider-json.js';
import type { Call, Tokens } from './provider.js';

export interface TokenAsk {
  readonly url: string;
  /** `grant_type` and what goes with it. */
  readonly form: Readonly<Record<string, string>>;
  /** `Authorization: Basic`; left out by a provider that wants the client's id and secret in `form`. */
  readonly basic?: { readonly id: string; readonly secret: string };
  /** In the answer to a code or refresh token that is no good, beside the `invalid_grant` of RFC 6749. */
  readonly refusal?: RegExp;
}

const answered = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).nullish(),
  /** Seconds; some write them as text. */
  expires_in: z.coerce.number().positive().nullish(),
});

/** Tokens, and what else the answer says. */
export interface TokenAnswer {
  readonly tokens: Tokens;
  readonly rest: Readonly<Record<string, unknown>>;
}

/**
 * Asks for tokens (RFC 6749, 4.1.3 and 6).
 * @throws ProviderFault `unauthorized` only when the runner's code or refresh token is no good; a client that the provider
 * does not know is `unexpected`: that is for the operator, and no runner has to connect anew for it.
 */
export async function askForTokens(
  call: Call,
  { url, form, basic, refusal }: TokenAsk,
): Promise<TokenAnswer> {
  const answer = await call.send(url, {
    method: 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      ...(basic && { authorization: basicAuth(basic.id, basic.secret) }),
    },
    body: new URLSearchParams(form).toString(),
    expect: [400, 401, 403],
  });
  if (answer.status >= 400) throw await faultOf(answer, refusal);
  const { access_token, refresh_token, expires_in, ...rest } = await jsonOf(answer, answered);
  return {
    tokens: {
      accessToken: access_token,
      refreshToken: refresh_token ?? null,
      expiresAt: expires_in == null ? null : new Date(call.now().getTime() + expires_in * 1000),
    },
    rest,
  };
}

/** The header that names a client, or a person with a key. */
export function basicAuth(name: string, secret: string): string {
  return `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
}

async function faultOf(answer: OutgoingAnswer, refusal?: RegExp): Promise<ProviderFault> {
  const text = await answer.text();
  if (text.includes('invalid_grant') || refusal?.test(text)) {
    return new ProviderFault('unauthorized', 'The permission does not hold any more.');
  }
  return new ProviderFault('unexpected', `The request for a token was answered ${answer.status}.`);
}
