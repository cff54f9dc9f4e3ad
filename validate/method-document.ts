import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const document = join('docs', 'METHOD.md');
/** The tables stand from here to the end of the document. */
export const tablesBegin = '<!-- From here on: the output of npm run validate -- --write -->';

/** Returns the document with its tables replaced. Throws a RangeError when the line that begins them is missing. */
export function withTables(text: string, tables: string): string {
  const at = text.indexOf(tablesBegin);
  if (at < 0) throw new RangeError(`${document} has no line “${tablesBegin}”`);
  return `${text.slice(0, at)}${tablesBegin}\n\n${tables.trim()}\n`;
}

/** Puts the tables into docs/METHOD.md. */
export function writeTables(tables: string): void {
  writeFileSync(document, withTables(readFileSync(document, 'utf8'), tables));
}
