/** Longest text that is searched: a name, a sentence, a watch and a day fit, and it fits into an index in any script. */
const longestSearchText = 500;
const mostWords = 8;

/** What a search looks in: these texts, folded so that case and width of letters do not matter. */
export function searchTextOf(...texts: readonly (string | null)[]): string {
  return folded(texts.filter((text) => text !== null).join(' ')).slice(0, longestSearchText);
}

/** The words of a search as patterns of SQL `like`, each of which has to be found. */
export function searchPatterns(query: string): string[] {
  const words = folded(query).split(/\s+/).filter(Boolean).slice(0, mostWords);
  return words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}

/** NUL is a letter that PostgreSQL refuses. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('\0', '');
}
