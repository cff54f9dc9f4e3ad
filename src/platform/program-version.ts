import { createRequire } from 'node:module';

/** The version of this program, as package.json says it. */
export function programVersion(): string {
  return (createRequire(import.meta.url)('../../../package.json') as { version: string }).version;
}
