import type { FastifyInstance } from 'fastify';
import { ProblemException } from './problem.js';

/** Halves of surrogate pairs and the character 0, which no text of PostgreSQL holds. */
const unstorable = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether every text in a parsed body or query, keys too, can be stored as it is; however deep it lies. */
export function isStorable(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const part = left.pop();
    if (typeof part === 'string' && unstorable.test(part)) return false;
    if (typeof part !== 'object' || part === null || Buffer.isBuffer(part)) continue;
    for (const [key, inner] of Object.entries(part)) left.push(key, inner);
  }
  return true;
}

/** Refuses requests whose JSON, query or path holds text that no database takes: it is never what somebody typed. */
export function refuseUnstorableText(server: FastifyInstance): void {
  server.addHook('preValidation', async ({ body, query, params, headers }) => {
    const isJson = headers['content-type']?.startsWith('application/json') ?? false;
    if (isStorable(query) && isStorable(params) && (!isJson || isStorable(body))) return;
    throw new ProblemException(
      400,
      'unstorable-text',
      'A text holds characters that do not exist',
      'It has the character 0, or half of a character: send it as proper UTF-8.',
    );
  });
}
