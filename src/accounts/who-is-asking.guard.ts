import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessRuleKey, defaultAccess, type AccessRule } from '../platform/http/access-rule.js';
import { notFound, ProblemException } from '../platform/http/problem.js';
import type { AskedRequest } from './asker.js';
import type { Scope } from './access.js';
import { WhoIsAsking, type Known } from './who-is-asking.js';

/** Decides who is asking and whether they may use the route, and nothing else does. */
@Injectable()
export class WhoIsAskingGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly whoIsAsking: WhoIsAsking,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule =
      this.reflector.getAllAndOverride<AccessRule | undefined>(accessRuleKey, [
        context.getHandler(),
        context.getClass(),
      ]) ?? defaultAccess;
    if (rule.who === 'anyone') return true;
    const http = context.switchToHttp();
    const known = await this.whoIsAsking.of(http.getRequest<FastifyRequest>());
    if (!known) throw notSignedIn(http.getResponse<FastifyReply>());
    requireRight(known, rule);
    http.getRequest<AskedRequest>().asker = known.asker;
    return true;
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
  if (rule.who === 'admin' && asker.role !== 'admin') throw notFound('page');
}
