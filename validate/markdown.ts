/** Returns a Markdown table: a header and rows of as many cells. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Returns a number with so many digits behind the point; `–` when there is none. */
export function fixed(value: number | undefined, digits = 1): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);
}

/** Returns the same with a sign. */
export function signed(value: number, digits = 1): string {
  return `${value > 0 ? '+' : ''}${fixed(value, digits)}`;
}
