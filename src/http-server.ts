import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AuthDoor, limitRequests, refuseForeignPages, Throttle } from './accounts/accounts.js';
import { serveApiDocument } from './api-document.js';
import { keepHookBodiesRaw } from './connections/connections.js';
import type { Config } from './platform/config/read-config.js';
import { addSecurityHeaders } from './platform/http/security-headers.js';
import { cutSlowBodies } from './platform/http/slow-bodies.js';
import { refuseUnstorableText } from './platform/http/storable-text.js';
import { refuseUnusableAddress } from './platform/http/unusable-address.js';
import { serveWebAppFiles } from './web-app-files.js';

const headersTimeoutMs = 15_000;
/** The whole of an upload, however slow the link; dripping ones are cut long before. */
const longestUploadMs = 15 * 60_000;
/** Archives of gigabytes over an ordinary line: 4 GB take ten hours at 1 Mbit/s. */
const longestArchiveMs = 12 * 60 * 60_000;
const archiveRoutes = ['/api/v1/imports', '/api/v1/exports/taken-in'];
const keepAliveTimeoutMs = 10_000;
const jsonBodyLimitBytes = 256 * 1024;

/** The adapter for Nest, with limits on what one request may take. `proxies` of ours stand in front of it. */
export function httpAdapter(proxies: number): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: jsonBodyLimitBytes,
    requestTimeout: longestArchiveMs,
    keepAliveTimeout: keepAliveTimeoutMs,
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: refuseUnusableAddress,
    // Idle connections are closed when the server stops; uploads under way are finished.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    trustProxy: (_address, hop) => hop < proxies,
  });
}

/** Sets up everything of HTTP that is not a route. Call before `app.init()`. */
export async function prepareHttp(app: NestFastifyApplication, log: Logger, config: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  app.useBodyParser('application/json', { bodyLimit: jsonBodyLimitBytes });
  await app.register(multipart);
  await serveWebAppFiles(app);
  // Fastify would read plain text into memory, and some clients call a GPX file that.
  server.removeContentTypeParser('text/plain');
  // Any other content type stays a stream: the handler of an upload reads it.
  server.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined));
  keepHookBodiesRaw(server);
  addSecurityHeaders(server, config.publicUrl?.startsWith('https:') ?? false);
  limitRequests(server, app.get(Throttle, { strict: false }));
  refuseForeignPages(server, config);
  cutSlowBodies(server, (route) => (archiveRoutes.includes(route) ? longestArchiveMs : longestUploadMs));
  refuseUnstorableText(server);
  logRequests(server, log);
  app.get(AuthDoor, { strict: false }).openOn(server);
  app.getHttpServer().headersTimeout = headersTimeoutMs;
  serveApiDocument(app);
}

type Server = ReturnType<ReturnType<NestFastifyApplication['getHttpAdapter']>['getInstance']>;

/** One line a request: the route's pattern, never its URL, so that no id or query gets into the log. */
function logRequests(server: Server, log: Logger): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const entry = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) log.warn(entry, 'request');
    else log.debug(entry, 'request');
  });
}
