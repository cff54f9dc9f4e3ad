import { api, bodyOf, type Body } from '../../api/client.js';

export type Import = Body<'Import'>;
export type ImportEntries = Body<'ImportEntries'>;
export type ImportEntry = ImportEntries['entries'][number];
/** What became of an entry. */
export type Outcome = Import['outcomes'][number]['outcome'];

export const importsKey = ['imports'] as const;

/** The imports of the last months, newest first. */
export async function listImports(): Promise<Body<'Imports'>> {
  return bodyOf(api.GET('/api/v1/imports'));
}

/** Ends an import that is under way; what was received stays. */
export async function cancelImport(id: string): Promise<Import> {
  return bodyOf(api.DELETE('/api/v1/imports/{id}', { params: { path: { id } } }));
}

/** Entries of an import that came to this, from a cursor on. */
export async function listEntries(
  id: string,
  outcome: Outcome,
  cursor: string | undefined,
): Promise<ImportEntries> {
  return bodyOf(
    api.GET('/api/v1/imports/{id}/entries', {
      params: { path: { id }, query: { outcome, cursor, limit: 50 } },
    }),
  );
}
