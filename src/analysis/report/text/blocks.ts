import type { Lines, TextView } from './view.js';
import { wrap } from './wrap.js';

const indent = '  ';

/** Returns a section: a heading, its lines indented; nothing when there are no lines. */
export function section({ ink }: TextView, title: string, lines: Lines): Lines {
  if (lines.length === 0) return [];
  return [ink.bold(title.toUpperCase()), ...lines.map((line) => (line === '' ? '' : indent + line))];
}

/** Returns a paragraph that fits inside a section. */
export function paragraph({ width }: TextView, text: string): Lines {
  return wrap(text, width - indent.length);
}

/** Returns one item of a list, its later lines under its first word. */
export function bullet({ width }: TextView, text: string, mark = '•'): Lines {
  return wrap(text, width - indent.length, `${mark} `);
}

/** Returns rows of cells in columns as wide as their longest cell; numbers stand to the right. */
export function columns(rows: readonly (readonly string[])[], rightAligned: readonly number[] = []): Lines {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  }
  return rows.map((row) =>
    row
      .map((cell, index) =>
        rightAligned.includes(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
