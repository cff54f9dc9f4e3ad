import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countRequest } from '../throttle/auth-throttle.js';
import { tooMany } from '../throttle/too-many.js';
import { Throttle } from '../throttle/throttle.js';
import { WhoIsAsking, type Known } from '../who-is-asking.js';
import { Auth } from './auth.js';
import { secondFactorFirst, sendProblem, toProblem, unknownRoute, wrongType } from './auth-problems.js';
import { authRoutes, beforeSecondFactor, firstFactor } from './auth-routes.js';
import { clientAddressHeader } from './client-address-header.js';

/** Who asks these learns nothing from the time of the answer: it is the same for addresses known and unknown. */
const answeredAfterMs: Readonly<Record<string, number>> = {
  'sign-up/email': 400,
  'request-password-reset': 400,
  'send-verification-email': 600,
};

/** What a sign-up answers: the role and state of an account would tell whether it is a new one. */
const sameForAll = JSON.stringify({ status: true });

/** Puts the auth library below `/api/auth`: JSON in, JSON or a redirect out, faults as problem documents. */
@Injectable()
export class AuthDoor {
  constructor(
    private readonly auth: Auth,
    private readonly whoIsAsking: WhoIsAsking,
    private readonly throttle: Throttle,
  ) {}

  /** Adds the routes to a server that has not started yet. */
  openOn(server: FastifyInstance): void {
    server.route({
      method: ['GET', 'POST'],
      url: '/api/auth/*',
      handler: async (request, reply) => {
        const path = (request.params as { '*': string })['*'];
        const isKnown = Object.hasOwn(authRoutes, path) && authRoutes[path] === request.method;
        if (!isKnown) return unknownRoute(reply);
        if (request.method === 'POST' && hasBody(request) && !isJson(request)) return wrongType(reply);
        return this.answer(path, request, reply);
      },
    });
  }

  private async answer(path: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    // Notes that the session is used, as every other request does.
    const known = await this.whoIsAsking.bySession(request.headers);
    if (known && !isOpenTo(known, path)) return secondFactorFirst(reply);
    const counted = await countRequest(this.throttle, path, request, known?.asker.runnerId);
    if (counted.waitS !== undefined) throw tooMany(counted.waitS);
    const [response] = await Promise.all([
      this.auth.answer(toWebRequest(request, path, this.auth.address)),
      pause(answeredAfterMs[path] ?? 0),
    ]);
    const text = await response.text();
    const problem = response.status >= 400 ? toProblem(response.status, text) : undefined;
    await counted.settle(response.status, problem?.code);
    copyHeaders(response, reply);
    if (problem) return sendProblem(reply, problem);
    if (path === 'sign-out') void reply.header('clear-site-data', '"cache", "storage"');
    const shown = path === 'sign-up/email' ? sameForAll : text;
    return reply.status(response.status).type('application/json; charset=utf-8').send(shown);
  }
}

/**
 * With a password alone, an account whose role requires a second factor can be left, signed in to anew, and given its
 * first factor: one that has another is not changed before that one was shown.
 */
function isOpenTo({ secondFactorMissing, hasStrongerWay }: Known, path: string): boolean {
  if (!secondFactorMissing || beforeSecondFactor.has(path)) return true;
  return !hasStrongerWay && firstFactor.has(path);
}

function isJson({ headers }: FastifyRequest): boolean {
  return headers['content-type']?.startsWith('application/json') ?? false;
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function toWebRequest(request: FastifyRequest, path: string, address: string): Request {
  const url = new URL(`/api/auth/${path}${new URL(request.url, address).search}`, address);
  const headers = new Headers({ [clientAddressHeader]: request.ip });
  for (const name of ['cookie', 'user-agent', 'accept-language']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  if (request.method === 'GET') return new Request(url, { headers });
  const body = (request.body ?? {}) as { token?: unknown };
  if (path === 'verify-email') {
    // The library does it on GET, where a preview of a mail would do it too.
    url.searchParams.set('token', typeof body.token === 'string' ? body.token : '');
    return new Request(url, { headers });
  }
  headers.set('content-type', 'application/json');
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

function copyHeaders(response: Response, reply: FastifyReply): void {
  void reply.header('cache-control', 'no-store');
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  for (const name of ['location', 'retry-after']) {
    const value = response.headers.get(name);
    if (value !== null) void reply.header(name, value);
  }
}
