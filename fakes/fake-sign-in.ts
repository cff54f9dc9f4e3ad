import { createHash, randomBytes } from 'node:crypto';
import type { FakeAnswer, FakeRequest, FakeRoute } from './fake-http.js';

export interface FakeSignInOptions {
  readonly authorizePath: string;
  readonly tokenPath: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How the client says who it is: `Authorization: Basic`, or `client_id` and `client_secret` in the body. */
  readonly clientAuth: 'basic' | 'body';
  /** Whether a code without its verifier (RFC 7636) is refused. */
  readonly pkce: boolean;
  /** `rotating`: a refresh token works once, and the answer holds the next. */
  readonly refresh: 'none' | 'stable' | 'rotating';
  /** Where a refresh makes the access token that is there last longer, and says no more than that (COROS). */
  readonly extendPath?: string;
  /** Seconds until an access token ends; null: it does not. */
  readonly accessTokenS: number | null;
  /** What else an answer with tokens holds. */
  readonly extra?: (athleteId: string) => Record<string, unknown>;
  /** What a token is; random text when left out. Must be another one each time. */
  readonly token?: (athleteId: string) => string;
  /** The scopes that the athlete allowed, when the browser brings them back (`scope` beside `code`). */
  readonly scopeInRedirect?: string;
}

interface Issued {
  readonly athleteId: string;
  readonly endsAtMs: number;
}

/** The OAuth 2 part of a fake: a page with a button for each athlete, codes that work once, tokens that end and rotate. */
export class FakeSignIn {
  /** The next request to make a token last longer is answered with this result (COROS). */
  putOffWith: string | undefined;
  private readonly codes = new Map<
    string,
    { athleteId: string; challenge: string | null; redirectUri: string }
  >();
  /** Every token that was ever given, of either kind. */
  readonly given: string[] = [];
  private readonly access = new Map<string, Issued>();
  private readonly refreshTokens = new Map<string, string>();

  constructor(
    readonly options: FakeSignInOptions,
    private readonly athletes: () => string[],
  ) {}

  routes(): FakeRoute[] {
    const { authorizePath, tokenPath, extendPath } = this.options;
    const extending: FakeRoute[] = extendPath
      ? [{ method: 'POST', path: exactly(extendPath), answer: (request) => this.extend(request) }]
      : [];
    return [
      ...extending,
      { method: 'GET', path: exactly(authorizePath), answer: (request) => this.page(request) },
      { method: 'GET', path: exactly(`${authorizePath}/answer`), answer: (request) => this.decide(request) },
      { method: 'POST', path: exactly(tokenPath), answer: (request) => this.tokens(request) },
    ];
  }

  /** Whether a request (`GET /path`) is one of these pages. */
  owns(request: string): boolean {
    const path = request.slice(request.indexOf(' ') + 1);
    const { authorizePath, tokenPath, extendPath } = this.options;
    return path.startsWith(authorizePath) || path === tokenPath || path === extendPath;
  }

  /**
   * Goes through the page as an athlete would in a browser; returns the address that the browser is sent back to.
   * `allow` false: the athlete says no.
   */
  async walk(authorizeUrl: string, athleteId: string, allow = true): Promise<string> {
    const answer = new URL(authorizeUrl);
    answer.pathname += '/answer';
    answer.searchParams.set(allow ? 'athlete' : 'refuse', allow ? athleteId : '1');
    const response = await fetch(answer, { redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status !== 302 || !location)
      throw new Error(`The page of the fake answered ${response.status}.`);
    return location;
  }

  /** Whose access token it is; undefined when it ended or was withdrawn. */
  athleteOf(token: string): string | undefined {
    const issued = this.access.get(token);
    return issued && issued.endsAtMs > Date.now() ? issued.athleteId : undefined;
  }

  /** Whose token it is, of either kind. */
  ownerOf(token: string): string | undefined {
    return this.athleteOf(token) ?? this.refreshTokens.get(token);
  }

  /** Whether anybody may still ask for an athlete, now or with a fresh token. */
  isAllowed(athleteId: string): boolean {
    const owners = [
      ...[...this.access.values()].map((issued) => issued.athleteId),
      ...this.refreshTokens.values(),
    ];
    return owners.includes(athleteId);
  }

  /** Access tokens end now; they can be refreshed. */
  expire(): void {
    for (const [token, issued] of this.access) this.access.set(token, { ...issued, endsAtMs: 0 });
  }

  /** The athlete withdraws the permission: no token works, and none can be had for an old one. */
  withdraw(athleteId: string): void {
    for (const [token, issued] of this.access) if (issued.athleteId === athleteId) this.access.delete(token);
    for (const [token, owner] of this.refreshTokens)
      if (owner === athleteId) this.refreshTokens.delete(token);
  }

  private page({ query }: FakeRequest): FakeAnswer {
    const link = (name: string, value: string, words: string): string => {
      const address = new URLSearchParams(query);
      address.set(name, value);
      return `<p><a href="${this.options.authorizePath}/answer?${escape(address.toString())}">${escape(words)}</a></p>`;
    };
    const links = [
      ...this.athletes().map((id) => link('athlete', id, `Allow as ${id}`)),
      link('refuse', '1', 'Refuse'),
    ];
    const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>An invented provider</title><style>body{font:1.1rem system-ui;margin:2rem}</style>
<h1>An invented provider</h1><p>Stridecheck asks to read your activities.</p>${links.join('')}`;
    return { headers: { 'content-type': 'text/html; charset=utf-8' }, bytes: Buffer.from(html) };
  }

  private decide({ query }: FakeRequest): FakeAnswer {
    const redirectUri = query.get('redirect_uri') ?? '';
    if (query.get('client_id') !== this.options.clientId || !URL.canParse(redirectUri))
      return { status: 400 };
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    const athleteId = query.get('athlete');
    if (athleteId === null || !this.athletes().includes(athleteId)) {
      back.searchParams.set('error', 'access_denied');
    } else {
      const code = randomText();
      this.codes.set(code, { athleteId, challenge: query.get('code_challenge'), redirectUri });
      back.searchParams.set('code', code);
      if (this.options.scopeInRedirect !== undefined)
        back.searchParams.set('scope', this.options.scopeInRedirect);
    }
    return { status: 302, headers: { location: back.href } };
  }

  private tokens({ headers, body }: FakeRequest): FakeAnswer {
    const form = formOf(body, headers['content-type']);
    if (!this.isOurClient(headers.authorization, form))
      return { status: 401, json: { error: 'invalid_client' } };
    const athleteId =
      form.get('grant_type') === 'refresh_token' ? this.ownerOfRefresh(form) : this.ownerOfCode(form);
    if (athleteId === undefined) return { status: 400, json: { error: 'invalid_grant' } };
    return { json: this.issue(athleteId) };
  }

  private extend({ headers, body }: FakeRequest): FakeAnswer {
    const form = formOf(body, headers['content-type']);
    const putOff = this.putOffWith;
    this.putOffWith = undefined;
    if (putOff !== undefined) return { json: { result: putOff, message: 'Not now.' } };
    const athleteId = this.ownerOfRefresh(form);
    if (!this.isOurClient(headers.authorization, form) || athleteId === undefined)
      return { json: { result: '5006', message: 'No such token.' } };
    const endsAtMs = Date.now() + (this.options.accessTokenS ?? 1e9) * 1000;
    for (const [token, issued] of this.access)
      if (issued.athleteId === athleteId) this.access.set(token, { ...issued, endsAtMs });
    return { json: { result: '0000', message: 'OK' } };
  }

  private issue(athleteId: string): Record<string, unknown> {
    const { accessTokenS, refresh, extra, token = randomText } = this.options;
    const accessToken = token(athleteId);
    this.given.push(accessToken);
    this.access.set(accessToken, { athleteId, endsAtMs: Date.now() + (accessTokenS ?? 1e9) * 1000 });
    const answer: Record<string, unknown> = {
      access_token: accessToken,
      token_type: 'Bearer',
      ...extra?.(athleteId),
    };
    if (accessTokenS !== null) answer.expires_in = accessTokenS;
    if (refresh !== 'none') {
      const known = [...this.refreshTokens].find(([, owner]) => owner === athleteId)?.[0];
      const next = refresh === 'stable' && known ? known : randomText();
      this.refreshTokens.set(next, athleteId);
      this.given.push(next);
      answer.refresh_token = next;
    }
    return answer;
  }

  private ownerOfCode(form: URLSearchParams): string | undefined {
    const code = form.get('code') ?? '';
    const found = this.codes.get(code);
    this.codes.delete(code);
    if (!found) return undefined;
    if (form.has('redirect_uri') && form.get('redirect_uri') !== found.redirectUri) return undefined;
    const { pkce } = this.options;
    const isVerified =
      found.challenge !== null && found.challenge === challengeOf(form.get('code_verifier') ?? '');
    return pkce && !isVerified ? undefined : found.athleteId;
  }

  private ownerOfRefresh(form: URLSearchParams): string | undefined {
    const token = form.get('refresh_token') ?? '';
    const athleteId = this.refreshTokens.get(token);
    if (this.options.refresh === 'rotating') this.refreshTokens.delete(token);
    return athleteId;
  }

  private isOurClient(authorization: string | undefined, form: URLSearchParams): boolean {
    const { clientId, clientSecret, clientAuth } = this.options;
    if (clientAuth === 'body') {
      return form.get('client_id') === clientId && form.get('client_secret') === clientSecret;
    }
    return authorization === `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  }
}

function formOf(body: Buffer, type: string | undefined): URLSearchParams {
  if (!type?.includes('json')) return new URLSearchParams(body.toString());
  return new URLSearchParams(JSON.parse(body.toString()) as Record<string, string>);
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

function randomText(): string {
  return randomBytes(24).toString('base64url');
}

function exactly(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('/', '\\/')}$`);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
