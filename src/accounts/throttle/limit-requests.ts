import type { FastifyInstance } from 'fastify';
import type { Throttle } from './throttle.js';
import { tooMany } from './too-many.js';

/** Refuses what one address sends beyond all measure. */
export function limitRequests(server: FastifyInstance, throttle: Throttle): void {
  server.addHook('onRequest', async (request) => {
    const waitS = await throttle.spendRequest(request.ip);
    if (waitS !== undefined) throw tooMany(waitS);
  });
}
