/** How words are set off in a terminal. Every mark also reads without it: colour never tells anything alone. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** For what was flagged. */
  readonly warn: (text: string) => string;
}

/** ANSI "select graphic rendition" numbers that every terminal of the last 30 years knows. */
const codes = { bold: 1, dim: 2, yellow: 33, reset: 0 };

const plain = (text: string) => text;

/** Returns the ink of a terminal with colour, or one that leaves text as it is, for files and pipes. */
export function createInk(colour: boolean): Ink {
  if (!colour) return { bold: plain, dim: plain, warn: plain };
  const set = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[${codes.reset}m`;
  return { bold: set(codes.bold), dim: set(codes.dim), warn: set(codes.yellow) };
}
