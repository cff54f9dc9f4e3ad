/** Returns the text with a minus sign before negative numbers, where number formats write a hyphen. */
export function withMinus(text: string): string {
  return text.replace(/(?<=^|[\s(])-(?=\d)/g, '−');
}
