import { z } from 'zod';
import { ProblemException } from '../platform/http/problem.js';
import type { ListPlace } from './run-list.store.js';

const placeSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** The cursor that continues a list after this place; opaque to clients. */
export function toCursor(place: ListPlace): string {
  return Buffer.from(JSON.stringify([place.sortedAt.toISOString(), place.id])).toString('base64url');
}

/** Reads a cursor; undefined for one that we did not write. */
export function fromCursor(cursor: string): ListPlace | undefined {
  try {
    const place = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { sortedAt: new Date(place[0]), id: place[1] };
  } catch {
    return undefined;
  }
}

/** The place where a list goes on; undefined for its beginning. @throws ProblemException 400 for a cursor that is not ours. */
export function placeOf(cursor: string | undefined): ListPlace | undefined {
  const place = cursor === undefined ? undefined : fromCursor(cursor);
  if (cursor === undefined || place) return place;
  throw new ProblemException(
    400,
    'bad-cursor',
    'This cursor is not ours',
    'Begin the list again without one.',
  );
}
