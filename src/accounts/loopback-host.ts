import type { FastifyInstance } from 'fastify';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses requests that a web page elsewhere makes a browser send here: a foreign `Host` (DNS rebinding) or a
 * foreign `Origin`. Nobody signs in yet, so reaching the server is all it takes to be the local runner.
 */
export function refuseForeignPages(server: FastifyInstance, ownHosts: readonly string[]): void {
  const allowed = (host: string): boolean => loopbackNames.has(host) || ownHosts.includes(host);
  server.addHook('onRequest', (request, reply, done) => {
    const origin = request.headers.origin;
    const fromElsewhere = origin !== undefined && origin !== 'null' && !allowed(hostOf(origin));
    if (allowed(request.hostname) && !fromElsewhere && origin !== 'null') return done();
    void reply.status(403).type('application/problem+json').send({
      type: '/problems/foreign-page',
      title: 'Requests from other sites are refused',
      status: 403,
      detail: 'Open Stridecheck at its own address on this computer.',
      code: 'foreign-page',
    });
  });
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).hostname;
  } catch {
    return '';
  }
}
