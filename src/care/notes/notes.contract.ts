import { z } from 'zod';
import { letterTextSchema } from '../letter-text.js';

/** Characters of a note. */
export const longestNote = 4000;

export const noteInputSchema = z
  .strictObject({ text: letterTextSchema(longestNote) })
  .meta({ id: 'NoteInput' });
export type NoteInput = z.infer<typeof noteInputSchema>;

export const noteChangeSchema = z
  .strictObject({
    text: letterTextSchema(longestNote),
    revision: z.int().min(1).describe('Of the note as it was read.'),
  })
  .meta({ id: 'NoteChange' });
export type NoteChange = z.infer<typeof noteChangeSchema>;

export const noteSchema = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    author: z.string(),
    isOwn: z.boolean().describe('Whether whoever asks wrote it.'),
    revision: z.int(),
    createdAt: z.string(),
    changedAt: z.string().nullable(),
  })
  .meta({ id: 'Note' });
export type NoteBody = z.infer<typeof noteSchema>;

export const noteListSchema = z
  .strictObject({ notes: z.array(noteSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'NoteList' });
export type NoteListBody = z.infer<typeof noteListSchema>;
