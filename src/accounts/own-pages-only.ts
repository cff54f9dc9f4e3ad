import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OwnPages {
  /** How people reach the service, where that was set. */
  readonly publicUrl: string | undefined;
  /** The address it listens on. */
  readonly host: string;
}

/**
 * Refuses what a web page elsewhere makes a browser send here: changes from another origin, and, while the service is
 * for this computer alone, any request under a foreign name (DNS rebinding). Requests with a token come from no page.
 */
export function refuseForeignPages(server: FastifyInstance, own: OwnPages): void {
  const publicOrigin = own.publicUrl && new URL(own.publicUrl).origin;
  const localOnly = !own.publicUrl && (loopbackNames.has(own.host) || own.host === '::1');
  server.addHook('onRequest', (request, reply, done) => {
    if (localOnly && !loopbackNames.has(request.hostname)) return refuse(reply);
    const withoutCookie = /^bearer /i.test(request.headers.authorization ?? '');
    if (changesNothing.has(request.method) || withoutCookie) return done();
    return comesFromHere(request, publicOrigin) ? done() : refuse(reply);
  });
}

/** Browsers name the origin of every change; programs that name none are no browsers. */
function comesFromHere(request: FastifyRequest, publicOrigin: string | undefined): boolean {
  const { origin } = request.headers;
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site'];
    return site === undefined || site === 'same-origin' || site === 'none';
  }
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

function refuse(reply: FastifyReply): void {
  void reply.status(403).type('application/problem+json').send({
    type: '/problems/foreign-page',
    title: 'Requests from other sites are refused',
    status: 403,
    detail: 'Open Stridecheck at its own address.',
    code: 'foreign-page',
  });
}
