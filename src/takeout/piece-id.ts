import { z } from 'zod';
import { notFound } from '../platform/http/problem.js';

/**
 * The id in the address of a piece of work.
 * @throws ProblemException 404 when it is no id at all, as for one that nobody has.
 */
export function pieceId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw notFound('export');
  return id;
}
