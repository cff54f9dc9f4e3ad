/** All files of imports lie below this name in the storage. */
export const importsFolder = 'imports';

/** Where the files of a runner's imports lie. */
export function importsFolderOf(runnerId: string): string {
  return `${importsFolder}/${runnerId}`;
}

/** Where the zip of an import lies. */
export function importKey(runnerId: string, importId: string): string {
  return `${importsFolderOf(runnerId)}/${importId}.zip`;
}

/** Where a zip of a zip lies while its entries are taken in; `place` is that of its entry. */
export function nestedKey(runnerId: string, importId: string, place: number): string {
  return `${importsFolderOf(runnerId)}/${importId}-${place}.zip`;
}

/** The id of the import that a file belongs to; undefined for files of others. */
export function importOfKey(key: string): string | undefined {
  return /^imports\/[\da-f-]{36}\/([\da-f-]{36})(?:-\d{1,6})?\.zip$/.exec(key)?.[1];
}
