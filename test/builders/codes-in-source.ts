import { readdirSync, readFileSync } from 'node:fs';

/** Returns what the first group of any of the patterns finds in the sources below a folder of `src`, each once. */
export function codesInSource(folder: string, patterns: readonly RegExp[]): string[] {
  const root = new URL(`../../src/${folder}/`, import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, root), 'utf8'));
  const found = sources.flatMap((source) =>
    patterns.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1])),
  );
  return [...new Set(found)].sort();
}
