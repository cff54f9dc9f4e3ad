import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { sharingDocument } from './consent/sharing.document.js';
import { messagesDocument } from './messages/messages.document.js';
import { reviewsDocument } from './reviews/reviews.document.js';

/** A document of an export: a list of what a runner has of practices. */
export interface CareDocument {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Under which name the list stands in it. */
  readonly list: string;
  readonly item: z.ZodType;
  /** All items of this runner, newest first. Call it as the owner of the tables. */
  readonly read: (em: EntityManager, runnerId: string) => Promise<readonly object[]>;
}

/** What an export holds of practices: another kind is another row here, and a line in the export's README. */
export const careDocuments: readonly CareDocument[] = [reviewsDocument, sharingDocument, messagesDocument];
