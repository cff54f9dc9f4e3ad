import { z } from 'zod';
import { ProblemException } from '../../platform/http/problem.js';

/** Where an entry stands among those of all practices: two may have been written at the same moment, a number is of one practice. */
export interface LookPlace {
  readonly at: Date;
  readonly practiceId: string;
  /** A number that the database keeps as bigint. */
  readonly number: string;
}

const placeSchema = z.tuple([z.iso.datetime(), z.uuid(), z.string().regex(/^\d{1,18}$/)]);

/** The cursor that continues after this place; opaque to clients. */
export function toLookCursor({ at, practiceId, number }: LookPlace): string {
  return Buffer.from(JSON.stringify([at.toISOString(), practiceId, number])).toString('base64url');
}

/** The place where a list goes on; undefined for its beginning. @throws ProblemException 400 for a cursor that is not ours. */
export function lookPlaceOf(cursor: string | undefined): LookPlace | undefined {
  if (cursor === undefined) return undefined;
  const place = placeSchema.safeParse(parsed(cursor)).data;
  if (place) return { at: new Date(place[0]), practiceId: place[1], number: place[2] };
  throw new ProblemException(
    400,
    'bad-cursor',
    'This cursor is not ours',
    'Begin the list again without one.',
  );
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
