import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';
import { securityHeaders } from './security-headers.js';

/**
 * Answers requests whose address cannot be read, which never get as far as hooks and routes. The address is not
 * repeated: it may hold anything.
 */
export function refuseUnusableAddress(
  error: { readonly statusCode?: number },
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem: Problem = {
    type: '/problems/bad-address',
    title: 'The address cannot be used',
    status: error.statusCode ?? 400,
    detail: 'It is too long, or holds characters that are not written as an address writes them.',
    code: 'bad-address',
  };
  void reply
    .headers(securityHeaders)
    .header('cache-control', 'no-store')
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}
