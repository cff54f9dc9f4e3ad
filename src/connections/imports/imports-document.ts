import type { EntityManager } from 'typeorm';
import { toImportBody } from './import-bodies.js';
import { importSchema } from './imports.contract.js';
import { countEntries, listImports } from './imports.store.js';

const exportedSchema = importSchema.omit({ url: true });

/** What an export holds of imports: which archives were taken in, and how many of their files came to what. */
export const importsDocument = {
  name: 'imports',
  list: 'imports',
  item: exportedSchema,
  read: async (em: EntityManager, runnerId: string): Promise<object[]> => {
    const found = await listImports(em, runnerId);
    const counts = await countEntries(em, runnerId, found);
    return found.map((row) => exportedSchema.parse(toImportBody(row, counts.get(row.id))));
  },
} as const;
