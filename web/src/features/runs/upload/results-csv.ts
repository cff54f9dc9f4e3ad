/** Spreadsheets take a cell that begins so for a formula, and would run it. */
const formula = /^[=+\-@\t\r]/;
/** Without it, spreadsheets take UTF-8 for an old encoding. */
const byteOrderMark = '\uFEFF';

/** Returns rows of cells as CSV (RFC 4180, UTF-8 with byte order mark); no cell of it is taken for a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
