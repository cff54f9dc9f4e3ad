import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { accountSettings, type AccountSettings } from './account-settings.js';
import type { Asker } from './asker.js';
import { hashOfToken } from './secret-tokens.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { sessionEnd } from './sessions/session-limits.js';
import {
  findSession,
  findToken,
  isStillGood,
  isUsableAccount,
  touchSession,
  touchToken,
} from './who-is-asking.store.js';

/** Uses within so long of each other are noted once. */
const noteEveryMs = 60_000;

/** Somebody whose session or token is good. */
export interface Known {
  readonly asker: Asker;
  /** Their role requires a second factor, and this session or token has none. */
  readonly secondFactorMissing: boolean;
  /** The account has a passkey or another provider's sign-in, which this session was not begun with. */
  readonly hasStrongerWay: boolean;
}

/** Finds out who sent a request. */
@Injectable()
export class WhoIsAsking {
  private readonly cookie: SessionCookie;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(accountSettings) private readonly settings: AccountSettings,
  ) {
    this.cookie = new SessionCookie(settings.key.secret, settings.secure);
  }

  /** Who sent this request; undefined when nobody says so, or what they came with is not good (any more). */
  async of(request: FastifyRequest): Promise<Known | undefined> {
    const bearer = bearerOf(request);
    return bearer === undefined ? this.bySession(request.headers) : this.byToken(bearer);
  }

  /** Whether whoever asked may still ask: false once the session or token ended or the account was disabled. */
  async stillAsking(asker: Asker): Promise<boolean> {
    return isStillGood(this.dataSource, asker);
  }

  /** Whether the account is there and not disabled, so that what it set up may act for it. */
  async mayBeUsed(accountId: string): Promise<boolean> {
    return isUsableAccount(this.dataSource, accountId, this.settings.demo);
  }

  /** Who the cookie of a request signs in. */
  async bySession({ cookie, accept }: FastifyRequest['headers']): Promise<Known | undefined> {
    const token = this.cookie.read(cookie);
    const found = token && (await findSession(this.dataSource, token, this.settings.demo));
    if (!found) return undefined;
    const now = new Date();
    // A stream of events is opened again by the browser itself: nobody has to be there.
    const isUse = !accept?.includes('text/event-stream');
    if (isUse && now.getTime() - found.updatedAt.getTime() > noteEveryMs) {
      await touchSession(this.dataSource, found.id, sessionEnd(found.role, found.createdAt, now));
    }
    const { id, runnerId, role, secondFactorMissing, hasStrongerWay } = found;
    return {
      asker: { runnerId, role, via: 'session', scopes: [], sessionId: id, tokenId: null },
      secondFactorMissing,
      hasStrongerWay,
    };
  }

  private async byToken(token: string): Promise<Known | undefined> {
    const found = await findToken(this.dataSource, hashOfToken(token), this.settings.demo);
    if (!found) return undefined;
    if (found.isNewlyUsed) await touchToken(this.dataSource, found.id);
    const { id, runnerId, role, scopes, secondFactorMissing } = found;
    return {
      asker: { runnerId, role, via: 'token', scopes, sessionId: null, tokenId: id },
      secondFactorMissing,
      hasStrongerWay: false,
    };
  }
}

/** What follows `Bearer` in the request; undefined when it does not come with a token. */
export function bearerOf(request: FastifyRequest): string | undefined {
  return /^bearer +(?<token>\S+) *$/i.exec(request.headers.authorization ?? '')?.groups?.token;
}
