import { z } from 'zod';
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
