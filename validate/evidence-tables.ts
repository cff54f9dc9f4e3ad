import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Public evidence that lies beside the project where it was built; what needs it is skipped where it is missing. */
const sharedFolder = join('..', 'shared');

/** Returns the path of a shared file or folder; undefined when it is not there. */
export function sharedPath(...parts: readonly string[]): string | undefined {
  const path = join(sharedFolder, ...parts);
  return existsSync(path) ? path : undefined;
}

export type Row = Readonly<Record<string, string>>;

/** Reads a table with `#` comments, a header and commas. Undefined when the file is not there. */
export function evidenceTable(name: string): readonly Row[] | undefined {
  const path = sharedPath('evidence', 'data', name);
  return path === undefined ? undefined : parsedTable(readFileSync(path, 'utf8'));
}

/** Returns the rows of such a table by the names in its header. */
export function parsedTable(text: string): readonly Row[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const [header, ...rows] = lines.map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(header.map((name, k) => [name, cells[k]])));
}
