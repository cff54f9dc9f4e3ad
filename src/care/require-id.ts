import { z } from 'zod';
import { notFound } from '../platform/http/problem.js';

/**
 * Returns the id of an address.
 * @throws ProblemException 404 for what is none, as for an unknown one.
 */
export function requireId(id: string, what: string): string {
  if (!z.uuid().safeParse(id).success) throw notFound(what);
  return id;
}
