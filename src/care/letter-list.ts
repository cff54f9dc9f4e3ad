import { z } from 'zod';
import { placeOf, toCursor, type ListPlace } from '../runs/runs.js';

/** How a list of notes, messages or what happened is asked for. */
export const letterListQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().max(200).optional(),
});
export type LetterListQuery = z.infer<typeof letterListQuerySchema>;

/** One entry more than a page holds, from a place on. */
export interface LetterPage {
  readonly limit: number;
  readonly after: ListPlace | undefined;
}

/** What to ask the database for. @throws ProblemException 400 for a cursor that is not ours. */
export function toLetterPage({ limit, cursor }: LetterListQuery): LetterPage {
  return { limit: limit + 1, after: placeOf(cursor) };
}

/** Splits what was found into the page and the cursor of the next one; null: there is none. */
export function toLetterList<Entry extends { readonly id: string }>(
  found: readonly Entry[],
  { limit }: LetterListQuery,
  timeOf: (entry: Entry) => Date,
): { page: readonly Entry[]; nextCursor: string | null } {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const hasMore = found.length > limit && last !== undefined;
  return { page, nextCursor: hasMore ? toCursor({ id: last.id, sortedAt: timeOf(last) }) : null };
}

/** A place as the parameters of a query; the beginning is after everything. */
export function placeParameters({ after, limit }: LetterPage): [string, string, number] {
  return [
    after?.sortedAt.toISOString() ?? 'infinity',
    after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    limit,
  ];
}
