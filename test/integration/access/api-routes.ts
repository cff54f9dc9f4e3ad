import { readFileSync } from 'node:fs';

/** A JSON Schema as the document holds it; `$ref`s name a schema of its components. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Who may use a route, as the guard is told. */
export interface Access {
  readonly who: 'anyone' | 'signed-in' | 'physio' | 'admin';
  /** What a token has to allow; without one no token may. */
  readonly scope?: string;
  readonly beforeSecondFactor?: boolean;
  /** A request without a token is let in where it is signed. */
  readonly orSigned?: boolean;
}

interface Operation {
  readonly 'x-access'?: Access;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** An operation of the API. */
export interface Route {
  /** `GET /api/v1/runs/{id}` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
  /** Of a body in JSON. */
  readonly body: Schema | undefined;
  readonly query: readonly string[];
}

const apiDocument = JSON.parse(readFileSync('openapi.json', 'utf8')) as ApiDocument;

/** All operations of the checked-in document, which another test compares with the served one. */
export const apiRoutes: readonly Route[] = Object.entries(apiDocument.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    access: operation['x-access'],
    body: operation.requestBody?.content['application/json']?.schema,
    query: (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name),
  })),
);

/** The schema itself where this only names one. */
export function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').pop();
  return name === undefined ? schema : resolved(apiDocument.components.schemas[name]);
}
