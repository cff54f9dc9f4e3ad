import createClient, { type Middleware } from 'openapi-fetch';
import { problemOf, Unreachable } from './problem.js';
import type { components, paths } from './schema.generated.js';

/** A body of the API by its name in the OpenAPI document. */
export type Body<Name extends keyof components['schemas']> = components['schemas'][Name];

const throwing: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError() {
    return new Unreachable();
  },
};

/** The service's API, typed by its OpenAPI document. Calls reject with a Problem or with Unreachable. */
export const api = createClient<paths>({ baseUrl: '/', headers: { accept: 'application/json' } });
api.use(throwing);

/** Awaits a call of {@link api} and returns its body. */
export async function bodyOf<Data>(call: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await call;
  return data as Data;
}
