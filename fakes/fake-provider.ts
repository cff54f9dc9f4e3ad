import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { FakeSignIn, type FakeSignInOptions } from './fake-sign-in.js';
import { answerRequest, type FakeAnswer, type FakeRequest, type FakeRoute } from './fake-http.js';

/** What an athlete of a fake did. */
export interface FakeActivity {
  readonly key: string;
  readonly startTime: Date;
  readonly sport: string;
  /** The file, as the provider would give it; streams are made of it where a provider has no files. */
  readonly bytes: Uint8Array;
}

/** What of a fake's world is told to a hook. */
export interface FakeEvent {
  readonly what: 'created' | 'updated' | 'deleted' | 'deauthorized';
  readonly athleteId: string;
  /** Of the activity; empty for `deauthorized`. */
  readonly key: string;
}

/** One request that a provider sends to a hook, so that a test can send it twice, late, or with other bytes. */
export interface FakeDelivery {
  readonly method: 'POST' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** How the next request for data is spoiled; `signIn` and hooks stay as they are. */
export type Misbehaviour =
  | 'rateLimited'
  | 'serverError'
  | 'unauthorized'
  | 'noContent'
  | 'jsonInsteadOfFile'
  | 'truncated'
  | 'wrongContentType'
  | 'gzip'
  | 'drip'
  | 'late'
  | 'redirectToLinkLocal';

/**
 * A provider as a real HTTP server, with athletes and activities that a test or a demo puts into it. Each provider's fake says
 * its routes and what its hook requests look like.
 */
export abstract class FakeProvider {
  abstract readonly id: string;
  /** Where requests of hooks go; set by the fake's own registration, or by whoever plays the operator. */
  hookUrl: string | undefined;
  /** Requests for data so far, for tests that count: method and path without query. */
  readonly asked: string[] = [];
  readonly signIn: FakeSignIn;
  private readonly athletes = new Map<string, Map<string, FakeActivity>>();
  private readonly spoiled: Misbehaviour[] = [];
  private server: Server | undefined;
  private counter = 0;

  constructor(signIn: FakeSignInOptions) {
    this.signIn = new FakeSignIn(signIn, () => [...this.athletes.keys()]);
  }

  /** `CONNECT_…` variables that lead a service to this fake. */
  abstract settings(): Record<string, string>;
  /** The requests that tell a hook of an event; empty where the provider tells nothing of that kind. */
  abstract deliveries(event: FakeEvent): FakeDelivery[];
  /** Routes for data; the pages of the sign-in are there already. */
  protected abstract routes(): FakeRoute[];

  /** Listens on a free port of this machine, or on the one given. */
  async start(port = 0): Promise<this> {
    const routes = [...this.signIn.routes(), ...this.routes()];
    this.server = createServer((request, response) => {
      void answerRequest(request, response, {
        routes,
        spoil: (path) => this.spoil(path),
      });
    });
    await new Promise<void>((resolve) => this.server?.listen(port, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** Origin, without a slash at its end. */
  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  addAthlete(id = `${this.id}-athlete-${this.next()}`): string {
    this.athletes.set(id, new Map());
    return id;
  }

  /** Puts an activity in, telling nobody; returns its key. */
  addActivity(
    athleteId: string,
    activity: Omit<FakeActivity, 'key' | 'sport'> & { readonly sport?: string },
  ): string {
    const key = this.newKey();
    this.activities(athleteId).set(key, { sport: 'running', ...activity, key });
    return key;
  }

  /** The recording of an activity becomes another one, telling nobody. */
  changeActivity(athleteId: string, key: string, bytes: Uint8Array): void {
    const found = this.activities(athleteId).get(key);
    if (found) this.activities(athleteId).set(key, { ...found, bytes });
  }

  removeActivity(athleteId: string, key: string): void {
    this.activities(athleteId).delete(key);
  }

  activitiesOf(athleteId: string): FakeActivity[] {
    return [...this.activities(athleteId).values()];
  }

  /** Ends what was to be spoiled. */
  behave(): void {
    this.spoiled.length = 0;
  }

  /** Spoils the next requests for data, one each, in this order. */
  misbehave(...how: Misbehaviour[]): void {
    this.spoiled.push(...how);
  }

  /** Sends to the hook as the provider would; returns the status that came back. */
  async deliver({ method, headers, body }: FakeDelivery): Promise<number> {
    if (this.hookUrl === undefined) throw new Error(`Nobody registered a hook with the fake of ${this.id}.`);
    const response = await fetch(this.hookUrl, {
      method,
      headers,
      body: method === 'GET' ? null : new Uint8Array(body),
    });
    await response.arrayBuffer();
    return response.status;
  }

  /** Tells the hook of an event, once for each request that the provider would send. */
  async tell(event: FakeEvent): Promise<void> {
    for (const delivery of this.deliveries(event)) await this.deliver(delivery);
  }

  protected athleteIds(): string[] {
    return [...this.athletes.keys()];
  }

  /** The activity of an athlete; undefined when there is none, or the athlete is another's. */
  protected activity(athleteId: string, key: string): FakeActivity | undefined {
    return this.athletes.get(athleteId)?.get(key);
  }

  /** Whose token a request carries (`Authorization: Bearer`); undefined when it is no good. */
  protected athleteOf({ headers }: FakeRequest): string | undefined {
    const [scheme, token] = (headers.authorization ?? '').split(' ');
    return scheme === 'Bearer' ? this.signIn.athleteOf(token) : undefined;
  }

  protected newKey(): string {
    return `${100_000 + this.next()}`;
  }

  protected next(): number {
    return ++this.counter;
  }

  /** Headers that go with `rateLimited`; a provider with names of its own says so. */
  protected limitHeaders(): Record<string, string> {
    return { 'retry-after': '1' };
  }

  private spoil(path: string): { how: Misbehaviour; limitHeaders: Record<string, string> } | undefined {
    if (this.signIn.owns(path)) return undefined;
    this.asked.push(path);
    const how = this.spoiled.shift();
    return how && { how, limitHeaders: this.limitHeaders() };
  }

  private activities(athleteId: string): Map<string, FakeActivity> {
    const found = this.athletes.get(athleteId);
    if (!found) throw new Error(`The fake of ${this.id} has no athlete ${athleteId}.`);
    return found;
  }
}

export type { FakeAnswer, FakeRequest, FakeRoute };
