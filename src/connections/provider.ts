import type { OutgoingAnswer, OutgoingRequest } from '../platform/http/guarded-fetch.js';

/**
 * What Stridecheck has to know of a site or app that runners connect. The framework drives it: it keeps the tokens, the
 * order, the retries and the limits; a provider only says where to ask and what an answer means. It keeps no state, knows
 * neither database nor clock, and may be asked the same thing twice.
 */
export interface Provider {
  /** Letters only. Runs that come from it have the source `api:<id>`; settings are `CONNECT_<ID>_…`. */
  readonly id: string;
  /** As runners know it. */
  readonly name: string;
  /** Off, however complete its settings are, until the operator also sets `CONNECT_<ID>=on`. */
  readonly offByDefault?: true;
  readonly settings: readonly Setting[];
  readonly signIn: SignIn;
  /** A runner may give a personal key instead of going through the provider's page. */
  readonly keySignIn?: KeySignIn;
  readonly hook: Hook;
  /** Where the address of our hook is registered over HTTP. Absent: the operator does it in the provider's own pages. */
  readonly subscription?: Subscription;
  /** Absent where a provider allows no asking (Garmin): then runs come by its hook alone. */
  readonly listing?: Listing;
  /** The recording of an activity, or what there is instead. */
  fetchActivity(call: AthleteCall, ask: ActivityAsk): Promise<Fetched>;
  /** Asks anything that needs the runner's permission; throws an `unauthorized` fault where it was withdrawn. */
  confirmAccess(call: AthleteCall): Promise<void>;
  /** Tells the provider that the runner disconnected. */
  disconnect?(call: AthleteCall, refreshToken: string | null): Promise<void>;
  /** What an answer says about how long nothing more may be asked; null: ask on. Called with every answer. */
  pauseAfter?(answer: AnswerHead, now: Date): Pause | null;
}

/** One setting of the operator, `CONNECT_<PROVIDER>_<NAME>`. */
export interface Setting {
  readonly name: string;
  /** Without it the provider is off. Addresses are not needed: they have a default. */
  readonly isNeeded: boolean;
  readonly isSecret: boolean;
  readonly default?: string;
  /** For the operator, in one sentence. */
  readonly meaning: string;
}

/** By the names of the provider's settings, defaults filled in. */
export type Settings = Readonly<Record<string, string>>;

/** How a provider is asked. */
export interface Call {
  readonly settings: Settings;
  /** The time, for what an answer counts from now. */
  now(): Date;
  /**
   * Sends a request. Returns answers of 2xx and of the statuses in `expect`.
   * @throws ProviderFault `unauthorized` (401, 403), `rateLimited` (429), `unavailable` (no answer, 408, 5xx) or
   * `unexpected` (anything else). Reading the answer's body throws the same.
   */
  send(url: string | URL, request?: ProviderRequest): Promise<OutgoingAnswer>;
}

export interface ProviderRequest extends OutgoingRequest {
  readonly expect?: readonly number[];
}

/** How a provider is asked for one runner. */
export interface AthleteCall extends Call {
  /** The runner's id at the provider. */
  readonly externalUserId: string;
  readonly accessToken: string;
}

/** OAuth 2 with the authorization code, RFC 6749. */
export interface SignIn {
  /** Whether the settings suffice for this way; a provider with a `keySignIn` may be on without it. Absent: always. */
  isOpen?(settings: Settings): boolean;
  /** Where the runner's browser goes. `challenge`: PKCE S256 (RFC 7636); left out by a provider that refuses it. */
  authorizeUrl(
    settings: Settings,
    ask: { readonly state: string; readonly redirectUri: string; readonly challenge: string },
  ): string;
  /** Changes the code that the browser brought back for tokens, and does what the provider wants done once. */
  grant(
    call: Call,
    ask: {
      readonly code: string;
      readonly redirectUri: string;
      readonly verifier: string;
      /** What the browser brought back beside the code as `scope`: some providers say only there what was allowed. */
      readonly scope: string | null;
    },
  ): Promise<Grant>;
  /** New tokens for an old one. Absent: tokens last until they are withdrawn. */
  refresh?(call: Call, refreshToken: string): Promise<Tokens>;
}

export interface KeySignIn {
  /** Finds out whose key it is. @throws ProviderFault `unauthorized` when it is nobody's. */
  grant(call: Call, key: string): Promise<Grant>;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Null: it does not say. */
  readonly expiresAt: Date | null;
}

export interface Grant extends Tokens {
  readonly externalUserId: string;
  /** What is needed and the runner did not allow, as the provider calls it. Not empty: the connection is refused. */
  readonly lacks: readonly string[];
}

/** What came in at `/api/v1/hooks/<id>/…`. */
export interface HookRequest {
  readonly method: 'GET' | 'POST';
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string>>;
  /** The bytes as they came: what is signed. */
  readonly rawBody: Buffer;
  /** Their JSON; undefined when there is none. */
  readonly body: unknown;
  readonly receivedAt: Date;
}

/** `refused`: answered as if there were nothing. `answer`: a handshake that wants this answer and no more. */
export type HookReading =
  /** `reason`: what an operator has to look at, without anything of a person in it. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'answer'; readonly body: Readonly<Record<string, string>> }
  | {
      readonly kind: 'events';
      readonly events: readonly ProviderEvent[];
      /** What the provider wants to read; nothing in most cases. */
      readonly body?: Readonly<Record<string, string>>;
      /** What is odd about it, for the operator, without anything of a person in it. */
      readonly remark?: string;
    };

export interface Hook {
  /**
   * Checks a request and reads what it says; quick, and never throws for content that makes no sense: that is refused.
   * `secrets`: those of the subscription, newest first.
   */
  read(request: HookRequest, settings: Settings, secrets: readonly string[]): HookReading;
}

/**
 * What a provider says has happened: a hint. `activity`: there is a new or changed one. `activityGone`, `accessGone`: confirmed
 * with the provider before anything is erased.
 */
export interface ProviderEvent {
  /** The same for the same event told twice. */
  readonly eventKey: string;
  readonly externalUserId: string;
  readonly what: 'activity' | 'activityGone' | 'accessGone';
  /** Empty for `accessGone`. */
  readonly activityKey: string;
  /** What fetching needs beside the key, such as a link; at most 4 kB of JSON. */
  readonly hint: Hint | null;
}

export type Hint = Readonly<Record<string, string>>;

export interface Subscription {
  /** Has the provider send to `hookUrl`, once: what is there and right stays. Safe to call again and again. */
  ensure(
    call: Call,
    ask: { readonly hookUrl: string; readonly known: Subscribed | null },
  ): Promise<Subscribed>;
}

export interface Subscribed {
  readonly id: string;
  /** What its requests are signed with, where the provider tells it; kept sealed. */
  readonly secret: string | null;
}

export interface Listing {
  /** How many days back a provider tells of activities; the first connect asks for so many. */
  readonly days: number;
  /** Activities since a time, one page at a time, in any order. */
  list(
    call: AthleteCall,
    ask: { readonly since: Date; readonly page: string | null },
  ): Promise<{ readonly activities: readonly ListedActivity[]; readonly nextPage: string | null }>;
}

export interface ListedActivity {
  readonly activityKey: string;
  readonly startTime: Date | null;
  /** Null: the list does not say. False: it is counted and left out. */
  readonly isRun: boolean | null;
  readonly hint: Hint | null;
}

export interface ActivityAsk {
  readonly activityKey: string;
  readonly hint: Hint | null;
  /** A run of it is here: a copy somewhere is no proof that the activity is there still. */
  readonly cameBefore: boolean;
}

/**
 * `file`: a FIT, GPX or TCX file (also gzipped), or streams (`writeStreams`); its first bytes are checked by the framework.
 * `gone`: the provider's API has no such activity of this runner (404, 410); its run is erased. `none`: there is no recording for
 * us, be it that a link leads nowhere: what came before stays.
 */
export type Fetched =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'none'; readonly reason: 'noRecording' | 'withheld' | 'linkUsed' }
  | { readonly kind: 'notARun'; readonly sport: string };

export interface AnswerHead {
  readonly status: number;
  readonly headers: Headers;
}

export interface Pause {
  readonly until: Date;
  /** Whom the limit is for: all runners of this provider, or this one. */
  readonly of: 'provider' | 'connection';
}
