import type { FastifyInstance } from 'fastify';

const hooks = '/api/v1/hooks/';

/**
 * Leaves the bodies of what providers send unread, whatever they call them: signatures are over the bytes as they came. Their
 * handler reads them.
 */
export function keepHookBodiesRaw(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    if (request.url.startsWith(hooks)) request.headers['content-type'] = 'application/octet-stream';
    done();
  });
}
