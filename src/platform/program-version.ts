import { readFileSync } from 'node:fs';
import { programFolder } from './program-folder.js';

/** The version of this program, as package.json says it. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(new URL('package.json', programFolder), 'utf8')) as { version: string })
    .version;
}
