import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { accessRuleKey, defaultAccess } from './platform/http/access-rule.js';
import { problemSchema } from './platform/http/problem.js';
import { programFolder } from './platform/program-folder.js';

/** The OpenAPI document of the routes as they are. Takes a while: `npm run openapi` writes it into openapi.json. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Stridecheck')
    .setDescription('Upload the file of a run, read its report. Faults are RFC 9457 problem documents.')
    .setVersion('1')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  describeFaults(document);
  describeAccess(document);
  return document;
}

/** Serves openapi.json, which a test holds to the routes, with a page to read it. */
export function serveApiDocument(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, writtenDocument, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Stridecheck: the HTTP API',
  });
}

function writtenDocument(): OpenAPIObject {
  return JSON.parse(readFileSync(new URL('openapi.json', programFolder), 'utf8')) as OpenAPIObject;
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
