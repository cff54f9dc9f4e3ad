import type { FastifyInstance } from 'fastify';

/** A request whose body brings less than this is cut; a weak mobile link brings ten times as much. */
const minimumBytesPerSecond = 500;
const graceMs = 10_000;

/**
 * Cuts requests whose body drips, and those that last longer than their route allows. Node's own limits count the whole
 * request, whatever it is, which would also cut a large upload over a slow but honest link.
 */
export function cutSlowBodies(server: FastifyInstance, longestMs: (route: string) => number): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    if (raw.method === 'GET' || raw.method === 'HEAD') return done();
    const { socket } = raw;
    let seen = socket.bytesRead;
    const endsAt = Date.now() + longestMs(request.routeOptions.url ?? '');
    const timer = setInterval(() => {
      if (raw.complete || raw.destroyed) return clearInterval(timer);
      const received = socket.bytesRead - seen;
      seen = socket.bytesRead;
      const isSlow = received < (minimumBytesPerSecond * graceMs) / 1000;
      if (isSlow || Date.now() > endsAt) socket.destroy();
    }, graceMs);
    timer.unref();
    raw.once('close', () => clearInterval(timer));
    done();
  });
}
