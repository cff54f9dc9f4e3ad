import { problemOf, Unreachable } from './problem.js';

/**
 * Asks a route that the OpenAPI document does not have (the sign-in library's own), JSON in and out.
 * @throws Problem when it refuses, Unreachable when nobody answers.
 */
export async function send<Answer = unknown>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: `/api/${string}`,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Unreachable();
  });
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}
