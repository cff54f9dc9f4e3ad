import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

/** A document of an export: a list of what a runner has in this feature. */
export interface ConnectionDocument {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Under which name the list stands in it. */
  readonly list: string;
  readonly item: z.ZodType;
  /** All items of this runner, newest first. Call it as the owner of the tables. */
  readonly read: (em: EntityManager, runnerId: string) => Promise<readonly object[]>;
}
