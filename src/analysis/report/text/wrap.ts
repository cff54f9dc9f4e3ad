/**
 * Returns the text as lines of at most `width` characters, broken at spaces, but not before a per cent sign; a longer
 * word (a link, a hash) stays whole. The first line begins with `first`, the others with as many spaces.
 */
export function wrap(text: string, width: number, first = ''): string[] {
  const rest = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/ (?!%)/).filter(Boolean)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}
