import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { WhoIsAsking } from '../who-is-asking.js';
import type { Auth } from './auth.js';
import { authRoutes } from './auth-routes.js';
import { clientAddressHeader } from './client-address-header.js';
import { toProblem, unknownRoute, wrongType } from './auth-problems.js';

/** Puts the auth library below `/api/auth`: JSON in, JSON or a redirect out, faults as problem documents. */
export function mountAuth(server: FastifyInstance, auth: Auth, whoIsAsking: WhoIsAsking): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const path = (request.params as { '*': string })['*'];
      if (routeOf(path) !== request.method) return unknownRoute(reply);
      const isJson = request.headers['content-type']?.startsWith('application/json') ?? false;
      if (request.method === 'POST' && !isJson && hasBody(request)) return wrongType(reply);
      // Notes that the session is used, as every other request does.
      await whoIsAsking.of(request);
      const response = await auth.answer(toWebRequest(request, path, auth.address));
      return send(response, path, reply);
    },
  });
}

function routeOf(path: string): 'GET' | 'POST' | undefined {
  return Object.hasOwn(authRoutes, path) ? authRoutes[path] : undefined;
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

async function send(response: Response, path: string, reply: FastifyReply): Promise<FastifyReply> {
  void reply.status(response.status).header('cache-control', 'no-store');
  for (const cookie of response.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  for (const name of ['location', 'retry-after']) {
    const value = response.headers.get(name);
    if (value !== null) void reply.header(name, value);
  }
  const text = await response.text();
  if (response.status >= 400) {
    const problem = toProblem(response.status, text);
    return reply.type('application/problem+json').send(JSON.stringify(problem));
  }
  if (path === 'sign-out') void reply.header('clear-site-data', '"cache", "storage"');
  return reply.type('application/json; charset=utf-8').send(text);
}
