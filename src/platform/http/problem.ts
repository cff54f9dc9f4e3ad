import { HttpException } from '@nestjs/common';
import { z } from 'zod';

/** An RFC 9457 problem document. `type` is a relative URI that names the kind of fault. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional().describe('What is wrong, where, and what to do.'),
  code: z.string().optional(),
});

export type Problem = z.infer<typeof problemSchema> & Readonly<Record<string, unknown>>;

/** What a controller throws to answer with a problem document. */
export class ProblemException extends HttpException {
  constructor(status: number, code: string, title: string, detail?: string, extra: object = {}) {
    const problem: Problem = { type: `/problems/${code}`, title, status, detail, code, ...extra };
    super(problem, status);
  }
}

/** The answer for what does not exist and for what is someone else's: they look the same. */
export function notFound(what: string): ProblemException {
  return new ProblemException(404, 'not-found', `No such ${what}`, `There is no ${what} with this id.`);
}
