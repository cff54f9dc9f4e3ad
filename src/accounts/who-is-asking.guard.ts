import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessRuleKey, defaultAccess, type AccessRule } from '../platform/http/access-rule.js';
import { notFound, ProblemException } from '../platform/http/problem.js';
import type { AskedRequest } from './asker.js';
import type { Scope } from './scopes.js';
import { limitKey, wrongTokens, type Limit } from './throttle/limits.js';
import { networkOf, Throttle } from './throttle/throttle.js';
import { tooMany } from './throttle/too-many.js';
import { bearerOf, WhoIsAsking, type Known } from './who-is-asking.js';

/** Decides who is asking and whether they may use the route, and nothing else does. */
@Injectable()
export class WhoIsAskingGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly whoIsAsking: WhoIsAsking,
    private readonly throttle: Throttle,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.metadata<AccessRule>(accessRuleKey, context) ?? defaultAccess;
    if (rule.who === 'anyone') return true;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (rule.orSigned && bearerOf(request) === undefined) return true;
    const known = await this.whoIsAsking.of(request);
    if (!known) {
      if (bearerOf(request) !== undefined) await this.count(wrongTokens, `address ${networkOf(request.ip)}`);
      throw notSignedIn(http.getResponse<FastifyReply>());
    }
    requireRight(known, rule);
    const limit = this.metadata<Limit>(limitKey, context);
    if (limit) await this.count(limit, `account ${known.asker.runnerId}`);
    http.getRequest<AskedRequest>().asker = known.asker;
    return true;
  }

  private metadata<Value>(key: string, context: ExecutionContext): Value | undefined {
    return this.reflector.getAllAndOverride<Value | undefined>(key, [
      context.getHandler(),
      context.getClass(),
    ]);
  }

  private async count(limit: Limit, subject: string): Promise<void> {
    const waitS = await this.throttle.spend(limit, subject);
    if (waitS !== undefined) throw tooMany(waitS);
  }
}

function notSignedIn(reply: FastifyReply): ProblemException {
  void reply.header('www-authenticate', 'Bearer');
  return new ProblemException(401, 'not-signed-in', 'Nobody is signed in', 'Sign in, or send a valid token.');
}

/** @throws ProblemException when somebody known may not use a route with this rule. */
function requireRight({ asker, secondFactorMissing }: Known, rule: AccessRule): void {
  if (asker.via === 'token' && !rule.scope) {
    throw new ProblemException(
      403,
      'session-required',
      'Not with a token',
      'This is for people who are signed in in a browser.',
    );
  }
  if (asker.via === 'token' && !asker.scopes.includes(rule.scope as Scope)) {
    throw new ProblemException(
      403,
      'scope-missing',
      'The token does not allow this',
      `It needs the scope ${rule.scope}.`,
    );
  }
  if (secondFactorMissing && !rule.beforeSecondFactor) {
    throw new ProblemException(
      403,
      'two-factor-required',
      'A second factor is required',
      'Set up an authenticator app or sign in with a passkey first.',
    );
  }
  const isForRole = rule.who === 'admin' || rule.who === 'physio';
  if (isForRole && asker.role !== rule.who) throw notFound('page');
}
