import type { INestApplication } from '@nestjs/common';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Logger } from 'pino';
import { z } from 'zod';
import { AuthDoor, limitRequests, refuseForeignPages, Throttle } from './accounts/accounts.js';
import { keepHookBodiesRaw } from './connections/connections.js';
import type { Config } from './platform/config/read-config.js';
import { accessRuleKey, defaultAccess } from './platform/http/access-rule.js';
import { problemSchema } from './platform/http/problem.js';
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
export async function prepareHttp(
  app: NestFastifyApplication,
  log: Logger,
  config: Config,
): Promise<OpenAPIObject> {
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
  return documentApi(app);
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

/** Builds the OpenAPI document and serves it with a page to read it. */
function documentApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Stridecheck')
    .setDescription('Upload the file of a run, read its report. Faults are RFC 9457 problem documents.')
    .setVersion('1')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  describeFaults(document);
  describeAccess(document);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Stridecheck: the HTTP API',
  });
  return document;
}

type SchemaObject = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** Says of each operation who may use it, also where that is the rule for all. */
function describeAccess(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.delete]) {
      if (operation)
        Object.assign(operation, { [accessRuleKey]: { ...defaultAccess, ...ruleOf(operation) } });
    }
  }
}

function ruleOf(operation: object): object {
  return (operation as Record<string, object | undefined>)[accessRuleKey] ?? {};
}

/** Every operation may answer with a problem document; said once for all of them. */
function describeFaults(document: OpenAPIObject): void {
  const problem = z.toJSONSchema(problemSchema, { target: 'openapi-3.0' }) as SchemaObject;
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem },
  };
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.delete]) {
      if (operation) operation.responses.default = { description: 'What is wrong, and what to do.', content };
    }
  }
}
