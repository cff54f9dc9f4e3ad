import { z } from 'zod';
import type { ListPlace } from './accounts.store.js';

const placeSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** A place in the list of accounts as text for a URL. */
export function placeToCursor({ createdAt, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([createdAt.toISOString(), id])).toString('base64url');
}

/** The place that a cursor of ours says; undefined for any other text. */
export function placeOfCursor(cursor: string): ListPlace | undefined {
  try {
    const [createdAt, id] = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { createdAt: new Date(createdAt), id };
  } catch {
    return undefined;
  }
}
