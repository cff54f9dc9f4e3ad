import { existsSync } from 'node:fs';

/** The folder of the program, with its package.json: wherever a build put this module, it is above it. */
export const programFolder = folderWith('package.json', new URL('.', import.meta.url));

function folderWith(name: string, folder: URL): URL {
  if (existsSync(new URL(name, folder))) return folder;
  const above = new URL('..', folder);
  if (above.href === folder.href) throw new Error(`No folder above ${import.meta.url} has a ${name}.`);
  return folderWith(name, above);
}
